import { useLocale } from "next-intl";
import type { OrgHolder } from "@/lib/org/schema";
import type { OrgNode } from "@/lib/org/tree/rules";

/** Names of the chart in the reader's language. */
export function useOrgWords() {
  const isEnglish = useLocale() === "en";
  return {
    pick: <T>(zh: T, en: T) => (isEnglish ? en : zh),
    personOf: ({ name, nameEn }: OrgHolder) => (isEnglish ? (nameEn ?? name) : name),
    titleOf: (node: OrgNode) =>
      node.type === "department"
        ? isEnglish
          ? node.department.nameEn
          : node.department.nameZh
        : isEnglish
          ? node.position.titleEn
          : node.position.titleZh,
  };
}
