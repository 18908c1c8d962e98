/** One way in which a device of a category fails, as the customer tells it and as the staff work on it. */
export type Scenario = {
  symptom: string;
  fault: string;
  /** Full sentences of the customer; a ticket takes one and adds circumstances. */
  says: readonly string[];
  saysEn: readonly string[];
  /** What only shops, offices, hospitals and the like would say. */
  saysAtWork?: readonly string[];
  cause: string;
  evidence: string;
  responsibility?: "installation" | "use" | "transport";
  steps: readonly string[];
  /** Part numbers with quantities; "compressor" and "indoorBoard" stand for the model's own. */
  parts: readonly (readonly [part: string, quantity: number])[];
  minutes: number;
  findings: readonly [zh: string, en: string];
  work: readonly [zh: string, en: string];
  /** What solves it without a visit, where that is possible. */
  remote?: readonly [zh: string, en: string];
};
