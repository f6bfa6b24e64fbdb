import { beforeEach, describe, expect, test } from "vitest";
import { type ConcludeAppraisal, concludeAppraisal } from "@/lib/appraisals/conclude";
import { answerField, fieldsOf, noteField } from "@/lib/appraisals/fields";
import { findAppraisal } from "@/lib/appraisals/find-appraisal";
import { NotReadyError, StaleAppraisalError } from "@/lib/appraisals/stale-appraisal-error";
import { saveAppraisal } from "@/lib/appraisals/write-appraisal";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { submitNomination } from "@/lib/nominations/dossiers/submit";
import { createNomination, createRecipient } from "../../support/awards";
import { createActor } from "../../support/factories";
import { withNationalRules } from "../../support/national-rules";
import { communeOfTwo, handedIn, now, writeAll } from "../../support/nominations";

let office: Actor;
let head: Actor;
let otherHead: Actor;
let chair: Actor;

beforeEach(async () => {
  await withNationalRules();
  ({ office, head, otherHead, chair } = await communeOfTwo());
});

async function read(nominationId: string, at = now) {
  const found = await findAppraisal(office, nominationId, at);
  if (!found) throw new Error("no appraisal");
  return found;
}

/** The form as it is filled in when every line is as it should be. */
async function filled(nominationId: string, rest: Partial<ConcludeAppraisal> = {}) {
  const { nomination, lines } = await read(nominationId);
  const base = fieldsOf(nomination.appraisal);
  const form: ConcludeAppraisal = {
    nominationId,
    version: nomination.version,
    base,
    fields: {
      ...Object.fromEntries(
        lines.map(({ key, isRequired }) => [answerField(key), isRequired ? "YES" : "NOT_NEEDED"]),
      ),
      findings: "Thành tích rõ, có số liệu.",
    },
    reasons: {},
    conclusion: "eligible",
    reason: "",
    ...rest,
  };
  return form;
}

const stateOf = (id: string) =>
  prisma.nomination.findUniqueOrThrow({
    where: { id },
    select: { state: true, completeOn: true, movedNote: true, version: true },
  });
const noticesTo = (actor: Actor) =>
  prisma.notification.findMany({
    where: { membershipId: actor.membershipId },
    select: { kind: true },
    orderBy: { createdAt: "asc" },
  });

describe("thẩm định", () => {
  test("Từ nộp, trả lại, nộp lại đến đủ điều kiện: ai, lúc nào, thời hạn tính lại, đơn vị được báo", async () => {
    const { nominationId } = await handedIn(head);
    const first = await read(nominationId);
    expect(first.lines.filter(({ group }) => group === "PART")).toMatchObject([
      { key: "part:request", suggested: "YES" },
      { key: "part:report", suggested: "YES" },
      { key: "part:minutes", found: ["Họp ngày 10/11/2026, có mặt 25/30"] },
      { key: "part:proof", suggested: "NOT_NEEDED" },
    ]);
    expect(first.clock).toMatchObject({ how: "running", left: 20 });

    await saveAppraisal(office, await filled(nominationId), now);
    expect((await read(nominationId)).nomination.appraisal).toMatchObject({
      version: 1,
      concludedAt: null,
      findings: "Thành tích rõ, có số liệu.",
    });
    const back = await filled(nominationId, { conclusion: "return", reason: "Thiếu xác nhận" });
    await concludeAppraisal(office, back, now);
    await concludeAppraisal(office, back, now);
    expect(await stateOf(nominationId)).toMatchObject({
      state: "RETURNED",
      completeOn: null,
      movedNote: "Thiếu xác nhận",
    });
    expect((await read(nominationId)).clock).toEqual({ how: "stopped", why: "returned" });
    expect(await noticesTo(head)).toEqual([{ kind: "nomination.returned" }]);

    const later = new Date("2026-11-25T02:00:00Z");
    await writeAll(head, nominationId);
    const { version } = await stateOf(nominationId);
    await submitNomination(head, { nominationId, version }, later);
    const again = await read(nominationId, later);
    expect(again.clock).toMatchObject({ how: "running", left: 20 });
    // What was written before is still there.
    expect(again.nomination.appraisal?.findings).toBe("Thành tích rõ, có số liệu.");

    await concludeAppraisal(office, await filled(nominationId), later);
    const done = await read(nominationId, later);
    expect(done.nomination).toMatchObject({ state: "ELIGIBLE" });
    expect(done.nomination.appraisal?.concludedBy?.user.name).toBe(office.name);
    expect(done.clock).toMatchObject({ how: "done", on: "2026-11-25", isLate: false });
    expect((await noticesTo(head)).map(({ kind }) => kind)).toEqual([
      "nomination.returned",
      "nomination.concluded",
    ]);
  });

  test("Còn dòng chưa trả lời, dòng không đạt thì không đủ điều kiện được; không lý do thì không trả lại được; không giữ gì", async () => {
    const { nominationId } = await handedIn(head);
    const form = await filled(nominationId);
    const wrong = { ...form.fields, [answerField("part:minutes")]: "NO" };
    delete (wrong as Record<string, string>)[answerField("part:report")];
    const refused = concludeAppraisal(office, { ...form, fields: wrong }, now);
    await expect(refused).rejects.toBeInstanceOf(NotReadyError);
    await expect(refused).rejects.toMatchObject({
      faults: {
        [answerField("part:minutes")]: expect.stringContaining("không đạt"),
        [answerField("part:report")]: expect.stringContaining("Chưa trả lời"),
      },
    });
    await expect(
      concludeAppraisal(office, { ...form, conclusion: "ineligible" }, now),
    ).rejects.toMatchObject({ faults: { reason: expect.any(String) } });
    expect(await prisma.appraisal.count({ where: { nominationId } })).toBe(0);
    expect(await stateOf(nominationId)).toMatchObject({ state: "SUBMITTED" });
  });

  test("Cảnh báo cản trở phải có lý do; lý do ghi cùng lúc thì qua", async () => {
    const { communeId, village } = { communeId: office.communeId, village: head.unitId };
    const recipient = await createRecipient(office, { unitId: village });
    const same = { unitId: village as string, recipientId: recipient.id, submittedAt: now };
    await createNomination(head, same);
    const nomination = await createNomination(head, same);
    const { warnings } = await read(nomination.id);
    const blocks = warnings.filter(({ severity }) => severity === "BLOCK");
    expect(blocks.map(({ rule }) => rule)).toContain("pending-duplicate");
    const form = await filled(nomination.id);
    await expect(concludeAppraisal(office, form, now)).rejects.toMatchObject({
      faults: Object.fromEntries(
        blocks.map(({ fingerprint }) => [`warning.${fingerprint}`, expect.any(String)]),
      ),
    });
    const reasons = Object.fromEntries(blocks.map(({ fingerprint }) => [fingerprint, "Hai việc"]));
    await concludeAppraisal(office, { ...form, reasons }, now);
    expect(await stateOf(nomination.id)).toMatchObject({ state: "ELIGIBLE" });
    expect(
      await prisma.warningAnswer.count({ where: { communeId, nominationId: nomination.id } }),
    ).toBe(blocks.length);
  });
});

