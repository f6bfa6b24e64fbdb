import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { listWork } from "@/lib/inbox/queries";
import { findDemandsFor, suggestedPromises } from "@/lib/pledges/covenants/demands-for";
import { findCovenant, listCovenants, listUnitCovenants } from "@/lib/pledges/covenants/queries";
import type { CovenantForm } from "@/lib/pledges/covenants/schema";
import { reopenCovenant, signCovenant } from "@/lib/pledges/covenants/sign-covenant";
import { writeCovenant } from "@/lib/pledges/covenants/write-covenant";
import { communeWithVillage } from "../../support/duties";
import { createActor, createUnit } from "../../support/factories";
import { createTarget } from "../../support/pledges";

const now = new Date("2026-11-20T03:00:00Z");

/** Two villages with their heads, and the words of a covenant between them. */
async function cluster() {
  const { office, communeId, village, head, plan } = await communeWithVillage();
  const other = await createUnit({ communeId });
  const otherHead = await createActor({ communeId, roles: ["UNIT"], unitId: other.id });
  const form: CovenantForm = {
    campaignId: plan.campaignId,
    round: "",
    name: "Cụm số 1",
    content: "Làm xong đường bản.\nTrồng hai cây mỗi hộ.",
    unitIds: [village.id, other.id],
    leadUnitId: village.id,
  };
  return { office, communeId, village, head, other, otherHead, plan, form };
}

const told = ({ membershipId }: Actor) =>
  prisma.notification.findMany({ where: { membershipId }, select: { kind: true } });

test("Lời gợi ý là chỉ tiêu của kế hoạch, mỗi chỉ tiêu một dòng, viết hoa đầu dòng", async () => {
  const { office, plan, form } = await cluster();
  await createTarget(office, plan.id, { indicator: "đường bản được cứng hóa", measure: "mét" });
  const demands = await findDemandsFor(office, form.campaignId, now);
  expect(demands && suggestedPromises(demands)).toBe(
    "Đường bản được cứng hóa: từ 500 mét năm 2026.",
  );
});

test("Thường trực lập, hai đơn vị ký; đơn vị được báo lúc lập, mọi người được báo khi ký đủ", async () => {
  const { office, head, otherHead, form } = await cluster();
  const covenantId = await writeCovenant(office, form, now);
  expect(await told(head)).toEqual([{ kind: "covenant.to-sign" }]);
  expect(await listUnitCovenants(head, now)).toMatchObject([{ waitsForOwn: true, signed: 0 }]);

  await signCovenant(head, { covenantId, version: 1 }, now);
  await signCovenant(head, { covenantId, version: 1 }, now);
  expect(await findCovenant(head, covenantId, now)).toMatchObject({
    waitsForOwn: false,
    signed: 1,
  });
  await signCovenant(otherHead, { covenantId, version: 1 }, now);

  expect(await listCovenants(office, form.campaignId, now)).toMatchObject([
    {
      signed: 2,
      parties: [
        { signerName: "Người Thử, Chuyên viên", signedAt: now },
        { signerName: "Người Thử, Chuyên viên", signedAt: now },
      ],
    },
  ]);
  expect(await told(office)).toEqual([{ kind: "covenant.signed" }]);
  expect(await told(head)).toContainEqual({ kind: "covenant.signed" });
  expect(await prisma.auditEvent.count({ where: { action: "covenant.signed" } })).toBe(2);
});

test("Hai người của hai đơn vị ký cùng lúc: đủ hai chữ ký, báo đủ một lần", async () => {
  const { office, head, otherHead, form } = await cluster();
  const covenantId = await writeCovenant(office, form, now);
  await Promise.all([
    signCovenant(head, { covenantId, version: 1 }, now),
    signCovenant(otherHead, { covenantId, version: 1 }, now),
  ]);
  expect(await findCovenant(office, covenantId, now)).toMatchObject({ signed: 2 });
  expect(await told(office)).toEqual([{ kind: "covenant.signed" }]);
});

test("Lời đã có người ký thì giữ nguyên; mở lại thì bỏ chữ ký, sửa được, ký lại bản mới", async () => {
  const { office, head, form } = await cluster();
  const covenantId = await writeCovenant(office, form, now);
  await signCovenant(head, { covenantId, version: 1 }, now);
  const changed = { ...form, covenantId, version: 1, content: "Làm xong đường bản trước Tết." };
  await expect(writeCovenant(office, changed, now)).rejects.toMatchObject({ code: "RULE_BROKEN" });

  await reopenCovenant(office, { covenantId, version: 1 }, now);
  expect(await told(head)).toEqual([{ kind: "covenant.to-sign" }, { kind: "covenant.to-sign" }]);
  await expect(reopenCovenant(office, { covenantId, version: 1 }, now)).rejects.toMatchObject({
    code: "STALE",
  });
  await writeCovenant(office, { ...changed, version: 2 }, now);
  await expect(signCovenant(head, { covenantId, version: 2 }, now)).rejects.toMatchObject({
    code: "STALE",
  });
  await signCovenant(head, { covenantId, version: 3 }, now);
  expect(await findCovenant(office, covenantId, now)).toMatchObject({
    content: changed.content,
    signed: 1,
  });
});

