"use client";

import { useTranslations } from "next-intl";
import { useContext, useId, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Switch } from "@/components/ui/switch";
import { groupsOf } from "./command";
import { CommandsContext } from "./commands-context";
import { KeyCaps } from "./key-caps";

type Props = { isOn: boolean; onSwitch: (isOn: boolean) => void; onClose: () => void };

/** All keys of the page that lies below, and the switch for those who press letters by mistake, by voice or by a device. */
export function KeySheet({ isOn, onSwitch, onClose }: Props) {
  const t = useTranslations("shortcuts");
  const { registry } = useContext(CommandsContext);
  const hintId = useId();
  const [groups] = useState(() => groupsOf(registry.list().filter(({ keys }) => keys)));
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="md"
      title={t("sheet.title")}
      description={t("sheet.hint")}
    >
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {groups.map(([group, commands]) => (
          <section key={group} aria-label={group}>
            <h3 className="mb-1 text-12 text-ink-3">{group}</h3>
            <dl className="text-13">
              {commands.map(({ id, label, keys = [] }) => (
                <div key={id} className="flex min-h-7 items-center justify-between gap-3">
                  <dt className="min-w-0">{label}</dt>
                  <dd className="shrink-0">
                    <KeyCaps keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="mt-5 border-line border-t pt-4">
        <Switch
          label={t("sheet.switch")}
          checked={isOn}
          aria-describedby={hintId}
          onChange={(event) => onSwitch(event.target.checked)}
        />
        <p id={hintId} className="mt-1 text-12 text-ink-2">
          {t("sheet.switchHint")}
        </p>
      </div>
    </Dialog>
  );
}
