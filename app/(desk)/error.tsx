"use client";

import { ErrorPage } from "@/components/layout/error-page";

type Props = { error: unknown; retry: () => void };

export default function AreaError({ error, retry }: Props) {
  return <ErrorPage error={error} retry={retry} homeHref="/home" />;
}
