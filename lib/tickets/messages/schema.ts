import * as z from "zod";
import { MessageAudience } from "@/generated/prisma/enums";
import { id, requiredText } from "@/lib/validation";

export const messageInput = z.strictObject({
  audience: z.enum(MessageAudience),
  body: requiredText(8000),
  /** Made once by the page that sends, so that a repeated send is stored once. */
  clientKey: id.optional(),
  /** Photos uploaded to this ticket and not yet attached to a message. */
  attachmentIds: z.array(id).max(6).default([]),
});
export type MessageInput = z.infer<typeof messageInput>;
