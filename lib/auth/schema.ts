import * as z from "zod";
import { email, requiredText } from "@/lib/validation";
import { passwordProblem } from "./passwords";

/** One composed form, so that the same password typed on another keyboard is the same. */
const password = z
  .string()
  .min(1)
  .max(200)
  .transform((value) => value.normalize("NFC"));

/** What a sign-in is checked against. */
export const passwordInput = z.object({ email, password });
export const demoInput = z.object({ email });

/** Where to go after the sign-in; checked when it is used, since a wrong one must not stop the sign-in. */
const next = z.string().optional().catch(undefined);

export const signInInput = z.strictObject({ ...passwordInput.shape, next });
export const demoSignInInput = z.strictObject({ ...demoInput.shape, next });
export const signOutInput = z.strictObject({});

export const setupInput = z
  .strictObject({ token: z.string().max(100), name: requiredText(80), email, password })
  .superRefine((value, context) => {
    const problem = passwordProblem(value.password, value.email);
    if (problem) context.addIssue({ code: "custom", path: ["password"], message: problem });
  });

export type Administrator = Omit<z.infer<typeof setupInput>, "token">;
