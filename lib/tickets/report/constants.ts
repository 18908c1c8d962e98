/** Box in which signatures are drawn, in SVG units. */
export const signatureBox = { width: 600, height: 200 } as const;
