"use client";

import { Star, UserRound, UserRoundPlus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useName } from "@/components/tickets/use-name";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { KnownCustomer } from "@/lib/customers/schema";
import { addressText } from "@/lib/format/address";
import { OpenTickets } from "./open-tickets";
import type { LookUp } from "./use-look-up";

export type CallerAnswer = { customer: KnownCustomer | null };

type Props = {
  lookUp: LookUp<CallerAnswer>;
  now: string;
  onUseSerial: (serial: string) => void;
  onUseAddress: (address: KnownCustomer["addresses"][number]) => void;
};

/** Who is on the phone, with what they own and what is already open. */
export function CallerPanel({ lookUp, ...props }: Props) {
  const t = useTranslations("takeIn");
  return (
    <Card title={t("known.title")}>
      <div aria-live="polite" className="space-y-4 text-13">
        {(lookUp.status === "idle" || lookUp.status === "refused") && (
          <p className="text-ink-2">{t("known.waiting")}</p>
        )}
        {lookUp.status === "searching" && <p className="text-ink-2">{t("lookUp.searching")}</p>}
        {lookUp.status === "failed" && <p className="text-warn">{t("lookUp.failed")}</p>}
        {lookUp.status === "done" &&
          (lookUp.answer.customer ? <Known customer={lookUp.answer.customer} {...props} /> : <Unknown />)}
      </div>
    </Card>
  );
}

function Unknown() {
  const t = useTranslations("takeIn.known");
  return (
    <div>
      <p className="flex items-center gap-2 font-semibold">
        <UserRoundPlus aria-hidden className="size-4 text-ink-3" />
        {t("unknown")}
      </p>
      <p className="mt-1 text-ink-2">{t("unknownHint")}</p>
    </div>
  );
}

function Known({ customer, now, onUseSerial, onUseAddress }: Omit<Props, "lookUp"> & { customer: KnownCustomer }) {
  const t = useTranslations("takeIn.known");
  const tier = useTranslations("workflow.tier");
  const locale = useLocale();
  const { name } = useName();
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <UserRound aria-hidden className="size-4 text-ink-3" />
        <span className="font-semibold text-14">{customer.name}</span>
        <Badge tone="outline">{t(`kind.${customer.kind}`)}</Badge>
        {customer.tier === "key" && (
          <Badge tone="brand">
            <Star aria-hidden />
            {tier("key")}
          </Badge>
        )}
      </p>
      {customer.openTicketCount > 0 && (
        <OpenTickets
          title={t("openTickets", { count: customer.openTicketCount })}
          hint={t("openHint")}
          tickets={customer.openTickets}
          now={now}
        />
      )}
      <section aria-labelledby="caller-devices">
        <h3 id="caller-devices" className="mb-1 text-12 text-ink-2">
          {t("devices")}
        </h3>
        {customer.devices.length === 0 && <p className="text-ink-2">{t("noDevices")}</p>}
        <ul className="space-y-1">
          {customer.devices.map((device) => (
            <Choice
              key={device.serial}
              label={t("useDevice", { serial: device.serial })}
              onUse={() => onUseSerial(device.serial)}
            >
              <span className="block truncate">{name(device)}</span>
              <span className="block truncate font-mono text-12 text-ink-2">{device.serial}</span>
            </Choice>
          ))}
        </ul>
      </section>
      {customer.addresses.length > 0 && (
        <section aria-labelledby="caller-addresses">
          <h3 id="caller-addresses" className="mb-1 text-12 text-ink-2">
            {t("addresses")}
          </h3>
          <ul className="space-y-1">
            {customer.addresses.map((address) => {
              const words = addressText(address.area, address.detail, locale);
              return (
                <Choice key={words} label={t("useAddress", { address: words })} onUse={() => onUseAddress(address)}>
                  <span lang="zh-CN">{words}</span>
                </Choice>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}

type ChoiceProps = { label: string; onUse: () => void; children: React.ReactNode };

function Choice({ label, onUse, children }: ChoiceProps) {
  const t = useTranslations("takeIn.known");
  return (
    <li className="flex items-center justify-between gap-3">
      <span className="min-w-0">{children}</span>
      <Button size="sm" variant="secondary" onClick={onUse} aria-label={label}>
        {t("use")}
      </Button>
    </li>
  );
}
