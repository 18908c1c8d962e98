type Props = {
  title: string;
  lead: string;
  sections: readonly { key: string; title: string; body: string }[];
  /** Dates, whom to ask. */
  notes: readonly string[];
};

/** A plain text to read: privacy, accessibility. */
export function LegalPage({ title, lead, sections, notes }: Props) {
  return (
    <article className="max-w-prose space-y-6">
      <header>
        <h1 className="text-24">{title}</h1>
        <p className="mt-2 text-ink-2">{lead}</p>
      </header>
      {sections.map((section) => (
        <section key={section.key}>
          <h2 className="text-16">{section.title}</h2>
          <p className="mt-1 whitespace-pre-line">{section.body}</p>
        </section>
      ))}
      <footer className="border-line border-t pt-4 text-14 text-ink-2">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </footer>
    </article>
  );
}
