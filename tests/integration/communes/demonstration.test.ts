import { expect, test } from "vitest";
import { brokenAuditLines } from "@/lib/audit/verify-chain";
import { signInWithPassword } from "@/lib/auth/credentials";
import { findSession } from "@/lib/auth/session-store";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { prisma } from "@/lib/db/client";
import { freezeDocument } from "@/lib/documents/freeze";
import { listWork } from "@/lib/inbox/queries";
import { demonstrationAccounts } from "@/lib/people/demonstration";
import { seedDemonstration } from "@/prisma/demonstration/seed-demonstration";

const now = new Date("2026-11-21T02:00:00Z");

test("the demonstration commune can be made twice, and everyone in it can sign in and has their work", async () => {
  await seedDemonstration();
  await seedDemonstration();

  const work: Record<string, number[]> = {};
  for (const { userName, password } of demonstrationAccounts) {
    const visitor = { address: "203.0.113.7", agent: "" };
    const sessionId = await signInWithPassword({ identifier: userName, password }, visitor, now);
    const actor = (await findSession(sessionId, now))?.actor;
    if (!actor) throw new Error(`${userName} has no capacity`);
    const { mine, waiting } = await listWork(actor, now);
    work[userName] = [mine.length, waiting.length];
  }
  expect(work).toEqual({
    thuongtruc: [4, 1],
    truongphong: [4, 1],
    chutich: [1, 0],
    phochutich: [0, 1],
    vanthu: [0, 0],
    donvi: [1, 0],
    hoidong: [0, 0],
    quantri: [0, 0],
  });
  expect(await prisma.unit.count()).toBe(25);
  expect(await prisma.campaign.count()).toBe(3);
  const frozen = await prisma.frozenDocument.findFirstOrThrow();
  expect(freezeDocument(storedDocument(frozen.content)).sha256).toBe(frozen.sha256);
  expect(frozen).toMatchObject({ number: 14, symbol: "KH-UBND", issuedOn: new Date("2026-07-06") });
  expect(await brokenAuditLines(frozen.communeId)).toEqual([]);
});
