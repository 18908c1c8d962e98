"use client";

import { unstable_isUnrecognizedActionError as isUnrecognizedActionError } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { MessagePage } from "./message-page";

type Props = { error: unknown; retry: () => void; homeHref: string };

/** What an error boundary shows: no internals, only the id under which the log knows it. */
export function ErrorPage({ error, retry, homeHref }: Props) {
  const t = useTranslations();
  // An old page called an action of a newer build: only loading the new one helps.
  const isStale = isUnrecognizedActionError(error);
  const id = digestOf(error);
  return (
    <div role="alert">
      <MessagePage
        title={t("errors.page.title")}
        actions={
          <>
            <Button variant="primary" onClick={isStale ? () => location.reload() : retry}>
              {t(isStale ? "common.actions.reload" : "common.actions.retry")}
            </Button>
            <LinkButton href={homeHref}>{t("errors.page.toHome")}</LinkButton>
          </>
        }
      >
        <p>{t(isStale ? "errors.staleVersion" : "errors.page.body")}</p>
        {id && <p className="mt-3 select-all font-mono text-12 text-ink-3">{t("errors.withId", { id })}</p>}
      </MessagePage>
    </div>
  );
}

function digestOf(error: unknown): string | undefined {
  return error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;
}
