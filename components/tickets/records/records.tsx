import { FolderOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { DiagnosisRecord } from "./diagnosis-record";
import { PlanRecord } from "./plan-record";
import { ReportRecord } from "./report-record";
import { ReviewRecord, RevisitRecord, SurveyRecord } from "./review-records";
import { VisitRecord } from "./visit-record";

/** What all stages have left behind, latest stage first, newest round first. */
export function Records({ ticket }: { ticket: TicketPageDto }) {
  const t = useTranslations("ticket.work");
  const { asOf, surveys, reviews, revisits, reports, visits, plans, diagnoses } = ticket;
  const records: ReactNode[] = [
    ...reviews.map((review) => <ReviewRecord key={`review ${review.round}`} review={review} asOf={asOf} />),
    ...surveys.map((survey) => <SurveyRecord key={`survey ${survey.round}`} survey={survey} asOf={asOf} />),
    ...revisits.map((revisit) => <RevisitRecord key={revisit.id} revisit={revisit} asOf={asOf} />),
    ...reports.map((report) => <ReportRecord key={report.id} report={report} asOf={asOf} />),
    ...visits.map((visit) => <VisitRecord key={visit.id} visit={visit} />),
    ...plans.map((plan) => <PlanRecord key={plan.id} plan={plan} asOf={asOf} />),
    ...diagnoses.map((diagnosis) => <DiagnosisRecord key={diagnosis.id} diagnosis={diagnosis} asOf={asOf} />),
  ];
  if (records.length === 0) {
    return (
      <EmptyState icon={<FolderOpen aria-hidden />} title={t("records")}>
        {t("recordsHint")}
      </EmptyState>
    );
  }
  return <div className="space-y-3">{records}</div>;
}
