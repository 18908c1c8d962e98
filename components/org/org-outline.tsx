"use client";

import { clsx } from "clsx";
import { ChevronDown, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { filledPosts, siblingsOf, visibleIds } from "@/lib/org/tree/rules";
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
    <div
      role="tree"
      aria-label={t("title")}
      onKeyDown={onKeyDown}
      className="rounded-card border border-line bg-surface p-1.5"
    >
      {tree.roots.map((id) => (
        <Item key={id} id={id} />
      ))}
    </div>
  );
}

function Item({ id }: { id: string }) {
  const { tree, expanded, activeId, jump, setActiveId } = useOrgView();
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
  return (
    <div
      ref={item}
      role="treeitem"
      tabIndex={activeId === id ? 0 : -1}
      aria-level={node.depth + 1}
      aria-setsize={siblings.length}
      aria-posinset={siblings.indexOf(id) + 1}
      aria-expanded={isParent ? isOpen : undefined}
      aria-labelledby={`row-${id}`}
      onFocus={(event) => {
        if (event.target === event.currentTarget) setActiveId(id);
      }}
      className="outline-none [&:focus-visible>:first-child]:outline-2 [&:focus-visible>:first-child]:outline-focus"
    >
      <Row id={id} isOpen={isOpen} isFound={isJumpHere && jump?.kind === "find"} />
      {isOpen && (
        // biome-ignore lint/a11y/useSemanticElements: the tree pattern asks for this role on the list of children
        <div role="group" className="ml-3 border-line border-l pl-0.5 sm:ml-3.5 sm:pl-1.5">
          {node.children.map((child) => (
            <Item key={child} id={child} />
          ))}
        </div>
      )}
    </div>
  );
}

/** The row is for the mouse and the finger; by keyboard its item has the focus and does the same. */
function Row({ id, isOpen, isFound }: { id: string; isOpen: boolean; isFound: boolean }) {
  const t = useTranslations("org");
  const { tree, toggle, setOpenId, setActiveId } = useOrgView();
  const { titleOf, personOf } = useOrgWords();
  const node = tree.nodes.get(id);
  if (!node) return null;
  const isParent = node.children.length > 0;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <div className={clsx("flex items-stretch rounded-control hover:bg-sunken", isFound && "bg-brand-soft")}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys do it */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: an extra for pointers */}
      <span
        onClick={isParent ? () => toggle(id) : undefined}
        className={clsx(
          "flex w-7 shrink-0 items-center justify-center text-ink-3",
          isParent && "cursor-pointer hover:text-ink",
        )}
      >
        {isParent && <Chevron aria-hidden className="size-4" />}
      </span>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter does it */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: an extra for pointers */}
      <div
        id={`row-${id}`}
        onClick={() => {
          setActiveId(id);
          setOpenId(id);
        }}
        className="flex min-h-(--control-h) min-w-0 flex-1 cursor-pointer items-center gap-2.5 py-1 pr-2"
      >
        <span
          aria-hidden
          className={clsx("w-1 shrink-0 self-stretch rounded-full", functionBar[node.department.function])}
        />
        <span className="min-w-0 flex-1 sm:flex sm:flex-wrap sm:items-baseline sm:gap-x-2.5">
          <span className={clsx("block", node.type === "department" && "font-semibold")}>{titleOf(node)}</span>
          <span className="block text-13 text-ink-2">
            {node.type === "department"
              ? t(`kind.${node.department.kind}`)
              : node.position.holders.map(personOf).join(" · ") || t("vacant")}
          </span>
        </span>
        <span className="flex shrink-0 items-center gap-1.5">
          {node.type === "position" && <HolderBadges holders={node.position.holders} />}
          {node.type === "position" ? (
            <HeadcountChip filled={filledPosts(node.position)} headcount={node.position.headcount} />
          ) : (
            node.headcount > 0 && <HeadcountChip filled={node.filled} headcount={node.headcount} />
          )}
        </span>
      </div>
    </div>
  );
}
