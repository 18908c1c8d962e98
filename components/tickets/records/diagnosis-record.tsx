import { useTranslations } from "next-intl";
import { Moment } from "@/components/tickets/moment";
import { useName } from "@/components/tickets/use-name";
import { Badge } from "@/components/ui/badge";
import { DescriptionList } from "@/components/ui/description-list";
import type { DiagnosisDto } from "@/lib/tickets/records/schema";
import { RecordCard } from "./record-card";

export function DiagnosisRecord({ diagnosis, asOf }: { diagnosis: DiagnosisDto; asOf: string }) {
  const t = useTranslations("ticket.record");
  const values = useTranslations("timeline.value");
  const warranty = useTranslations("workflow.warranty");
  const { name, person } = useName();
  const { faultPath, symptom, evidence, remoteSolution } = diagnosis;
  const items = [
    {
      term: t("fault"),
      value: (
        <>
          {faultPath.map(name).join(" › ")}{" "}
          <span className="font-mono text-12 text-ink-3">{faultPath.at(-1)?.code}</span>
        </>
      ),
    },
    ...(symptom ? [{ term: t("symptom"), value: name(symptom) }] : []),
    { term: t("cause"), value: <Prose text={diagnosis.cause} /> },
    { term: t("method"), value: values(`method.${diagnosis.method}`) },
    ...(evidence ? [{ term: t("evidence"), value: <Prose text={evidence} /> }] : []),
    { term: t("responsibility"), value: values(`responsibility.${diagnosis.responsibility}`) },
    { term: t("warranty"), value: warranty(diagnosis.warranty) },
    ...(remoteSolution ? [{ term: t("remoteSolution"), value: <Prose text={remoteSolution} /> }] : []),
  ];
  return (
    <RecordCard
      stage="diagnose"
      title={`${t("diagnosis")} · ${t("round", { round: diagnosis.round })}`}
      badges={<Badge tone="outline">{values(`causeLevel.${diagnosis.causeLevel}`)}</Badge>}
      byline={
        <>
          {person(diagnosis.person)} · <Moment at={diagnosis.updatedAt} asOf={asOf} />
        </>
      }
    >
      <DescriptionList items={items} />
    </RecordCard>
  );
}

/** Text of a person with its line breaks. */
export function Prose({ text }: { text: string }) {
  return <span className="whitespace-pre-wrap break-words">{text}</span>;
}
