import { cookies } from "next/headers";
import NextAuth, { CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { clientAddress } from "@/lib/auth/address";
import { publicActor } from "@/lib/auth/queries";
import { ownToken } from "@/lib/auth/sessions/cookie";
import { closeSession, type OpenedSession, openDemoSession, openPasswordSession } from "@/lib/auth/sessions/mutations";
import { sessionCookieName, sessionMaxAgeSeconds } from "@/lib/auth/sessions/rules";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";
import { localeCookie, preferenceMaxAgeSeconds } from "@/lib/i18n/constants";
import { isLocale } from "@/lib/i18n/rules";
import { logger } from "@/lib/logger";
import { demoInput, passwordInput } from "./schema";

const deviceCookie = "desk-device";

/** A refused sign-in, with the failure to tell; the library passes only its own kind of error through. */
export class RefusedSignIn extends CredentialsSignin {
  readonly failure: DomainError;

  constructor(failure: DomainError) {
    super(failure.code);
    this.failure = failure;
    this.code = failure.code;
  }
}

/** Lazy, so that the configuration is read when the first request comes, not while building. */
export const { handlers, signIn, signOut } = NextAuth((): NextAuthConfig => {
  const { appUrl, authSecret, isDemo, port } = env();
  // The library then makes its addresses from this and never from the Host header.
  if (!isDemo) process.env.AUTH_URL = appUrl;
  const isHttps = appUrl.startsWith("https:");
  return {
    basePath: "/api/auth",
    secret: authSecret,
    trustHost: true,
    useSecureCookies: isHttps,
    cookies: {
      sessionToken: {
        name: sessionCookieName(appUrl, port),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps },
      },
    },
    session: { strategy: "jwt", maxAge: sessionMaxAgeSeconds },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: isDemo ? [passwordProvider, demoProvider] : [passwordProvider],
    callbacks: {
      // The cookie carries the id of the session's row and nothing else: everything about the person is looked up.
      jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
    },
    events: {
      signOut: async (message) => {
        const token = "token" in message ? ownToken.safeParse(message.token) : null;
        if (token?.success) await closeSession(token.data.sid);
      },
    },
    logger: {
      error: (error) => {
        if (error instanceof RefusedSignIn) return;
        // A cookie of another instance or of an earlier secret is no defect.
        if (error.name === "JWTSessionError") logger.debug("unreadable session cookie");
        else logger.error("sign-in failed unexpectedly", { error });
      },
      warn: (code) => logger.warn("sign-in library", { code }),
      debug: () => undefined,
    },
  };
});

const passwordProvider = Credentials({
  id: "password",
  credentials: { email: {}, password: {} },
  authorize: (credentials, request) =>
    refusable(async () => {
      const attempt = passwordInput.safeParse(credentials);
      if (!attempt.success) throw new DomainError("unauthenticated");
      const opened = await openPasswordSession(publicActor(clientAddress(request.headers)), {
        ...attempt.data,
        userAgent: request.headers.get("user-agent") ?? "",
        deviceProof: (await cookies()).get(deviceCookie)?.value,
      });
      return signedIn(opened);
    }),
});

const demoProvider = Credentials({
  id: "demo",
  credentials: { email: {} },
  authorize: (credentials, request) =>
    refusable(async () => {
      const input = demoInput.safeParse(credentials);
      if (!input.success) throw new DomainError("unauthenticated");
      const actor = publicActor(clientAddress(request.headers));
      return signedIn(await openDemoSession(actor, input.data.email, request.headers.get("user-agent") ?? ""));
    }),
});

/** What this browser remembers besides the session: that it is known here, and the person's language unless one was chosen on it. */
async function signedIn({ sessionId, locale, deviceProof }: OpenedSession): Promise<{ id: string }> {
  const jar = await cookies();
  const kept = { path: "/", httpOnly: true, sameSite: "lax", secure: env().appUrl.startsWith("https:") } as const;
  if (deviceProof) jar.set(deviceCookie, deviceProof, { ...kept, maxAge: 180 * 24 * 3_600 });
  if (isLocale(locale) && !jar.has(localeCookie))
    jar.set(localeCookie, locale, { ...kept, maxAge: preferenceMaxAgeSeconds });
  return { id: sessionId };
}

async function refusable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError) throw new RefusedSignIn(error);
    throw error;
  }
}
