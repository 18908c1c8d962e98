import { ArrowRight } from "lucide-react";
import type { FieldLine } from "./use-field-words";

/** Which fields changed, and from what to what. */
export function FieldLines({ lines }: { lines: readonly FieldLine[] }) {
  return (
    <ul className="mt-1 space-y-0.5 text-13 text-ink-2">
      {lines.map(({ field, label, from, to }) => (
        <li key={field} className="break-words">
          {label}: <del className="text-ink-3">{from}</del>{" "}
          <ArrowRight aria-hidden className="mx-0.5 inline size-3.5 align-[-2px]" />{" "}
          <ins className="text-ink no-underline">{to}</ins>
        </li>
      ))}
    </ul>
  );
}
