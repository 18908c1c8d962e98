"use client";

import { X } from "lucide-react";
import { FormField } from "@/components/form/form-field";
import { useUnit } from "@/components/tickets/use-unit";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { PartOption } from "@/lib/parts/schema";
import { useName } from "../use-name";

type NameProps = { part: Pick<PartOption, "number" | "nameZh" | "nameEn">; className?: string };

/** A part's name with its number below. */
export function PartName({ part, className }: NameProps) {
  const { name } = useName();
  return (
    <p className={className}>
      <span className="block font-semibold">{name(part)}</span>
      <span className="font-mono text-12 text-ink-2">{part.number}</span>
    </p>
  );
}

type QuantityProps = {
  name: string;
  label: string;
  part: Pick<PartOption, "unit" | "isDivisible"> & { quantity: string };
  onChange: (quantity: string) => void;
};

/** How many of a part, with its unit; fractions only where the part can be divided. */
export function PartQuantity({ name, label, part, onChange }: QuantityProps) {
  const unit = useUnit();
  return (
    <FormField name={name} label={label} hasHiddenLabel>
      <span className="flex items-center gap-1.5">
        <Input
          value={part.quantity}
          onChange={(event) => onChange(event.target.value)}
          inputMode={part.isDivisible ? "decimal" : "numeric"}
          className="tabular-nums"
        />
        <span className="shrink-0 text-13 text-ink-2">{unit(part.unit)}</span>
      </span>
    </FormField>
  );
}

/** Takes a row out of the list. */
export function RemoveRow({ label, onClick, className }: { label: string; onClick: () => void; className?: string }) {
  return (
    <Button variant="ghost" size="iconSm" className={className} aria-label={label} onClick={onClick}>
      <X aria-hidden />
    </Button>
  );
}
