import { ArrowRight, ListChecks, type LucideIcon, Phone, Wrench } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { formatPhone } from "@/lib/format/person";

type Props = {
  company: string;
  hotline: string;
  hours: string;
  /** For staff who are signed in. */
  deskHref: string | null;
  /** In demo mode everybody may look at the desk. */
  isDemo: boolean;
};

/** The first page: two things to do, and a person to call. */
export function ServiceHome({ company, hotline, hours, deskHref, isDemo }: Props) {
  const t = useTranslations("request.home");
  return (
    <div className="space-y-8">
      <div>
        <p className="text-14 text-ink-2">{company && t("headingOf", { company })}</p>
        <h1 className="mt-1 text-32">{t("heading")}</h1>
        <p className="mt-2 text-ink-2">{t("lead")}</p>
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <BigLink href="/request" icon={Wrench} title={t("report")} hint={t("reportHint")} isPrimary />
        <BigLink href="/track" icon={ListChecks} title={t("track")} hint={t("trackHint")} />
      </div>
      <section>
        <h2 className="text-16">{t("next.title")}</h2>
        <ol className="mt-3 space-y-3">
          {(["accept", "repair", "review"] as const).map((step, index) => (
            <li key={step} className="flex items-start gap-3">
              <span
                aria-hidden
                className="flex size-7 shrink-0 items-center justify-center rounded-full bg-brand-soft font-semibold text-14 text-brand-ink"
              >
                {index + 1}
              </span>
              <span className="pt-0.5">{t(`next.${step}`)}</span>
            </li>
          ))}
        </ol>
      </section>
      {hotline && (
        <section className="rounded-card border border-line bg-surface p-5">
          <h2 className="text-16">{t("hotlineTitle")}</h2>
          {hours && <p className="mt-1 text-14 text-ink-2">{t("hours", { hours })}</p>}
          <a href={`tel:${hotline}`} className={`${buttonClass({ variant: "secondary" })} mt-3`}>
            <Phone aria-hidden />
            {formatPhone(hotline)}
          </a>
          <p className="mt-3 text-14 text-ink-2">{t("hotlineBody")}</p>
        </section>
      )}
      {isDemo && !deskHref && (
        <p className="text-14 text-ink-2">
          {t.rich("demo", {
            link: (text) => (
              <TextLink href="/sign-in" className="inline-flex items-center pointer-coarse:min-h-11">
                {text}
              </TextLink>
            ),
          })}
        </p>
      )}
      {deskHref && (
        <LinkButton href={deskHref} variant="ghost">
          {t("toDesk")}
          <ArrowRight aria-hidden />
        </LinkButton>
      )}
    </div>
  );
}

type BigLinkProps = { href: string; icon: LucideIcon; title: string; hint: string; isPrimary?: boolean };

function BigLink({ href, icon: Icon, title, hint, isPrimary }: BigLinkProps) {
  const look = isPrimary
    ? "border-brand bg-brand text-on-brand hover:bg-brand-hover"
    : "border-control/50 bg-surface hover:border-control hover:bg-sunken";
  return (
    <Link href={href} className={`flex items-center gap-4 rounded-card border p-5 transition-colors ${look}`}>
      <Icon aria-hidden className="size-8 shrink-0" />
      <span>
        <span className="block font-semibold text-20">{title}</span>
        <span className={`block text-14 ${isPrimary ? "" : "text-ink-2"}`}>{hint}</span>
      </span>
    </Link>
  );
}
