"use server";

import { redirect } from "next/navigation";
import { formAction, publicAction } from "@/lib/action/client";
import { RefusedSignIn, signIn, signOut } from "@/lib/auth/config";
import { homePath } from "./constants";
import { redeemSetupLink } from "./mutations";
import { demoSignInInput, setupInput, signInInput, signOutInput } from "./schema";
import { localPath } from "./sessions/rules";

export const signInWithPassword = formAction(
  publicAction({ name: "auth.signInWithPassword", requires: "public", input: signInInput }).action(
    async ({ parsedInput: { next, ...credentials } }) => {
      await openWith("password", credentials);
      redirect(localPath(next) ?? homePath);
    },
  ),
);

export const signInAsDemoPerson = formAction(
  publicAction({ name: "auth.signInAsDemoPerson", requires: "public", input: demoSignInInput }).action(
    async ({ parsedInput: { next, ...credentials } }) => {
      await openWith("demo", credentials);
      redirect(localPath(next) ?? homePath);
    },
  ),
);

/** Public, since it must also work when the session has ended already. */
export const endSession = formAction(
  publicAction({ name: "auth.endSession", requires: "public", input: signOutInput }).action(async () => {
    await signOut({ redirect: false });
    redirect("/sign-in");
  }),
);

export const setUpAdministrator = formAction(
  publicAction({ name: "auth.setUpAdministrator", requires: "public", input: setupInput }).action(
    async ({ parsedInput: { token, ...person }, ctx }) => {
      await redeemSetupLink(ctx.actor, token, person);
      await openWith("password", person);
      redirect(homePath);
    },
  ),
);

async function openWith(provider: "password" | "demo", credentials: { email: string; password?: string }) {
  try {
    await signIn(provider, { ...credentials, redirect: false, redirectTo: homePath });
  } catch (error) {
    throw error instanceof RefusedSignIn ? error.failure : error;
  }
}
