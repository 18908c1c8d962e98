import { expect, test } from "vitest";
import { locales } from "@/lib/i18n/constants";
import { loadMessages } from "@/lib/i18n/messages";
import { parts } from "@/prisma/seed/demo/parts";

test("every unit of the demo company's parts has its word in every language", () => {
  const stored = new Set(parts.map(([, , , , , options]) => options?.unit ?? "pcs"));
  for (const locale of locales)
    expect(Object.keys(loadMessages(locale).parts.unit)).toEqual(expect.arrayContaining([...stored]));
});
