import type { VisitKind } from "@/generated/prisma/enums";
import type { Named } from "@/lib/tickets/records/schema";
import type { VisitStep } from "../schema";

/** A visit or bench job that the engineer still has before them. Instants are ISO. */
export type DayVisit = {
  id: string;
  kind: VisitKind;
  number: string;
  customerName: string;
  phone: string;
  areaCode: string | null;
  addressDetail: string;
  product: Named | null;
  symptom: Named | null;
  /** The last step that was ticked off; null = only dispatched. */
  step: VisitStep | null;
  eta: string | null;
  appointmentStart: string | null;
  appointmentEnd: string | null;
};
