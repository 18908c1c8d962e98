"use client";

import { Copy, MapPin, Phone } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { addressText } from "@/lib/format/address";
import { formatDateTime } from "@/lib/format/date";
import { formatPhone } from "@/lib/format/person";
import type { VisitDto } from "@/lib/tickets/records/schema";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { SlaChip } from "../sla-chip";
import { useName } from "../use-name";

type Props = { ticket: TicketPageDto; visit: VisitDto };

/** Whom to call and where to go, with the time left to call. */
export function VisitCall({ ticket, visit }: Props) {
  const t = useTranslations("visit.call");
  const clocks = useTranslations("ticket.clock");
  const locale = useLocale();
  const { person } = useName();
  const { contactName, contactPhone, area, addressDetail } = ticket.intake;
  const clock = ticket.clocks.find((item) => item.clock === "engineerContact");
  const address = addressText(area, addressDetail, locale);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      toast.success(t("copied"));
    } catch {
      // Without permission the address can still be selected on the page.
      toast.info(t("copyByHand"));
    }
  };
  return (
    <div className="mb-4 space-y-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-ink-2">
        {t("engineer", { person: person(visit.engineer) })}
        {visit.eta && <span>{t("eta", { time: formatDateTime(visit.eta, locale) })}</span>}
        {visit.kind === "onSite" && clock && (
          <span className="inline-flex items-center gap-1.5">
            {clocks("engineerContact")}
            <SlaChip {...clock} label={clocks("engineerContact")} />
          </span>
        )}
      </p>
      <a href={`tel:${contactPhone}`} className={buttonClass({ variant: "secondary", width: "full" })}>
        <Phone aria-hidden />
        <span className="truncate">{t("phone", { name: contactName, phone: formatPhone(contactPhone) })}</span>
      </a>
      {visit.kind === "onSite" && address && (
        <p className="flex items-start gap-2 text-14">
          <MapPin aria-hidden className="mt-1 size-4 shrink-0 text-ink-3" />
          <span className="min-w-0 flex-1">
            {address}
            {/* The phone's own map application answers geo: links; no outside host is involved. */}
            <a
              href={`geo:0,0?q=${encodeURIComponent(address)}`}
              className="ml-2 inline-block min-h-6 font-semibold text-brand-ink underline underline-offset-3"
            >
              {t("map")}
            </a>
          </span>
          <Button variant="ghost" size="iconSm" aria-label={t("copy")} onClick={copy}>
            <Copy aria-hidden />
          </Button>
        </p>
      )}
    </div>
  );
}
