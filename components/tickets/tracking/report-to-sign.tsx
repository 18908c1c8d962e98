import { useTranslations } from "next-intl";
import type { TrackingDto } from "@/lib/tickets/tracking/schema";
import { ReportContent } from "./report-content";
import { Section } from "./section";
import { SignPanel } from "./sign-panel";
import { useRefusals } from "./use-refusals";

/** The report to read and sign; afterwards only that it is signed. */
export function ReportToSign({ page: { number, report, can }, token }: { page: TrackingDto; token: string }) {
  const t = useTranslations("track.sign");
  const heading = useTranslations("track.report");
  const refusals = {
    ...useRefusals(),
    versionConflict: t("changed"),
    stageChanged: t("gone"),
    reportSigned: t("done"),
  };
  const isOpen = can.sign && report !== null;
  const content = report && <ReportContent report={report} />;
  return (
    <Section title={heading("ask")} id="sign" isPrimary isIdle={!isOpen}>
      {isOpen && content}
      <SignPanel
        token={token}
        isOpen={isOpen}
        contentHash={report?.contentHash ?? ""}
        refusals={refusals}
        report={isOpen && content}
        texts={{
          statement: t("statement"),
          open: t("open"),
          sheet: t("sheet", { number }),
          close: t("close"),
          read: t("read"),
          name: t("name"),
          pad: t("pad"),
          padHint: t("padHint"),
          padMissing: t("padMissing"),
          clear: t("clear"),
          undo: t("undo"),
          submit: t("submit"),
          typed: t("typed"),
          confirmLabel: t("confirmLabel"),
          confirm: t("confirm"),
          confirmMissing: t("confirmMissing"),
          done: t("done"),
          doneBody: t("doneBody"),
        }}
      />
    </Section>
  );
}
