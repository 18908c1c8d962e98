import { useLocale, useTranslations } from "next-intl";
import { formatDateTime } from "@/lib/format/date";
import { arrivalOf } from "@/lib/tickets/tracking/rules";
import type { TrackingDto } from "@/lib/tickets/tracking/schema";
import { useName } from "../use-name";
import { FactList } from "./fact-list";
import { Section } from "./section";
import { useTrackingWords } from "./use-tracking-words";

/** Who comes and when, and what has happened of it. */
export function VisitFacts({ page, at }: { page: TrackingDto; at: Date }) {
  const t = useTranslations("track.visit");
  const locale = useLocale();
  const { person } = useName();
  const { time } = useTrackingWords(at);
  const { visit, appointment } = page;
  const moment = (value: string | null | undefined) => value && formatDateTime(value, locale);
  const agreed = appointment?.start && time({ from: appointment.start, until: appointment.end });
  const arrival = arrivalOf(page);
  const facts: [string, string | null | undefined][] = [
    [t("engineer"), visit && person(visit.engineer)],
    [t("appointment"), agreed],
    [t("eta"), arrival && !arrival.until && !visit?.arrivedAt ? time(arrival, true) : null],
    [t("arrived"), moment(visit?.arrivedAt)],
    [t("started"), moment(visit?.startedAt)],
    [t("finished"), moment(visit?.finishedAt)],
  ];
  if (facts.every(([, value]) => !value)) return null;
  return (
    <Section title={t(visit?.kind === "bench" ? "bench" : "title")}>
      <FactList facts={facts} />
    </Section>
  );
}
