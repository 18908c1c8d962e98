import { useTranslations } from "next-intl";
import { Moment } from "@/components/tickets/moment";
import { RoutingReasons } from "@/components/tickets/routing-reasons";
import { StageBadge } from "@/components/tickets/stage-badge";
import { useName } from "@/components/tickets/use-name";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { RoutingDecisionDto, TicketPageDto } from "@/lib/tickets/schema";

/** Why the ticket is where it is, in words; earlier stages below. */
export function RoutingPanel({ ticket }: { ticket: TicketPageDto }) {
  const t = useTranslations("ticket.routing");
  const [latest, ...earlier] = ticket.routing;
  return (
    <Card title={t("title")}>
      {latest ? <Decision decision={latest} asOf={ticket.asOf} /> : <p className="text-13 text-ink-2">{t("none")}</p>}
      {earlier.length > 0 && (
        <Disclosure
          summary={<span className="text-13">{t("earlier", { count: earlier.length })}</span>}
          className="mt-3"
        >
          <ol className="space-y-4">
            {earlier.map((decision) => (
              <li key={decision.id}>
                <Decision decision={decision} asOf={ticket.asOf} />
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </Card>
  );
}

function Decision({ decision, asOf }: { decision: RoutingDecisionDto; asOf: string }) {
  const t = useTranslations("ticket.routing");
  const { name, person } = useName();
  const { department, person: chosen, stage, reasons, createdAt } = decision;
  const target = [department && name(department), chosen && person(chosen)].filter(Boolean).join(" · ");
  return (
    <div className="text-13">
      <p className="mb-1.5 flex flex-wrap items-center gap-2">
        <StageBadge stage={stage} />
        <span className="text-12 text-ink-3">
          <Moment at={createdAt} asOf={asOf} />
        </span>
      </p>
      <p className="mb-1 font-semibold">{t("to", { target: target || t("companyQueue") })}</p>
      <RoutingReasons reasons={reasons} />
    </div>
  );
}