describe("hai người cùng thẩm định", () => {
  test("Hai ô khác nhau: giữ cả hai; cùng một ô: không mất của ai, người sau được báo", async () => {
    const other = await createActor({ communeId: office.communeId });
    const { nominationId } = await handedIn(head);
    const both = await filled(nominationId, {
      fields: { findings: "", [answerField("part:request")]: "YES" },
    });
    await saveAppraisal(office, { ...both, fields: { findings: "Của tôi" } }, now);
    await saveAppraisal(
      other,
      {
        ...both,
        fields: {
          [answerField("part:request")]: "NO",
          [noteField("part:request")]: "Thiếu dấu",
          findings: "",
        },
      },
      now,
    );
    expect(fieldsOf((await read(nominationId)).nomination.appraisal)).toEqual({
      findings: "Của tôi",
      [answerField("part:request")]: "NO",
      [noteField("part:request")]: "Thiếu dấu",
    });
    const clash = saveAppraisal(other, { ...both, fields: { findings: "Của người khác" } }, now);
    await expect(clash).rejects.toBeInstanceOf(StaleAppraisalError);
    await expect(clash).rejects.toMatchObject({
      conflicts: ["findings"],
      current: { findings: "Của tôi" },
    });
    expect((await read(nominationId)).nomination.appraisal?.findings).toBe("Của tôi");
  });

  test("Hai kết luận cùng lúc: đúng một", async () => {
    const other = await createActor({ communeId: office.communeId });
    const { nominationId } = await handedIn(head);
    const form = await filled(nominationId);
    const results = await Promise.allSettled([
      concludeAppraisal(office, form, now),
      concludeAppraisal(other, { ...form, conclusion: "ineligible", reason: "Vướng" }, now),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "STALE" },
    });
    const moves = await prisma.auditEvent.count({
      where: { communeId: office.communeId, subjectId: nominationId, action: "nomination.moved" },
    });
    // Handed in, concluded.
    expect(moves).toBe(2);
  });
});

test("Chỉ thường trực của xã: đơn vị, lãnh đạo, xã khác không đọc, không ghi được; bản nháp cũng không", async () => {
  const { nominationId } = await handedIn(head);
  const form = await filled(nominationId);
  const stranger = await createActor();
  for (const actor of [head, otherHead, chair, stranger]) {
    expect(await findAppraisal(actor, nominationId, now)).toBeNull();
    await expect(concludeAppraisal(actor, form, now)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(saveAppraisal(actor, form, now)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  const draft = await createNomination(head, { state: "DRAFT" });
  expect(await findAppraisal(office, draft.id, now)).toBeNull();
  const voted = await createNomination(head, { state: "RECOMMENDED", submittedAt: now });
  await expect(saveAppraisal(office, await filled(voted.id), now)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

test("Thủ tục đơn giản: hồ sơ ngắn hơn, nói rõ bỏ gì; nghỉ lễ của xã lùi hạn", async () => {
  const nomination = await createNomination(head, {
    procedure: "SHORT",
    type: "SUDDEN",
    submittedAt: now,
    completeOn: new Date("2026-11-20"),
  });
  const before = await read(nomination.id);
  expect(before.lines.filter(({ group }) => group === "PART").map(({ key }) => key)).toEqual([
    "part:request",
  ]);
  expect(before.skipped).toContain("Biên bản họp xét");
  expect(before.clock).toMatchObject({ how: "running", dueOn: "2026-12-18" });
  await prisma.holiday.create({
    data: {
      communeId: office.communeId,
      date: new Date("2026-12-08"),
      name: "Ngày hội của xã",
      isVerified: true,
      isWorked: false,
    },
  });
  expect((await read(nomination.id)).clock).toMatchObject({ dueOn: "2026-12-21" });
});
