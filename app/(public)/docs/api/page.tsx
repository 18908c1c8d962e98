import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { operations } from "@/app/api/v1/_operations/document";
import { OperationList } from "@/components/api/operation-list";
import { PageHeader } from "@/components/layout/page-header";
import { TextLink } from "@/components/ui/text-link";
import { errorStatus } from "@/lib/errors";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("apiDocs");
  return { title: t("title") };
}

/** The REST API as people read it: the same operations that the routes serve. */
export default async function ApiDocsPage() {
  const t = await getTranslations("apiDocs");
  const errors = await getTranslations("errors");
  const items = operations.map(({ id, method, path, summary, requires, example, response }) => ({
    id,
    method: method.toUpperCase(),
    path: `/api/v1${path}`,
    summary,
    requires,
    status: response.status,
    example: example.body === undefined ? null : JSON.stringify(example.body, null, 2),
  }));
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={t("title")} description={t("description")} />
      <p>
        <TextLink href="/api/v1/openapi.json">{t("document")}</TextLink>
      </p>
      <section className="flex flex-col gap-2">
        <h2 className="text-20 font-semibold">{t("basics")}</h2>
        <ul className="list-disc space-y-1 ps-5">
          {(["token", "idempotency", "versions", "cursors"] as const).map((key) => (
            <li key={key}>{t(`rules.${key}`)}</li>
          ))}
        </ul>
      </section>
      <OperationList operations={items} />
      <section className="flex flex-col gap-2">
        <h2 className="text-20 font-semibold">{t("codes")}</h2>
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_auto_1fr]">
          {Object.entries(errorStatus).map(([code, status]) => (
            <div key={code} id={code} className="contents">
              <dt className="font-mono">{code}</dt>
              <dd className="tabular-nums text-ink-2">{status}</dd>
              <dd className="mb-2 sm:mb-0">{errors(code as keyof typeof errorStatus)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
