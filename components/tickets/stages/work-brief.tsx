import { useLocale, useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { formatDateTime, formatTime } from "@/lib/format/date";
import { formatNumber } from "@/lib/format/number";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { useCertificateWords } from "../use-certificate-words";
import { useName } from "../use-name";

/** What whoever goes there has to know first: the fault, the steps, the parts to take along. All of it stands among the records too. */
export function WorkBrief({ ticket }: { ticket: TicketPageDto }) {
  const t = useTranslations("ticket.record");
  const locale = useLocale();
  const { name } = useName();
  const certificate = useCertificateWords();
  const [plan] = ticket.plans;
  const [diagnosis] = ticket.diagnoses;
  if (!plan) return null;
  const { appointmentStart: start, appointmentEnd: end, parts, steps, note, requiredCertificate } = plan;
  const fault = diagnosis?.faultPath.at(-1);
  const items = [
    ...(start && end
      ? [{ term: t("appointment"), value: `${formatDateTime(start, locale)}–${formatTime(end, locale)}` }]
      : []),
    ...(fault ? [{ term: t("fault"), value: `${name(fault)} (${fault.code})` }] : []),
    ...(diagnosis?.cause
      ? [{ term: t("cause"), value: <span className="whitespace-pre-line">{diagnosis.cause}</span> }]
      : []),
    {
      term: t("steps"),
      value: (
        <ol className="list-decimal space-y-0.5 pl-5">
          {steps.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a stored plan never change their order
            <li key={index}>{step}</li>
          ))}
        </ol>
      ),
    },
    ...(parts.length > 0
      ? [
          {
            term: t("parts"),
            value: (
              <ul className="space-y-0.5">
                {parts.map((part) => (
                  <li key={part.partId}>
                    {name(part)} × {formatNumber(part.quantity, locale)}{" "}
                    <span className="font-mono text-12 text-ink-2">{part.number}</span>
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    ...(requiredCertificate ? [{ term: t("certificate"), value: certificate(requiredCertificate) }] : []),
    ...(note ? [{ term: t("note"), value: <span className="whitespace-pre-line">{note}</span> }] : []),
  ];
  return (
    <div className="mb-5 rounded-card bg-sunken p-3">
      <DescriptionList items={items} />
    </div>
  );
}
