/** Terms and what is known of each, large enough for a phone; what is not known is left out. */
export function FactList({ facts }: { facts: readonly (readonly [term: string, value: string | null | undefined])[] }) {
  return (
    <dl className="grid grid-cols-[minmax(5rem,max-content)_1fr] gap-x-4 gap-y-2">
      {facts
        .filter(([, value]) => value)
        .map(([term, value]) => (
          <div key={term} className="contents">
            <dt className="pt-0.5 text-14 text-ink-2">{term}</dt>
            <dd className="min-w-0 whitespace-pre-line break-words">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
