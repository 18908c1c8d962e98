"use client";

import { ErrorPage } from "@/components/layout/error-page";

type Props = { error: unknown; retry: () => void };

export default function RootError({ error, retry }: Props) {
  return (
    <main>
      <ErrorPage error={error} retry={retry} homeHref="/" />
    </main>
  );
}
