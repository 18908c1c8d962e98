import type { Tx } from "@/lib/db/client";
import { stableId } from "@/prisma/seed/ids";

export type FaultSeed = readonly [code: string, zh: string, en: string, children?: readonly FaultSeed[]];

export type ChecklistSeed = {
  code: string;
  zh: string;
  en: string;
  unit?: string;
  /** Present on measured values: lowest and highest that pass. */
  range?: readonly [minimum: number, maximum: number | null];
  isText?: boolean;
  isTest?: boolean;
  isOptional?: boolean;
};

export type CategorySeed = {
  code: string;
  nameZh: string;
  nameEn: string;
  icon: string;
  safety: readonly [zh: string, en: string];
  symptoms: readonly (readonly [code: string, zh: string, en: string, icon: string])[];
  faults: readonly FaultSeed[];
  checklist: readonly ChecklistSeed[];
};

export type ModelSeed = {
  code: string;
  category: string;
  nameZh: string;
  nameEn: string;
  /** Months of cover. */
  terms: { labour: number; parts: number; majorParts: number };
};

export function categoryId(code: string): string {
  return stableId("category", code);
}

export function modelId(code: string): string {
  return stableId("model", code);
}

export function symptomId(code: string): string {
  return stableId("symptom", code);
}

export function faultCodeId(code: string): string {
  return stableId("faultCode", code);
}

export function checklistItemId(code: string): string {
  return stableId("checklistItem", code);
}

/** Inserts product categories with their symptoms, fault-code trees and checklists, then the models with warranty terms. */
export async function insertCatalogue(
  db: Tx,
  categories: readonly CategorySeed[],
  models: readonly ModelSeed[],
): Promise<void> {
  await db.productCategory.createMany({
    data: categories.map(({ code, nameZh, nameEn, icon, safety }, i) => ({
      id: categoryId(code),
      code,
      nameZh,
      nameEn,
      icon,
      safetyZh: safety[0],
      safetyEn: safety[1],
      sortOrder: i,
    })),
  });
  await db.symptom.createMany({ data: categories.flatMap(symptomRows) });
  await db.faultCode.createMany({
    data: categories.flatMap(({ code, faults }) => faultRows(categoryId(code), faults, null)),
  });
  await db.checklistItem.createMany({ data: categories.flatMap(checklistRows) });
  await db.productModel.createMany({
    data: models.map(({ code, category, nameZh, nameEn }, i) => ({
      id: modelId(code),
      code,
      categoryId: categoryId(category),
      nameZh,
      nameEn,
      sortOrder: i,
    })),
  });
  await db.warrantyTerm.createMany({
    data: models.flatMap(({ code, terms }) =>
      (["labour", "parts", "majorParts"] as const).map((cover) => ({
        modelId: modelId(code),
        cover,
        months: terms[cover],
      })),
    ),
  });
}

function symptomRows(category: CategorySeed) {
  return category.symptoms.map(([code, nameZh, nameEn, icon], i) => ({
    id: symptomId(code),
    categoryId: categoryId(category.code),
    code,
    nameZh,
    nameEn,
    icon,
    sortOrder: i,
  }));
}

type FaultRow = {
  id: string;
  categoryId: string;
  parentId: string | null;
  code: string;
  nameZh: string;
  nameEn: string;
  sortOrder: number;
};

/** Parents before children, as the foreign key wants them. */
function faultRows(category: string, nodes: readonly FaultSeed[], parentId: string | null): FaultRow[] {
  return nodes.flatMap(([code, nameZh, nameEn, children = []], sortOrder) => {
    const id = faultCodeId(code);
    return [
      { id, categoryId: category, parentId, code, nameZh, nameEn, sortOrder },
      ...faultRows(category, children, id),
    ];
  });
}

function checklistRows(category: CategorySeed) {
  return category.checklist.map((item, i) => ({
    id: checklistItemId(item.code),
    categoryId: categoryId(category.code),
    code: item.code,
    labelZh: item.zh,
    labelEn: item.en,
    type: item.range ? ("number" as const) : item.isText ? ("text" as const) : ("check" as const),
    unit: item.unit ?? "",
    minimum: item.range?.[0] ?? null,
    maximum: item.range?.[1] ?? null,
    isTest: item.isTest ?? false,
    isRequired: !item.isOptional,
    sortOrder: i,
  }));
}
