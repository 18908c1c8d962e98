"use client";

import { clsx } from "clsx";
import { ChevronDown, Ellipsis, Link2, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useKeyHint } from "@/components/layout/commands/commands-context";
import { CustomerLinkDialog } from "@/components/tickets/header/customer-link";
import { ticketKeys } from "@/components/tickets/keys/ticket-keys";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { TicketPageDto } from "@/lib/tickets/schema";
import type { AvailableAction } from "@/lib/tickets/workflow/rules";
import { ActionDialog } from "./action-dialog";
import { actionLook } from "./action-look";
import { arrangedActions } from "./arranged-actions";
import { goToEvidence } from "./evidence-place";
import { useActionCommands } from "./use-action-commands";

/**
 * What the workflow allows this person now: the way on as a button, the rest in a menu. What still lacks something says so and leads to
 * the place where it is filled in.
 */
export function ActionBar({ ticket }: { ticket: TicketPageDto }) {
  const t = useTranslations("ticket.actions");
  const words = useTranslations("workflow.action");
  const evidence = useTranslations("workflow.evidence");
  const [open, setOpen] = useState<AvailableAction | null>(null);
  const [isLinking, setLinking] = useState(false);
  const link = useTranslations("ticket.customerLink");
  const { may } = ticket;
  const arranged = arrangedActions(ticket);
  const { primary, second, rest } = arranged;

  const start = (action: AvailableAction) => {
    if (action.isReady) setOpen(action);
    else goToEvidence(action.missing[0]);
  };
  const way = useActionCommands(arranged, start);
  const hint = useKeyHint();
  const missingWords = ({ missing }: AvailableAction) => missing.map((code) => evidence(code)).join(t("separator"));
  const button = (action: AvailableAction, isPrimary: boolean) => {
    const { icon: Icon } = actionLook[action.action];
    const title = action.isReady ? t(`hint.${action.action}`) : missingWords(action);
    return (
      <Button
        variant={isPrimary && action.isReady ? "primary" : "secondary"}
        // Not the disabled attribute: a press leads to what is missing, and the reason stays readable.
        data-blocked={!action.isReady || undefined}
        title={title}
        {...(action === way && hint(ticketKeys.act, title))}
        onClick={() => start(action)}
        className="max-sm:min-w-0 max-sm:flex-1"
      >
        {action.isReady ? <Icon aria-hidden /> : <Lock aria-hidden className="text-ink-3" />}
        <span className="truncate">{words(action.action)}</span>
        {!action.isReady && (
          <span className="font-normal text-12 text-sla-warn">{t("blocked", { count: action.missing.length })}</span>
        )}
      </Button>
    );
  };
  return (
    <>
      {(ticket.actions.length > 0 || may.message) && (
        <fieldset
          aria-label={t("label")}
          data-print="hide"
          className={clsx(
            "flex flex-wrap items-center gap-2 max-sm:flex-nowrap",
            // On a phone the way on stays under the thumb; a menu alone is not worth covering the page.
            primary &&
              "max-sm:fixed max-sm:inset-x-0 max-sm:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] max-sm:z-20 max-sm:border-line max-sm:border-t max-sm:bg-surface max-sm:px-4 max-sm:py-2",
          )}
        >
          {primary && button(primary, true)}
          {second && <span className="max-sm:hidden">{button(second, false)}</span>}
          {(rest.length > 0 || second || may.message) && (
            <Menu
              trigger={
                <Button>
                  <span className={clsx(primary && "max-sm:sr-only")}>{t("more")}</span>
                  <ChevronDown aria-hidden className={clsx(primary && "max-sm:hidden")} />
                  {primary && <Ellipsis aria-hidden className="sm:hidden" />}
                </Button>
              }
            >
              {second && (
                <div className="sm:hidden">
                  <ActionItem action={second} onSelect={() => start(second)} missing={missingWords(second)} />
                </div>
              )}
              {rest.map((action, index) => (
                <div key={action.action}>
                  {index > 0 &&
                    actionLook[action.action].weight !==
                      actionLook[rest[index - 1]?.action ?? action.action].weight && <MenuSeparator />}
                  <ActionItem action={action} onSelect={() => start(action)} missing={missingWords(action)} />
                </div>
              ))}
              {may.message && (
                <>
                  {rest.length > 0 && <MenuSeparator />}
                  <MenuItem icon={<Link2 aria-hidden />} onSelect={() => setLinking(true)}>
                    <span className="min-w-0 py-1.5">
                      <span className="block">{link("action")}</span>
                      <span className="block whitespace-normal text-12 text-ink-3">{link("hint")}</span>
                    </span>
                  </MenuItem>
                </>
              )}
            </Menu>
          )}
        </fieldset>
      )}
      {isLinking && <CustomerLinkDialog number={ticket.number} onClose={() => setLinking(false)} />}
      {open && <ActionDialog ticket={ticket} action={open} onClose={() => setOpen(null)} />}
    </>
  );
}

type ItemProps = { action: AvailableAction; onSelect: () => void; missing: string };

function ActionItem({ action, onSelect, missing }: ItemProps) {
  const t = useTranslations("ticket.actions");
  const words = useTranslations("workflow.action");
  const { icon: Icon, weight } = actionLook[action.action];
  return (
    <MenuItem
      icon={action.isReady ? <Icon aria-hidden /> : <Lock aria-hidden />}
      tone={weight === "grave" ? "danger" : "normal"}
      onSelect={onSelect}
    >
      <span className="min-w-0 py-1.5">
        <span className={action.isReady ? "block" : "block text-ink-3"}>{words(action.action)}</span>
        <span className="block whitespace-normal text-12 text-ink-3">
          {action.isReady ? t(`hint.${action.action}`) : t("lacks", { what: missing })}
        </span>
      </span>
    </MenuItem>
  );
}