test("Sửa và ký cùng lúc: hoặc ký lời cũ và không sửa được, hoặc sửa xong và không ký được lời cũ", async () => {
  const { office, head, form } = await cluster();
  const covenantId = await writeCovenant(office, form, now);
  const outcomes = await Promise.allSettled([
    writeCovenant(office, { ...form, covenantId, version: 1, content: "Lời mới." }, now),
    signCovenant(head, { covenantId, version: 1 }, now),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const covenant = await findCovenant(office, covenantId, now);
  expect([covenant?.content, covenant?.signed]).toEqual(
    outcomes[0].status === "fulfilled" ? ["Lời mới.", 0] : [form.content, 1],
  );
});

test("Cùng tên cụm trong một đợt chỉ một giao ước; đơn vị đã hết hạn, đợt không có thì từ chối", async () => {
  const { office, communeId, village, form } = await cluster();
  await writeCovenant(office, form, now);
  await expect(writeCovenant(office, form, now)).rejects.toMatchObject({ code: "RULE_BROKEN" });
  await expect(
    writeCovenant(office, { ...form, name: "Cụm số 2", round: "2026" }, now),
  ).rejects.toMatchObject({ code: "RULE_BROKEN" });
  const ended = await createUnit({ communeId });
  await prisma.unit.update({
    where: { id: ended.id },
    data: { validTo: new Date("2026-01-01") },
  });
  await expect(
    writeCovenant(office, { ...form, name: "Cụm số 3", unitIds: [village.id, ended.id] }, now),
  ).rejects.toMatchObject({ code: "RULE_BROKEN", message: expect.stringContaining(ended.name) });
});

test("Ngoài các bên, không ai thấy: đơn vị khác, quản trị, xã khác; đơn vị không lập, thường trực không ký", async () => {
  const { office, communeId, head, form } = await cluster();
  const covenantId = await writeCovenant(office, form, now);
  const third = await createUnit({ communeId });
  const strangers = [
    await createActor({ communeId, roles: ["UNIT"], unitId: third.id }),
    await createActor({ communeId, roles: ["ADMIN"] }),
    await createActor({ communeId, roles: ["COUNCIL"] }),
    await createActor(),
    await createActor({ roles: ["CHAIR"] }),
  ];
  for (const stranger of strangers) {
    expect(await findCovenant(stranger, covenantId, now)).toBeNull();
    expect(await listCovenants(stranger, form.campaignId, now)).toEqual([]);
    await expect(signCovenant(stranger, { covenantId, version: 1 }, now)).rejects.toMatchObject({
      code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/),
    });
  }
  await expect(writeCovenant(head, form, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(signCovenant(office, { covenantId, version: 1 }, now)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const elsewhere = await createActor();
  await expect(
    writeCovenant(elsewhere, { ...form, covenantId, version: 1 }, now),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("Giao ước chờ đơn vị ký là một việc cần làm của đơn vị, cho tới khi ký", async () => {
  const { office, head, form } = await cluster();
  const covenantId = await writeCovenant(office, form, now);
  const toSign = async () =>
    (await listWork(head, now)).mine.filter(({ state }) => state === "TO_SIGN");
  expect(await toSign()).toMatchObject([
    { what: "Ký giao ước thi đua Cụm số 1", href: `/covenants/${covenantId}` },
  ]);
  await signCovenant(head, { covenantId, version: 1 }, now);
  expect(await toSign()).toEqual([]);
});

test("Đơn vị đã sáp nhập: người của đơn vị kế tục được báo và ký thay", async () => {
  const { office, communeId, head, other, otherHead, form } = await cluster();
  const covenantId = await writeCovenant(office, form, now);
  const heir = await createUnit({ communeId });
  const heirHead = await createActor({ communeId, roles: ["UNIT"], unitId: heir.id });
  await prisma.unit.update({
    where: { id: other.id },
    data: { validTo: new Date("2026-11-19"), successorId: heir.id },
  });
  await signCovenant(heirHead, { covenantId, version: 1 }, now);
  await signCovenant(head, { covenantId, version: 1 }, now);
  await reopenCovenant(office, { covenantId, version: 1 }, now);
  expect(await told(heirHead)).toEqual([{ kind: "covenant.signed" }, { kind: "covenant.to-sign" }]);
  expect(await told(otherHead)).toEqual([{ kind: "covenant.to-sign" }]);
});

test("Phong trào đã khóa nhận: không lập, không ký, không mở lại được nữa", async () => {
  const { office, head, otherHead, plan, form } = await cluster();
  const covenantId = await writeCovenant(office, form, now);
  await signCovenant(head, { covenantId, version: 1 }, now);
  await prisma.campaign.update({
    where: { id: plan.campaignId },
    data: { formsCloseOn: new Date("2026-11-19") },
  });
  await expect(writeCovenant(office, form, now)).rejects.toMatchObject({
    code: "RULE_BROKEN",
    message: expect.stringContaining("khóa nhận"),
  });
  const ref = { covenantId, version: 1 };
  await expect(signCovenant(otherHead, ref, now)).rejects.toMatchObject({
    message: "Phong trào đã khóa nhận nên không ký giao ước được nữa.",
  });
  await expect(reopenCovenant(office, ref, now)).rejects.toMatchObject({
    message: "Phong trào đã khóa nhận nên không mở lại giao ước được nữa.",
  });
  await signCovenant(head, ref, now);
  expect(await findCovenant(office, covenantId, now)).toMatchObject({ version: 1, signed: 1 });
  expect((await listWork(otherHead, now)).mine.filter(({ state }) => state === "TO_SIGN")).toEqual(
    [],
  );
});
