import { ShieldAlert, ShieldCheck, ShieldQuestion } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { StageBadge } from "@/components/tickets/stage-badge";
import { StateBadge } from "@/components/tickets/state-badge";
import { useName } from "@/components/tickets/use-name";
import { useWarrantyWords } from "@/components/tickets/use-warranty-words";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";
import type { ServiceHistory } from "@/lib/devices/schema";
import { formatDate } from "@/lib/format/date";
import type { TicketPageDto } from "@/lib/tickets/schema";

type Props = { ticket: TicketPageDto; history: ServiceHistory | null };

/** Which product, whether it is under warranty and why, and what was done to it before. */
export function DevicePanel({ ticket, history }: Props) {
  const t = useTranslations("ticket.device");
  const { name } = useName();
  const { category, model, serial, isDeviceKnown } = ticket.intake;
  const none = <span className="text-ink-3">{t("none")}</span>;
  const items = [
    {
      term: t("model"),
      value: model ? (
        <>
          {name(model)} <span className="font-mono text-12 text-ink-2">{model.code}</span>
        </>
      ) : (
        none
      ),
    },
    ...(category ? [{ term: t("category"), value: name(category) }] : []),
    {
      term: t("serial"),
      value: serial ? (
        <>
          <span className="break-all font-mono">{serial}</span>
          {!isDeviceKnown && <span className="block text-12 text-sla-warn">{t("serialTyped")}</span>}
        </>
      ) : (
        none
      ),
    },
  ];
  return (
    <Card title={t("title")}>
      <DescriptionList items={items} />
      <Warranty ticket={ticket} />
      {isDeviceKnown && history && <History ticket={ticket} history={history} />}
    </Card>
  );
}

const verdicts = {
  inWarranty: { tone: "success", icon: ShieldCheck },
  outOfWarranty: { tone: "warn", icon: ShieldAlert },
  unknown: { tone: "neutral", icon: ShieldQuestion },
} as const;

function Warranty({ ticket: { warranty } }: Pick<Props, "ticket">) {
  const t = useTranslations("ticket.device");
  const words = useTranslations("workflow.warranty");
  const cover = useTranslations("devices.warranty.cover");
  const locale = useLocale();
  const reason = useWarrantyWords()(warranty);
  const { tone, icon: Icon } = verdicts[warranty.verdict];
  return (
    <div className="mt-4 border-line border-t pt-3 text-13">
      <p className="flex flex-wrap items-center gap-2">
        <span className="text-ink-2">{t("warranty")}</span>
        <Badge tone={tone}>
          <Icon aria-hidden />
          {words(warranty.verdict)}
        </Badge>
        {warranty.isOverruled && <Badge tone="outline">{t("overruled")}</Badge>}
      </p>
      {reason && <p className="mt-1.5 text-ink-2">{reason}</p>}
      {warranty.covers.length > 0 && (
        <ul aria-label={t("covers")} className="mt-1.5 flex flex-wrap gap-x-4 gap-y-0.5 text-12 text-ink-2">
          {warranty.isOverruled && <li>{t("coversByDate")}</li>}
          {warranty.covers.map(({ cover: kind, until }) => (
            <li key={kind}>
              {cover(kind)} <span className="tabular-nums">{formatDate(until, locale)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function History({ ticket, history }: { ticket: TicketPageDto; history: ServiceHistory }) {
  const t = useTranslations("ticket.device");
  const locale = useLocale();
  const { name } = useName();
  const { entries, hiddenCount } = history;
  const earlier = entries.filter((entry) => entry.number !== ticket.number);
  return (
    <div className="mt-4 border-line border-t pt-3 text-13">
      <h3 className="text-13">{t("history")}</h3>
      {earlier.length === 0 && hiddenCount === 0 && <p className="mt-1 text-ink-2">{t("historyNone")}</p>}
      {earlier.length > 0 && (
        <ul className="mt-1.5 space-y-2">
          {earlier.map((entry) => (
            <li key={entry.id}>
              <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
                <TextLink href={`/tickets/${entry.number}`} className="font-mono">
                  {entry.number}
                </TextLink>
                {entry.closedAt ? <StateBadge state={entry.state} /> : <StageBadge stage={entry.stage} />}
              </span>
              <span className="text-12 text-ink-2">
                {formatDate(entry.createdAt, locale)}
                {entry.fault && ` · ${name(entry.fault)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {hiddenCount > 0 && <p className="mt-1.5 text-12 text-ink-2">{t("historyHidden", { count: hiddenCount })}</p>}
    </div>
  );
}
