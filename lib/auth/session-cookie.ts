import "server-only";
import { headers } from "next/headers";
import { getToken } from "next-auth/jwt";
import { env } from "@/lib/env";

/**
 * The id of the session the browser's cookie names, or undefined. Only reads: `auth()` of next-auth would encrypt the
 * cookie anew for each page. Which of its two names it has is said by the address, as next-auth decides it.
 */
export async function sessionIdInCookie(): Promise<string | undefined> {
  const sent = await headers();
  const token = await getToken({
    req: { headers: sent },
    secret: env.AUTH_SECRET,
    secureCookie: (sent.get("x-forwarded-proto") ?? "https").startsWith("https"),
  });
  return typeof token?.sessionId === "string" ? token.sessionId : undefined;
}
