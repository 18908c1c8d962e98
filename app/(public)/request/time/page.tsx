import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StepFrame } from "@/components/tickets/request/step-frame";
import { TimeForm } from "@/components/tickets/request/time-form";
import { offeredToday } from "@/lib/tickets/intake/drafts/queries";
import { wishKey } from "@/lib/tickets/intake/drafts/rules";
import { draftForStep } from "../browser-draft";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("request.time");
  return { title: t("title") };
}

export default async function TimePage() {
  const [t, { answers }] = await Promise.all([getTranslations("request.time"), draftForStep("time")]);
  const slots = answers.time?.slots ?? [];
  return (
    <StepFrame step="time" title={t("title")} lead={t("lead")}>
      <TimeForm
        days={offeredToday()}
        values={{ when: slots.length > 0 ? "wishes" : "soonest", slots: slots.map(wishKey) }}
      />
    </StepFrame>
  );
}
