"use client";

import { useForm } from "./form-context";

/** Beside a field that somebody else changed while it was being edited: what is stored now. */
export function StoredNote({ name }: { name: string }) {
  const note = useForm()?.noteOf?.(name);
  if (!note) return null;
  return (
    <p className="mt-1.5 whitespace-pre-wrap break-words rounded-control border-warn border-l-2 bg-warn-soft px-2.5 py-1.5 text-13">
      {note}
    </p>
  );
}
