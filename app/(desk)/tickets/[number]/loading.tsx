import { TicketSkeleton } from "@/components/tickets/ticket-skeleton";

export default function Loading() {
  return <TicketSkeleton />;
}
