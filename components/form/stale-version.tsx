"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { FieldValue } from "@/components/ui/field";
import { keepDraft } from "./draft";

/** This page comes from an older build: reload it, and put the texts back. */
export function StaleVersion({ formName, values }: { formName: string; values: Record<string, FieldValue> }) {
  const t = useTranslations();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const reload = () => {
    keepDraft(formName, values);
    location.reload();
  };
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Alert
        tone="warn"
        actions={
          <Button variant="primary" onClick={reload}>
            {t("common.actions.reload")}
          </Button>
        }
      >
        {t("errors.staleVersion")}
      </Alert>
    </div>
  );
}
