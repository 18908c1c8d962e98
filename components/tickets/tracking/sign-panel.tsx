"use client";

import { PenLine } from "lucide-react";
import { type ReactNode, useState } from "react";
import { FormField } from "@/components/form/form-field";
import { FullSheet } from "@/components/form/full-sheet";
import { SignaturePad } from "@/components/form/signature-pad";
import { SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { Input } from "@/components/ui/input";
import { signReport } from "@/lib/tickets/tracking/actions";
import { DoneNotice, FormDisclosure, TrackedForm } from "./tracked-form";

export type SignTexts = Record<
  | "statement"
  | "open"
  | "sheet"
  | "close"
  | "read"
  | "name"
  | "pad"
  | "padHint"
  | "padMissing"
  | "clear"
  | "undo"
  | "submit"
  | "typed"
  | "confirmLabel"
  | "confirm"
  | "confirmMissing"
  | "done"
  | "doneBody",
  string
>;

type Props = {
  token: string;
  isOpen: boolean;
  /** What is signed, so that nothing else can be. */
  contentHash: string;
  texts: SignTexts;
  refusals: Record<string, string>;
  /** The report, to read once more in the sheet. */
  report: ReactNode;
};

/** Two ways to sign: by hand on the whole screen, or by typing the name, which also works without scripts and without drawing. */
export function SignPanel({ token, isOpen, contentHash, texts, refusals, report }: Props) {
  const [isSigning, setIsSigning] = useState(false);
  const [drawn, setDrawn] = useState<unknown>(null);
  const [path, setPath] = useState("");
  const shared = { token, isOpen, action: signReport, doneTitle: texts.done, doneBody: texts.doneBody };
  const errorTexts = { ...refusals, "path.badPath": texts.padMissing, mustAccept: texts.confirmMissing };
  const finish = (answer: unknown) => {
    setDrawn(answer);
    setIsSigning(false);
  };
  const fields = (
    <>
      <input type="hidden" name="contentHash" value={contentHash} />
      <FormField name="signerName" label={texts.name}>
        <Input autoComplete="name" maxLength={80} enterKeyHint="done" />
      </FormField>
    </>
  );
  return (
    <>
      {isOpen && (
        <>
          <p className="text-14 text-ink-2">{texts.statement}</p>
          <Button
            data-print="hide"
            variant="primary"
            width="full"
            className="noscript:hidden"
            onClick={() => setIsSigning(true)}
          >
            <PenLine aria-hidden />
            {texts.open}
          </Button>
        </>
      )}
      <TrackedForm
        {...shared}
        name="sign-typed"
        labels={{ signerName: texts.name, isConfirmed: texts.confirmLabel }}
        errorTexts={errorTexts}
      >
        <FormDisclosure summary={texts.typed}>
          <input type="hidden" name="kind" value="typed" />
          {fields}
          <FormField name="isConfirmed" label={texts.confirmLabel} isGroup hasHiddenLabel>
            <Checkbox label={texts.confirm} className="py-3" />
          </FormField>
          <SubmitButton variant="secondary" width="full">
            {texts.submit}
          </SubmitButton>
        </FormDisclosure>
      </TrackedForm>
      <FullSheet title={texts.sheet} closeText={texts.close} isOpen={isSigning} onClose={() => setIsSigning(false)}>
        <Disclosure summary={texts.read} className="[&>summary]:min-h-12">
          {report}
        </Disclosure>
        <TrackedForm
          {...shared}
          name="sign-drawn"
          labels={{ signerName: texts.name, path: texts.pad }}
          errorTexts={errorTexts}
          onDone={finish}
        >
          <input type="hidden" name="kind" value="drawn" />
          <input type="hidden" name="path" value={path} />
          {fields}
          <FormField name="path" label={texts.pad} isGroup>
            <SignaturePad
              texts={{ label: texts.pad, hint: texts.padHint, clear: texts.clear, undo: texts.undo }}
              onChange={setPath}
            />
          </FormField>
          <p className="text-14 text-ink-2">{texts.statement}</p>
          <SubmitButton width="full">{texts.submit}</SubmitButton>
        </TrackedForm>
      </FullSheet>
      {/* Behind the sheet, so that it takes the focus that the closing sheet gives back. */}
      {drawn !== null && !isOpen && (
        <DoneNotice title={texts.done} of={drawn}>
          {texts.doneBody}
        </DoneNotice>
      )}
    </>
  );
}
