import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { stageLook } from "@/components/tickets/stage-look";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { personName } from "@/lib/format/name";
import type { TeamLoad } from "@/lib/tickets/queue/load/schema";
import { queueHref } from "@/lib/tickets/queue/views/rules";

/** Who has how much, and where the work stands: numbers first, the bars only repeat them. */
export function TeamLoadCard({ load }: { load: TeamLoad }) {
  const t = useTranslations("home.load");
  return (
    <Card title={t("title")} padding="none">
      {load.open === 0 ? (
        <EmptyState title={t("none")} />
      ) : (
        <div className="grid gap-x-8 gap-y-5 p-4 xl:grid-cols-2">
          <p className="text-13 text-ink-2 xl:col-span-2">
            {t("summary", { open: load.open, overdue: load.overdue, unassigned: load.unassigned })}
          </p>
          <PeopleTable load={load} />
          <StageBars load={load} />
        </div>
      )}
    </Card>
  );
}

function PeopleTable({ load }: { load: TeamLoad }) {
  const t = useTranslations("home.load");
  const locale = useLocale();
  const most = Math.max(...load.people.map(({ open }) => open), load.unassigned);
  const rows = [
    ...load.people.map(({ person, ...row }) => ({ ...row, id: person.id, name: personName(person, locale) })),
    ...(load.unassigned > 0 ? [{ id: "none", name: t("unassigned"), open: load.unassigned, overdue: null }] : []),
  ];
  return (
    <div className="min-w-0">
      <table className="w-full text-13">
        <caption className="sr-only">{t("table")}</caption>
        <thead className="text-12 text-ink-2">
          <tr>
            <th scope="col" className="pb-1 text-left font-semibold">
              {t("person")}
            </th>
            <th scope="col" colSpan={2} className="pb-1 text-left font-semibold">
              {t("open")}
            </th>
            <th scope="col" className="whitespace-nowrap pb-1 text-right font-semibold">
              {t("overdue")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="h-8">
              <th scope="row" className="max-w-40 truncate pr-3 text-left font-normal">
                <Link href={queueHref({ assignee: row.id })} className="underline-offset-3 hover:underline">
                  {row.name}
                </Link>
              </th>
              <td className="w-full">
                <Bar share={row.open / most} className={row.id === "none" ? "bg-control/60" : "bg-brand"} />
              </td>
              <td className="px-3 text-right tabular-nums">{row.open}</td>
              <td
                className={`text-right tabular-nums ${row.overdue ? "font-semibold text-sla-breached" : "text-ink-3"}`}
              >
                {row.overdue ?? "—"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {load.furtherPeople > 0 && (
        <p className="mt-1 text-12 text-ink-3">{t("further", { count: load.furtherPeople })}</p>
      )}
    </div>
  );
}

function StageBars({ load }: { load: TeamLoad }) {
  const t = useTranslations("home.load");
  const stage = useTranslations("workflow.stage");
  const most = Math.max(...load.stages.map(({ open }) => open));
  return (
    <section aria-labelledby="load-stages" className="min-w-0">
      <h3 id="load-stages" className="pb-1 text-12 text-ink-2">
        {t("stages")}
      </h3>
      <ul>
        {load.stages.map((row) => {
          const { icon: Icon, ink, solid } = stageLook[row.stage];
          return (
            <li key={row.stage} className="flex h-8 items-center gap-3 text-13">
              <Link
                href={queueHref({ stage: [row.stage] })}
                className="flex w-28 shrink-0 items-center gap-1.5 underline-offset-3 hover:underline"
              >
                <Icon aria-hidden className={`size-4 shrink-0 ${ink}`} />
                <span className="truncate">{stage(row.stage)}</span>
              </Link>
              <Bar share={row.open / most} className={solid} />
              <span className="w-10 text-right tabular-nums">{row.open}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Decoration beside its number. */
function Bar({ share, className }: { share: number; className: string }) {
  return (
    <span aria-hidden className="block h-2 w-full overflow-hidden rounded-full bg-sunken">
      <span className={`block h-full rounded-full ${className}`} style={{ width: `${Math.round(share * 100)}%` }} />
    </span>
  );
}
