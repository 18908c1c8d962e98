import { useLocale, useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { DateTimeInput } from "@/components/ui/date-time-input";
import { Field } from "@/components/ui/field";
import { Select, type SelectOption } from "@/components/ui/select";
import { nameOf } from "@/lib/format/name";
import { filterValues } from "@/lib/tickets/queue/schema";
import type { QueueFilters } from "@/lib/tickets/queue/views/rules";
import type { Named } from "@/lib/tickets/records/schema";
import { stages, states } from "@/lib/tickets/workflow/constants";

type Props = {
  filters: QueueFilters;
  teams: readonly (Named & { id: string })[];
  /** The name of a person by whom the address filters already. */
  assigneeName?: string;
};

/** Fields of the filter form. Each has its value in its key: what a link has changed replaces what stood there. */
export function FilterFields({ filters, teams, assigneeName }: Props) {
  const t = useTranslations("queue");
  const words = useTranslations("workflow");
  const locale = useLocale();
  const teamOptions = teams.map((team) => ({ value: team.id, label: nameOf(team, locale) }));
  const { assignee, department } = filters;
  return (
    <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
      <Choices name="stage" values={stages} chosen={filters.stage} word={(value) => words(`stage.${value}`)} />
      <Choices name="state" values={states} chosen={filters.state} word={(value) => words(`state.${value}`)} />
      <Choices name="kind" values={filterValues.kind} chosen={filters.kind} word={(value) => words(`kind.${value}`)} />
      <div className="space-y-5">
        <Choices
          name="priority"
          values={filterValues.priority}
          chosen={filters.priority}
          word={(value) => words(`priority.${value}`)}
        />
        <Choices
          name="warranty"
          values={filterValues.warranty}
          chosen={filters.warranty}
          word={(value) => words(`warranty.${value}`)}
        />
      </div>
      <div className="space-y-4">
        <Choice
          name="department"
          value={department}
          options={[
            { value: "mine", label: t("department.mine") },
            ...teamOptions,
            { value: "none", label: t("department.none") },
          ]}
        />
        <Choice
          name="assignee"
          value={assignee}
          options={[
            { value: "me", label: t("assignee.me") },
            { value: "none", label: t("assignee.none") },
            ...(assignee && assigneeName ? [{ value: assignee, label: assigneeName }] : []),
          ]}
        />
        <Choice
          name="due"
          value={filters.due}
          options={(["overdue", "today"] as const).map((value) => ({ value, label: t(`due.${value}`) }))}
        />
        <Day name="createdFrom" value={filters.createdFrom} />
        <Day name="createdTo" value={filters.createdTo} />
      </div>
    </div>
  );
}

type ChoicesProps<T extends string> = {
  name: "stage" | "state" | "kind" | "priority" | "warranty";
  values: readonly T[];
  chosen: readonly T[] | undefined;
  word: (value: T) => string;
};

function Choices<T extends string>({ name, values, chosen = [], word }: ChoicesProps<T>) {
  const t = useTranslations("queue.filter");
  return (
    <Field label={t(name)} name={name} isGroup>
      <div className="flex flex-col gap-1.5">
        {values.map((value) => {
          const isChosen = chosen.includes(value);
          return <Checkbox key={`${value} ${isChosen}`} value={value} label={word(value)} defaultChecked={isChosen} />;
        })}
      </div>
    </Field>
  );
}

type ChoiceProps = { name: "department" | "assignee" | "due"; value: string | undefined; options: SelectOption[] };

function Choice({ name, value, options }: ChoiceProps) {
  const t = useTranslations("queue");
  return (
    <Field label={t(`filter.${name}`)} name={name}>
      <Select placeholder={t("any")} options={options} defaultValue={value ?? ""} />
    </Field>
  );
}

function Day({ name, value }: { name: "createdFrom" | "createdTo"; value: string | undefined }) {
  const t = useTranslations("queue.filter");
  return (
    <Field label={t(name)} name={name}>
      <DateTimeInput key={value} kind="date" className="w-full" defaultValue={value ?? ""} />
    </Field>
  );
}
