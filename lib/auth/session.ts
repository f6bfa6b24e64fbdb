import "server-only";
import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { requestedPathHeader } from "@/lib/web/requested-path";
import { safePath } from "@/lib/web/safe-path";
import type { Actor } from "./actor";
import { SignInRefused, signIn } from "./config";
import type { Credentials } from "./schema";
import { sessionIdInCookie } from "./session-cookie";
import { findOwedSession, findSession, type SignedIn } from "./session-store";

/** Who is signed in, asked of the database once in each request, or null. */
export const currentSession = cache(async (): Promise<SignedIn | null> => {
  const id = await sessionIdInCookie();
  return id === undefined ? null : findSession(id, new Date());
});

/** Who gave the right password and still owes the code of the second factor: nobody is signed in yet. */
export const currentOwedSession = cache(async () => {
  const id = await sessionIdInCookie();
  return id === undefined ? null : findOwedSession(id, new Date());
});

/** Signs in here: the cookie is set on the way out of the action. Throws the refusal, a DomainError. */
export async function signInHere(credentials: Credentials): Promise<void> {
  await signInBy("credentials", credentials);
}

/** The second step, for the person whose password was right. Throws the refusal, a DomainError. */
export async function signInWithCodeHere(code: string): Promise<void> {
  await signInBy("code", { code });
}

async function signInBy(provider: "credentials" | "code", fields: Credentials | { code: string }) {
  try {
    await signIn(provider, { ...fields, redirect: false });
  } catch (error) {
    if (error instanceof SignInRefused) throw error.refusal;
    throw error;
  }
}

/** The person, whatever they may do: for their own account only. Sends a stranger to sign in and back. */
export async function requireSignedIn(): Promise<SignedIn> {
  const session = await currentSession();
  if (session) return session;
  redirect(await withReturn((await currentOwedSession()) ? "/sign-in/code" : "/sign-in"));
}

/** The person by a password of their own: one who still has the one-time password is sent to replace it, and back. */
export async function requireOwnPassword(): Promise<SignedIn> {
  const person = await requireSignedIn();
  if (person.mustChangePassword) redirect(await withReturn("/account/password"));
  return person;
}

/**
 * The person in the capacity they act in. Sends a stranger to sign in, a person with several capacities to
 * choose one, and a person with a one-time password to replace it; each comes back to the page asked for.
 */
export async function requireActor(): Promise<Actor> {
  const { actor } = await requireOwnPassword();
  if (!actor) redirect(await withReturn("/sign-in/capacity"));
  return actor;
}

/** The same person, or null where `requireActor` would send them elsewhere: for a form that must keep what was typed. */
export async function findActor(): Promise<Actor | null> {
  const session = await currentSession();
  return session && !session.mustChangePassword ? session.actor : null;
}

/**
 * A form that a browser without scripts has posted after its session ended: the page shows again what was typed, where
 * `requireActor` would send the person away from it.
 */
export async function isSignedOutPost(): Promise<boolean> {
  const contentType = (await headers()).get("content-type") ?? "";
  return contentType.startsWith("multipart/form-data") && !(await findActor());
}

async function withReturn(address: string): Promise<Route> {
  const requested = safePath((await headers()).get(requestedPathHeader));
  const query = requested ? `?${new URLSearchParams({ next: requested })}` : "";
  return `${address}${query}` as Route;
}
