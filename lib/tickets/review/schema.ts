import * as z from "zod";
import { text } from "@/lib/validation";
import { surveyReasons } from "./constants";

export const surveyInput = z.strictObject({
  stars: z.coerce.number().int().min(1).max(5),
  reasons: z.array(z.enum(surveyReasons)).max(surveyReasons.length).default([]),
  comment: text(2000).default(""),
  isSolved: z.boolean(),
});
export type SurveyInput = z.infer<typeof surveyInput>;

export const revisitInput = z
  .strictObject({
    isReached: z.boolean(),
    isSatisfied: z.boolean().nullable().default(null),
    note: text(2000).default(""),
  })
  .refine((revisit) => !revisit.isReached || revisit.isSatisfied !== null, {
    error: "required",
    path: ["isSatisfied"],
  });
export type RevisitInput = z.infer<typeof revisitInput>;

export const reviewInput = z.strictObject({
  qualityScore: z.coerce.number().int().min(0).max(100),
  complaint: text(2000).default(""),
  improvementAction: text(2000).default(""),
});
export type ReviewInput = z.infer<typeof reviewInput>;
