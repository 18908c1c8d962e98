"use client";

import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { dropAllDrafts } from "@/components/tickets/draft-store";
import { endSession } from "@/lib/auth/actions";

/** For `<PersonMenu>`. */
export function SignOutForm() {
  const t = useTranslations("auth");
  return (
    <Form action={endSession} labels={{}} name="sign-out">
      <SubmitButton variant="ghost" width="full" className="justify-start" onClick={dropAllDrafts}>
        <LogOut aria-hidden />
        {t("signOut")}
      </SubmitButton>
    </Form>
  );
}
