/** Marks the link that stands for a row of the list. */
export const rowLink = { "data-row-link": "" };

/** The links of all rows, in the order of the list. */
export function rowLinks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("main [data-row-link]")];
}
