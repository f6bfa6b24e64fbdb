import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { linkAccount } from "@/lib/council/recusals/link-account";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { addNominee } from "@/lib/nominations/dossiers/nominees";
import { findAlike } from "@/lib/nominations/recipients/find-alike";
import { findRecipient, listRecipients } from "@/lib/nominations/recipients/queries";
import { createNomination, createRecipient } from "../../support/awards";
import { createActor, createUnit } from "../../support/factories";
import { begin, communeOfTwo, handedIn, nominee, now } from "../../support/nominations";

let commune: Awaited<ReturnType<typeof communeOfTwo>>;

beforeEach(async () => {
  commune = await communeOfTwo();
});

type AwardOptions = {
  revoked?: boolean;
  decision?: Partial<Prisma.DecisionUncheckedCreateInput>;
  item?: Partial<Prisma.DecisionItemUncheckedCreateWithoutDecisionInput>;
};

/** An award of a decision entered from paper. */
async function award(
  recipient: { id: string; name: string },
  { revoked = false, decision = {}, item = {} }: AwardOptions = {},
) {
  const { communeId, office } = commune;
  const { membershipId } = office;
  await prisma.decision.create({
    data: {
      communeId,
      subject: "Về việc tặng Giấy khen",
      state: "ISSUED",
      isFromPaper: true,
      paperNumber: "15/QĐ-UBND",
      paperOn: new Date("2025-11-20"),
      paperSigner: "Chủ tịch",
      createdById: membershipId,
      createdAt: now,
      movedById: membershipId,
      movedAt: now,
      items: {
        create: {
          position: 1,
          recipientId: recipient.id,
          award: "giay-khen",
          type: "MERIT",
          audience: "PERSON",
          name: recipient.name,
          citation: "Làm đường bản",
          outcome: "APPROVED",
          revokedAt: revoked ? now : null,
          ...item,
        },
      },
      ...decision,
    },
  });
}

const seek = (actor: Actor, name: string, unitId: string | null = null) =>
  findAlike(actor, { kind: "PERSON", name, unitId }, now);

describe("looking somebody up", () => {
  test("found without accents, by another spelling, with the awards that hold; not one of another name", async () => {
    const { office } = commune;
    const known = await createRecipient(office, { name: "Quàng Thị Mỹ" });
    await createRecipient(office, { name: "Quàng Thị Mai" });
    await award(known);
    await award(known, { revoked: true });

    for (const name of ["Quàng Thị Mỹ", "quang thi my", "Quoàng Thị Mĩ", "Bà Quàng Thị Mỹ"]) {
      const [found, ...others] = await seek(office, name);
      expect(found).toMatchObject({ id: known.id, awards: [{ number: "15/QĐ-UBND" }] });
      expect(others).toEqual([]);
    }
    expect(await seek(office, "Lò Văn Thử")).toEqual([]);
  });

  test("a unit finds its own and who was awarded, not whom another unit only thinks of; another commune nobody", async () => {
    const { head, otherHead, otherVillage, office } = commune;
    await handedIn(otherHead, "Lò Văn Kín");
    expect(await seek(head, "Lò Văn Kín")).toEqual([]);
    expect(await seek(otherHead, "Lò Văn Kín")).toHaveLength(1);

    const known = await createRecipient(office, {
      name: "Lò Văn Rõ",
      unitId: otherVillage.id,
    });
    await award(known);
    expect(await seek(head, "Lò Văn Rõ")).toHaveLength(1);
    const elsewhere = await communeOfTwo();
    expect(await seek(elsewhere.office, "Lò Văn Rõ")).toEqual([]);
  });

  test("a collective is found under the name its village had before it was renamed", async () => {
    const { communeId, office, village, head } = commune;
    const old = await createUnit({ communeId, name: "Bản Cũ" });
    await prisma.unit.update({
      where: { id: old.id },
      data: { validTo: new Date("2026-06-30"), successorId: village.id },
    });
    const before = await createRecipient(office, {
      kind: "COLLECTIVE",
      name: "Nhân dân và cán bộ bản Cũ",
      unitId: old.id,
    });

    const found = await findAlike(
      head,
      { kind: "COLLECTIVE", name: "Tập thể bản Mới", unitId: village.id },
      now,
    );
    expect(found.map(({ id }) => id)).toEqual([before.id]);
    const { rows } = await listRecipients(office, { unitId: village.id, page: 1 }, now);
    expect(rows.map(({ id }) => id)).toEqual([before.id]);
  });
});

