"use client";

import { useEffect } from "react";
import { forgetTyped } from "@/components/form/draft";

/** Once a request is sent, nothing of it stays in this browser. */
export function ForgetTyped() {
  useEffect(() => forgetTyped(), []);
  return null;
}
