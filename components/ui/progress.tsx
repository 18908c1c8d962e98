import { clsx } from "clsx";

type Props = { label: string; value: number; max?: number; tone?: "brand" | "success" | "danger"; className?: string };

/** A bar for one known amount, such as an upload. */
export function Progress({ label, value, max = 100, tone = "brand", className }: Props) {
  const colour = {
    brand: "[&::-moz-progress-bar]:bg-brand [&::-webkit-progress-value]:bg-brand",
    success: "[&::-moz-progress-bar]:bg-success [&::-webkit-progress-value]:bg-success",
    danger: "[&::-moz-progress-bar]:bg-danger [&::-webkit-progress-value]:bg-danger",
  }[tone];
  return (
    <progress
      aria-label={label}
      value={value}
      max={max}
      className={clsx(
        "block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-hover [&::-webkit-progress-bar]:bg-hover",
        colour,
        className,
      )}
    />
  );
}
