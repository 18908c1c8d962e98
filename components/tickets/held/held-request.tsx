import { useLocale, useTranslations } from "next-intl";
import { DangerMark } from "@/components/tickets/danger-mark";
import { placeOf } from "@/components/tickets/queue/place";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { areaText } from "@/lib/format/address";
import { formatDateTime, formatRelative } from "@/lib/format/date";
import { nameOf } from "@/lib/format/name";
import { heldReasons } from "@/lib/tickets/intake/constants";
import type { HeldRow } from "@/lib/tickets/queue/schema";
import { HeldDecision } from "./held-decision";

/** One request under suspicion: what was sent, why it is held, and the two verdicts. */
export function HeldRequest({ request, now }: { request: HeldRow; now: string }) {
  const t = useTranslations("held");
  const queue = useTranslations("queue");
  const kind = useTranslations("workflow.kind");
  const locale = useLocale();
  const product = request.product ? nameOf(request.product, locale) : queue("noProduct");
  return (
    <Card
      title={
        <span className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
          <TextLink href={`/tickets/${request.number}`} className="font-mono">
            {request.number}
          </TextLink>
          <time
            dateTime={request.createdAt}
            title={formatDateTime(request.createdAt, locale)}
            className="font-normal text-12 text-ink-2"
          >
            {t("received", { time: formatRelative(request.createdAt, now, locale) })}
          </time>
        </span>
      }
      footer={<HeldDecision number={request.number} version={request.version} />}
    >
      <div className="space-y-3 text-13">
        <ul aria-label={t("reasons")} className="flex flex-wrap gap-2">
          {request.heldReasons.map((reason) => (
            <li key={reason} className="rounded-control bg-warn-soft px-2 py-1 text-12 text-sla-warn">
              <Reason code={reason} />
            </li>
          ))}
        </ul>
        <p className="whitespace-pre-wrap break-words">
          {request.isDangerous && <DangerMark />}
          {request.description}
        </p>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2">
          <span className="text-ink">{request.customerName}</span>
          <span>{request.maskedPhone}</span>
          <span>{kind(request.kind)}</span>
          <span>{request.symptom ? `${product} · ${nameOf(request.symptom, locale)}` : product}</span>
          <span lang="zh-CN">{areaText(placeOf(request.areaCode), locale)}</span>
        </p>
      </div>
    </Card>
  );
}

function Reason({ code }: { code: string }) {
  const t = useTranslations();
  const known = heldReasons.find((reason) => reason === code);
  return known ? t(`intake.held.${known}`) : t("held.unknownReason");
}
