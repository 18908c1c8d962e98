"use client";

import { useState } from "react";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { sendMessage } from "@/lib/tickets/tracking/actions";
import { TrackedForm } from "./tracked-form";

type Props = {
  token: string;
  /** Names this message, so that sending it twice stores it once. Every view of the page brings another one. */
  clientKey: string;
  /** Photos that go with it. */
  photoIds: readonly string[];
  texts: Record<"write" | "hint" | "submit" | "done" | "photos", string>;
  refusals: Record<string, string>;
};

/** Where the customer writes. */
export function MessageComposer({ token, clientKey, photoIds, texts, refusals }: Props) {
  // Kept until the message has arrived: a try whose answer got lost is repeated under the same name.
  const [key, setKey] = useState(clientKey);
  return (
    <TrackedForm
      action={sendMessage}
      name="message"
      token={token}
      isOpen
      labels={{ body: texts.write, attachmentIds: texts.photos }}
      errorTexts={refusals}
      doneTitle={texts.done}
      onDone={() => setKey(clientKey)}
    >
      <input type="hidden" name="clientKey" value={key} />
      {photoIds.map((photoId) => (
        <input key={photoId} type="hidden" name="attachmentIds" value={photoId} />
      ))}
      <FormField name="body" label={texts.write} hint={texts.hint}>
        <Textarea rows={3} maxLength={4000} />
      </FormField>
      <SubmitButton variant="secondary" width="full">
        {texts.submit}
      </SubmitButton>
    </TrackedForm>
  );
}
