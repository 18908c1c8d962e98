"use client";

import { useTranslations } from "next-intl";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";

/** Sends the form around it. While that runs a second press does nothing; the button keeps its place and its focus. */
export function SubmitButton({ children, variant = "primary", onClick, ...props }: Omit<ButtonProps, "type">) {
  const t = useTranslations("ui");
  const { pending, data } = useFormStatus();
  const isMine = pending && (!props.name || data?.get(props.name) === props.value);
  return (
    <Button
      type="submit"
      variant={variant}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      {...props}
    >
      {isMine && <Spinner />}
      {children}
      <span role="status" className="sr-only">
        {isMine && t("working")}
      </span>
    </Button>
  );
}
