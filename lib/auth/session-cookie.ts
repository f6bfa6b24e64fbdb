import "server-only";
import { headers } from "next/headers";
import { getToken } from "next-auth/jwt";
import { env } from "@/lib/env";
import { remembering } from "@/lib/text/remembering";

/**
 * The id of the session the browser's cookie names, or undefined. Only reads: `auth()` of next-auth would encrypt the
 * cookie anew for each page. Which of its two names it has is said by the address, as next-auth decides it.
 */
export async function sessionIdInCookie(): Promise<string | undefined> {
  const sent = await headers();
  const cookie = sent.get("cookie");
  if (!cookie) return undefined;
  const isHttps = (sent.get("x-forwarded-proto") ?? "https").startsWith("https");
  return isHttps ? idInSecure(cookie) : idInPlain(cookie);
}

/** Opened once and not for each page: whether the session still stands, and until when, says its row. */
const idIn = (secureCookie: boolean) =>
  remembering(async (cookie) => {
    const token = await getToken({
      req: { headers: { cookie } },
      secret: env.AUTH_SECRET,
      secureCookie,
    });
    return typeof token?.sessionId === "string" ? token.sessionId : undefined;
  }, 1000);
const idInSecure = idIn(true);
const idInPlain = idIn(false);
