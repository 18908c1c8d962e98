"use client";

import { type ReactNode, useState } from "react";
import { useForm } from "@/components/form/form-context";
import { FormField } from "@/components/form/form-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";

export type CategoryChoice = {
  id: string;
  name: string;
  hint?: string;
  icon: ReactNode;
  models: { value: string; label: string }[];
};

type Props = {
  categories: readonly CategoryChoice[];
  initialCategory?: string;
  texts: { category: string; model: string; modelHint: string; modelPlaceholder: string };
};

/** Category, then model. Before scripts run, and without them, the list of models shows all, grouped by category. */
export function ProductChoice({ categories, initialCategory = "", texts }: Props) {
  const kept = useForm()?.values?.categoryId;
  const [categoryId, setCategoryId] = useState(typeof kept === "string" ? kept : initialCategory);
  const chosen = categories.find(({ id }) => id === categoryId);
  const withModels = categories.filter(({ models }) => models.length > 0);
  const groups = withModels.map(({ name, models }) => ({ label: name, options: models }));
  const hasModels = chosen ? chosen.models.length > 0 : groups.length > 0;
  return (
    <>
      <FormField name="categoryId" label={texts.category} isGroup hasHiddenLabel>
        <RadioGroup
          look="tiles"
          onValueChange={setCategoryId}
          options={categories.map(({ id, name, hint, icon }) => ({ value: id, label: name, hint, icon }))}
        />
      </FormField>
      {hasModels && (
        <FormField name="modelId" label={texts.model} hint={texts.modelHint} isOptional>
          <Select options={chosen ? chosen.models : groups} placeholder={texts.modelPlaceholder} />
        </FormField>
      )}
    </>
  );
}
