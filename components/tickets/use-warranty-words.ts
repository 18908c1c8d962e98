import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/lib/format/date";
import type { TicketWarrantyDto } from "@/lib/tickets/schema";

/** Why the verdict on warranty is what it is, in one sentence; empty when nothing is known. */
export function useWarrantyWords(): (warranty: TicketWarrantyDto) => string {
  const t = useTranslations();
  const locale = useLocale();
  return ({ reason }) => {
    if (!reason) return "";
    const { code, params } = reason;
    if (code === "diagnosis") return t("ticket.device.reasonDiagnosis");
    if (code === "overruled") return t("ticket.device.reasonOverruled", { reason: params.reason ?? "" });
    const key = `devices.warranty.reason.${code}` as "devices.warranty.reason.covered";
    if (!t.has(key)) return "";
    const day = (value = "") => (value ? formatDate(value, locale) : "");
    return t(key, {
      basis: params.basis ? t(`devices.warranty.basis.${params.basis}` as "devices.warranty.basis.purchase") : "",
      from: day(params.from),
      until: day(params.until),
    });
  };
}
