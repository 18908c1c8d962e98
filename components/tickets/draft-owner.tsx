"use client";

import { useLayoutEffect } from "react";
import { claimDrafts } from "./draft-store";

/** Makes the browser's drafts those of the person who is signed in. Layout effects run before the fields read their drafts. */
export function DraftOwner({ personId }: { personId: string }) {
  useLayoutEffect(() => claimDrafts(personId), [personId]);
  return null;
}
