import * as z from "zod";
import { CauseLevel, DiagnosisMethod, Responsibility, WarrantyVerdict } from "@/generated/prisma/enums";
import { id, requiredText, text } from "@/lib/validation";

export const diagnosisInput = z.strictObject({
  symptomId: id.nullable().default(null),
  faultCodeId: id,
  cause: requiredText(2000),
  causeLevel: z.enum(CauseLevel),
  method: z.enum(DiagnosisMethod),
  evidence: text(2000).default(""),
  responsibility: z.enum(Responsibility),
  warranty: z.enum(WarrantyVerdict),
  remoteSolution: text(2000).default(""),
});
export type DiagnosisInput = z.infer<typeof diagnosisInput>;
