import { ClipboardList, FileSignature, type LucideIcon, MessageCircle, Star, Stethoscope, Wrench } from "lucide-react";
import type { Stage } from "@/lib/tickets/workflow/constants";

type Look = { icon: LucideIcon; chip: string; ink: string; solid: string; ring: string };

/** Colour never stands alone: some of these hues look alike to colour-blind readers, so icon and words go with it. */
export const stageLook: Record<Stage, Look> = {
  consult: {
    icon: MessageCircle,
    chip: "bg-consult-soft text-consult",
    ink: "text-consult",
    solid: "bg-consult-solid",
    ring: "border-consult-solid",
  },
  diagnose: {
    icon: Stethoscope,
    chip: "bg-diagnose-soft text-diagnose",
    ink: "text-diagnose",
    solid: "bg-diagnose-solid",
    ring: "border-diagnose-solid",
  },
  plan: {
    icon: ClipboardList,
    chip: "bg-plan-soft text-plan",
    ink: "text-plan",
    solid: "bg-plan-solid",
    ring: "border-plan-solid",
  },
  execute: {
    icon: Wrench,
    chip: "bg-execute-soft text-execute",
    ink: "text-execute",
    solid: "bg-execute-solid",
    ring: "border-execute-solid",
  },
  report: {
    icon: FileSignature,
    chip: "bg-report-soft text-report",
    ink: "text-report",
    solid: "bg-report-solid",
    ring: "border-report-solid",
  },
  review: {
    icon: Star,
    chip: "bg-review-soft text-review",
    ink: "text-review",
    solid: "bg-review-solid",
    ring: "border-review-solid",
  },
};
