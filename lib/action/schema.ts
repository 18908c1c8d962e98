import { DomainError, type ErrorCode, type FieldIssue } from "@/lib/errors";

/** What somebody else did after the version that the sender has read: an event of the ticket, worded by its type. */
export type ChangeSince = {
  type: string;
  payload: unknown;
  /** Names only where it was a person. */
  by: { kind: "person" | "customer" | "system"; name: string | null; nameEn: string | null };
  at: string;
};

/** How every failing action answers. `code` is the message key `errors.<code>`, "internal" a defect, logged under `id`. */
export type ActionFailure = {
  code: ErrorCode | "internal";
  issues?: FieldIssue[];
  currentVersion?: number;
  changes?: ChangeSince[];
  retryAfterSeconds?: number;
  id?: string;
};

/** What an action answers when it is called with an object. */
export type ActionAnswer<Data = unknown> = { data?: Data; serverError?: ActionFailure };

export type FieldValue = string | readonly string[];

/** Why a field was refused: message key `errors.field.<code>`, with the values its text asks for. */
export type FieldError = { code: string; params?: Record<string, string | number> };

/**
 * What a form's action answers. `values` is what the person had typed (never passwords), so that nothing is lost;
 * `code` is the message key `errors.<code>`; `errorId` names the log entry of an unexpected failure.
 */
export type FormState = {
  isDone?: boolean;
  /** What the action returned when it is done. */
  data?: unknown;
  code?: string;
  errorId?: string;
  fieldErrors?: Record<string, FieldError>;
  currentVersion?: number;
  changes?: ChangeSince[];
  retryAfterSeconds?: number;
  values?: Record<string, FieldValue>;
};

export type FormAction = (previous: FormState, data: FormData) => Promise<FormState>;

/** The form that an action got. Its type holds for our own pages only: programs may send anything, which has no fields. */
export function sentForm(data: unknown): FormData {
  return data instanceof FormData ? data : new FormData();
}

/** Never sent back to the page, whatever the form. */
const secretName = /password|secret|token/i;

/** The texts of a form, without files and without what must not be kept: passwords, tokens and framework fields. */
export function textsOf(data: FormData, secretNames: readonly string[] = []): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const name of new Set(data.keys())) {
    if (name.startsWith("$ACTION") || name === "__proto__" || secretName.test(name) || secretNames.includes(name))
      continue;
    const texts = data.getAll(name).filter((value) => typeof value === "string");
    if (texts.length > 0) values[name] = texts.length === 1 ? (texts[0] ?? "") : texts;
  }
  return values;
}

/** The failure as the form shows it; of several reasons against one field the first is told. */
export function formStateOf(failure: ActionFailure, data: FormData): FormState {
  const fieldErrors: Record<string, FieldError> = {};
  for (const { path, code, params } of failure.issues ?? []) {
    if (!Object.hasOwn(fieldErrors, path)) fieldErrors[path] = { code, ...(params && { params }) };
  }
  const { issues: _, id, ...rest } = failure;
  return { ...rest, ...(id && { errorId: id }), ...(failure.issues && { fieldErrors }), values: textsOf(data) };
}

type FormNode = FormDataEntryValue | FormNode[] | { [key: string]: FormNode };

const maxRows = 200;
const maxDepth = 6;

/**
 * A form as the object that its schema expects: a repeated name is an array, a dotted name a path ("steps.0.text" →
 * {steps: [{text}]}), so that the path of a refused value is the name of its field. Framework fields are left out.
 * Throws DomainError("malformed") for names that cannot be (prototypes, gaps, a value that is also a container).
 */
export function formObject(data: FormData): Record<string, unknown> {
  const root: Record<string, FormNode> = {};
  for (const name of new Set(data.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const all = data.getAll(name);
    const path = name.split(".");
    if (path.length > maxDepth) throw new DomainError("malformed");
    place(root, path, all.length === 1 ? (all[0] ?? "") : all);
  }
  return root;
}

function place(root: Record<string, FormNode>, path: string[], value: FormNode): void {
  let node: FormNode = root;
  for (const [depth, segment] of path.entries()) {
    const key = keyFor(node, segment);
    const container = node as Record<string | number, FormNode>;
    if (depth === path.length - 1) {
      if (Object.hasOwn(container, key)) throw new DomainError("malformed");
      container[key] = value;
      return;
    }
    if (!Object.hasOwn(container, key)) container[key] = /^\d+$/.test(path[depth + 1] ?? "") ? [] : {};
    node = container[key] as FormNode;
  }
}

function keyFor(node: FormNode, segment: string): string | number {
  if (Array.isArray(node)) {
    const index = Number(segment);
    if (!/^\d{1,3}$/.test(segment) || index > node.length || index >= maxRows) throw new DomainError("malformed");
    return index;
  }
  const isPlain = typeof node === "object" && Object.getPrototypeOf(node) === Object.prototype;
  if (!isPlain || segment === "" || segment in Object.prototype) throw new DomainError("malformed");
  return segment;
}
