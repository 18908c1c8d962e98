"use client";

import { Star } from "lucide-react";
import { singleValue } from "./control";
import { useField } from "./field";

/** Native radios from one star up, each with its word, inside `<Field isGroup>`. Stars below the chosen one are filled by style alone. */
export function StarRating({ words }: { words: readonly string[] }) {
  const field = useField();
  const initial = singleValue(field?.value);
  return (
    <div
      className="grid grid-flow-col gap-1"
      style={{ gridTemplateColumns: `repeat(${words.length}, minmax(0, 1fr))` }}
    >
      {words.map((word, index) => (
        <label
          key={word}
          className="group/star flex min-h-18 flex-col items-center justify-center gap-1 rounded-control px-0.5 py-2 text-center text-12 text-ink-2 leading-tight hover:bg-hover has-[~label_input:checked]:text-brand has-checked:bg-brand-soft has-checked:font-semibold has-checked:text-brand-ink has-focus-visible:outline-2 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            id={index === 0 ? field?.id : undefined}
            name={field?.name}
            value={index + 1}
            defaultChecked={initial === String(index + 1)}
            aria-invalid={field?.isInvalid || undefined}
            className="sr-only"
          />
          <Star
            aria-hidden
            className="size-8 group-has-checked/star:fill-current group-has-[~label_input:checked]/star:fill-current"
          />
          <span className="text-ink-2 group-has-checked/star:text-brand-ink">{word}</span>
        </label>
      ))}
    </div>
  );
}
