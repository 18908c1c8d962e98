import { Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { formatPhone } from "@/lib/format/person";
import { Section } from "./section";

type Props = { hotline: string; hours: string; url: string };

/** Somebody to talk to, and the link to keep. */
export function HelpSection({ hotline, hours, url }: Props) {
  const t = useTranslations("track.help");
  return (
    <Section title={t("title")} isPrinted={false}>
      <div className="flex flex-wrap gap-2">
        {hotline && (
          <a href={`tel:${hotline}`} className={buttonClass({ variant: "secondary" })}>
            <Phone aria-hidden />
            {t("call", { number: formatPhone(hotline) })}
          </a>
        )}
        <CopyButton text={url} label={t("copy")} doneLabel={t("copied")} />
      </div>
      <p className="text-13 text-ink-2">
        {hours && (
          <>
            {t("hours", { hours })}
            <br />
          </>
        )}
        {t("keep")}
      </p>
    </Section>
  );
}
