const typing = [
  "textarea",
  "select",
  "input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file])",
  "[role=textbox]",
  "[role=combobox]",
].join();
const overlays = "dialog[open], :is([role=dialog], [role=alertdialog], [role=menu], [role=listbox])[data-open]";

/** Whether keys pressed here write text. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(typing));
}

/** Whether something lies over the page and has the keys for itself. */
export function hasOverlay(): boolean {
  return document.querySelector(overlays) !== null;
}

/** Tabs, radios and menu buttons have a use of their own for the arrow keys. */
export function isArrowFree(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("body, main, main a, main section");
}
