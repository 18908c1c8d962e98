import { clsx } from "clsx";
import type { ReactNode } from "react";

type Item = { term: ReactNode; value: ReactNode; key?: string };

type Props = {
  items: readonly Item[];
  /** rows: term and value side by side; stacked: the term above, for narrow panels. */
  look?: "rows" | "stacked";
};

export function DescriptionList({ items, look = "rows" }: Props) {
  return (
    <dl className={clsx("grid gap-y-2 text-13", look === "rows" && "grid-cols-[minmax(5rem,max-content)_1fr] gap-x-4")}>
      {items.map(({ term, value, key }, index) => (
        <div key={key ?? index} className={look === "rows" ? "contents" : undefined}>
          <dt className="text-ink-2">{term}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
