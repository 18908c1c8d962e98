"use client";

import { ArrowDownUp, ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Popover } from "@/components/ui/popover";
import { type ArrangedView, ArrangeViewsDialog } from "./arrange-views-dialog";
import { ViewCount, type ViewLink, ViewLinks, type ViewSection } from "./view-links";

type Props = {
  sections: readonly ViewSection[];
  /** The reader's own views, in their order. */
  own: readonly ArrangedView[];
};

/** What does not stand in the tabs. */
export function MoreViews({ sections, own }: Props) {
  const t = useTranslations("views");
  const [isOpen, setOpen] = useState(false);
  const [isArranging, setArranging] = useState(false);
  return (
    <>
      <Popover
        align="end"
        isOpen={isOpen}
        onOpenChange={setOpen}
        title={t("more")}
        trigger={
          <Button size="sm" variant="ghost">
            {t("more")}
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        <ViewLinks sections={sections} onChoose={() => setOpen(false)} />
        <ArrangeButton
          own={own}
          onPress={() => {
            setOpen(false);
            setArranging(true);
          }}
        />
      </Popover>
      {isArranging && <ArrangeViewsDialog views={own} onClose={() => setArranging(false)} />}
    </>
  );
}

/** All views behind one button that says which is open: on phones, in place of the tabs. */
export function ViewsSheet({ sections, own, current }: Props & { current: ViewLink | undefined }) {
  const t = useTranslations("views");
  const [isOpen, setOpen] = useState(false);
  const [isArranging, setArranging] = useState(false);
  return (
    <>
      <Dialog
        placement="bottom"
        title={t("choose")}
        isOpen={isOpen}
        onOpenChange={setOpen}
        trigger={
          <Button width="full" className="justify-between">
            <span className="flex min-w-0 flex-1 items-center gap-2">
              <span className="sr-only">{t("choose")}</span>
              <span className="truncate leading-normal">{current?.label ?? t("choose")}</span>
              {current && <ViewCount link={current} />}
            </span>
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        <ViewLinks sections={sections} onChoose={() => setOpen(false)} />
        <ArrangeButton
          own={own}
          onPress={() => {
            setOpen(false);
            setArranging(true);
          }}
        />
      </Dialog>
      {isArranging && <ArrangeViewsDialog views={own} onClose={() => setArranging(false)} />}
    </>
  );
}

function ArrangeButton({ own, onPress }: { own: readonly ArrangedView[]; onPress: () => void }) {
  const t = useTranslations("views.arrange");
  if (own.length < 2) return null;
  return (
    <Button size="sm" variant="ghost" className="mt-3" onClick={onPress}>
      <ArrowDownUp aria-hidden />
      {t("title")}
    </Button>
  );
}
