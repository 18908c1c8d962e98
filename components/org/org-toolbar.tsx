"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Combobox, type ComboboxOption } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { depthOf } from "@/lib/org/tree/rules";
import { useOrgView } from "./org-view";
import { useOrgWords } from "./words";

export type OrgLook = "chart" | "outline";

/** A list of every name in a large company would be slow to open. */
const maxMatches = 50;

type Props = { look: OrgLook; onLookChange: (look: OrgLook) => void };

export function OrgToolbar({ look, onLookChange }: Props) {
  const t = useTranslations("org");
  const { tree, level, expandToLevel, find } = useOrgView();
  const depth = depthOf(tree);
  const levels = Array.from({ length: Math.max(depth - 1, 0) }, (_, index) => ({
    value: String(index + 1),
    label: t("level.upTo", { level: index + 2 }),
  }));
  return (
    <div data-print="hide" className="flex flex-wrap items-center gap-2">
      <Field label={t("find.label")} hasHiddenLabel className="w-full sm:w-72">
        <Finder onFind={find} />
      </Field>
      <Field label={t("level.label")} hasHiddenLabel className="w-44">
        <Select
          value={level === null ? "" : String(level)}
          placeholder={t("level.label")}
          options={[...levels, { value: String(depth), label: t("level.all") }]}
          onChange={({ target: { value } }) => value && expandToLevel(Number(value))}
        />
      </Field>
      <div className="ml-auto">
        <SegmentedControl
          label={t("view.label")}
          name="org-view"
          value={look}
          onValueChange={(value) => onLookChange(value === "outline" ? "outline" : "chart")}
          options={[
            { value: "chart", label: t("view.chart") },
            { value: "outline", label: t("view.outline") },
          ]}
        />
      </div>
    </div>
  );
}

function Finder({ onFind }: { onFind: (id: string, personId?: string) => void }) {
  const t = useTranslations("org");
  const { tree, jump } = useOrgView();
  const { titleOf, personOf, pick } = useOrgWords();
  const [text, setText] = useState("");
  const all = useMemo(
    () =>
      [...tree.nodes.values()].flatMap((node): ComboboxOption[] => {
        if (node.type === "department")
          return [{ value: node.id, label: titleOf(node), hint: t(`kind.${node.department.kind}`) }];
        const own = {
          value: node.id,
          label: titleOf(node),
          hint: pick(node.department.nameZh, node.department.nameEn),
        };
        const people = node.position.holders.map((holder) => ({
          value: `${node.id} ${holder.personId}`,
          label: personOf(holder),
          hint: titleOf(node),
        }));
        return [own, ...people];
      }),
    [tree, titleOf, personOf, pick, t],
  );
  const wanted = text.trim().toLowerCase();
  const matches = all.filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, maxMatches);
  const found = jump?.kind === "find" ? tree.nodes.get(jump.id) : undefined;
  return (
    <>
      <Combobox
        options={matches}
        placeholder={t("find.label")}
        onSearch={setText}
        onValueChange={(option) => {
          const [id, personId] = option?.value.split(" ") ?? [];
          if (id) onFind(id, personId);
        }}
      />
      <p role="status" className="sr-only">
        {found && t("find.found", { name: titleOf(found) })}
      </p>
    </>
  );
}
