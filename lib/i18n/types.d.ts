import type { Locale } from "./constants";
import type auth from "./messages/zh-CN/auth.json";
import type common from "./messages/zh-CN/common.json";
import type devices from "./messages/zh-CN/devices.json";
import type errors from "./messages/zh-CN/errors.json";
import type fatal from "./messages/zh-CN/fatal.json";
import type nav from "./messages/zh-CN/nav.json";
import type report from "./messages/zh-CN/report.json";
import type routing from "./messages/zh-CN/routing.json";
import type ui from "./messages/zh-CN/ui.json";
import type workflow from "./messages/zh-CN/workflow.json";

/** Message keys are checked by the compiler: a new namespace gets its line here (a test counts). */
declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: {
      auth: typeof auth;
      common: typeof common;
      devices: typeof devices;
      errors: typeof errors;
      fatal: typeof fatal;
      nav: typeof nav;
      report: typeof report;
      routing: typeof routing;
      ui: typeof ui;
      workflow: typeof workflow;
    };
  }
}
