"use client";

import { type ComponentProps, type ReactNode, useEffect, useRef } from "react";
import { Form } from "@/components/form/form";
import { useForm } from "@/components/form/form-context";
import { Alert } from "@/components/ui/alert";
import { Disclosure } from "@/components/ui/disclosure";

type Props = Omit<ComponentProps<typeof Form>, "className"> & {
  token: string;
  /** Whether it can be done now. The form itself always stays: its answer is shown also when the page has moved on by it. */
  isOpen: boolean;
  doneTitle: string;
  doneBody?: ReactNode;
};

/**
 * A step of the customer, with what came of it in its place. Made of nothing but a form, so that it works without scripts: the answer then
 * comes with the page. Its box is its parent's.
 */
export function TrackedForm({ token, isOpen, doneTitle, doneBody, children, ...form }: Props) {
  return (
    <div data-print="hide" className="contents">
      <Form {...form} className="contents">
        <input type="hidden" name="token" value={token} />
        <Outcome title={doneTitle}>{doneBody}</Outcome>
        {isOpen && children}
      </Form>
    </div>
  );
}

function Outcome({ title, children }: { title: string; children: ReactNode }) {
  const answer = useForm()?.answer;
  if (!answer?.isDone) return null;
  return (
    <DoneNotice title={title} of={answer}>
      {children}
    </DoneNotice>
  );
}

/** That it worked; takes the focus once for every success (`of` is another object then). */
export function DoneNotice({ title, of, children }: { title: string; of: unknown; children?: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every success takes the focus anew
  useEffect(() => box.current?.focus(), [of]);
  return (
    <div ref={box} tabIndex={-1}>
      <Alert tone="success" title={title} isLive>
        {children}
      </Alert>
    </div>
  );
}

type DisclosureProps = { summary: string; isOpen?: boolean; children: ReactNode };

/** Folded away until it is wanted, and open when what was sent from it was refused. */
export function FormDisclosure({ summary, isOpen, children }: DisclosureProps) {
  const isRefused = Boolean(useForm()?.answer.code);
  return (
    <Disclosure summary={summary} isOpen={isOpen || isRefused || undefined} className="[&>summary]:min-h-12">
      <div className="flex flex-col gap-4">{children}</div>
    </Disclosure>
  );
}
