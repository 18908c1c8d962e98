import { useLocale, useTranslations } from "next-intl";
import { formatDate, formatDay, formatTime } from "@/lib/format/date";
import { arrivalOf, daysAhead, familyNameOf, type StatusKey } from "@/lib/tickets/tracking/rules";
import type { TrackedVisit, TrackingDto } from "@/lib/tickets/tracking/schema";

type Engineer = TrackedVisit["engineer"];

const nearDays = ["today", "tomorrow", "dayAfter"] as const;

const explained = [
  "received",
  "askedYou",
  "waitingParts",
  "onHold",
  "quoteExpired",
  "booked",
  "late",
  "anotherVisit",
  "signed",
  "unsolved",
  "closed",
  "followedUp",
  "outOfScope",
  "cancelled",
] as const satisfies readonly StatusKey[];

function isExplained(key: StatusKey): key is (typeof explained)[number] {
  return explained.some((one) => one === key);
}

/** Facts of the tracking page as sentences; `at` is the present moment. */
export function useTrackingWords(at: Date) {
  const t = useTranslations("track");
  const locale = useLocale();

  const dayOf = (value: string) => {
    const near = nearDays[daysAhead(value, at)];
    return near ? t(`day.${near}`) : formatDay(value, locale);
  };
  /** "tomorrow 09:00–12:00" */
  const time = ({ from, until }: { from: string; until: string | null }, isAbout = false) => {
    const words = { day: dayOf(from), from: formatTime(from, locale) };
    if (!until) return t(isAbout ? "around" : "moment", words);
    const untilDay = dayOf(until);
    const end = formatTime(until, locale);
    if (untilDay === words.day) return t("window", { ...words, until: end });
    return t("windowDays", { ...words, untilDay, until: end });
  };
  const arrival = (page: Pick<TrackingDto, "visit" | "appointment">) => {
    const window = arrivalOf(page);
    return window ? time(window, true) : "";
  };
  const engineer = ({ name, nameEn }: Engineer) => {
    if (locale === "en" && nameEn) return t("engineerOther", { name: nameEn });
    const familyName = familyNameOf(name);
    return familyName ? t("engineer", { familyName }) : t("engineerOther", { name });
  };
  const status = (key: StatusKey, page: TrackingDto) =>
    t(`status.${key}`, {
      engineer: page.visit ? engineer(page.visit.engineer) : "",
      time: arrival(page),
      number: page.followUpNumber ?? "",
    });
  /** The line below the sentence, where there is more to say. */
  const more = (key: StatusKey, page: TrackingDto): string | null => {
    if (key === "waitingParts" && page.partsPromisedOn)
      return t("more.waitingPartsUntil", { date: formatDate(page.partsPromisedOn, locale) });
    if (key === "onHold" && !page.holdUntil) return null;
    const date = page.holdUntil ? formatDate(page.holdUntil, locale) : "";
    return isExplained(key) ? t(`more.${key}`, { date, time: arrival(page) }) : null;
  };
  return { time, engineer, status, more };
}
