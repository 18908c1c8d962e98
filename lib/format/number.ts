import type { Locale } from "@/lib/i18n/constants";

/** "12,345.6"; at most three decimals, since divisible parts are counted to the thousandth. */
export function formatNumber(value: number | string, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(Number(value));
}

/** Integer minor units with an ISO 4217 currency: (123450, "CNY") → "¥1,234.50" / "CN¥1,234.50"; yen has no minor unit. */
export function formatMoney(minorUnits: number | bigint, currency: string, locale: Locale): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(Number(minorUnits) / 10 ** digits);
}

/** 1536 → "1.5 KB"; powers of 1024, as the upload limit is. */
export function formatFileSize(bytes: number, locale: Locale): string {
  const units = ["B", "KB", "MB", "GB"];
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
  const value = new Intl.NumberFormat(locale, { maximumFractionDigits: step === 0 ? 0 : 1 }).format(
    bytes / 1024 ** step,
  );
  return `${value} ${units[step]}`;
}
