"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/form/submit-button";
import { TicketForm } from "@/components/tickets/ticket-form";
import { forgetDraft } from "@/components/tickets/use-draft";
import { Alert } from "@/components/ui/alert";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import type { FormState } from "@/lib/action/schema";
import type { TicketPageDto } from "@/lib/tickets/schema";
import type { AvailableAction } from "@/lib/tickets/workflow/rules";
import { ActionFields, draftKeyOf } from "./action-fields";
import { actionLook } from "./action-look";

type Props = { ticket: TicketPageDto; action: AvailableAction; onClose: () => void };

/** Asks what an action of the workflow needs to be told, and carries it out. */
export function ActionDialog({ ticket, action, onClose }: Props) {
  const t = useTranslations("ticket.actions");
  const router = useRouter();
  const words = useTranslations("workflow.action");
  const { run, weight } = actionLook[action.action];
  const name = words(action.action);
  const warning = warningOf[action.action as keyof typeof warningOf];
  const finish = ({ data }: FormState) => {
    forgetDraft(draftKeyOf(ticket, action));
    onClose();
    const followUp = followUpOf(data);
    if (!followUp) {
      toast.success(t(`done.${action.action}`));
      return;
    }
    toast.info(t("followUp", { number: followUp }));
    router.push(`/tickets/${followUp}`);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={name}
      description={t(`hint.${action.action}`)}
    >
      <TicketForm
        ticket={ticket}
        action={run}
        name={`action-${action.action}`}
        onDone={finish}
        labels={{
          answer: t("answer"),
          question: t("question"),
          until: t("until"),
          cause: t("cause"),
          duplicateOf: t("duplicateOf"),
          toStage: t("toStage"),
          toState: t("toState"),
          reason: t("reason"),
        }}
        errorTexts={{
          "until.inThePast": t("inThePast"),
          "duplicateOf.unknownTicket": t("unknownTicket"),
          "duplicateOf.invalidNumber": t("invalidNumber"),
        }}
      >
        {warning && <Alert tone={weight === "grave" ? "warn" : "info"}>{t(warning)}</Alert>}
        <ActionFields ticket={ticket} action={action} />
        <div className="flex justify-end">
          <SubmitButton variant={weight === "grave" ? "danger" : "primary"}>{name}</SubmitButton>
        </div>
      </TicketForm>
    </Dialog>
  );
}

const warningOf = {
  cancel: "cancelWarning",
  override: "overrideWarning",
  deliverReport: "deliverNote",
  close: "closeNote",
} as const;

function followUpOf(data: unknown): string | null {
  const number = typeof data === "object" && data !== null && "followUpNumber" in data ? data.followUpNumber : null;
  return typeof number === "string" ? number : null;
}
