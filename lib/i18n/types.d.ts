import type { Locale } from "./constants";
import type apiDocs from "./messages/zh-CN/apiDocs.json";
import type auth from "./messages/zh-CN/auth.json";
import type common from "./messages/zh-CN/common.json";
import type devices from "./messages/zh-CN/devices.json";
import type diagnosis from "./messages/zh-CN/diagnosis.json";
import type errors from "./messages/zh-CN/errors.json";
import type fatal from "./messages/zh-CN/fatal.json";
import type held from "./messages/zh-CN/held.json";
import type home from "./messages/zh-CN/home.json";
import type intake from "./messages/zh-CN/intake.json";
import type legal from "./messages/zh-CN/legal.json";
import type nav from "./messages/zh-CN/nav.json";
import type org from "./messages/zh-CN/org.json";
import type parts from "./messages/zh-CN/parts.json";
import type plan from "./messages/zh-CN/plan.json";
import type queue from "./messages/zh-CN/queue.json";
import type report from "./messages/zh-CN/report.json";
import type reportForm from "./messages/zh-CN/reportForm.json";
import type request from "./messages/zh-CN/request.json";
import type review from "./messages/zh-CN/review.json";
import type routing from "./messages/zh-CN/routing.json";
import type shortcuts from "./messages/zh-CN/shortcuts.json";
import type stages from "./messages/zh-CN/stages.json";
import type takeIn from "./messages/zh-CN/takeIn.json";
import type ticket from "./messages/zh-CN/ticket.json";
import type ticketShortcuts from "./messages/zh-CN/ticketShortcuts.json";
import type timeline from "./messages/zh-CN/timeline.json";
import type track from "./messages/zh-CN/track.json";
import type ui from "./messages/zh-CN/ui.json";
import type views from "./messages/zh-CN/views.json";
import type visit from "./messages/zh-CN/visit.json";
import type workflow from "./messages/zh-CN/workflow.json";

/** Message keys are checked by the compiler: a new namespace gets its line here (a test counts). */
declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: {
      apiDocs: typeof apiDocs;
      auth: typeof auth;
      common: typeof common;
      devices: typeof devices;
      diagnosis: typeof diagnosis;
      errors: typeof errors;
      fatal: typeof fatal;
      held: typeof held;
      home: typeof home;
      intake: typeof intake;
      legal: typeof legal;
      nav: typeof nav;
      org: typeof org;
      parts: typeof parts;
      plan: typeof plan;
      queue: typeof queue;
      report: typeof report;
      reportForm: typeof reportForm;
      request: typeof request;
      review: typeof review;
      routing: typeof routing;
      shortcuts: typeof shortcuts;
      stages: typeof stages;
      takeIn: typeof takeIn;
      ticket: typeof ticket;
      ticketShortcuts: typeof ticketShortcuts;
      timeline: typeof timeline;
      track: typeof track;
      ui: typeof ui;
      views: typeof views;
      visit: typeof visit;
      workflow: typeof workflow;
    };
  }
}
