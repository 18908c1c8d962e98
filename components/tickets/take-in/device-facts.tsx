"use client";

import { useLocale, useTranslations } from "next-intl";
import { useName } from "@/components/tickets/use-name";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import type { OpenTicketRef } from "@/lib/customers/schema";
import type { DeviceOwner, WarrantyLookUp } from "@/lib/devices/schema";
import { formatDate } from "@/lib/format/date";
import { OpenTickets } from "./open-tickets";
import type { LookUp } from "./use-look-up";

export type DeviceAnswer = { device: WarrantyLookUp | null; openTickets: OpenTicketRef[]; owner: DeviceOwner | null };

type Props = {
  lookUp: LookUp<DeviceAnswer>;
  now: string;
  /** Who calls: null for somebody new, left out while that is not known. */
  callerId?: string | null | undefined;
};

const tones = { inWarranty: "success", outOfWarranty: "neutral", unknown: "warn" } as const;

/** What the serial number tells: model, warranty, and tickets that are open for this very device. */
export function DeviceFacts({ lookUp, now, callerId }: Props) {
  const t = useTranslations("takeIn");
  const { status, answer } = lookUp;
  return (
    <div aria-live="polite" className="space-y-3 text-13 empty:hidden">
      {status === "searching" && <p className="text-ink-2">{t("lookUp.searching")}</p>}
      {status === "failed" && <p className="text-warn">{t("lookUp.failed")}</p>}
      {status === "done" && (answer.device ? <Found device={answer.device} /> : <NotFound />)}
      {status === "done" && answer.owner && callerId !== undefined && answer.owner.id !== callerId && (
        <Alert tone="warn" title={t("device.otherOwner", { name: answer.owner.maskedName })}>
          {t("device.otherOwnerHint")}
        </Alert>
      )}
      {status === "done" && answer.openTickets.length > 0 && (
        <OpenTickets
          title={t("device.openTickets", { count: answer.openTickets.length })}
          tickets={answer.openTickets}
          now={now}
        />
      )}
    </div>
  );
}

function NotFound() {
  const t = useTranslations("takeIn.device");
  return (
    <div className="rounded-card bg-sunken p-3">
      <p className="font-semibold">{t("unknown")}</p>
      <p className="mt-1 text-ink-2">{t("unknownHint")}</p>
    </div>
  );
}

function Found({ device }: { device: WarrantyLookUp }) {
  const t = useTranslations("devices.warranty");
  const locale = useLocale();
  const { name } = useName();
  const { code, params } = device.reason;
  const basis = params.basis as "installation" | undefined;
  const day = (value: string | undefined) => (value ? formatDate(value, locale) : "");
  return (
    <div className="rounded-card bg-sunken p-3">
      <p className="font-semibold text-14">{name(device.model)}</p>
      <p className="text-ink-2">
        {name(device.category)} · <span className="font-mono">{device.serial}</span>
      </p>
      <p className="mt-2">
        <Badge tone={tones[device.verdict]}>{t(`verdict.${device.verdict}`)}</Badge>
      </p>
      <p className="mt-1.5 text-ink-2">
        {t(`reason.${code}`, {
          basis: basis ? t(`basis.${basis}`) : "",
          from: day(params.from),
          until: day(params.until),
        })}
      </p>
    </div>
  );
}
