import { cva } from "class-variance-authority";
import { clsx } from "clsx";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const icons = { info: Info, success: CircleCheck, warn: TriangleAlert, danger: CircleAlert };

const alertClass = cva("flex items-start gap-3 rounded-card border p-4 text-14 text-ink", {
  variants: {
    tone: {
      info: "border-brand/30 bg-brand-soft [&>svg]:text-brand-ink",
      success: "border-success/30 bg-success-soft [&>svg]:text-success",
      warn: "border-warn/30 bg-warn-soft [&>svg]:text-sla-warn",
      danger: "border-danger/30 bg-danger-soft [&>svg]:text-danger",
    },
  },
});

type Props = {
  tone?: keyof typeof icons;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Only for messages that appear after the page was read: they are announced. */
  isLive?: boolean;
  className?: string;
};

export function Alert({ tone = "info", title, children, actions, isLive, className }: Props) {
  const Icon = icons[tone];
  return (
    <div
      role={isLive ? (tone === "danger" ? "alert" : "status") : undefined}
      className={clsx(alertClass({ tone }), className)}
    >
      <Icon aria-hidden className="mt-[0.15em] size-5 shrink-0" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className={title ? "mt-1" : undefined}>{children}</div>}
        {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
