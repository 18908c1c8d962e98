import { useTranslations } from "next-intl";
import type { CustomerCard } from "@/lib/customers/schema";
import type { CatalogueCategory, ServiceHistory } from "@/lib/devices/schema";
import type { AssigneeOption, StageOptions, TicketPageDto } from "@/lib/tickets/schema";
import { MissingPanel } from "./actions/missing-panel";
import { TicketHeader } from "./header/ticket-header";
import { TicketNotices } from "./header/ticket-notices";
import { NeighbourKeys } from "./keys/neighbour-keys";
import { CustomerPanel } from "./rail/customer-panel";
import { DevicePanel } from "./rail/device-panel";
import { FilesPanel } from "./rail/files-panel";
import { IntakePanel } from "./rail/intake-panel";
import { OldPartsPanel } from "./rail/old-parts-panel";
import { RoutingPanel } from "./rail/routing-panel";
import { TicketTabs } from "./ticket-tabs";
import { TicketVersionProvider } from "./ticket-version";
import { RequestCard } from "./work/request-card";
import { StageWork } from "./work/stage-work";

type Props = {
  ticket: TicketPageDto;
  customer: CustomerCard | null;
  history: ServiceHistory | null;
  catalogue: CatalogueCategory[];
  assignees: AssigneeOption[];
  options: StageOptions | null;
};

/** The ticket page: head, work and conversation, and at the side who and what it is about. */
export function TicketView({ ticket, customer, history, catalogue, assignees, options }: Props) {
  const t = useTranslations("ticket.page");
  return (
    <TicketVersionProvider version={ticket.version}>
      <div className="space-y-5 max-sm:pb-16">
        <NeighbourKeys number={ticket.number} />
        <TicketNotices ticket={ticket} />
        <TicketHeader ticket={ticket} assignees={assignees} />
        <MissingPanel ticket={ticket} />
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_22rem] print:grid-cols-1">
          <div className="min-w-0 space-y-5">
            <RequestCard ticket={ticket} />
            <StageWork ticket={ticket} options={options} />
            <TicketTabs ticket={ticket} />
          </div>
          <aside aria-label={t("rail")} className="min-w-0 space-y-4">
            <CustomerPanel ticket={ticket} customer={customer} />
            <DevicePanel ticket={ticket} history={history} />
            <IntakePanel ticket={ticket} catalogue={catalogue} />
            <OldPartsPanel ticket={ticket} />
            <RoutingPanel ticket={ticket} />
            <FilesPanel files={ticket.attachments} />
          </aside>
        </div>
      </div>
    </TicketVersionProvider>
  );
}
