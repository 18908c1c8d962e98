import { getRequestConfig } from "next-intl/server";
import { now } from "@/lib/clock";
import { companyTimeZone } from "@/lib/format/constants";
import { loadMessages } from "./messages";
import { currentLocale } from "./preferences";

export default getRequestConfig(async () => {
  const locale = await currentLocale();
  return { locale, messages: loadMessages(locale), timeZone: companyTimeZone, now: now() };
});
