import { useLocale, useTranslations } from "next-intl";
import { formatDateTime, formatDay } from "@/lib/format/date";
import type { TrackingDto } from "@/lib/tickets/tracking/schema";
import { useName } from "../use-name";
import { FactList } from "./fact-list";
import { PhotoGrid } from "./photo-grid";
import { Section } from "./section";

/** What was asked for, without what a passed-on link must not tell. */
export function RequestSummary({ page }: { page: TrackingDto }) {
  const t = useTranslations("track");
  const all = useTranslations("workflow");
  const devices = useTranslations("devices.warranty");
  const request = useTranslations("request.time");
  const locale = useLocale();
  const { name } = useName();
  // A tapped symptom was taken for the description where nothing was written.
  const isSymptomOnly = page.symptom && [page.symptom.nameZh, page.symptom.nameEn].includes(page.description);
  const wishes = page.preferredTime?.slots.map(({ day, half }) => `${formatDay(day, locale)} ${request(half)}`) ?? [];
  const rows: [string, string | null][] = [
    [t("summary.product"), name(page.product)],
    [t("summary.serial"), page.product.serial],
    [t("summary.kind"), all(`kind.${page.kind as "repair"}`)],
    [t("summary.mode"), page.serviceMode && all(`serviceMode.${page.serviceMode as "onSite"}`)],
    [t("summary.symptom"), page.symptom && name(page.symptom)],
    [t("summary.warranty"), devices(`verdict.${page.warranty}`)],
    [t("summary.description"), isSymptomOnly ? null : page.description],
    [t("summary.time"), page.preferredTime && (wishes.join("\n") || request("soonest"))],
    [t("summary.danger"), page.isDangerous ? t("summary.dangerReported") : null],
    [t("summary.contact"), page.contactName],
    [t("summary.phone"), page.contactPhone],
    [t("summary.area"), page.address],
    [t("summary.createdAt"), formatDateTime(page.createdAt, locale)],
  ];
  const alt = ({ fileName }: { fileName: string }) => t("messages.photo", { name: fileName });
  return (
    <Section title={t("summary.title")}>
      <FactList facts={rows} />
      <PhotoGrid photos={page.photos.filter(({ isOfWork }) => !isOfWork)} label={t("photos.request")} alt={alt} />
      <p className="text-13 text-ink-2">{t("summary.masked")}</p>
    </Section>
  );
}
