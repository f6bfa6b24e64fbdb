import { encode } from "next-auth/jwt";
import { openSession } from "@/lib/auth/session-store";
import { prisma } from "@/lib/db/client";

const name = "authjs.session-token";

/** What the browser of a person who has signed in sends: for asking without a browser. */
export async function sessionCookieOf(userId: string): Promise<string> {
  const visitor = { address: "127.0.0.1", agent: "Kiểm thử" };
  const sessionId = await prisma.$transaction((tx) => openSession(tx, userId, visitor, new Date()));
  const secret = process.env.AUTH_SECRET ?? "";
  return `${name}=${await encode({ token: { sessionId }, secret, salt: name })}`;
}
