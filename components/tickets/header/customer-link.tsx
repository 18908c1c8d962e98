"use client";

import { Link2 } from "lucide-react";
import { unstable_rethrow as rethrow, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { makeCustomerLink } from "@/lib/tickets/tracking/links/actions";

type Props = { number: string };

/** Makes a tracking link, to be copied and sent to the customer by whatever way suits. */
export function CustomerLinkButton({ number }: Props) {
  const t = useTranslations("ticket.customerLink");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        <Link2 aria-hidden />
        {t("action")}
      </Button>
      {isOpen && <CustomerLinkDialog number={number} onClose={() => setOpen(false)} />}
    </>
  );
}

export function CustomerLinkDialog({ number, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations("ticket.customerLink");
  const router = useRouter();
  const [link, setLink] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const make = useEffectEvent(async () => {
    try {
      const { data } = await makeCustomerLink({ number });
      if (data) setLink(new URL(data.path, location.origin).href);
      else setFailed(true);
    } catch (error) {
      rethrow(error);
      // No connection, or a page older than the running build: trying again later is all that helps.
      setFailed(true);
    }
  });
  const close = () => {
    onClose();
    if (link) router.refresh();
  };
  useEffect(() => {
    // Once per dialog: a development build mounts twice, and every call makes a link.
    const timer = setTimeout(() => make());
    return () => clearTimeout(timer);
  }, []);
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && close()}
      title={t("title")}
      description={t("description")}
      footer={link && <CopyButton text={link} label={t("copy")} doneLabel={t("copied")} />}
    >
      {link ? (
        <Field label={t("link")} hint={t("limit")}>
          <Input isMono readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
        </Field>
      ) : (
        <p role="status" className="text-13 text-ink-2">
          {t(hasFailed ? "failed" : "making")}
        </p>
      )}
    </Dialog>
  );
}
