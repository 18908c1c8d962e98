import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";

type Props = {
  title: string;
  /** The icon and the words of an empty list. */
  empty: { icon: React.ReactNode; title: string; hint?: string };
  /** Says how many there are when not all are shown. */
  footer: string | false;
  /** The rows, as `<li>`. */
  children: readonly React.ReactNode[];
};

/** A card of rows on the home of a role, or why there are none. */
export function ListCard({ title, empty, footer, children }: Props) {
  return (
    <Card title={title} padding="none" footer={footer && <p className="text-12 text-ink-2">{footer}</p>}>
      {children.length === 0 ? (
        <EmptyState icon={empty.icon} title={empty.title}>
          {empty.hint}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">{children}</ul>
      )}
    </Card>
  );
}
