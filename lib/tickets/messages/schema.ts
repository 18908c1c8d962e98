import * as z from "zod";
import { MessageAudience } from "@/generated/prisma/enums";
import { maxPhotos } from "@/lib/tickets/intake/constants";
import { ticketNumber } from "@/lib/tickets/workflow/schema";
import { id, requiredText } from "@/lib/validation";

export const messageInput = z.strictObject({
  audience: z.enum(MessageAudience),
  body: requiredText(8000),
  /** Made once by the page that sends, so that a repeated send is stored once. */
  clientKey: id.optional(),
  /** Photos uploaded to this ticket and not yet attached to a message. */
  attachmentIds: z.array(id).max(maxPhotos).default([]),
});
export type MessageInput = z.infer<typeof messageInput>;

/** What the page's composer sends; the audience is in the action that it calls. */
export const composedMessage = messageInput.omit({ audience: true }).extend({ number: ticketNumber });
