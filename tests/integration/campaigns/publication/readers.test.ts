import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { listUnitDays } from "@/lib/campaigns/duties/calendar";
import { findFact, findPlanFacts } from "@/lib/campaigns/facts/queries";
import { findSignedCopy, frozenPaper, listSignedCopies } from "@/lib/campaigns/issue/queries";
import { publishPlan } from "@/lib/campaigns/publication/commands/publish-plan";
import { withdrawPlan } from "@/lib/campaigns/publication/commands/withdraw-plan";
import { findPlan } from "@/lib/campaigns/queries";
import { prisma } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { type Clause, richText } from "@/lib/documents/model";
import { createActor, createPlan, createUnit, planDocument } from "../../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");

const clause = (id: string, words: string): Clause => ({
  ...{ id, marker: "roman", label: `${id}.`, kind: null, heading: false },
  ...{ text: richText(words), table: null, children: [] },
});

/** A public plan whose second clause, with the fact that stands there, is kept back. */
async function planWithHiddenClause() {
  const office = await createActor();
  const { communeId, membershipId } = office;
  const document = {
    ...planDocument(),
    body: [clause("1", "Trồng cây, gọi 0912345678"), clause("2", "Chi bímật triệu đồng")],
  };
  const plan = await createPlan({ author: office, state: "ISSUED", document });
  const { id: planId, version } = plan;
  const confirmed = { confirmedById: membershipId, confirmedAt: now };
  const [open, hidden] = await Promise.all(
    ["1", "2"].map((clauseId) =>
      prisma.criterion.create({
        data: { communeId, planId, clauseId, text: `Mục ${clauseId} bímật`, ...confirmed },
      }),
    ),
  );
  await prisma.attachment.create({
    data: {
      ...{ communeId, planId, kind: "SIGNED_SCAN", isPublic: true, name: "bímật.pdf" },
      ...{
        mediaType: "application/pdf",
        size: 1,
        sha256: createHash("sha256").update(new Uint8Array(1)).digest("hex"),
        content: new Uint8Array(1),
      },
      ...{ uploadedById: membershipId, uploadedAt: now },
    },
  });
  const publishing = { planId, version, publishAt: null };
  const hides = { hiddenClauses: ["2"], hidesAnnexes: false, hidesPhones: true };
  await publishPlan(office, { ...publishing, ...hides }, now);
  return { office, planId, openFact: open?.id ?? "", hiddenFact: hidden?.id ?? "" };
}

describe("phần giữ nội bộ của kế hoạch đã công khai", () => {
  test.each(["UNIT", "COUNCIL"] as Role[])("%s không đọc được bằng đường nào", async (role) => {
    const { office, planId, openFact, hiddenFact } = await planWithHiddenClause();
    const reader = await createActor({ communeId: office.communeId, roles: [role] });

    const plan = await findPlan(reader, planId);
    const paper = await frozenPaper(reader, planId);
    const facts = plan && (await findPlanFacts(reader, plan));

    for (const document of [plan?.document, paper?.document]) {
      expect(JSON.stringify(document)).toContain("Trồng cây");
      expect(JSON.stringify(document)).not.toMatch(/bímật|0912345678/);
    }
    expect(facts?.facts.map(({ id }) => id)).toEqual([openFact]);
    expect(await findFact(reader, planId, openFact)).not.toBeNull();
    expect(await findFact(reader, planId, hiddenFact)).toBeNull();
    expect(await listSignedCopies(reader, planId)).toEqual([]);
  });

  test.each(["UNIT", "COUNCIL"] as Role[])(
    "%s không có bản ký khi số điện thoại trong đó được ẩn; không ẩn gì thì có",
    async (role) => {
      const { office, planId } = await planWithHiddenClause();
      const reader = await createActor({ communeId: office.communeId, roles: [role] });
      const { id: copyId } = await prisma.attachment.findFirstOrThrow({ where: { planId } });
      const hide = (hidden: object) =>
        prisma.publication.updateMany({
          where: { planId },
          data: { hiddenClauses: [], ...hidden },
        });

      await hide({ hidesPhones: true });
      expect(await listSignedCopies(reader, planId)).toEqual([]);
      expect(await findSignedCopy(reader, planId, copyId)).toBeNull();

      await hide({ hidesPhones: false });
      expect(await listSignedCopies(reader, planId)).toHaveLength(1);
      expect(await findSignedCopy(reader, planId, copyId)).not.toBeNull();
    },
  );

  test.each(["OFFICE", "CHAIR", "CLERK"] as Role[])("%s đọc cả văn bản", async (role) => {
    const { office, planId } = await planWithHiddenClause();
    const reader = await createActor({ communeId: office.communeId, roles: [role] });
    const plan = await findPlan(reader, planId);
    expect(JSON.stringify(plan?.document)).toMatch(/bímật.*|0912345678/);
    expect(await listSignedCopies(reader, planId)).toHaveLength(1);
    expect(plan && (await findPlanFacts(reader, plan)).facts).toHaveLength(2);
  });

  test("đơn vị không thấy ngày của mục được giấu trong lịch; mục không giấu thì thấy", async () => {
    const { office, planId } = await planWithHiddenClause();
    const { communeId, membershipId } = office;
    const unit = await createUnit({ communeId });
    const villager = await createActor({ communeId, roles: ["UNIT"], unitId: unit.id });
    const day = { kind: "OTHER" as const, title: "bímật", dueOn: new Date("2026-12-15") };
    await prisma.milestone.create({
      data: {
        communeId,
        planId,
        clauseId: "2",
        ...day,
        confirmedById: membershipId,
        confirmedAt: now,
      },
    });
    const span = { from: "2026-12-01", to: "2026-12-31" };
    expect(await listUnitDays(villager, span, now)).toEqual([]);
    await prisma.publication.updateMany({ where: { planId }, data: { hiddenClauses: [] } });
    expect((await listUnitDays(villager, span, now)).map(({ title }) => title)).toEqual(["bímật"]);
  });

  test("gỡ rồi thì lời báo đã công khai cũng không còn", async () => {
    const { office, planId } = await planWithHiddenClause();
    const unit = await createActor({ communeId: office.communeId, roles: ["UNIT"] });
    await prisma.notification.create({
      data: {
        ...{ communeId: office.communeId, membershipId: unit.membershipId, kind: "plan.published" },
        ...{ subjectType: "plan", subjectId: planId, data: {}, key: "x", createdAt: now },
      },
    });
    await withdrawPlan(office, { planId, reason: "Nhầm." }, now);
    expect(await prisma.notification.count({ where: { kind: "plan.published" } })).toBe(0);
    expect(await findPlan(unit, planId)).toBeNull();
  });
});
