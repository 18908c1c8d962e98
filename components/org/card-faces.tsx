"use client";

import { clsx } from "clsx";
import { ChevronDown, ChevronRight, Crown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import type { OrgHolder } from "@/lib/org/schema";
import { type DepartmentNode, filledPosts, type OrgNode, type PositionNode } from "@/lib/org/tree/rules";
import { HeadcountChip } from "./headcount-chip";
import { HolderBadges } from "./holder-badges";
import { useOrgView } from "./org-view";
import { useOrgWords } from "./words";

const shownHolders = 3;

type Face = (content: ReactNode) => ReactNode;

/** `face` puts the content on the card's own button; the handle is a button beside it. */
export function DepartmentFace({ node, face }: { node: DepartmentNode; face: Face }) {
  const t = useTranslations("org");
  const { titleOf } = useOrgWords();
  return (
    <>
      {face(
        <>
          <span className="flex items-center gap-2">
            <span className="line-clamp-2 min-w-0 flex-1 font-semibold text-14 leading-[1.2]">{titleOf(node)}</span>
            {node.headcount > 0 && <HeadcountChip filled={node.filled} headcount={node.headcount} />}
          </span>
          <span className="truncate pr-24 text-12 text-ink-2">{t(`kind.${node.department.kind}`)}</span>
        </>,
      )}
      <Handle node={node} isNear className="text-12" />
    </>
  );
}

/** What can still be read from afar: the title, and whether people are missing or too many. */
export function TitleFace({ node, face }: { node: OrgNode; face: Face }) {
  const { titleOf } = useOrgWords();
  if (node.type === "department") {
    return (
      <>
        {face(<span className="line-clamp-2 pr-8 font-semibold text-24 leading-[1.15]">{titleOf(node)}</span>)}
        <Handle node={node} className="text-16" />
      </>
    );
  }
  const { headcount } = node.position;
  const filled = filledPosts(node.position);
  return face(
    <span className="flex items-center gap-2">
      <span className="line-clamp-2 min-w-0 flex-1 text-20 leading-[1.15]">{titleOf(node)}</span>
      {filled !== headcount && <HeadcountChip filled={filled} headcount={headcount} isLarge />}
    </span>,
  );
}

function Handle({ node, isNear, className }: { node: DepartmentNode; isNear?: boolean; className: string }) {
  const t = useTranslations("org");
  const { titleOf } = useOrgWords();
  const { expanded, toggle } = useOrgView();
  if (node.size === 0) return null;
  const isExpanded = expanded.has(node.id);
  const Chevron = isExpanded ? ChevronDown : ChevronRight;
  const words = t(isExpanded ? "collapse" : "expand", { name: titleOf(node), count: node.size });
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-expanded={isExpanded}
      title={words}
      onClick={() => toggle(node.id)}
      className={clsx(
        "absolute right-1 bottom-1 inline-flex h-7 min-w-7 items-center justify-center gap-0.5 rounded-control px-1.5 text-ink-2 hover:bg-hover hover:text-ink",
        className,
      )}
    >
      <Chevron aria-hidden className="size-[1.1em]" />
      <span aria-hidden>{isNear ? t("below", { count: node.size }) : node.size}</span>
      <span className="sr-only">{words}</span>
    </button>
  );
}

export function PositionFace({ node: { position }, face }: { node: PositionNode; face: Face }) {
  const t = useTranslations("org");
  const { pick, personOf } = useOrgWords();
  const { jump } = useOrgView();
  const { holders, headcount } = position;
  const isWanted = ({ personId }: OrgHolder) => personId === jump?.personId;
  const shown = holders.toSorted((a, b) => Number(isWanted(b)) - Number(isWanted(a))).slice(0, shownHolders);
  const hidden = holders.length - shown.length;
  return face(
    <>
      <span className="flex items-center gap-1.5">
        <span className="line-clamp-2 min-w-0 flex-1 font-semibold text-13 leading-[1.2]">
          {pick(position.titleZh, position.titleEn)}
        </span>
        <HeadcountChip filled={filledPosts(position)} headcount={headcount} />
      </span>
      <span className="flex min-w-0 items-center gap-1.5 text-12 text-ink-2">
        {shown.length === 0 ? (
          <span>{t("vacant")}</span>
        ) : (
          <>
            <span className="flex shrink-0 -space-x-1.5">
              {shown.map((holder) => (
                <Avatar key={holder.personId} name={personOf(holder)} size="sm" />
              ))}
            </span>
            <span className="line-clamp-2 min-w-0 flex-1 leading-[1.25]">{shown.map(personOf).join(" · ")}</span>
            {hidden > 0 && (
              <span className="shrink-0">
                <span aria-hidden>+{hidden}</span>
                <span className="sr-only">{t("holder.more", { count: hidden })}</span>
              </span>
            )}
            <HolderBadges holders={holders} />
          </>
        )}
        {position.isHead && <Crown role="img" aria-label={t("head")} className="ml-auto size-3.5 shrink-0" />}
      </span>
    </>,
  );
}
