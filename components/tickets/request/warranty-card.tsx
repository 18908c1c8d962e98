import { CircleCheck } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useName } from "@/components/tickets/use-name";
import { Badge } from "@/components/ui/badge";
import type { WarrantyLookUp } from "@/lib/devices/schema";
import { formatDate } from "@/lib/format/date";

const tones = { inWarranty: "success", outOfWarranty: "neutral", unknown: "warn" } as const;

/** What a serial number tells: the device and its warranty, nothing about its owner. */
export function WarrantyCard({ device }: { device: WarrantyLookUp }) {
  const t = useTranslations();
  const locale = useLocale();
  const { name } = useName();
  const { code, params } = device.reason;
  const basis = params.basis as "installation" | undefined;
  const day = (value: string | undefined) => (value ? formatDate(value, locale) : "");
  return (
    <section className="rounded-card border border-success/30 bg-success-soft p-4">
      <h2 className="flex items-center gap-2 text-14">
        <CircleCheck aria-hidden className="size-5 text-success" />
        {t("request.product.found")}
      </h2>
      <p className="mt-2 font-semibold text-20">{name(device.model)}</p>
      <p className="text-ink-2">
        {name(device.category)} · <span className="font-mono">{device.model.code}</span>
      </p>
      <p className="font-mono text-14 text-ink-2">{device.serial}</p>
      <p className="mt-3 flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone={tones[device.verdict]}>{t(`devices.warranty.verdict.${device.verdict}`)}</Badge>
        <span className="text-14">
          {t(`devices.warranty.reason.${code}`, {
            basis: basis ? t(`devices.warranty.basis.${basis}`) : "",
            from: day(params.from),
            until: day(params.until),
          })}
        </span>
      </p>
    </section>
  );
}
