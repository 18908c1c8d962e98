import {
  CalendarClock,
  CircleCheckBig,
  CirclePlay,
  CircleX,
  ClipboardCheck,
  Forward,
  HardHat,
  type LucideIcon,
  MessageCircleQuestion,
  MessageSquareReply,
  PackageSearch,
  PackageX,
  Redo2,
  RotateCcw,
  Send,
  ShieldAlert,
  Stethoscope,
  UserRoundSearch,
  Wifi,
} from "lucide-react";
import type { FormAction } from "@/lib/action/schema";
import {
  answerTicket,
  approvePlan,
  askBack,
  cancelTicket,
  closeTicket,
  declinePlan,
  deliverReport,
  diagnoseTicket,
  finishWork,
  holdTicket,
  overrideTicket,
  rediagnose,
  referTicket,
  reopenTicket,
  replan,
  resumeTicket,
  rework,
  solveRemotely,
  waitForCustomer,
  waitForParts,
} from "@/lib/tickets/workflow/actions";
import type { Action } from "@/lib/tickets/workflow/constants";

type Look = {
  icon: LucideIcon;
  run: FormAction;
  /** forward: the stage's aim; side: another way on; wait: only the state changes; grave: hard to take back. */
  weight: "forward" | "side" | "wait" | "grave";
};

export const actionLook: Record<Action, Look> = {
  refer: { icon: Forward, run: referTicket, weight: "forward" },
  answer: { icon: MessageSquareReply, run: answerTicket, weight: "side" },
  diagnose: { icon: Stethoscope, run: diagnoseTicket, weight: "forward" },
  solveRemotely: { icon: Wifi, run: solveRemotely, weight: "side" },
  askBack: { icon: MessageCircleQuestion, run: askBack, weight: "side" },
  approvePlan: { icon: ClipboardCheck, run: approvePlan, weight: "forward" },
  declinePlan: { icon: PackageX, run: declinePlan, weight: "side" },
  rediagnose: { icon: RotateCcw, run: rediagnose, weight: "side" },
  replan: { icon: RotateCcw, run: replan, weight: "side" },
  finishWork: { icon: HardHat, run: finishWork, weight: "forward" },
  rework: { icon: RotateCcw, run: rework, weight: "side" },
  deliverReport: { icon: Send, run: deliverReport, weight: "forward" },
  close: { icon: CircleCheckBig, run: closeTicket, weight: "forward" },
  reopen: { icon: Redo2, run: reopenTicket, weight: "side" },
  waitForCustomer: { icon: UserRoundSearch, run: waitForCustomer, weight: "wait" },
  waitForParts: { icon: PackageSearch, run: waitForParts, weight: "wait" },
  hold: { icon: CalendarClock, run: holdTicket, weight: "wait" },
  resume: { icon: CirclePlay, run: resumeTicket, weight: "wait" },
  cancel: { icon: CircleX, run: cancelTicket, weight: "grave" },
  override: { icon: ShieldAlert, run: overrideTicket, weight: "grave" },
};
