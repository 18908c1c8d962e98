import { Bookmark } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useName } from "@/components/tickets/use-name";
import type { QueueViewKey } from "@/lib/tickets/queue/views/constants";
import { type QueueView, queueHref, shownViews } from "@/lib/tickets/queue/views/rules";
import type { SavedViewDto } from "@/lib/tickets/queue/views/saved/schema";
import type { Named } from "@/lib/tickets/records/schema";
import { ViewCount, type ViewLink, type ViewSection } from "./views/view-links";
import { ViewTabs } from "./views/view-tabs";
import { MoreViews, ViewsSheet } from "./views/views-menu";

type Props = {
  views: readonly QueueView[];
  current: QueueViewKey | undefined;
  counts: Partial<Record<QueueViewKey, number>>;
  saved: readonly SavedViewDto[];
  savedCounts: ReadonlyMap<string, number>;
  /** The saved view that is open. */
  openId: string | undefined;
  teams: readonly (Named & { id: string })[];
  /** The team by which alone the list is filtered. */
  teamId: string | undefined;
};

/** The views: links, so that each has an address. Tabs for those that are used most, a menu for the rest; on phones one list. */
export function QueueViews(props: Props) {
  const t = useTranslations("queue");
  const { system, saved, sections } = useViewLinks(props);
  const shown = shownViews(props.saved, props.openId).flatMap(({ id }) => saved.find(({ key }) => key === id) ?? []);
  const own = props.saved.filter(({ isOwn }) => isOwn).map(({ id, name }) => ({ id, name }));
  const [systemSection] = sections;
  const current = [...system, ...saved, ...sections.flatMap(({ links }) => links)].find(({ isCurrent }) => isCurrent);
  return (
    <nav aria-label={t("views")} className="mb-4">
      <div className="lg:hidden">
        <ViewsSheet sections={sections} own={own} current={current} />
      </div>
      <div className="-mx-6 hidden items-end gap-2 border-line border-b px-6 lg:flex">
        <ViewTabs current={current?.key}>
          {system.map((link) => (
            <Tab key={link.key} link={link} />
          ))}
          {shown.length > 0 && <li aria-hidden className="mx-1 my-2.5 w-px shrink-0 bg-line" />}
          {shown.map((link) => (
            <Tab key={link.key} link={link} isSaved />
          ))}
        </ViewTabs>
        <div className="mb-1 ml-auto shrink-0">
          <MoreViews sections={sections.filter((section) => section !== systemSection)} own={own} />
        </div>
      </div>
    </nav>
  );
}

function Tab({ link, isSaved }: { link: ViewLink; isSaved?: boolean }) {
  return (
    <li className="shrink-0">
      <Link
        href={link.href}
        aria-current={link.isCurrent ? "page" : undefined}
        className="flex min-h-10 items-center gap-2 whitespace-nowrap border-transparent border-b-2 px-2.5 text-13 text-ink-2 -outline-offset-2 transition-colors hover:text-ink aria-[current]:border-brand aria-[current]:font-semibold aria-[current]:text-brand-ink pointer-coarse:min-h-11"
      >
        {isSaved && <Bookmark aria-hidden className="size-3.5 shrink-0" />}
        <span className="max-w-40 truncate" title={isSaved ? link.label : undefined}>
          {link.label}
        </span>
        <ViewCount link={link} />
      </Link>
    </li>
  );
}

/** All views in the reader's words; the first section holds those that the desk has by itself. */
function useViewLinks({ views, current, counts, saved, savedCounts, openId, teams, teamId }: Props) {
  const t = useTranslations("queue");
  const words = useTranslations("views");
  const { name, person } = useName();
  const countLabel = t("viewCount");
  const system = views.map(
    ({ key, filters }): ViewLink => ({
      key,
      label: t(`view.${key}`),
      href: queueHref(filters),
      isCurrent: key === current && !teamId,
      count: counts[key],
      countLabel,
      isUrgent: key === "overdue",
    }),
  );
  const hintOf = (view: SavedViewDto) => {
    if (view.scope !== "department" || !view.department) return view.isOwn ? undefined : person(view.owner);
    return words("byTeam", { person: person(view.owner), team: name(view.department) });
  };
  const linkOf = (view: SavedViewDto): ViewLink => ({
    key: view.id,
    label: view.name,
    href: queueHref({ ...view.query, view: view.id }),
    isCurrent: view.id === openId,
    count: savedCounts.get(view.id),
    countLabel,
    hint: hintOf(view),
  });
  const linksOf = (fits: (view: SavedViewDto) => boolean) => saved.filter(fits).map(linkOf);
  const sections: ViewSection[] = [
    { key: "system", title: words("system"), links: system },
    { key: "own", title: words("own"), links: linksOf(({ isOwn }) => isOwn), emptyText: words("ownEmpty") },
    { key: "team", title: words("team"), links: linksOf(({ isOwn, scope }) => !isOwn && scope === "department") },
    { key: "company", title: words("company"), links: linksOf(({ isOwn, scope }) => !isOwn && scope === "company") },
    {
      key: "teams",
      title: words("teams"),
      links: teams.map(
        (team): ViewLink => ({
          key: team.id,
          label: name(team),
          href: queueHref({ department: team.id }),
          isCurrent: team.id === teamId,
          countLabel,
        }),
      ),
    },
  ];
  return {
    system,
    saved: saved.map(linkOf),
    sections: sections.filter(({ links, emptyText }) => links.length > 0 || emptyText),
  };
}
