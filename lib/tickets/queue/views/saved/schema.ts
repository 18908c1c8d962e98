import * as z from "zod";
import type { SavedViewScope } from "@/generated/prisma/enums";
import type { Named, PersonRef } from "@/lib/tickets/records/schema";
import { id, requiredText, version } from "@/lib/validation";
import { maxOwnViews } from "../constants";
import type { ViewQuery } from "../rules";

/** Characters of a view's name. */
export const maxNameLength = 60;

const name = requiredText(maxNameLength).transform((value) => value.replace(/\s+/g, " "));

/** With whom a view is shared, as a form says it: "own", "company" or the id of a team. */
const share = z
  .union([z.enum(["own", "company"]), id], { error: "invalidChoice" })
  .transform(
    (value): Share =>
      value === "own" || value === "company"
        ? { scope: value, departmentId: null }
        : { scope: "department", departmentId: value },
  );

/** Filters, search and order as they stand in the address: "stage=plan&sort=newest". */
const address = z.string().max(4_000);

export const saveViewForm = z.strictObject({ name, share, address });
export type SaveViewInput = z.infer<typeof saveViewForm>;

export const editViewForm = z.strictObject({ id, version, name, share });
export type EditViewInput = z.infer<typeof editViewForm>;

export const overwriteViewForm = z.strictObject({ id, version, address });
export type OverwriteViewInput = z.infer<typeof overwriteViewForm>;

export const deleteViewForm = z.strictObject({ id });

/** A form says one id as a text, several as a list. */
const ids = z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(id).max(maxOwnViews));

export const arrangeViewsForm = z.strictObject({ ids });

export type Share = { scope: SavedViewScope; departmentId: string | null };

/** A saved view as its reader finds it. */
export type SavedViewDto = {
  id: string;
  version: number;
  name: string;
  scope: SavedViewScope;
  department: (Named & { id: string }) | null;
  owner: PersonRef;
  isOwn: boolean;
  mayChange: boolean;
  query: ViewQuery;
  /** Parts of what was saved that are no longer understood. */
  ignored: string[];
};

/** With whom somebody may share. */
export type ShareChoices = { teams: (Named & { id: string })[]; company: boolean };
