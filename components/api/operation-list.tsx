import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";

export type OperationItem = {
  id: string;
  method: string;
  path: string;
  summary: string;
  requires: string;
  status: number;
  example: string | null;
};

/** The calls of an API, each with its example request. */
export function OperationList({ operations }: { operations: readonly OperationItem[] }) {
  const t = useTranslations("apiDocs");
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-20 font-semibold">{t("calls")}</h2>
      <ul className="flex flex-col gap-2" lang="en">
        {operations.map((operation) => (
          <li key={operation.id} className="rounded-card border border-line bg-surface p-3">
            <div className="flex flex-wrap items-center gap-2">
              <Badge tone="brand">{operation.method}</Badge>
              <code className="break-all font-mono">{operation.path}</code>
            </div>
            <p className="mt-1">{operation.summary}</p>
            <p className="text-14 text-ink-2">
              {operation.requires === "public" ? t("public") : t("requires", { capability: operation.requires })} ·{" "}
              {t("answers", { status: operation.status })}
            </p>
            {operation.example && (
              <Disclosure summary={t("example")}>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
                <pre className="overflow-x-auto rounded-control bg-sunken p-3 font-mono text-13" tabIndex={0}>
                  {operation.example}
                </pre>
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
