import type { OrgDepartment } from "@/lib/org/schema";

/** The department's colour bar: the hue of the stages that its function owns. */
export const functionBar: Record<OrgDepartment["function"], string> = {
  management: "bg-ink-3",
  customerService: "bg-consult-solid",
  technicalSupport: "bg-diagnose-solid",
  repair: "bg-execute-solid",
  parts: "bg-plan-solid",
  quality: "bg-review-solid",
  finance: "bg-report-solid",
};
