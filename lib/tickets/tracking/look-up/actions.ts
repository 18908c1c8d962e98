"use server";

import { redirect } from "next/navigation";
import { formAction, publicAction } from "@/lib/action/client";
import { recoverTrackingLink } from "./mutations";
import { lookUpInput } from "./schema";

export const lookUpRequest = formAction(
  publicAction({ name: "tickets/tracking/look-up.lookUpRequest", requires: "public", input: lookUpInput }).action(
    async ({ parsedInput, ctx }) => redirect(`/t/${await recoverTrackingLink(ctx.actor, parsedInput)}`),
  ),
);
