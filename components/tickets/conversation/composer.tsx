"use client";

import { clsx } from "clsx";
import { ImagePlus, Lock, SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ChangeEvent, type FormEvent, type KeyboardEvent, useId, useState } from "react";
import { useKeyHint } from "@/components/layout/commands/commands-context";
import { ticketKeys } from "@/components/tickets/keys/ticket-keys";
import { useDraft } from "@/components/tickets/use-draft";
import { Alert } from "@/components/ui/alert";
import { Button, buttonClass } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Spinner } from "@/components/ui/spinner";
import { Textarea } from "@/components/ui/textarea";
import { maxPhotos } from "@/lib/tickets/intake/constants";
import type { TicketPageDto } from "@/lib/tickets/schema";
import { PhotoChips } from "./photo-chips";
import { useComposerKeys } from "./use-composer-keys";
import { useComposerPhotos } from "./use-composer-photos";
import { type Audience, useSendMessage } from "./use-send-message";

type Props = {
  ticket: TicketPageDto;
  /** A key leads here: the place has to be shown. */
  onWrite: () => void;
};

/** Writes to the customer or a note; ground and button say which. Each audience keeps a draft of its own. */
export function Composer({ ticket, onWrite }: Props) {
  const t = useTranslations("ticket.conversation");
  const errors = useTranslations("errors");
  const hint = useKeyHint();
  const hintId = useId();
  const { may, number } = ticket;
  const [audience, setAudience] = useState<Audience>(may.message ? "customer" : "internal");
  const { text, setText, clear } = useDraft(`${number}:${audience}`);
  const { photos, add, retry, remove, clear: clearPhotos } = useComposerPhotos(number);
  const { send, isSending, code } = useSendMessage(() => {
    clear();
    clearPhotos();
  });
  const field = useComposerKeys({
    may,
    onWrite: (next) => {
      onWrite();
      if (!isSending) setAudience(next);
    },
  });
  const arePhotosReady = photos.every((photo) => photo.state === "done");
  const canSend = text.trim() !== "" && arePhotosReady && !isSending;
  const isNote = audience === "internal";

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!canSend) return;
    send(audience, { number, body: text, attachmentIds: photos.flatMap(({ id }) => id ?? []) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter belongs to it.
    if (event.nativeEvent.isComposing || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    add([...(event.target.files ?? [])].slice(0, maxPhotos - photos.length));
    event.target.value = "";
  };
  return (
    <form
      data-unversioned
      data-print="hide"
      aria-label={t("composer")}
      onSubmit={submit}
      className={clsx(
        "space-y-3 rounded-card border p-3",
        isNote ? "border-warn/40 border-dashed bg-warn-soft" : "border-brand/30 bg-brand-soft",
      )}
    >
      {may.message && may.note && (
        <SegmentedControl
          label={t("audience")}
          name="audience"
          value={audience}
          onValueChange={(value) => !isSending && setAudience(value === "internal" ? "internal" : "customer")}
          options={[
            { value: "customer", label: t("toCustomer"), hint: hint(ticketKeys.reply, t("toCustomer")) },
            { value: "internal", label: t("internal"), hint: hint(ticketKeys.note, t("internal")) },
          ]}
        />
      )}
      <Field label={t(isNote ? "internal" : "toCustomer")} hasHiddenLabel>
        <Textarea
          ref={field}
          value={text}
          rows={3}
          maxLength={8000}
          // What is typed on top of a text that is under way would go with it when it is cleared.
          readOnly={isSending}
          placeholder={t(isNote ? "internalPlaceholder" : "toCustomerPlaceholder")}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          aria-describedby={hintId}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </Field>
      <PhotoChips photos={photos} onRetry={retry} onRemove={remove} />
      {code && (
        <Alert tone="danger" isLive title={t("failed")}>
          {errors(errors.has(code as "network") ? (code as "network") : "fallback")}
        </Alert>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <label
          className={clsx(
            buttonClass({ variant: "ghost", size: "sm" }),
            "cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-focus",
          )}
        >
          <input
            type="file"
            accept="image/*"
            multiple
            onChange={choose}
            className="sr-only"
            disabled={photos.length >= maxPhotos}
          />
          <ImagePlus aria-hidden />
          {t("attach")}
        </label>
        <p id={hintId} className="text-12 text-ink-2 max-sm:sr-only">
          {photos.length >= maxPhotos
            ? t("tooMany", { max: maxPhotos })
            : arePhotosReady
              ? t("shortcut")
              : t("waitForPhotos")}
        </p>
        <Button
          type="submit"
          variant={isNote ? "secondary" : "primary"}
          aria-disabled={!canSend || undefined}
          className="ml-auto"
        >
          {isSending ? <Spinner /> : isNote ? <Lock aria-hidden /> : <SendHorizontal aria-hidden />}
          {t(isNote ? "saveNote" : "send")}
        </Button>
      </div>
    </form>
  );
}
