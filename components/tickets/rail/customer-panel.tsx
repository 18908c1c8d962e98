import { Mail, Phone } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useName } from "@/components/tickets/use-name";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Disclosure } from "@/components/ui/disclosure";
import type { CustomerCard } from "@/lib/customers/schema";
import { addressText } from "@/lib/format/address";
import { formatDate } from "@/lib/format/date";
import { formatPhone } from "@/lib/format/person";
import type { TicketPageDto } from "@/lib/tickets/schema";

type Props = { ticket: TicketPageDto; customer: CustomerCard | null };

const linkClass =
  "inline-flex min-h-6 items-center gap-1.5 break-all text-brand underline decoration-brand/40 underline-offset-3 hover:decoration-current";

/** Who asks, how to reach them, and what else there is with them. */
export function CustomerPanel({ ticket, customer }: Props) {
  const t = useTranslations("ticket.customer");
  const tier = useTranslations("workflow.tier");
  const locale = useLocale();
  const { name } = useName();
  const { contactName, contactPhone, contactEmail, area, addressDetail } = ticket.intake;
  const address = addressText(area, addressDetail, locale);
  const phone = formatPhone(contactPhone);
  const items = [
    {
      term: t("phone"),
      value: (
        <a href={`tel:${contactPhone}`} aria-label={t("call", { phone })} className={`${linkClass} tabular-nums`}>
          <Phone aria-hidden className="size-3.5" />
          {phone}
        </a>
      ),
    },
    ...(contactEmail
      ? [
          {
            term: t("email"),
            value: (
              <a href={`mailto:${contactEmail}`} className={linkClass}>
                <Mail aria-hidden className="size-3.5" />
                {contactEmail}
              </a>
            ),
          },
        ]
      : []),
    { term: t("address"), value: address || <span className="text-ink-3">{t("addressEmpty")}</span> },
    { term: t("language"), value: t(`languageOf.${ticket.locale === "en" ? "english" : "chinese"}`) },
    ...(customer
      ? [
          {
            term: t("tickets"),
            value: t("ticketCount", { count: customer.ticketCount, open: customer.openTicketCount }),
          },
        ]
      : []),
  ];
  return (
    <Card title={t("title")}>
      <p className="mb-3 flex flex-wrap items-center gap-2">
        <span className="font-semibold">{contactName}</span>
        {customer?.tier === "key" && <Badge tone="brand">{tier("key")}</Badge>}
        {customer && customer.kind !== "individual" && <Badge>{t(`kind.${customer.kind}`)}</Badge>}
      </p>
      {customer && customer.name !== contactName && <p className="mb-2 text-13 text-ink-2">{customer.name}</p>}
      <DescriptionList items={items} />
      {customer && (
        <p className="mt-2 text-12 text-ink-3">{t("since", { day: formatDate(customer.createdAt, locale) })}</p>
      )}
      {customer && customer.devices.length > 0 && (
        <Disclosure
          summary={<span className="text-13">{t("devices", { count: customer.deviceCount })}</span>}
          className="mt-2"
        >
          <ul className="space-y-1 text-13">
            {customer.devices.map((device) => (
              <li key={device.id}>
                {name({ nameZh: device.modelNameZh, nameEn: device.modelNameEn })}{" "}
                <span className="font-mono text-12 text-ink-2">{device.serial}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
}
