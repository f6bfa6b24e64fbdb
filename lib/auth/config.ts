import "server-only";
import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { DomainError } from "@/lib/errors";
import { visitorOf } from "@/lib/web/visitor";
import { signInWithCode, signInWithPassword } from "./credentials";
import { codeSchema, credentialsSchema } from "./schema";
import { sessionIdInCookie } from "./session-cookie";
import { absoluteDays } from "./session-store";

declare module "next-auth" {
  interface User {
    sessionId: string;
  }
  interface Session {
    sessionId?: string;
  }
}

/** A sign-in that was refused, with the sentence to show. */
export class SignInRefused extends CredentialsSignin {
  readonly refusal: DomainError;

  constructor(refusal: DomainError) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/**
 * The cookie is encrypted and holds nothing but the id of a row of `session`; who that is, and whether it
 * still stands, is asked of the database in each request (lib/auth/session.ts).
 */
export const { handlers, signIn, signOut } = NextAuth({
  session: { strategy: "jwt", maxAge: absoluteDays * 24 * 60 * 60 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  trustHost: true,
  callbacks: {
    jwt: ({ token, user }) => (user ? { sessionId: user.sessionId } : token),
    session({ session, token }) {
      const sessionId = typeof token.sessionId === "string" ? token.sessionId : undefined;
      return { expires: session.expires, sessionId };
    },
  },
  providers: [
    Credentials({
      credentials: { identifier: {}, password: {} },
      async authorize(input, request) {
        const parsed = credentialsSchema.safeParse(input);
        if (!parsed.success) return null;
        const visitor = visitorOf(request.headers);
        return opened(signInWithPassword(parsed.data, visitor, new Date()));
      },
    }),
    Credentials({
      id: "code",
      credentials: { code: {} },
      async authorize(input, request) {
        const parsed = codeSchema.safeParse(input);
        // Whose code it is says the cookie of the first step, never the form.
        const owed = await sessionIdInCookie();
        if (!parsed.success || !owed) return null;
        const visitor = visitorOf(request.headers);
        return opened(signInWithCode(owed, parsed.data.code, visitor, new Date()));
      },
    }),
  ],
});

async function opened(signingIn: Promise<string>): Promise<{ sessionId: string }> {
  try {
    return { sessionId: await signingIn };
  } catch (error) {
    if (error instanceof DomainError) throw new SignInRefused(error);
    throw error;
  }
}
