import { describe, expect, test } from "vitest";
import { recordAudit } from "@/lib/audit/record";
import { brokenAuditLines } from "@/lib/audit/verify-chain";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { createActor } from "../../support/factories";

function remember(actor: Actor, version: number) {
  return prisma.$transaction((tx) =>
    recordAudit(tx, {
      actor,
      action: "plan.saved",
      subject: { type: "plan", id: actor.userId },
      data: { version },
      at: new Date("2026-11-21T02:00:00.123Z"),
    }),
  );
}

/** As somebody with the database's own keys would. */
function tamper(statement: string) {
  return prisma.$transaction([
    prisma.$executeRawUnsafe("SET LOCAL session_replication_role = replica"),
    prisma.$executeRawUnsafe(statement),
  ]);
}

describe("the audit", () => {
  test("numbers and chains the lines of each commune, also when many write at once", async () => {
    const one = await createActor();
    const other = await createActor();

    await Promise.all(
      Array.from({ length: 20 }, (_, index) => remember(index % 2 === 0 ? one : other, index)),
    );

    for (const { communeId } of [one, other]) {
      const lines = await prisma.auditEvent.findMany({
        where: { communeId },
        orderBy: { sequence: "asc" },
      });
      expect(lines.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      expect(lines.map(({ previousHash }) => previousHash)).toEqual([
        "",
        ...lines.slice(0, -1).map(({ hash }) => hash),
      ]);
      expect(new Set(lines.map(({ hash }) => hash)).size).toBe(10);
      expect(await brokenAuditLines(communeId)).toEqual([]);
    }
  });

  test("cannot be changed, deleted or emptied", async () => {
    await remember(await createActor(), 1);

    await expect(prisma.auditEvent.updateMany({ data: { action: "x" } })).rejects.toThrow(
      /written once/,
    );
    await expect(prisma.auditEvent.deleteMany()).rejects.toThrow(/written once/);
    await expect(prisma.$executeRaw`TRUNCATE audit_event`).rejects.toThrow(/written once/);
  });

  test("takes no number or hash from the writer", async () => {
    const actor = await createActor();
    await remember(actor, 1);
    const { communeId, membershipId } = actor;

    await prisma.auditEvent.createMany({
      data: {
        communeId,
        membershipId,
        sequence: 77,
        hash: "giả",
        previousHash: "giả",
        action: "plan.saved",
        subjectType: "plan",
        subjectId: actor.userId,
        data: {},
        at: new Date(),
      },
    });

    expect(await prisma.auditEvent.count({ where: { communeId, sequence: 2 } })).toBe(1);
    expect(await brokenAuditLines(communeId)).toEqual([]);
  });

  test.each([
    ["a changed line", `UPDATE audit_event SET data = '{"version": 9}' WHERE sequence = 2`, [2]],
    ["a line taken out", "DELETE FROM audit_event WHERE sequence = 2", [3, 4]],
    ["a changed time", "UPDATE audit_event SET at = at + interval '1 day' WHERE sequence = 3", [3]],
    [
      "a line rewritten with a fitting hash",
      "UPDATE audit_event event SET action = 'plan.moved', hash = audit_event_hash(jsonb_populate_record(event, '{\"action\": \"plan.moved\"}')) WHERE sequence = 2",
      [3],
    ],
  ])("shows %s", async (_, statement, broken) => {
    const actor = await createActor();
    for (const version of [1, 2, 3, 4]) await remember(actor, version);

    await tamper(statement);

    expect(await brokenAuditLines(actor.communeId)).toEqual(broken);
  });

  test("refuses a line in the name of a person of another commune", async () => {
    const actor = await createActor();
    const stranger = await createActor();

    await expect(remember({ ...actor, communeId: stranger.communeId }, 1)).rejects.toMatchObject({
      code: "P2003",
    });
  });
});
