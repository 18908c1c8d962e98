import { useTranslations } from "next-intl";

/** The name of a certificate; one that a company added itself shows its code. */
export function useCertificateWords(): (code: string) => string {
  const t = useTranslations("plan.certificate");
  return (code) => (t.has(code as "refrigeration") ? t(code as "refrigeration") : code);
}
