/** Name of the cookie of a request draft. Browsers share cookies between ports, so on plain http the port tells instances apart. */
export function draftCookieName(appUrl: string, port: number): string {
  return appUrl.startsWith("https:") ? "__Host-desk-request" : `desk-${port}-request`;
}

/** Name of the cookie that carries number and tracking link to the confirmation page. */
export function sentCookieName(appUrl: string, port: number): string {
  return appUrl.startsWith("https:") ? "__Host-desk-sent" : `desk-${port}-sent`;
}
