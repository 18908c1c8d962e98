import { useTranslations } from "next-intl";
import { useCommands } from "@/components/layout/commands/commands-context";
import { ticketKeys } from "@/components/tickets/keys/ticket-keys";
import type { AvailableAction } from "@/lib/tickets/workflow/rules";
import { actionLook } from "./action-look";
import type { Arranged } from "./arranged-actions";

/**
 * One key for the way on: the first action that is ready, or else the way to what the first one lacks. The palette has each by name.
 * Returns the action that the key starts.
 */
export function useActionCommands({ primary, second, rest }: Arranged, start: (action: AvailableAction) => void) {
  const t = useTranslations("ticketShortcuts");
  const words = useTranslations("workflow.action");
  const all = [primary, second, ...rest].filter((action) => action !== undefined);
  const way = all.find(({ action, isReady }) => isReady && leads.has(actionLook[action].weight)) ?? primary;
  useCommands(() => {
    const group = t("group.ticket");
    const commands = all.map((action) => ({
      id: `action.${action.action}`,
      group,
      label: words(action.action),
      run: () => start(action),
    }));
    if (!way) return commands;
    const label = t("label.act", { action: words(way.action) });
    return [{ id: "act", group, label, keys: ticketKeys.act, run: () => start(way) }, ...commands];
  });
  return way;
}

/** What waits or is hard to take back is never a key away. */
const leads = new Set(["forward", "side"]);
