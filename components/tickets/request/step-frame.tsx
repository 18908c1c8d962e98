import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StepProgress } from "@/components/ui/step-progress";
import { type RequestStep, requestSteps } from "@/lib/tickets/intake/drafts/constants";
import { stepPath } from "@/lib/tickets/intake/drafts/rules";

type Props = { step: RequestStep; title: string; lead?: ReactNode; children: ReactNode };

/** What all steps of the request form share: the way back, how far one is, the question. */
export function StepFrame({ step, title, lead, children }: Props) {
  const t = useTranslations("request");
  const index = requestSteps.indexOf(step);
  const previous = requestSteps[index - 1];
  return (
    <>
      <Link
        href={previous ? stepPath(previous) : "/"}
        className="-ml-2 mb-2 inline-flex min-h-12 items-center gap-1 rounded-control px-2 text-ink-2 hover:text-ink"
      >
        <ChevronLeft aria-hidden className="size-5" />
        {t("back")}
      </Link>
      <StepProgress current={index + 1} total={requestSteps.length} label={t(`step.${step}`)} />
      <h1 className="mt-5 mb-2 text-24">{title}</h1>
      {lead && <div className="mb-2 text-ink-2">{lead}</div>}
      <div className="mt-5">{children}</div>
    </>
  );
}
