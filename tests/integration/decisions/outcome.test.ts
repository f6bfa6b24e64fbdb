import { describe, expect, test } from "vitest";
import { findAwardStatistics } from "@/lib/appraisals/statistics/queries";
import { prisma } from "@/lib/db/client";
import { submitDecision } from "@/lib/decisions/deciding/submit-decision";
import { addDecisionFile } from "@/lib/decisions/files/decision-files";
import { correctEntry, correctEntrySchema } from "@/lib/decisions/from-paper/correct-entry";
import {
  addPaperItem,
  beginPaperDecision,
  enterPaperDecision,
} from "@/lib/decisions/from-paper/enter-decision";
import { noteAnswer } from "@/lib/decisions/higher/note-answer";
import { findFund, setFund } from "@/lib/decisions/money/fund";
import { correctPayment, notePayment } from "@/lib/decisions/money/note-money";
import { noteSpending, removeSpending, spendingSchema } from "@/lib/decisions/money/spending";
import {
  correctPaymentSchema,
  higherAnswerSchema,
  paperItemSchema,
  payDecisionSchema,
} from "@/lib/decisions/schema";
import { findAlike } from "@/lib/nominations/recipients/find-alike";
import { begun, decisionOf, issue, issued, now, people, recommended, refOf, sign } from "./people";

const audited = async (communeId: string, action: string) =>
  (
    await prisma.auditEvent.findMany({
      where: { communeId, action },
      select: { data: true },
      orderBy: { sequence: "asc" },
      take: 10,
    })
  ).map(({ data }) => data);

