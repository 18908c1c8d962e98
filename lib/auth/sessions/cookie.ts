import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import * as z from "zod";
import { env } from "@/lib/env";
import { sessionCookieName } from "./rules";

/** What we put into the library's token: the id of the session's row. */
export const ownToken = z.object({ sid: z.guid() });

/** The session id in this request's cookie, null when there is none that we have made. */
export async function sessionIdOfRequest(): Promise<string | null> {
  const { appUrl, authSecret, port } = env();
  const name = sessionCookieName(appUrl, port);
  // Read here rather than by the library's auth(), which would show the id at /api/auth/session.
  const token = await decode({ token: (await cookies()).get(name)?.value, secret: authSecret, salt: name }).catch(
    // A cookie that is altered, expired, or made with an earlier secret is no session.
    () => null,
  );
  const own = ownToken.safeParse(token);
  return own.success ? own.data.sid : null;
}
