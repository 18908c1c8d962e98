"use client";

import { clsx } from "clsx";
import { ChevronDown, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { ancestorsOf, filledPosts, type OrgNode, siblingsOf, visibleIds } from "@/lib/org/tree/rules";
import { functionBar } from "./function-look";
import { HeadcountChip } from "./headcount-chip";
import { HolderBadges } from "./holder-badges";
import { useOrgView } from "./org-view";
import { useOrgWords } from "./words";

/** The same chart as an outline: the tree pattern of the ARIA Authoring Practices, complete by keyboard and for screen readers. */
export function OrgOutline() {
  const t = useTranslations("org");
  const { tree, expanded, activeId, setOpenId, toggle, moveTo } = useOrgView();
  const { titleOf } = useOrgWords();
  const visible = visibleIds(tree, expanded);
  const typed = useRef({ text: "", at: 0 });

  const typeAhead = (key: string, at: number) => {
    typed.current = { text: (at - typed.current.at < 600 ? typed.current.text : "") + key.toLowerCase(), at };
    const start = visible.indexOf(activeId) + (typed.current.text.length === 1 ? 1 : 0);
    const order = [...visible.slice(start), ...visible.slice(0, start)];
    return order.find((id) => {
      const node = tree.nodes.get(id);
      return node && titleOf(node).toLowerCase().startsWith(typed.current.text);
    });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const node = tree.nodes.get(activeId);
    if (!node || event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const index = visible.indexOf(activeId);
    const isParent = node.children.length > 0;
    const isOpen = expanded.has(activeId);
    let next: string | null | undefined;
    if (event.key === "ArrowDown") next = visible[index + 1];
    else if (event.key === "ArrowUp") next = visible[index - 1];
    else if (event.key === "Home") next = visible[0];
    else if (event.key === "End") next = visible.at(-1);
    else if (event.key === "ArrowRight") {
      if (isParent && !isOpen) toggle(activeId);
      else next = node.children[0];
    } else if (event.key === "ArrowLeft") {
      if (isParent && isOpen) toggle(activeId);
      else next = node.parentId;
    } else if (event.key === "Enter" || event.key === " ") setOpenId(activeId);
    else if (event.key.length === 1) next = typeAhead(event.key, event.timeStamp);
    else return;
    event.preventDefault();
    if (next) moveTo(next);
  };

  return (
    <div role="tree" aria-label={t("title")} className="rounded-card border border-line bg-surface p-1.5">
      {visible.map((id) => (
        <Item key={id} id={id} onKeyDown={onKeyDown} />
      ))}
    </div>
  );
}

/** Levels are told by attributes, not by nesting: an item's name would else contain everything below it. */
function Item({ id, onKeyDown }: { id: string; onKeyDown: (event: KeyboardEvent) => void }) {
  const { tree, expanded, activeId, jump, setActiveId, setOpenId, toggle } = useOrgView();
  const item = useRef<HTMLDivElement>(null);
  const isJumpHere = jump?.id === id;
  useEffect(() => {
    if (!isJumpHere) return;
    if (jump?.kind === "move") item.current?.focus();
    else item.current?.scrollIntoView({ block: "center" });
  }, [isJumpHere, jump]);
  const node = tree.nodes.get(id);
  if (!node) return null;
  const siblings = siblingsOf(tree, id);
  const isParent = node.children.length > 0;
  const isOpen = isParent && expanded.has(id);
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <div
      ref={item}
      role="treeitem"
      tabIndex={activeId === id ? 0 : -1}
      aria-level={node.depth + 1}
      aria-setsize={siblings.length}
      aria-posinset={siblings.indexOf(id) + 1}
      aria-expanded={isParent ? isOpen : undefined}
      onFocus={() => setActiveId(id)}
      onKeyDown={onKeyDown}
      onClick={() => setOpenId(id)}
      className={clsx(
        "flex min-h-(--control-h) cursor-pointer items-stretch rounded-control pr-2 -outline-offset-2 hover:bg-sunken",
        isJumpHere && jump?.kind === "find" && "bg-brand-soft",
      )}
    >
      <span aria-hidden className="flex shrink-0">
        {ancestorsOf(tree, id).map((ancestor) => (
          <span key={ancestor} className="ml-3.5 w-0.5 border-line border-l sm:w-2.5" />
        ))}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys do it */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: an extra for pointers */}
        <span
          onClick={(event) => {
            if (!isParent) return;
            event.stopPropagation();
            toggle(id);
          }}
          className="flex w-7 items-center justify-center text-ink-3 hover:text-ink"
        >
          {isParent && <Chevron className="size-4" />}
        </span>
      </span>
      <ItemText node={node} />
    </div>
  );
}

function ItemText({ node }: { node: OrgNode }) {
  const t = useTranslations("org");
  const { titleOf, personOf } = useOrgWords();
  const isDepartment = node.type === "department";
  const [filled, headcount] = isDepartment
    ? [node.filled, node.headcount]
    : [filledPosts(node.position), node.position.headcount];
  return (
    <span className="flex min-w-0 flex-1 items-center gap-2.5 py-1">
      <span
        aria-hidden
        className={clsx("w-1 shrink-0 self-stretch rounded-full", functionBar[node.department.function])}
      />
      <span className="min-w-0 flex-1 sm:flex sm:flex-wrap sm:items-baseline sm:gap-x-2.5">
        <span className={clsx("block", isDepartment && "font-semibold")}>{titleOf(node)}</span>{" "}
        <span className="block text-13 text-ink-2">
          {isDepartment
            ? t(`kind.${node.department.kind}`)
            : node.position.holders.map(personOf).join(" · ") || t("vacant")}
        </span>
      </span>
      <span className="flex shrink-0 items-center gap-1.5">
        {!isDepartment && <HolderBadges holders={node.position.holders} />}
        {headcount + filled > 0 && <HeadcountChip filled={filled} headcount={headcount} />}
      </span>
    </span>
  );
}
