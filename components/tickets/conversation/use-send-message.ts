"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, useTransition } from "react";
import { toast } from "@/components/ui/toast";
import { postNote, postToCustomer } from "@/lib/tickets/messages/actions";

export type Audience = "customer" | "internal";
type Draft = { number: string; body: string; attachmentIds: string[] };

/**
 * Sends a message once, however often it is tried: the key belongs to the text until that has been stored. `code` names the last
 * failure (message key `errors.<code>`).
 */
export function useSendMessage(onSent: () => void) {
  const t = useTranslations("ticket.conversation");
  const [isSending, startSending] = useTransition();
  const [code, setCode] = useState<string | null>(null);
  const clientKey = useRef<string | null>(null);
  const send = (audience: Audience, draft: Draft) => {
    if (isSending) return;
    clientKey.current ??= crypto.randomUUID();
    const message = { ...draft, clientKey: clientKey.current };
    startSending(async () => {
      const failure = await post(audience, message);
      setCode(failure);
      if (failure) return;
      clientKey.current = null;
      toast.success(t(audience === "customer" ? "sent" : "noted"));
      onSent();
    });
  };
  return { send, isSending, code };
}

async function post(audience: Audience, message: Draft & { clientKey: string }): Promise<string | null> {
  try {
    const { serverError } = await (audience === "customer" ? postToCustomer(message) : postNote(message));
    return serverError?.code ?? null;
  } catch (error) {
    // fetch reports a lost connection as a TypeError; anything else is a defect for the error page.
    if (error instanceof TypeError) return "network";
    throw error;
  }
}
