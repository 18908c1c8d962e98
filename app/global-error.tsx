"use client";

import "./globals.css";
import english from "@/lib/i18n/messages/en/fatal.json";
import chinese from "@/lib/i18n/messages/zh-CN/fatal.json";

type Props = { error: unknown; retry: () => void };

const languages = [
  { lang: "zh-CN", texts: chinese },
  { lang: "en", texts: english },
];

/** Shown when not even the root layout could be made: no provider, no cookie, hence both languages at once. */
export default function GlobalError({ error, retry }: Props) {
  const id = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <html lang="zh-CN">
      <body>
        <title>{`${chinese.title} · ${english.title}`}</title>
        <main role="alert" className="mx-auto flex max-w-md flex-col gap-6 px-4 py-[12dvh] text-center">
          {languages.map(({ lang, texts }) => (
            <div key={lang} lang={lang}>
              <h1 className="text-20">{texts.title}</h1>
              <p className="mt-2 text-ink-2">{texts.body}</p>
              {id && (
                <p className="mt-2 select-all font-mono text-12 text-ink-3">
                  {texts.reference}: {id}
                </p>
              )}
            </div>
          ))}
          <button
            type="button"
            onClick={retry}
            className="mx-auto h-11 rounded-control bg-brand px-5 font-semibold text-on-brand"
          >
            {chinese.retry} · <span lang="en">{english.retry}</span>
          </button>
        </main>
      </body>
    </html>
  );
}
