import type { Locale } from "./constants";
import type common from "./messages/zh-CN/common.json";
import type errors from "./messages/zh-CN/errors.json";
import type nav from "./messages/zh-CN/nav.json";
import type ui from "./messages/zh-CN/ui.json";

/** Message keys are checked by the compiler: a new namespace gets its line here (a test counts). */
declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: {
      common: typeof common;
      errors: typeof errors;
      nav: typeof nav;
      ui: typeof ui;
    };
  }
}
