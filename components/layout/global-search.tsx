import { Search } from "lucide-react";

export const globalSearchId = "global-search";

/** The search field of the top bar: a plain GET form. */
export function GlobalSearch({ action, label, name = "q" }: { action: string; label: string; name?: string }) {
  return (
    <search className="w-full max-w-md">
      <form action={action} className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-3"
        />
        <input
          id={globalSearchId}
          type="search"
          name={name}
          aria-label={label}
          placeholder={label}
          enterKeyHint="search"
          maxLength={100}
          className="h-9 w-full rounded-control border border-transparent bg-sunken pr-3 pl-9 text-(length:--control-text) transition-colors hover:border-line focus:border-focus focus:bg-surface"
        />
      </form>
    </search>
  );
}
