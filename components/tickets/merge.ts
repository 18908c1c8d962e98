export type Merged<Values> = {
  /** What was typed, and for the rest what is stored now. */
  values: Values;
  /** Fields that both changed, to different values. */
  conflicts: Field<Values>[];
  /** Fields that only others changed. */
  taken: Field<Values>[];
};
type Field<Values> = keyof Values & string;

/** Joins what a person typed with what others stored meanwhile; `base` is what both began from. */
export function mergeValues<Values extends object>(base: Values, stored: Values, typed: Values): Merged<Values> {
  const changed = (Object.keys(stored) as Field<Values>[]).filter((field) => !isSame(base[field], stored[field]));
  const taken = changed.filter((field) => isSame(base[field], typed[field]));
  return {
    values: { ...typed, ...only(stored, taken) },
    conflicts: changed.filter((field) => !taken.includes(field) && !isSame(stored[field], typed[field])),
    taken,
  };
}

/** These fields of an object. */
export function only<Values extends object>(values: Values, fields: readonly Field<Values>[]): Partial<Values> {
  return Object.fromEntries(fields.map((field) => [field, values[field]])) as Partial<Values>;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
