"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control";
import { Disclosure } from "@/components/ui/disclosure";
import { useField } from "@/components/ui/field";
import type { FaultNode } from "@/lib/devices/schema";
import { useName } from "../use-name";
import { type FaultLeaf, faultLeaves, searchFaults } from "./fault-search";

type Props = { tree: readonly FaultNode[]; value: string; onValueChange: (id: string) => void };

/** The fault codes as a tree that opens step by step, or as the hits of a search; only failures, its leaves, can be chosen. */
export function FaultPicker({ tree, value, onValueChange }: Props) {
  const t = useTranslations("diagnosis.fault");
  const { name } = useName();
  const field = useField();
  const [typed, setTyped] = useState("");
  const [isOpen, setIsOpen] = useState(value === "");
  const leaves = faultLeaves(tree);
  const chosen = leaves.find((leaf) => leaf.id === value);
  const hits = typed.trim() ? searchFaults(leaves, typed) : null;
  const radio = (leaf: FaultLeaf, hasPath: boolean) => {
    const failure = leaf.path.at(-1);
    return (
      <label
        key={leaf.id}
        className="flex min-h-9 items-center gap-2.5 rounded-control px-2 py-1 text-(length:--control-text) hover:bg-hover has-checked:bg-brand-soft"
      >
        <input
          type="radio"
          name={field?.name}
          value={leaf.id}
          checked={leaf.id === value}
          onChange={() => onValueChange(leaf.id)}
          className="size-[1.125em] shrink-0 accent-brand"
        />
        <span className="min-w-0">
          {failure && name(failure)} <span className="font-mono text-12 text-ink-3">{failure?.code}</span>
          {hasPath && (
            <span className="block text-12 text-ink-2">
              {leaf.path
                .slice(0, -1)
                .map((node) => name(node))
                .join(" › ")}
            </span>
          )}
        </span>
      </label>
    );
  };

  if (chosen && !isOpen) {
    return (
      <div className="flex items-center justify-between gap-3 rounded-control border border-line bg-sunken px-3 py-2">
        <p className="min-w-0 text-(length:--control-text)">
          <span className="font-semibold">{chosen.path.map((node) => name(node)).join(" › ")}</span>{" "}
          <span className="font-mono text-12 text-ink-2">{chosen.path.at(-1)?.code}</span>
        </p>
        <Button id={field?.id} size="sm" onClick={() => setIsOpen(true)}>
          {t("change")}
        </Button>
      </div>
    );
  }
  return (
    <div className="rounded-card border border-control/60">
      <div className="relative border-line border-b p-2">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-5 size-4 -translate-y-1/2 text-ink-3"
        />
        <input
          id={field?.id}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          // Enter would send the form around.
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          aria-label={t("search")}
          aria-describedby={field?.describedBy}
          aria-invalid={field?.isInvalid || undefined}
          placeholder={t("searchHint")}
          className={`${controlClass} h-(--control-h) pl-9`}
        />
      </div>
      <div className="max-h-72 overflow-y-auto p-2">
        <p role="status" className="sr-only">
          {hits && t("hits", { count: hits.length })}
        </p>
        {hits
          ? hits.map((leaf) => radio(leaf, true))
          : tree.map((system) => (
              <Branch key={system.id} node={system} above={[]} value={value} radio={(leaf) => radio(leaf, false)} />
            ))}
        {hits?.length === 0 && <p className="px-2 py-3 text-13 text-ink-2">{t("none")}</p>}
        {!hits && tree.length === 0 && <p className="px-2 py-3 text-13 text-ink-2">{t("noTree")}</p>}
      </div>
      {chosen && (
        <div className="flex items-center justify-between gap-3 border-line border-t px-3 py-2 text-13">
          <p className="min-w-0">{t("chosen", { fault: chosen.path.map((node) => name(node)).join(" › ") })}</p>
          <Button
            size="sm"
            onClick={() => {
              setIsOpen(false);
              setTyped("");
            }}
          >
            {t("done")}
          </Button>
        </div>
      )}
    </div>
  );
}

type BranchProps = {
  node: FaultNode;
  above: readonly FaultNode[];
  value: string;
  radio: (leaf: FaultLeaf) => React.ReactNode;
};

function Branch({ node, above, value, radio }: BranchProps) {
  const { name } = useName();
  const path = [...above, node];
  if (node.children.length === 0) return radio({ id: node.id, path });
  const hasChosen = faultLeaves(node.children).some((leaf) => leaf.id === value);
  return (
    <Disclosure
      isOpen={hasChosen || undefined}
      summary={
        <span>
          {name(node)} <span className="font-mono font-normal text-12 text-ink-3">{node.code}</span>
        </span>
      }
    >
      {node.children.map((child) => (
        <Branch key={child.id} node={child} above={path} value={value} radio={radio} />
      ))}
    </Disclosure>
  );
}
