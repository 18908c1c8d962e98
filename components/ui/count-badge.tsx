/** A number on a menu entry or tab; says what it counts to a screen reader. */
export function CountBadge({ count, label, isUrgent }: { count: number; label?: string; isUrgent?: boolean }) {
  return (
    <span
      className={`inline-flex h-5 min-w-5 items-center justify-center rounded-full px-1.5 text-12 font-semibold leading-none ${
        isUrgent ? "bg-sla-breached-soft text-sla-breached" : "bg-hover text-ink-2"
      }`}
    >
      {count > 999 ? "999+" : count}
      {label && <span className="sr-only"> {label}</span>}
    </span>
  );
}
