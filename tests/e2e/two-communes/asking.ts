import { encode } from "next-auth/jwt";
import type { Actor } from "@/lib/auth/actor";
import { openSession } from "@/lib/auth/session-store";
import { prisma } from "@/lib/db/client";

// Asking the portal without a browser, as a person who has signed in.

export const base = process.env.E2E_BASE_URL ?? "";

const sessions = new Map<string, Promise<string>>();

/** What the person's browser sends; `afresh` after a session may have been ended. */
export function cookieOf(actor: Actor, afresh = false): Promise<string> {
  const known = sessions.get(actor.membershipId);
  if (known && !afresh) return known;
  const cookie = openCookie(actor);
  sessions.set(actor.membershipId, cookie);
  return cookie;
}

async function openCookie({ userId, membershipId }: Actor): Promise<string> {
  const visitor = { address: "127.0.0.1", agent: "Kiểm thử" };
  const sessionId = await prisma.$transaction((tx) => openSession(tx, userId, visitor, new Date()));
  await prisma.session.update({ where: { id: sessionId }, data: { membershipId } });
  const salt = "authjs.session-token";
  const secret = process.env.AUTH_SECRET ?? "";
  return `${salt}=${await encode({ token: { sessionId }, secret, salt })}`;
}

/** On one machine packing and unpacking takes longer than sending. */
export const plainly = { "accept-encoding": "identity" };

/** What the person is given at an address; of files that hold no plain words (docx, PDF) only that there is one. */
export async function visit(actor: Actor, address: string) {
  const headers = { cookie: await cookieOf(actor), ...plainly };
  const answer = await fetch(base + address, { headers, redirect: "manual" });
  const isPage = answer.headers.get("content-type")?.includes("html") ?? false;
  return { status: answer.status, isPage, text: await answer.text() };
}

/** The way the editor saves. */
export async function sync(actor: Actor, planId: string, save: object): Promise<unknown> {
  const answer = await fetch(`${base}/plans/${planId}/sync`, {
    method: "POST",
    headers: {
      cookie: await cookieOf(actor),
      origin: base,
      "content-type": "application/json",
      ...plainly,
    },
    body: JSON.stringify(save),
  });
  return answer.json();
}

/** Side by side, but no more than the server has hands. */
export async function inTurn<Item>(items: readonly Item[], each: (item: Item) => Promise<void>) {
  const queue = [...items];
  const work = async () => {
    for (let item = queue.shift(); item; item = queue.shift()) await each(item);
  };
  await Promise.all([work(), work(), work()]);
}
