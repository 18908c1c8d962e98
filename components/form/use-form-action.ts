"use client";

import {
  unstable_isUnrecognizedActionError as isUnrecognizedActionError,
  unstable_rethrow as rethrow,
} from "next/navigation";
import { useActionState } from "react";
import { type FormAction, type FormState, textsOf } from "@/lib/action/schema";

/**
 * useActionState, with two failures of the network turned into answers instead of the error page, so that nothing typed
 * is lost: the connection broke (`network`), or this page is older than the running build and its action is unknown
 * there (`staleVersion`).
 */
export function useFormAction(action: FormAction, secretNames: readonly string[]) {
  const guarded: FormAction = async (previous, data) => {
    try {
      return await action(previous, data);
    } catch (error) {
      const values = textsOf(data, secretNames);
      if (isUnrecognizedActionError(error)) return { code: "staleVersion", values };
      rethrow(error);
      // fetch reports a lost connection as a TypeError; anything else is a real failure for the error page.
      if (error instanceof TypeError) return { code: "network", values };
      throw error;
    }
  };
  // On the server the action itself must be there: only it can be written into the form for browsers without scripts.
  return useActionState<FormState, FormData>(typeof window === "undefined" ? action : guarded, {});
}
