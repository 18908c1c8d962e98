import { clsx } from "clsx";
import { CircleSlash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { statusOf } from "@/lib/tickets/tracking/rules";
import type { TrackingDto } from "@/lib/tickets/tracking/schema";
import { stageLook } from "../stage-look";
import { useTrackingWords } from "./use-tracking-words";

/** How things stand, in one sentence. */
export function StatusHero({ page, at }: { page: TrackingDto; at: Date }) {
  const t = useTranslations("track");
  const words = useTrackingWords(at);
  const key = statusOf(page, at);
  const more = words.more(key, page);
  const look = stageLook[page.stage];
  const isCancelled = page.state === "cancelled";
  const Icon = isCancelled ? CircleSlash2 : look.icon;
  return (
    <header className="flex items-start gap-4">
      <span
        aria-hidden
        className={clsx(
          "mt-0.5 flex size-12 shrink-0 items-center justify-center rounded-full",
          isCancelled ? "bg-sunken text-ink-2" : look.chip,
        )}
      >
        <Icon className="size-6" />
      </span>
      <div className="min-w-0">
        <p className="text-13 text-ink-2">
          {t("number")} <span className="font-mono">{page.number}</span>
        </p>
        <h1 className="mt-1 text-24">
          {clausesOf(words.status(key, page)).map((clause) => (
            <span key={clause} className="inline-block">
              {clause}
            </span>
          ))}
        </h1>
        {more && <p className="mt-2 text-ink-2">{more}</p>}
      </div>
    </header>
  );
}

/** Chinese has no spaces to break a line at: between clauses is better than in the middle of a word. */
function clausesOf(sentence: string): string[] {
  return sentence.split(/(?<=[\uff0c\uff1b])/);
}
