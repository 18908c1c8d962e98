"use client";

import { type NavItem, NavLink } from "./nav-link";

export type NavSection = { title?: string; items: readonly NavItem[] };

export function NavList({ sections, onNavigate }: { sections: readonly NavSection[]; onNavigate?: () => void }) {
  return (
    <div className="flex flex-col gap-5">
      {sections.map((section, index) => (
        <div key={section.title ?? index}>
          {section.title && <p className="mb-1 px-2.5 text-12 text-ink-3">{section.title}</p>}
          <ul className="flex flex-col gap-0.5">
            {section.items.map((item) => (
              <li key={item.href}>
                <NavLink item={item} look="rail" onNavigate={onNavigate} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
