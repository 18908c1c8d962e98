"use client";

import type { ReactNode } from "react";
import { forgetTyped } from "@/components/form/draft";
import { Form } from "@/components/form/form";
import { startOver } from "@/lib/tickets/intake/drafts/actions";

/** Throws the draft away, here and on the server. */
export function StartOverForm({ children }: { children: ReactNode }) {
  return (
    <div onSubmit={() => forgetTyped()}>
      <Form action={startOver} labels={{}} name="start-over">
        {children}
      </Form>
    </div>
  );
}