test("“not the same person” is kept, by whom, once, and shown on both", async () => {
  const { head, office, village } = commune;
  const known = await createRecipient(office, { name: "Lò Văn Thử", unitId: village.id });
  const dossierId = await begin(head);
  const form = nominee(dossierId, {
    name: "Lò Văn Thử",
    mark: "sinh năm 1980",
    shown: [known.id],
  });
  await Promise.all([addNominee(head, form, now), addNominee(head, form, now)]);

  expect(await prisma.recipientApart.count({ where: { communeId: commune.communeId } })).toBe(1);
  const [mine, theirs] = [
    await findRecipient(office, form.newRecipientId, now),
    await findRecipient(office, known.id, now),
  ];
  expect(mine).toMatchObject({ mark: "sinh năm 1980", apart: [{ recipient: { id: known.id } }] });
  expect(theirs?.apart[0]?.recipient.id).toBe(form.newRecipientId);
});

test("the right one chosen keeps one history; only the office looks it up", async () => {
  const { head, office, village, chair } = commune;
  const known = await createRecipient(office, { name: "Lò Văn Thử", unitId: village.id });
  const dossierId = await begin(head);
  await addNominee(head, nominee(dossierId, { name: "Lo Van Thu", recipient: known.id }), now);
  await createNomination(head, { recipientId: known.id });

  const history = await findRecipient(office, known.id, now);
  // The draft is the unit's alone.
  expect(history?.nominations).toHaveLength(1);
  for (const actor of [head, chair]) {
    expect(await findRecipient(actor, known.id, now)).toBeNull();
    expect(await listRecipients(actor, { page: 1 }, now)).toEqual({ rows: [], total: 0 });
  }
  expect((await listRecipients(office, { q: "lo van", page: 1 }, now)).total).toBe(1);
});

test("what a higher level gave is history too, by its own decision; what it refused, or has yet to answer, is not", async () => {
  const { office, head } = commune;
  const known = await createRecipient(office, { name: "Quàng Thị Mỹ" });
  const decision = { kind: "HIGHER" } as const;
  const item = { award: "bang-khen-tinh" };
  for (const higherOutcome of ["REJECTED", "PENDING"] as const) {
    await award(known, { decision, item: { ...item, higherOutcome } });
  }
  expect(await seek(head, "Quàng Thị Mỹ")).toEqual([]);
  const answer = { higherNumber: "77/QĐ-CT", higherOn: new Date("2026-03-02") };
  await award(known, { decision, item: { ...item, ...answer, higherOutcome: "APPROVED" } });

  const told = { award: "bang-khen-tinh", number: "77/QĐ-CT", on: "2026-03-02", isHigher: true };
  expect((await findRecipient(office, known.id, now))?.awards).toMatchObject([told]);
  expect((await seek(head, "Quàng Thị Mỹ"))[0]?.awards).toMatchObject([told]);
  const { rows } = await listRecipients(office, { q: "my", page: 1 }, now);
  expect(rows.map(({ _count }) => _count.decisionItems)).toEqual([1]);
});

describe("the account of the person themselves", () => {
  test("is found by the very name when one person has it; the office puts it right, once", async () => {
    const { communeId, head, office } = commune;
    const member = await createActor({ communeId, roles: ["COUNCIL"] });
    await prisma.user.update({ where: { id: member.userId }, data: { name: "Lò Văn Thử" } });
    const dossierId = await begin(head);
    const form = nominee(dossierId, { name: "lò văn thử" });
    await addNominee(head, form, now);
    const read = () => prisma.recipient.findUniqueOrThrow({ where: { id: form.newRecipientId } });
    const { membershipId, version } = await read();
    expect(membershipId).toBe(member.membershipId);

    const link = { recipientId: form.newRecipientId, membershipId: null, version };
    await expect(linkAccount(head, link, now)).rejects.toThrow("Chỉ thường trực");
    const presses = await Promise.allSettled([
      linkAccount(office, link, now),
      linkAccount(office, { ...link, membershipId: member.membershipId }, now),
    ]);
    expect(presses.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const elsewhere = await createActor();
    await expect(
      linkAccount(
        office,
        { ...link, version: version + 1, membershipId: elsewhere.membershipId },
        now,
      ),
    ).rejects.toThrow("Không tìm thấy");
  });

  test("two people of one name: nobody is linked", async () => {
    const { communeId, head } = commune;
    for (const role of ["COUNCIL", "UNIT"] as const) {
      const { userId } = await createActor({ communeId, roles: [role] });
      await prisma.user.update({ where: { id: userId }, data: { name: "Lò Văn Thử" } });
    }
    const form = nominee(await begin(head), { name: "Lò Văn Thử" });
    await addNominee(head, form, now);
    const { membershipId } = await prisma.recipient.findUniqueOrThrow({
      where: { id: form.newRecipientId },
    });
    expect(membershipId).toBeNull();
  });
});
