import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Toaster } from "@/components/ui/toast";
import { Brand } from "./brand";
import { DemoBanner } from "./demo-banner";
import { NavDrawer } from "./nav-drawer";
import { NavLink } from "./nav-link";
import { NavList, type NavSection } from "./nav-list";
import { OfflineBanner } from "./offline-banner";
import { mainId, SkipLink } from "./skip-link";

type Props = {
  sections: readonly NavSection[];
  /** Under the product's name. */
  company?: string;
  isDemo?: boolean;
  /** `<GlobalSearch>` */
  search?: ReactNode;
  /** The right end of the top bar: switches and `<PersonMenu>`. */
  account: ReactNode;
  /** The switches again, at the end of the phone's menu. */
  menuFooter?: ReactNode;
  children: ReactNode;
};

const barPlaces = 4;

/** The staff frame: rail at the left, bar on top; on a phone four places and a menu at the bottom. */
export function DeskShell({ sections, company, isDemo, search, account, menuFooter, children }: Props) {
  const t = useTranslations("nav");
  const barItems = sections.flatMap((section) => section.items).slice(0, barPlaces);
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[14.5rem_minmax(0,1fr)] print:block">
      <SkipLink />
      <aside
        data-print="hide"
        className="sticky top-0 hidden h-dvh flex-col gap-5 overflow-y-auto border-line border-r bg-surface px-3 py-3.5 lg:flex"
      >
        <div className="px-1.5">
          <Brand href="/home" caption={company} />
        </div>
        <nav aria-label={t("main")}>
          <NavList sections={sections} />
        </nav>
      </aside>
      <div className="flex min-h-dvh min-w-0 flex-col pb-16 lg:pb-0 print:block print:min-h-0 print:pb-0">
        {isDemo && <DemoBanner />}
        <header
          data-print="hide"
          className="sticky top-0 z-30 flex h-14 items-center gap-3 border-line border-b bg-surface px-4 lg:px-6"
        >
          <div className="min-w-0 flex-1">{search}</div>
          <div className="flex shrink-0 items-center gap-1.5">{account}</div>
        </header>
        <main id={mainId} tabIndex={-1} className="min-w-0 flex-1 px-4 py-5 lg:px-6 lg:py-6 print:p-0">
          {company && <p className="mb-3 hidden font-semibold text-13 print:block">{company}</p>}
          {children}
        </main>
      </div>
      <nav
        data-print="hide"
        aria-label={t("main")}
        className="fixed inset-x-0 bottom-0 z-30 grid auto-cols-fr grid-flow-col border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
      >
        {barItems.map((item) => (
          <NavLink key={item.href} item={item} look="bar" />
        ))}
        <NavDrawer sections={sections} footer={menuFooter} />
      </nav>
      <OfflineBanner />
      <Toaster />
    </div>
  );
}