describe("money noted as paid", () => {
  test("to some on one day, to the others on another; a slip is put right, with the reason", async () => {
    const those = await people();
    const { office, chair, clerk } = those;
    const ids = [(await recommended(those)).id, (await recommended(those)).id];
    const later = new Date("2026-11-25T03:00:00Z");
    const decisionId = await issued(those, ids);
    const [one, other] = (await decisionOf(those, decisionId)).items.map(({ id }) => id);
    if (!one || !other) throw new Error("no items");
    const ref = () => refOf(those, decisionId);
    const days = async () =>
      (await decisionOf(those, decisionId)).items.map(({ paidOn }) =>
        paidOn ? paidOn.toISOString().slice(0, 10) : null,
      );

    await notePayment(office, { ...(await ref()), paidOn: "2026-11-21", itemIds: [other] }, later);
    expect(await days()).toEqual([null, "2026-11-21"]);
    await notePayment(office, { ...(await ref()), paidOn: "2026-11-24" }, later);
    expect(await days()).toEqual(["2026-11-24", "2026-11-21"]);

    const slip = { itemIds: [one], paidOn: "2026-11-23", reason: "Ghi nhầm ngày" } as const;
    await correctPayment(office, { ...(await ref()), ...slip }, later);
    expect(await days()).toEqual(["2026-11-23", "2026-11-21"]);
    expect(await findFund(chair, 2026, later)).toMatchObject({ decisions: [{ paid: 1_520_000 }] });
    const undone = { itemIds: [one], paidOn: null, reason: "Người nhận đi vắng" };
    await correctPayment(office, { ...(await ref()), ...undone }, later);
    expect(await days()).toEqual([null, "2026-11-21"]);
    expect(await findFund(chair, 2026, later)).toMatchObject({ decisions: [{ paid: 760_000 }] });
    expect(await audited(those.communeId, "decision.payment-corrected")).toEqual([
      { itemIds: [one], on: slip.paidOn, reason: slip.reason },
      { itemIds: [one], on: null, reason: "Người nhận đi vắng" },
    ]);

    await expect(
      correctPayment(office, { ...(await ref()), ...slip, itemIds: [one, other] }, later),
    ).rejects.toThrow("đã ghi là chi");
    await expect(
      correctPayment(
        office,
        { ...(await ref()), ...slip, itemIds: [other], paidOn: "2026-11-19" },
        later,
      ),
    ).rejects.toThrow("từ ngày ban hành (20/11/2026)");
    await expect(correctPayment(clerk, { ...(await ref()), ...slip }, later)).rejects.toThrow(
      "Chỉ thường trực",
    );
  });

  test.each([
    [{ isPaid: "yes", paidOn: "", reason: "Nhầm" }, "paidOn"],
    [{ isPaid: "yes", paidOn: "5/6/2026", reason: " " }, "reason"],
    [{ paidOn: "5/6/2026", reason: "Nhầm" }, "isPaid"],
  ])("the form %o is refused at %s", (form, field) => {
    const id = crypto.randomUUID();
    const full = { decisionId: id, version: "1", itemIds: id, ...form };
    const { error } = correctPaymentSchema.safeParse(full);
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  test("nobody ticked is everybody", () => {
    const form = { decisionId: crypto.randomUUID(), version: "1", paidOn: "5/6/2026" };
    expect(payDecisionSchema.parse(form).itemIds).toEqual([]);
  });
});

test("one decision of the higher level is noted for whoever is in it, at once", async () => {
  const those = await people();
  const { office } = those;
  const award = "bang-khen-tinh";
  const ids: string[] = [];
  for (const name of ["Lò Văn Thử", "Cà Thị Thử", "Vì Văn Thử"]) {
    ids.push((await recommended(those, { award, name })).id);
  }
  const decisionId = await begun(those, ids, "HIGHER");
  await submitDecision(office, await refOf(those, decisionId), now);
  await sign(those, decisionId);
  await issue(those, decisionId);
  const items = (await decisionOf(those, decisionId)).items.map(({ id }) => id);
  const answer = async (itemIds: string[]) => {
    const given = { outcome: "APPROVED", number: "80/QĐ-CT", on: "20/11/2026" };
    const form = { ...(await refOf(those, decisionId)), itemIds, ...given };
    await noteAnswer(office, higherAnswerSchema.parse(form), now);
  };
  await expect(answer([crypto.randomUUID()])).rejects.toThrow("đã trình cấp trên");
  await answer(items.slice(0, 2));
  const after = (await decisionOf(those, decisionId)).items;
  expect(after.map(({ higherOutcome }) => higherOutcome)).toEqual([
    "APPROVED",
    "APPROVED",
    "PENDING",
  ]);
  expect(await prisma.nomination.count({ where: { id: { in: ids }, state: "AWARDED" } })).toBe(2);
  // With one who has been noted already nothing is written.
  await expect(answer(items.slice(1))).rejects.toThrow("ghi lý do sửa");
  expect(await prisma.nomination.count({ where: { id: { in: ids }, state: "AWARDED" } })).toBe(2);
});

test("what else the fund is spent on is taken off it, by kind; what was noted wrongly is taken out with the reason", async () => {
  const those = await people();
  const { office, chair, clerk, stranger } = those;
  const fund = { year: 2026, amount: 10_000_000n, basis: "Dự toán năm" };
  await setFund(office, { ...fund, version: 0 }, now);
  const form = (change: object = {}) =>
    spendingSchema.parse({
      year: "2026",
      id: crypto.randomUUID(),
      kind: "ARTEFACT",
      amount: "1.200.000",
      spentOn: "20/11/2026",
      words: "In 120 khung, hóa đơn số 45",
      ...change,
    });
  const frames = form();
  await noteSpending(office, frames, now);
  // Pressed twice it is noted once.
  await noteSpending(office, frames, now);
  // Another typed over it, the browser having gone back to the form, is another.
  const again = { id: frames.id, kind: "PROPAGANDA", amount: "300.000 đồng" };
  await noteSpending(office, form(again), now);
  expect(await findFund(chair, 2026, now)).toMatchObject({ spent: 1_500_000, left: 8_500_000 });
  const { fund: counted } = await findAwardStatistics(office, 2026, now);
  expect(counted.spent).toEqual({ PROPAGANDA: 300_000, ARTEFACT: 1_200_000, OTHER: 0 });

  for (const [spentOn, why] of [
    ["21/11/2026", "không thể sau hôm nay"],
    ["31/12/2025", "từ 01/01/2026 đến 31/01/2027"],
  ]) {
    await expect(noteSpending(office, form({ spentOn }), now)).rejects.toThrow(why);
  }
  await expect(noteSpending(clerk, form(), now)).rejects.toThrow("Chỉ thường trực");
  expect(spendingSchema.safeParse({ ...frames, amount: "0" }).success).toBe(false);

  const wrong = { id: frames.id, reason: "Ghi hai lần" };
  await expect(removeSpending(stranger, wrong, now)).rejects.toThrow("không còn trong sổ");
  expect(await removeSpending(office, wrong, now)).toBe(2026);
  expect(await findFund(chair, 2026, now)).toMatchObject({ spent: 300_000, left: 9_700_000 });
  expect(await audited(those.communeId, "fund.spending-removed")).toMatchObject([
    { amount: "1200000", on: "2026-11-20", reason: "Ghi hai lần" },
  ]);
});

test("a wrong answer of the higher level is put right, its nomination with it, with the reason", async () => {
  const those = await people();
  const { office } = those;
  const { id } = await recommended(those, { award: "bang-khen-tinh" });
  const decisionId = await begun(those, [id], "HIGHER");
  await submitDecision(office, await refOf(those, decisionId), now);
  await sign(those, decisionId);
  await issue(those, decisionId);
  const itemId = (await decisionOf(those, decisionId)).items[0]?.id ?? "";
  const answer = async (given: object) => {
    const form = { ...(await refOf(those, decisionId)), itemIds: itemId, ...given };
    await noteAnswer(office, higherAnswerSchema.parse(form), now);
    const { state, movedNote } = await prisma.nomination.findUniqueOrThrow({ where: { id } });
    const [item] = (await decisionOf(those, decisionId)).items;
    return [item?.higherOutcome, item?.higherNumber, state, movedNote];
  };
  const given = { outcome: "APPROVED", number: "80/QĐ-CT", on: "20/11/2026" };
  expect(await answer(given)).toEqual([
    "APPROVED",
    "80/QĐ-CT",
    "AWARDED",
    "Quyết định số 80/QĐ-CT.",
  ]);

  await expect(answer({ ...given, number: "81/QĐ-CT" })).rejects.toThrow("ghi lý do sửa");
  const typo = { ...given, number: "81/QĐ-CT", reason: "Ghi nhầm số" };
  expect((await answer(typo)).slice(0, 3)).toEqual(["APPROVED", "81/QĐ-CT", "AWARDED"]);
  expect(await answer({ outcome: "REJECTED", reason: "Nhầm người" })).toEqual([
    "REJECTED",
    "",
    "REJECTED",
    "Cấp trên không tặng. Nhầm người",
  ]);
  expect((await answer({ ...given, reason: "Xem lại: đúng" }))[2]).toBe("AWARDED");
  await expect(answer({ ...given, on: "19/11/2026", reason: "Nhầm" })).rejects.toThrow(
    "trước ngày tờ trình (20/11/2026)",
  );
  const told = await prisma.notification.findMany({
    where: { membershipId: those.unit.membershipId },
    select: { kind: true, data: true },
    orderBy: { id: "asc" },
  });
  expect(told.map(({ kind }) => kind)).toEqual([
    "award.sent-up",
    ...Array(4).fill("award.answered"),
  ]);
  expect(told[3]?.data).toMatchObject({ isAwarded: false });
  expect(await audited(those.communeId, "decision.answered")).toMatchObject([
    { reason: null },
    { reason: "Ghi nhầm số" },
    { outcome: "REJECTED", reason: "Nhầm người" },
    { outcome: "APPROVED", reason: "Xem lại: đúng" },
  ]);
});

test("a line of a paper decision typed wrongly is put right after it was entered, with the reason", async () => {
  const those = await people();
  const { office, clerk } = those;
  const head = {
    paperNumber: "45/QĐ-UBND",
    paperOn: "2026-03-05",
    paperSigner: "Cầm Văn Thử",
    paperSignerPost: "Chủ tịch" as const,
    subject: "Về việc tặng Giấy khen",
  };
  const { decisionId } = await beginPaperDecision(office, { ...head, campaignId: undefined }, now);
  const line = {
    ...(await refOf(those, decisionId)),
    newRecipientId: crypto.randomUUID(),
    recipient: "new",
    award: "giay-khen",
    audience: "PERSON",
    name: "Lường Văn Thử",
    citation: "Cứu người",
    amount: "760.000",
  };
  await addPaperItem(office, paperItemSchema.parse(line), now);
  const itemId = (await decisionOf(those, decisionId)).items[0]?.id ?? "";
  const correct = async (change: object = {}, actor = office) => {
    const ref = await refOf(those, decisionId);
    const right = { name: "Lường Văn Thứ", citation: "Cứu người bị lũ cuốn", amount: "710.000" };
    const form = { ...ref, itemId, ...right, reason: "Gõ nhầm so với bản quét", ...change };
    await correctEntry(actor, correctEntrySchema.parse(form), now);
  };
  await expect(correct()).rejects.toThrow("sau khi quyết định ban hành");
  const file = new File(["%PDF-1.4 quyet dinh"], "QD 45.pdf");
  await addDecisionFile(office, { decisionId, file }, now);
  await enterPaperDecision(office, await refOf(those, decisionId), now);

  await expect(correct({ name: "Quàng Thị Khác" })).rejects.toThrow("khác hẳn");
  await expect(correct({}, clerk)).rejects.toThrow("Chỉ thường trực");
  expect(correctEntrySchema.safeParse({ ...line, itemId }).error?.issues).toMatchObject([
    { path: ["reason"] },
  ]);
  await correct();
  const words = { name: "Lường Văn Thứ", citation: "Cứu người bị lũ cuốn", amount: 710_000 };
  expect((await decisionOf(those, decisionId)).items).toMatchObject([words]);
  expect(
    await findAlike(office, { kind: "PERSON", name: "Lường Văn Thứ", unitId: null }, now),
  ).toMatchObject([{ name: "Lường Văn Thứ" }]);
  expect(await audited(those.communeId, "decision.entry-corrected")).toMatchObject([
    {
      before: { name: "Lường Văn Thử", amount: 760_000 },
      after: words,
      reason: "Gõ nhầm so với bản quét",
    },
  ]);

  const own = await issued(those, [(await recommended(those)).id]);
  const [item] = (await decisionOf(those, own)).items;
  await expect(
    correct({ ...(await refOf(those, own)), itemId: item?.id, name: item?.name }),
  ).rejects.toThrow("bằng một quyết định mới");
});
