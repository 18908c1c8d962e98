import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkButton } from "@/components/ui/link-button";
import { ForgetTyped } from "./forget-typed";

type Props = { number: string; trackingPath: string; trackingUrl: string };

/** The confirmation: the number to name, the link to keep, what happens next. */
export function SentPanel({ number, trackingPath, trackingUrl }: Props) {
  const t = useTranslations("request.done");
  return (
    <div className="space-y-6">
      <ForgetTyped />
      <section className="rounded-card border border-success/30 bg-success-soft p-6 text-center">
        <CircleCheck aria-hidden className="mx-auto size-12 text-success" />
        <h1 className="mt-3 text-24">{t("title")}</h1>
        <p className="mt-4 text-14 text-ink-2">{t("number")}</p>
        <p className="mt-1 mb-4 font-mono font-semibold text-24 sm:text-32">{number}</p>
        <CopyButton text={number} label={t("copyNumber")} doneLabel={t("copied")} />
      </section>
      <section className="rounded-card border border-line bg-surface p-4">
        <h2 className="text-16">{t("linkTitle")}</h2>
        <p className="mt-1 text-14 text-ink-2">{t("linkHint")}</p>
        <p className="my-3 select-all break-all rounded-control bg-sunken px-3 py-2 font-mono text-13">{trackingUrl}</p>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={trackingPath} variant="primary">
            {t("open")}
          </LinkButton>
          <CopyButton text={trackingUrl} label={t("copyLink")} doneLabel={t("copied")} />
        </div>
      </section>
      <section>
        <h2 className="text-16">{t("nextTitle")}</h2>
        <ol className="mt-2 list-decimal space-y-1.5 pl-5 marker:text-ink-3">
          <li>{t("next.call")}</li>
          <li>{t("next.quote")}</li>
          <li>{t("next.report")}</li>
        </ol>
        <p className="mt-3 text-14 text-ink-2">{t("keep")}</p>
      </section>
    </div>
  );
}
