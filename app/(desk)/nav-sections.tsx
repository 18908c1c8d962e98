import { House, Network, PhoneIncoming, ShieldAlert, Ticket } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { NavItem } from "@/components/layout/nav-link";
import type { NavSection } from "@/components/layout/nav-list";
import { takeInKeys } from "@/components/tickets/keys/ticket-keys";
import { canCompany } from "@/lib/access/policy";
import { holds, type PersonActor } from "@/lib/auth/actor";
import { menuCounts } from "@/lib/tickets/queue/views/queries";

/** The menu of this person: what the policy opens for them, in the order of the day's work. */
export async function navSections(actor: PersonActor | null): Promise<NavSection[]> {
  if (!actor) return [];
  const [t, counts] = await Promise.all([getTranslations("nav"), menuCounts(actor)]);
  const home: NavItem = { href: "/home", label: t("home"), icon: <House aria-hidden />, keys: ["g h"] };
  const tickets: NavItem = {
    href: "/tickets",
    label: t("tickets"),
    icon: <Ticket aria-hidden />,
    count: counts.mine,
    countLabel: t("mineCount"),
    keys: ["g t"],
    except: ["/tickets/new", "/tickets/held"],
  };
  const takeIn: NavItem = {
    href: "/tickets/new",
    label: t("takeIn"),
    icon: <PhoneIncoming aria-hidden />,
    keys: takeInKeys,
  };
  const held: NavItem = {
    href: "/tickets/held",
    label: t("held"),
    icon: <ShieldAlert aria-hidden />,
    count: counts.held,
    countLabel: t("heldCount"),
  };
  const org: NavItem = { href: "/org", label: t("org"), icon: <Network aria-hidden />, keys: ["g o"] };
  return [
    {
      items: [
        home,
        ...(holds(actor, "ticket.read") ? [tickets] : []),
        ...(canCompany(actor, "ticket.create") ? [takeIn] : []),
        ...(holds(actor, "intake.review") ? [held] : []),
        ...(canCompany(actor, "org.read") ? [org] : []),
      ],
    },
  ];
}
