"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { DescriptionList } from "@/components/ui/description-list";
import { Dialog } from "@/components/ui/dialog";
import type { OrgHolder } from "@/lib/org/schema";
import { type DepartmentNode, filledPosts, type PositionNode } from "@/lib/org/tree/rules";
import { HeadcountChip } from "./headcount-chip";
import { useOrgView } from "./org-view";
import { useOrgWords } from "./words";

/** Everything about the department or position whose card was opened. */
export function OrgDetail() {
  const t = useTranslations("org");
  const { tree, openId, setOpenId } = useOrgView();
  const { titleOf } = useOrgWords();
  const node = openId === null ? undefined : tree.nodes.get(openId);
  return (
    <Dialog
      placement="side"
      isOpen={node !== undefined}
      onOpenChange={(isOpen) => !isOpen && setOpenId(null)}
      title={node ? titleOf(node) : ""}
      description={node?.type === "department" ? t(`kind.${node.department.kind}`) : undefined}
    >
      {node?.type === "department" && <DepartmentDetail node={node} />}
      {node?.type === "position" && <PositionDetail node={node} />}
    </Dialog>
  );
}

function DepartmentDetail({ node }: { node: DepartmentNode }) {
  const t = useTranslations("org");
  const { tree } = useOrgView();
  const below = (type: "position" | "department") => node.children.filter((id) => tree.nodes.get(id)?.type === type);
  const items = [
    { key: "function", term: t("detail.function"), value: t(`function.${node.department.function}`) },
    {
      key: "headcount",
      term: t("headcount.label"),
      value: <HeadcountChip filled={node.filled} headcount={node.headcount} />,
    },
    { key: "above", term: t("detail.above"), value: <NodeLinks ids={node.parentId ? [node.parentId] : []} /> },
    { key: "positions", term: t("detail.positions"), value: <NodeLinks ids={below("position")} /> },
    { key: "departments", term: t("detail.departments"), value: <NodeLinks ids={below("department")} /> },
  ];
  return <DescriptionList items={items} />;
}

function PositionDetail({ node: { id, position, department } }: { node: PositionNode }) {
  const t = useTranslations("org");
  const { tree } = useOrgView();
  const { pick } = useOrgWords();
  const reports = [...tree.nodes.values()].filter(
    (other) => other.type === "position" && other.position.reportsToId === id,
  );
  const duties = pick(position.dutiesZh, position.dutiesEn);
  const requirements = pick(position.requirementsZh, position.requirementsEn);
  const items = [
    { key: "department", term: t("detail.department"), value: <NodeLinks ids={[department.id]} /> },
    {
      key: "layer",
      term: t("detail.layer"),
      value: (
        <span className="flex flex-wrap items-center gap-1.5">
          {t(`layer.${position.layer}`)}
          {position.isHead && <Badge>{t("head")}</Badge>}
        </span>
      ),
    },
    {
      key: "headcount",
      term: t("headcount.label"),
      value: <HeadcountChip filled={filledPosts(position)} headcount={position.headcount} />,
    },
    {
      key: "reportsTo",
      term: t("detail.reportsTo"),
      value: <NodeLinks ids={position.reportsToId ? [position.reportsToId] : []} />,
    },
    { key: "reports", term: t("detail.reports"), value: <NodeLinks ids={reports.map((report) => report.id)} /> },
  ];
  return (
    <div className="space-y-5">
      <DescriptionList items={items} />
      <Section title={t("holder.label")}>
        {position.holders.length === 0 && <p className="text-13 text-ink-2">{t("vacant")}</p>}
        <ul className="space-y-2">
          {position.holders.map((holder) => (
            <Holder key={`${holder.personId}-${holder.kind}`} holder={holder} />
          ))}
        </ul>
      </Section>
      {duties.length > 0 && (
        <Section title={t("detail.duties")}>
          <ul className="list-disc space-y-1 pl-5 text-13">
            {duties.map((duty) => (
              <li key={duty}>{duty}</li>
            ))}
          </ul>
        </Section>
      )}
      {requirements && (
        <Section title={t("detail.requirements")}>
          <p className="whitespace-pre-line text-13">{requirements}</p>
        </Section>
      )}
    </div>
  );
}

function Holder({ holder }: { holder: OrgHolder }) {
  const t = useTranslations("org.holder");
  const { personOf } = useOrgWords();
  const name = personOf(holder);
  return (
    <li className="flex flex-wrap items-center gap-2">
      <Avatar name={name} size="sm" />
      <span>{name}</span>
      <Badge tone={holder.kind === "primary" ? "neutral" : "brand"}>{t(holder.kind)}</Badge>
      {holder.isConcurrent && holder.kind === "primary" && <Badge tone="brand">{t("concurrent")}</Badge>}
      {holder.isOnLeave && <Badge tone="outline">{t("onLeave")}</Badge>}
    </li>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-2 text-13">{title}</h3>
      {children}
    </section>
  );
}

/** Other cards by name; a click goes on to their details. */
function NodeLinks({ ids }: { ids: readonly string[] }) {
  const t = useTranslations("org.detail");
  const { tree, setOpenId, find } = useOrgView();
  const { titleOf } = useOrgWords();
  if (ids.length === 0) return <span className="text-ink-3">{t("none")}</span>;
  return (
    <ul className="-my-0.5 flex flex-wrap gap-x-4">
      {ids.map((id) => {
        const node = tree.nodes.get(id);
        if (!node) return null;
        return (
          <li key={id}>
            <button
              type="button"
              className="inline-flex min-h-6 items-center rounded-control text-left text-brand underline-offset-2 hover:underline"
              onClick={() => {
                find(id);
                setOpenId(id);
              }}
            >
              {titleOf(node)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
