/** Fixed card sizes of the chart in pixels: measuring cards in the browser costs seconds on large charts. */
export const departmentCard = { width: 236, height: 72 };
export const positionCard = { width: 212, height: 88 };
/** What hangs in a column stands to the right of its department's trunk. */
export const stackIndent = departmentCard.width - positionCard.width;
export const stackGap = 10;
export const columnGap = 24;
export const rowGap = 44;

/** From this level on up to so many departments without departments of their own hang in their parent's column. */
export const stackDepth = 2;
export const maxStacked = 4;

/** How deep the chart is opened at first, and the most cards that are opened without being asked for. */
export const initialDepth = 3;
export const maxInitialCards = 600;
