import type { Actor } from "@/lib/auth/actor";
import { base, cookieOf, plainly } from "./asking";

/** A call of an action as the portal's own scripts make it: what was bound to it, then the form's fields. */
export type Call = {
  id: string;
  address: string;
  bound: readonly unknown[];
  /** Null: the action takes no form. */
  fields: readonly [name: string, value: string | File][] | null;
};

export type Answer = {
  status: number;
  /** Where the action sends the person. */
  goesTo: string | null;
  /** The sentence it left for the next page. */
  flash: string;
  /** What it answered; undefined where it sent away or threw. */
  result: unknown;
  text: string;
};

export async function callAction(actor: Actor, call: Call): Promise<Answer> {
  const answer = await fetch(base + call.address, {
    method: "POST",
    headers: {
      cookie: await cookieOf(actor),
      origin: base,
      ...plainly,
      "next-action": call.id,
      ...(call.fields === null && { "content-type": "text/plain;charset=UTF-8" }),
    },
    body: bodyOf(call),
    redirect: "manual",
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const [target] = (answer.headers.get("x-action-redirect") ?? "").split(";");
  const goesTo = (target && URL.parse(target, base)?.pathname) || null;
  // It may have ended the session it came with.
  if (goesTo?.startsWith("/sign-in")) await cookieOf(actor, true);
  return {
    status: answer.status,
    goesTo,
    flash: flashIn(answer.headers),
    result: resultIn(bytes),
    text: bytes.toString("utf8"),
  };
}

/** As React encodes arguments ("$K1": the form whose fields begin with "_1_"). */
function bodyOf({ bound, fields }: Call): FormData | string {
  if (fields === null) return JSON.stringify(bound);
  const body = new FormData();
  for (const [name, value] of fields) body.append(`_1_${name}`, value);
  body.append("0", JSON.stringify([...bound, "$K1"]));
  return body;
}

function flashIn(headers: Headers): string {
  const cookies = headers.getSetCookie().map((cookie) => /^flash=([^;]*)/.exec(cookie)?.[1]);
  return decodeURIComponent(cookies.find(Boolean) ?? "");
}

/** The row of the answer that the first row names as the action's result. */
function resultIn(bytes: Buffer): unknown {
  const rows = rowsIn(bytes);
  const name = /^\{"a":"\$@(\w+)"/.exec(rows.get("0") ?? "")?.[1];
  const row = name && rows.get(name);
  return row && !row.startsWith("E{") ? JSON.parse(row) : undefined;
}

/** Rows are "name:words" to the end of the line, or "name:T", a length, a comma and so many bytes. */
function rowsIn(bytes: Buffer): Map<string, string> {
  const rows = new Map<string, string>();
  for (let at = 0; at < bytes.length; ) {
    const colon = bytes.indexOf(":", at);
    if (colon < 0) break;
    const name = bytes.toString("latin1", at, colon);
    const long = /^T([0-9a-f]+),/.exec(bytes.toString("latin1", colon + 1, colon + 20));
    const start = colon + 1 + (long ? long[0].length : 0);
    const line = bytes.indexOf("\n", start);
    const end = long ? start + Number.parseInt(long[1] ?? "0", 16) : line < 0 ? bytes.length : line;
    rows.set(name, bytes.toString("utf8", start, end));
    at = long ? end : end + 1;
  }
  return rows;
}

/** Whether the answer says that nothing was done: no such thing, not allowed, or what is wrong. */
export function isRefusal({ status, goesTo, flash, result }: Answer): boolean {
  if (status === 403 || status === 404) return true;
  if (goesTo) return !flash.startsWith("Đã ");
  if (result === null) return true;
  return typeof result === "object" && ("message" in result || "fieldErrors" in result);
}
