import type { Actor } from "@/lib/auth/actor";

/** Those through whose hands an award passes. */
export type AwardPeople = {
  office: Actor;
  /** Head of the office's department; secretary of the Council's sessions. */
  head: Actor;
  chair: Actor;
  deputy: Actor;
  clerk: Actor;
  villageHead: Actor;
  member: Actor;
};

export const visitor = { address: "127.0.0.1", agent: "" };

/** What a person signs with, as the accounts at the door say. */
export const proofOf = (userName: string) => ({ password: `dung-thu-${userName}` });
