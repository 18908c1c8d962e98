import { Languages } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { chooseLocale } from "@/lib/i18n/actions";
import { localeNames, locales } from "@/lib/i18n/constants";

/** One button per other language, named in that language. A plain form: it works without scripts. */
export function LanguageSwitch() {
  const t = useTranslations("common.language");
  const current = useLocale();
  return locales
    .filter((locale) => locale !== current)
    .map((locale) => (
      <form key={locale} action={chooseLocale}>
        <input type="hidden" name="locale" value={locale} />
        <button
          type="submit"
          lang={locale}
          title={t("switchTo", { language: localeNames[locale] })}
          className={buttonClass({ variant: "ghost", size: "sm" })}
        >
          <Languages aria-hidden />
          {localeNames[locale]}
        </button>
      </form>
    ));
}
