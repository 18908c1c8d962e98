"use client";

import { useForm } from "@/components/form/form-context";

/** Tells the server which unknown serial number the page has warned of; `shown` is the one that it warns of already. */
export function AcceptedSerial({ shown }: { shown: string }) {
  const answer = useForm()?.answer;
  const refused = answer?.fieldErrors?.serial?.code === "unknownSerial" ? answer.values?.serial : undefined;
  return <input type="hidden" name="acceptedSerial" value={String(refused ?? shown)} />;
}
