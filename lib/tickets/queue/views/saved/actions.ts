"use server";

import { formAction, staffAction } from "@/lib/action/client";
import { arrangeViews, deleteView, editView, overwriteView, saveView } from "./mutations";
import { arrangeViewsForm, deleteViewForm, editViewForm, overwriteViewForm, saveViewForm } from "./schema";

// None of these draws the page anew: the button that was pressed may be gone from it, and would not say that it worked.

export const saveQueueView = formAction(
  staffAction({
    name: "tickets/queue/views/saved.saveQueueView",
    requires: "ticket.read",
    input: saveViewForm,
  }).action(({ parsedInput, ctx }) => saveView(ctx.actor, parsedInput)),
);

export const editQueueView = formAction(
  staffAction({
    name: "tickets/queue/views/saved.editQueueView",
    requires: "ticket.read",
    input: editViewForm,
  }).action(({ parsedInput, ctx }) => editView(ctx.actor, parsedInput)),
);

export const overwriteQueueView = formAction(
  staffAction({
    name: "tickets/queue/views/saved.overwriteQueueView",
    requires: "ticket.read",
    input: overwriteViewForm,
  }).action(({ parsedInput, ctx }) => overwriteView(ctx.actor, parsedInput)),
);

export const deleteQueueView = formAction(
  staffAction({
    name: "tickets/queue/views/saved.deleteQueueView",
    requires: "ticket.read",
    input: deleteViewForm,
  }).action(({ parsedInput, ctx }) => deleteView(ctx.actor, parsedInput.id)),
);

export const arrangeQueueViews = formAction(
  staffAction({
    name: "tickets/queue/views/saved.arrangeQueueViews",
    requires: "ticket.read",
    input: arrangeViewsForm,
  }).action(({ parsedInput, ctx }) => arrangeViews(ctx.actor, parsedInput.ids)),
);
