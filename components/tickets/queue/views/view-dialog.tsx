"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/components/form/form";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useName } from "@/components/tickets/use-name";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { FormAction, FormState } from "@/lib/action/schema";
import { maxOwnViews } from "@/lib/tickets/queue/views/constants";
import { maxNameLength, type SavedViewDto, type ShareChoices } from "@/lib/tickets/queue/views/saved/schema";
import { useViewErrors } from "./use-view-errors";

type Props = {
  title: string;
  description: string;
  action: FormAction;
  choices: ShareChoices;
  /** What is changed; a new view has none. */
  view?: SavedViewDto;
  submitText: string;
  onDone: (state: FormState) => void;
  onClose: () => void;
  /** Hidden fields. */
  children: ReactNode;
};

/** Asks for the name of a view and with whom it is shared. */
export function ViewDialog({
  title,
  description,
  action,
  choices,
  view,
  submitText,
  onDone,
  onClose,
  children,
}: Props) {
  const t = useTranslations("views");
  const { name } = useName();
  const errorTexts = useViewErrors();
  // A team that was closed, or that is another's, stays what it is until something else is chosen.
  const present =
    view?.department && !choices.teams.some(({ id }) => id === view.department?.id) ? view.department : null;
  const hasCompany = choices.company || view?.scope === "company";
  const options = [
    { value: "own", label: t("scope.own") },
    ...[...choices.teams, ...(present ? [present] : [])].map((team) => ({
      value: team.id,
      label: t("scope.department", { team: name(team) }),
    })),
    ...(hasCompany ? [{ value: "company", label: t("scope.company") }] : []),
  ];
  const share = view?.department?.id ?? view?.scope ?? "own";
  return (
    <Dialog isOpen onOpenChange={(isOpen) => !isOpen && onClose()} title={title} description={description}>
      <Form
        action={action}
        name="view"
        labels={{ name: t("name"), share: t("share") }}
        errorTexts={{
          ...errorTexts,
          "name.taken": t("error.taken"),
          "name.tooLong": t("error.tooLong", { max: maxNameLength }),
          "name.tooManyViews": t("error.tooMany", { max: maxOwnViews }),
          forbidden: t("error.share"),
        }}
        onDone={onDone}
      >
        {children}
        <FormField name="name" label={t("name")} hint={t("nameHint")}>
          <Input defaultValue={view?.name} autoComplete="off" required />
        </FormField>
        <FormField name="share" label={t("share")} hint={t("shareHint")}>
          <Select options={options} defaultValue={share} />
        </FormField>
        <div className="flex justify-end">
          <SubmitButton>{submitText}</SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}
