import { expect, test } from "vitest";
import { brokenAuditLines } from "@/lib/audit/verify-chain";
import type { Actor } from "@/lib/auth/actor";
import { signInWithPassword } from "@/lib/auth/credentials";
import { findSession } from "@/lib/auth/session-store";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { installNationalRules } from "@/lib/communes/commands";
import { prisma } from "@/lib/db/client";
import { freezeDocument } from "@/lib/documents/freeze";
import { listWork } from "@/lib/inbox/queries";
import { findWarnings } from "@/lib/nominations/warnings/find-warnings";
import { demonstrationAccounts } from "@/lib/people/demonstration";
import { seedDemonstration } from "@/prisma/demonstration/seed-demonstration";

const now = new Date("2026-11-21T02:00:00Z");

test("the demonstration commune can be made twice, and everyone in it can sign in and has their work", {
  timeout: 300_000,
}, async () => {
  await installNationalRules();
  await seedDemonstration();
  await seedDemonstration();

  const work: Record<string, number[]> = {};
  let office: Actor | undefined;
  for (const { userName, password } of demonstrationAccounts) {
    const visitor = { address: "203.0.113.7", agent: "" };
    const sessionId = await signInWithPassword({ identifier: userName, password }, visitor, now);
    const actor = (await findSession(sessionId, now))?.actor;
    if (!actor) throw new Error(`${userName} has no capacity`);
    if (userName === "thuongtruc") office = actor;
    const { mine, waiting } = await listWork(actor, now);
    work[userName] = [mine.length, waiting.length];
  }
  expect(work).toEqual({
    thuongtruc: [6, 1],
    truongphong: [7, 1],
    chutich: [2, 0],
    phochutich: [1, 1],
    vanthu: [0, 0],
    donvi: [4, 0],
    hoidong: [1, 0],
    quantri: [0, 0],
  });
  expect(await prisma.unit.count()).toBe(25);
  expect(await prisma.campaign.count()).toBe(3);
  const frozen = await prisma.frozenDocument.findFirstOrThrow({ where: { kind: "PLAN" } });
  expect(freezeDocument(storedDocument(frozen.content)).sha256).toBe(frozen.sha256);
  expect(frozen).toMatchObject({ number: 14, symbol: "KH-UBND", issuedOn: new Date("2026-07-06") });
  if (!office) throw new Error("nobody of the office");
  await expectAwards(office);
  expect(await brokenAuditLines(frozen.communeId)).toEqual([]);
});

/** A nomination in each step that is to be looked at, and three that came to the end of it. */
async function expectAwards(office: Actor) {
  const nominations = await prisma.nomination.groupBy({ by: ["state"], _count: true });
  expect(Object.fromEntries(nominations.map(({ state, _count }) => [state, _count]))).toEqual({
    AWARDED: 3,
    BEFORE_COUNCIL: 2,
    DRAFT: 1,
    IN_CONSULTATION: 2,
    RETURNED: 1,
    SUBMITTED: 2,
    SUSPENDED: 1,
  });
  const sessions = await prisma.councilSession.groupBy({ by: ["state"], _count: true });
  expect(Object.fromEntries(sessions.map(({ state, _count }) => [state, _count]))).toEqual({
    MINUTES_SIGNED: 1,
    PLANNED: 1,
  });
  expect(await prisma.councilMember.count()).toBe(5);
  expect(await prisma.awardFund.count()).toBe(1);
  expect(await prisma.opinion.count({ where: { handledAt: null } })).toBe(1);

  const certificates = await prisma.certificate.findMany({
    select: { bookNumber: true, item: { select: { name: true, amount: true } } },
    orderBy: { bookNumber: "asc" },
  });
  expect(certificates.map(({ bookNumber, item }) => [bookNumber, item.name, item.amount])).toEqual([
    [1, "Chi hội Nông dân bản Nà Hỳ", 1_520_000],
    [2, "Hộ bà Tòng Thị Xuân", 1_140_000],
    [3, "Lò Văn Quý", 760_000],
  ]);
  const decision = await prisma.decision.findFirstOrThrow({
    select: {
      state: true,
      publishedAt: true,
      frozenDocument: { select: { number: true, symbol: true } },
    },
  });
  expect(decision).toMatchObject({
    state: "ISSUED",
    publishedAt: new Date("2026-11-05T07:30:00Z"),
    frozenDocument: { number: 186, symbol: "QĐ-UBND" },
  });
  // The village head sits on the Council, and had nothing to do with what his village asked for.
  const recusals = await prisma.recusal.findMany({
    select: {
      member: { select: { membership: { select: { user: { select: { name: true } } } } } },
    },
  });
  expect(recusals.map(({ member }) => member.membership.user.name)).toEqual(
    Array(3).fill("Tòng Văn Bun"),
  );
  const namesake = await prisma.nomination.findFirstOrThrow({ where: { name: "Lò Văn Quí" } });
  const warnings = (await findWarnings(office, [namesake.id], now)).get(namesake.id);
  expect(warnings?.map(({ rule }) => rule)).toContain("already-awarded");
}
