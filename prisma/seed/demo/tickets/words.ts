import type { DemoCustomer } from "@/prisma/seed/demo/customers";
import {
  asked,
  asking,
  atHome,
  atWork,
  jobWish,
  since,
  tellsWhen,
  tried,
  triedOnSplit,
  wish,
} from "@/prisma/seed/demo/texts/circumstances";
import type { Random } from "@/prisma/seed/random";

type Locale = DemoCustomer["locale"];

/** The fault in the customer's words with the circumstances of this household or company. */
export function describeFault(random: Random, customer: DemoCustomer, says: string, category: string): string {
  const { locale, kind } = customer;
  const circumstances = kind === "individual" ? atHome : atWork;
  const attempts = category === "SPLIT" ? triedOnSplit : tried;
  const pieces = [says, random.pick(attempts[locale]), random.pick(circumstances[locale]), random.pick(wish[locale])];
  return (tellsWhen.test(says) ? "" : random.pick(since[locale])) + join(pieces, locale);
}

/** A job in the customer's words. */
export function describeJob(random: Random, { locale, kind }: DemoCustomer, says: string): string {
  const circumstances = kind === "individual" ? atHome : atWork;
  return join(
    [says, random.chance(0.4) ? random.pick(circumstances[locale]) : "", random.pick(jobWish[locale])],
    locale,
  );
}

/** A question in the customer's words; `model` where it matters which device they have. */
export function describeQuestion(random: Random, { locale }: DemoCustomer, asks: string, model: string | null): string {
  const possible = asked[locale].filter((text) => model !== null || !text.includes("{model}"));
  const about = fill(random.pick(possible), { model: model ?? "" });
  return random.pick(asking[locale]) + join([asks, about], locale);
}

/** Fills {name} and the like. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "");
}

function join(pieces: readonly string[], locale: Locale): string {
  return pieces.filter(Boolean).join(locale === "en" ? " " : "");
}
