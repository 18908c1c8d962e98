"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  type FormEvent,
  Fragment,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useTransition,
} from "react";

type TicketVersion = {
  /** The version that the person has really seen: every save names it. */
  version: number;
  /** True while the page shows newer facts than a form with unsaved text was filled from. */
  isBehind: boolean;
  /** Tells that an own save made this version. */
  saved: (version: number) => void;
  /** Loads the newest facts and takes them as seen; typed text stays. */
  catchUp: (version?: number) => void;
  /** Loads the newest facts to look at; the person has not seen them yet. */
  look: () => void;
  isCatchingUp: boolean;
  /** Grows when untouched forms are to be filled anew. */
  epoch: number;
};

const Context = createContext<TicketVersion | null>(null);

/** The version that saves of this page name. */
export function useTicketVersion(): TicketVersion {
  const found = useContext(Context);
  if (!found) throw new Error("no TicketVersionProvider around");
  return found;
}

/**
 * Knows which version of the ticket the person has seen. A refresh that brings other people's changes is followed silently while
 * nothing is being edited; with unsaved text on the page it is not, so that the next save meets a conflict instead of writing over them.
 */
export function TicketVersionProvider({ version, children }: { version: number; children: ReactNode }) {
  const router = useRouter();
  const [seen, setSeen] = useState(version);
  // Read by the effect below in the same commit in which a form reports its own save.
  const known = useRef(version);
  const [epoch, setEpoch] = useState(0);
  const [isCatchingUp, startCatchingUp] = useTransition();
  const edited = useRef(new Set<HTMLFormElement>());
  const sent = useRef<HTMLFormElement | null>(null);

  useEffect(() => {
    if (version <= known.current) return;
    // The attribute tells of stage forms, which may have been drawn anew since, or filled from a draft.
    const isEditing =
      [...edited.current].some((form) => form.isConnected) || document.querySelector("form[data-edited]") !== null;
    if (isEditing) return;
    known.current = version;
    setSeen(version);
    setEpoch((count) => count + 1);
  }, [version]);

  const value = useMemo<TicketVersion>(() => {
    const advance = (to: number) => {
      known.current = Math.max(known.current, to);
      setSeen(known.current);
    };
    return {
      version: seen,
      isBehind: version > seen,
      isCatchingUp,
      epoch,
      saved: (made) => {
        if (sent.current) edited.current.delete(sent.current);
        advance(made);
      },
      catchUp: (newest) => {
        // At once, not with the refresh: the person has been told what changed, and may send again before the page is there.
        advance(newest ?? version);
        startCatchingUp(() => router.refresh());
      },
      look: () => startCatchingUp(() => router.refresh()),
    };
  }, [seen, version, isCatchingUp, epoch, router]);

  const noteEdit = (event: FormEvent) => {
    const form = event.target instanceof HTMLElement ? event.target.closest("form") : null;
    if (form && !form.hasAttribute("data-unversioned")) edited.current.add(form);
  };
  const noteSubmit = (event: FormEvent) => {
    sent.current = event.target instanceof HTMLFormElement ? event.target : null;
  };
  return (
    <Context value={value}>
      <div onInputCapture={noteEdit} onSubmitCapture={noteSubmit} className="contents">
        {children}
      </div>
    </Context>
  );
}

/** Around the forms: fills them anew when somebody else changed the ticket and nothing typed would be lost. */
export function FreshForms({ children }: { children: ReactNode }) {
  return <Fragment key={useTicketVersion().epoch}>{children}</Fragment>;
}
