import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { addPhoto } from "@/lib/pledges/photos/commands";
import { recallPledge, returnPledge } from "@/lib/pledges/pledge/handle-pledge";
import { submitPledge } from "@/lib/pledges/pledge/submit-pledge";
import { beginReport } from "@/lib/pledges/reports/begin-report";
import { askCorrection, correctLine, decideCorrection } from "@/lib/pledges/reports/corrections";
import { lineField, shownLine } from "@/lib/pledges/reports/fields";
import { listUnitReports } from "@/lib/pledges/reports/list-unit-reports";
import { acceptReport, recallReport, returnReport } from "@/lib/pledges/reports/move-report";
import { findReport } from "@/lib/pledges/reports/queries";
import { saveReport } from "@/lib/pledges/reports/save-report";
import { submitReport } from "@/lib/pledges/reports/submit-report";
import { listReportWork } from "@/lib/pledges/reports/work";
import { countQueries } from "../../support/count-queries";
import { createActor, createUnit } from "../../support/factories";
import { smallPhoto } from "../../support/photos";
import {
  campaignWithReports,
  draftOf,
  figureOf,
  periods,
  pledgeOf,
  typeInto,
} from "../../support/reports";

const [june, november] = periods;
const inTime = new Date("2026-06-18T02:00:00Z");
const late = new Date("2026-06-25T02:00:00Z");
const inNovember = new Date("2026-11-18T02:00:00Z");
const closed = new Date("2027-01-15T02:00:00Z");

type Given = Awaited<ReturnType<typeof campaignWithReports>>;
let given: Given;
beforeEach(async () => {
  given = await campaignWithReports();
});

/** Handed in with so many metres. */
async function handedIn(metres = "120", now = inTime, period: string = june, lateReason = "") {
  const { reportId, lineId } = await draftOf(given, period, now);
  const { version } = await typeInto(given.head, reportId, figureOf(lineId, metres), now);
  await submitReport(given.head, { reportId, version, lateReason }, now);
  return { reportId, lineId, version: version + 1 };
}

async function accepted(metres = "120", now = inTime, period: string = june) {
  const { version, ...report } = await handedIn(metres, now, period);
  await acceptReport(given.office, { reportId: report.reportId, version }, now);
  return { ...report, version: version + 1 };
}

async function seen(actor: Actor, reportId: string, now = inTime) {
  const found = await findReport(actor, reportId, now);
  if (!found) throw new Error("The report is not to be seen.");
  return found;
}

const told = async ({ membershipId }: Actor) =>
  (
    await prisma.notification.findMany({
      where: { membershipId, kind: { startsWith: "report." } },
      select: { kind: true, data: true },
      orderBy: { createdAt: "asc" },
    })
  ).map(({ kind, data }) => ({ kind, ...(data as object) }));

const audited = async (action: string) =>
  (
    await prisma.auditEvent.findMany({
      where: { communeId: given.communeId, action },
      select: { data: true },
      orderBy: { sequence: "asc" },
    })
  ).map(({ data }) => data);

describe("beginReport", () => {
  test("lines from what was promised; pressed twice at once it is one report", async () => {
    const { head, campaignId, village } = given;
    const { items } = await pledgeOf(given, "520", inTime);
    const begin = { campaignId, period: june };

    const [one, two] = await Promise.all([
      beginReport(head, begin, inTime),
      beginReport(head, begin, inTime),
    ]);

    expect(two).toEqual(one);
    const { lines, pledgeId } = await seen(head, one.reportId);
    expect(lines.map(({ itemId }) => itemId)).toEqual(items.map(({ id }) => id));
    expect(lines[0]).toMatchObject({ promised: 5_200_000n, measure: "mét", earlier: null });
    expect(pledgeId).not.toBeNull();
    expect(await audited("report.begun")).toEqual([
      { unitId: village.id, period: june, isFromPaper: false },
    ]);
  });

  test("without a pledge, the plan's targets; a pledge made since takes the figure typed along", async () => {
    const { head, campaignId, target } = given;
    const { reportId, lineId, lines } = await draftOf(given, june, inTime);
    expect(lines.map(({ targetId, itemId }) => ({ targetId, itemId }))).toEqual([
      { targetId: target.id, itemId: null },
    ]);
    expect((await seen(head, reportId)).lines[0]).toMatchObject({
      promised: null,
      demanded: 5_000_000n,
    });
    await typeInto(head, reportId, figureOf(lineId, "42,5"), inTime);

    const { items } = await pledgeOf(given, "520", inTime);
    await beginReport(head, { campaignId, period: june }, inTime);

    const after = await seen(head, reportId);
    expect(after.lines.map(({ itemId, value }) => ({ itemId, value }))).toEqual([
      { itemId: items[0]?.id, value: 425_000n },
      ...items.slice(1).map(({ id }) => ({ itemId: id, value: null })),
    ]);
  });

  test("no period there is not, nothing after closing, nothing for who takes no part or stands elsewhere", async () => {
    const { head, office, campaignId, communeId } = given;
    const elsewhere = await campaignWithReports();
    const clerk = await createActor({ communeId, roles: ["CLERK"] });
    const begin = { campaignId, period: june };

    await expect(
      beginReport(head, { campaignId, period: "2026-07-01" }, inTime),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(beginReport(head, begin, closed)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(beginReport(elsewhere.head, begin, inTime)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(beginReport(clerk, begin, inTime)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(beginReport(office, begin, inTime)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await prisma.progressReport.count()).toBe(0);
  });

  test("nhập hộ: says which paper, also after closing; never over what the unit is writing", async () => {
    const { head, office, campaignId, village } = given;
    const forPaper = { campaignId, period: june, forUnitId: village.id };

    await expect(beginReport(office, forPaper, closed)).rejects.toMatchObject({
      code: "RULE_BROKEN",
    });
    const opened = await draftOf(given, june, inTime);
    const paperNote = "Bản giấy ngày 18/6/2026, trưởng bản ký";
    const { reportId } = await beginReport(office, { ...forPaper, paperNote }, closed);
    expect(reportId).toBe(opened.reportId);
    expect(await seen(office, reportId)).toMatchObject({ isFromPaper: true, paperNote });
    await expect(
      saveReport(head, { reportId, version: 1, base: {}, fields: { results: "x" } }, inTime),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });

    const written = await draftOf(given, november, inNovember);
    await typeInto(head, written.reportId, { results: "Đang viết" }, inNovember);
    await expect(
      beginReport(office, { ...forPaper, period: november, paperNote }, inNovember),
    ).rejects.toMatchObject({ code: "RULE_BROKEN" });
  });

  test("nhập hộ: never over a photo the unit has put into its draft", async () => {
    const { head, office, campaignId, village } = given;
    const opened = await draftOf(given, june, inTime);
    const file = await smallPhoto();
    await addPhoto(
      head,
      { reportId: opened.reportId, kind: "ACTIVITY", file, caption: "" },
      inTime,
    );

    await expect(
      beginReport(
        office,
        { campaignId, period: june, forUnitId: village.id, paperNote: "Bản ngày 18/6" },
        inTime,
      ),
    ).rejects.toMatchObject({
      code: "RULE_BROKEN",
      message: expect.stringContaining("đang tự soạn"),
    });
    expect(await seen(head, opened.reportId)).toMatchObject({ isFromPaper: false });
  });

  test("nhập hộ: once the campaign has ended the unit's paper goes on from what it had typed", async () => {
    const { head, office, campaignId, village } = given;
    const written = await draftOf(given, june, inTime);
    const { version } = await typeInto(head, written.reportId, { results: "Đang viết" }, inTime);
    await prisma.campaign.update({ where: { id: campaignId }, data: { state: "CLOSED" } });
    const submission = { reportId: written.reportId, version, lateReason: "" };
    await expect(submitReport(head, submission, late)).rejects.toMatchObject({
      message: expect.stringContaining("gửi bản giấy để thường trực nhập hộ"),
    });

    const paper = { campaignId, period: june, forUnitId: village.id, paperNote: "Bản ngày 18/6" };
    expect(await beginReport(office, paper, late)).toEqual({ reportId: written.reportId });

    expect(await seen(head, written.reportId)).toMatchObject({
      isFromPaper: true,
      results: "Đang viết",
    });
  });

  test("nhập hộ: not for a unit whose predecessor has reported for the period", async () => {
    const { office, campaignId, communeId, village } = given;
    await handedIn();
    const heir = await createUnit({ communeId });
    await prisma.unit.update({
      where: { id: village.id },
      data: { validTo: new Date("2026-06-19"), successorId: heir.id },
    });
    const paper = { campaignId, forUnitId: heir.id, paperNote: "Bản ngày 18/6" };

    await expect(beginReport(office, { ...paper, period: june }, late)).rejects.toMatchObject({
      code: "RULE_BROKEN",
      message: expect.stringContaining("BC 1/2026"),
    });
    expect(await beginReport(office, { ...paper, period: november }, late)).toMatchObject({
      reportId: expect.any(String),
    });
  });
});

describe("lines of what is promised by now", () => {
  const sources = async (reportId: string) =>
    (await prisma.reportLine.findMany({ where: { reportId }, orderBy: { position: "asc" } })).map(
      ({ itemId, targetId, value }) => [itemId, targetId, value === null ? null : Number(value)],
    );

  test("a draft opened before the pledge takes its promises in when it is saved, and when it is handed in", async () => {
    const { head } = given;
    const { reportId, lineId } = await draftOf(given, june, inTime);
    const { items } = await pledgeOf(given, "520", inTime);

    const { version } = await typeInto(head, reportId, figureOf(lineId, "42"), inTime);

    const wanted = items.map(({ id }, index) => [id, null, index === 0 ? 42 : null]);
    expect(await sources(reportId)).toEqual(wanted);
    await prisma.reportLine.deleteMany({ where: { reportId, value: null } });
    await submitReport(head, { reportId, version, lateReason: "" }, inTime);
    expect(await sources(reportId)).toEqual(wanted);
  });

  test("a pledge taken back promises nothing; what was typed of it stays with its target, and comes back", async () => {
    const { head, office, target } = given;
    const { pledgeId, items } = await pledgeOf(given, "520", inTime);
    const { reportId, lineId } = await draftOf(given, june, inTime);
    await typeInto(head, reportId, figureOf(lineId, "42"), inTime);
    const pledge = () => prisma.pledge.findUniqueOrThrow({ where: { id: pledgeId } });
    const { version } = await pledge();
    await returnPledge(office, { pledgeId, version, reason: "Ghi lại" }, inTime);
    expect((await seen(head, reportId)).lines[0]).toMatchObject({
      promised: null,
      demanded: 5_000_000n,
    });
    await submitPledge(head, { pledgeId, version: version + 1 }, inTime);
    await recallPledge(head, { pledgeId, version: version + 2 }, inTime);

    await typeInto(head, reportId, { results: "Đang làm" }, inTime);
    expect(await sources(reportId)).toEqual([[null, target.id, 42]]);

    const lateReason = "Bản họp muộn";
    await submitPledge(head, { pledgeId, version: version + 3, lateReason }, inTime);
    await typeInto(head, reportId, { results: "Làm tiếp" }, inTime);
    expect((await sources(reportId))[0]).toEqual([items[0]?.id, null, 42]);
  });
});

describe("saveReport", () => {
  test("a number that is none keeps nothing else from being saved", async () => {
    const { head } = given;
    const { reportId, lineId } = await draftOf(given, june, inTime);
    const fields = { ...figureOf(lineId, "mười"), results: "Làm xong\r\nđường bản" };

    const saved = await typeInto(head, reportId, fields, inTime);

    expect(saved.faults).toEqual({
      [lineField(lineId, "value")]: "“Đường bản được cứng hóa”: ghi số như 1.234,5, không kèm chữ.",
    });
    expect(await seen(head, reportId)).toMatchObject({
      version: 2,
      results: "Làm xong\nđường bản",
      lines: [expect.objectContaining({ value: null })],
    });
    expect(await audited("report.saved")).toEqual([{ version: 2 }]);
  });

  test("the same again changes nothing and leaves no line", async () => {
    const { head } = given;
    const { reportId, lineId } = await draftOf(given, june, inTime);
    await typeInto(head, reportId, figureOf(lineId, "1.234,5"), inTime);

    const again = await typeInto(head, reportId, figureOf(lineId, "1234,50"), inTime);

    expect(again.version).toBe(2);
    expect(await audited("report.saved")).toHaveLength(1);
  });

  test("two people in one draft: what only one touched is kept, what both changed stays and is named", async () => {
    const { head, communeId, village } = given;
    const other = await createActor({ communeId, roles: ["UNIT"], unitId: village.id });
    const { reportId, lineId } = await draftOf(given, june, inTime);
    const base = { results: "", difficulties: "", [lineField(lineId, "value")]: "" };
    const write = (actor: Actor, fields: Record<string, string>) =>
      saveReport(actor, { reportId, version: 1, base, fields: { ...base, ...fields } }, inTime);

    await write(head, { results: "Của tôi", ...figureOf(lineId, "10") });
    const second = await write(other, { results: "Của người kia", difficulties: "Mưa nhiều" });

    expect(second.conflicts).toEqual(["results"]);
    expect(second.kept).toMatchObject({
      results: "Của tôi",
      difficulties: "Mưa nhiều",
      [lineField(lineId, "value")]: "10",
    });
    expect(second.version).toBe(3);
  });

  test("the closing day refuses handing in, never words", async () => {
    const { head } = given;
    const { reportId, lineId } = await draftOf(given, november, inNovember);

    const { version } = await typeInto(head, reportId, figureOf(lineId, "77"), closed);

    await expect(
      submitReport(head, { reportId, version, lateReason: "Mạng hỏng" }, closed),
    ).rejects.toMatchObject({
      code: "RULE_BROKEN",
      message: expect.stringContaining("30/12/2026"),
    });
    const report = await seen(head, reportId, closed);
    expect(report).toMatchObject({ state: "DRAFT", closed: expect.any(String) });
    expect(report.lines[0]?.value).toBe(770_000n);
    await prisma.campaign.update({
      where: { id: given.campaignId },
      data: { formsCloseOn: new Date("2027-01-20") },
    });
    await submitReport(head, { reportId, version, lateReason: "Mạng hỏng" }, closed);
    expect((await seen(head, reportId, closed)).state).toBe("SUBMITTED");
  });
});

describe("submitReport", () => {
  test("a numbered receipt, once, however often and by whomever it is pressed at once", async () => {
    const { head, office } = given;
    const { reportId, lineId } = await draftOf(given, june, inTime);
    const { version } = await typeInto(head, reportId, figureOf(lineId, "120"), inTime);
    const press = () => submitReport(head, { reportId, version, lateReason: "" }, inTime);

    expect(await Promise.all([press(), press()])).toEqual([
      { number: "BC 1/2026" },
      { number: "BC 1/2026" },
    ]);

    expect(await audited("report.moved")).toEqual([{ from: "DRAFT", to: "SUBMITTED" }]);
    expect(await told(office)).toEqual([
      {
        kind: "report.submitted",
        title: expect.any(String),
        unit: given.village.name,
        what: "báo cáo đến ngày 20/6/2026",
      },
    ]);
    await expect(
      saveReport(head, { reportId, version: 3, base: {}, fields: { results: "x" } }, inTime),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("not without a figure, not late without a reason, not another version, not from paper without its photo", async () => {
    const { head, office, campaignId, village } = given;
    const { reportId, lineId } = await draftOf(given, june, late);
    const submit = (version: number, lateReason: string) =>
      submitReport(head, { reportId, version, lateReason }, late);

    await expect(submit(1, "Mưa lũ")).rejects.toMatchObject({
      code: "RULE_BROKEN",
      message: expect.stringContaining("Đường bản được cứng hóa"),
    });
    const { version } = await typeInto(head, reportId, figureOf(lineId, "0"), late);
    await expect(submit(version, "")).rejects.toMatchObject({ code: "RULE_BROKEN" });
    await expect(submit(version - 1, "Mưa lũ")).rejects.toMatchObject({ code: "STALE" });
    await submit(version, "Mưa lũ");
    expect(await seen(head, reportId)).toMatchObject({ lateReason: "Mưa lũ", isLate: true });

    const fromPaper = await beginReport(
      office,
      { campaignId, period: november, forUnitId: village.id, paperNote: "Bản ngày 18/11" },
      inNovember,
    );
    const saved = await typeInto(office, fromPaper.reportId, { results: "Theo giấy" }, inNovember);
    const ref = { reportId: fromPaper.reportId, version: saved.version, lateReason: "" };
    expect((await seen(office, fromPaper.reportId)).gaps).toContain(
      "Chưa có ảnh chụp bản giấy. Thêm ít nhất một ảnh.",
    );
    await expect(submitReport(office, ref, inNovember)).rejects.toMatchObject({
      code: "RULE_BROKEN",
    });
  });
});

describe("nhận, trả lại, rút về", () => {
  test("what was returned in time comes again without being late, under its number", async () => {
    const { head, office } = given;
    const { reportId, version } = await handedIn();

    await returnReport(office, { reportId, version, reason: "Ghi rõ từng đoạn đường" }, inTime);
    expect(await seen(head, reportId)).toMatchObject({
      state: "RETURNED",
      movedNote: "Ghi rõ từng đoạn đường",
    });
    await submitReport(head, { reportId, version: version + 1, lateReason: "" }, late);

    expect(await seen(office, reportId)).toMatchObject({
      state: "SUBMITTED",
      receipt: "BC 1/2026",
      isLate: false,
      submittedAt: inTime,
    });
    expect(await told(head)).toMatchObject([{ kind: "report.returned" }]);

    await recallReport(head, { reportId, version: version + 2 }, late);
    expect((await seen(head, reportId, late)).isLate).toBe(false);
    await submitReport(head, { reportId, version: version + 3, lateReason: "" }, late);
    expect(await seen(office, reportId)).toMatchObject({ isLate: false, submittedAt: inTime });
  });

  test("sent back after closing it is taken again, until the campaign has been reviewed; then figures stand", async () => {
    const { head, office, campaignId } = given;
    const { reportId, lineId, version } = await accepted();
    const ask = { lineId, value: "102", words: "", reason: "Đo lại" };
    await prisma.campaign.update({ where: { id: campaignId }, data: { state: "CLOSED" } });

    await returnReport(office, { reportId, version, reason: "Bổ sung ảnh" }, closed);
    expect((await seen(head, reportId, closed)).closed).toBeNull();
    await submitReport(head, { reportId, version: version + 1, lateReason: "" }, closed);
    await acceptReport(office, { reportId, version: version + 2 }, closed);
    await askCorrection(head, ask, closed);
    const [line] = (await seen(head, reportId, closed)).lines;
    const correctionId = line?.corrections[0]?.id ?? "";

    await prisma.campaign.update({ where: { id: campaignId }, data: { state: "REVIEWED" } });
    const refused = { code: "FORBIDDEN", message: expect.stringContaining("đã tổng kết") };
    await expect(
      returnReport(office, { reportId, version: version + 3, reason: "Sửa" }, closed),
    ).rejects.toMatchObject(refused);
    await expect(correctLine(office, ask, closed)).rejects.toMatchObject(refused);
    await expect(
      decideCorrection(office, { correctionId, accept: true, note: "" }, closed),
    ).rejects.toMatchObject(refused);
    await expect(askCorrection(head, ask, closed)).rejects.toMatchObject(refused);
    expect((await listReportWork(office, closed)).mine).toEqual([]);
  });

  test("the office's two clicks are one; of the office and the unit at once one wins and the other is told", async () => {
    const { head, office, communeId } = given;
    const colleague = await createActor({ communeId });
    const { reportId, version } = await handedIn();

    const results = await Promise.allSettled([
      acceptReport(office, { reportId, version }, inTime),
      acceptReport(office, { reportId, version }, inTime),
      recallReport(head, { reportId, version }, inTime),
      returnReport(colleague, { reportId, version, reason: "Thiếu ảnh" }, inTime),
    ]);

    const moved = await audited("report.moved");
    expect(moved).toHaveLength(2);
    const refused = results.filter(({ status }) => status === "rejected");
    expect(refused.length).toBeGreaterThanOrEqual(2);
    for (const each of refused) {
      expect(each).toMatchObject({
        reason: { code: expect.stringMatching(/STALE|FORBIDDEN|NOT_FOUND/) },
      });
    }
  });

  test("taken back, it is a draft that nobody else reads, and keeps its number", async () => {
    const { head, office } = given;
    const { reportId, version } = await handedIn();

    await recallReport(head, { reportId, version }, inTime);

    expect(await findReport(office, reportId, inTime)).toBeNull();
    expect(await seen(head, reportId)).toMatchObject({ state: "DRAFT", receipt: "BC 1/2026" });
    await expect(
      acceptReport(office, { reportId, version: version + 1 }, inTime),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await submitReport(head, { reportId, version: version + 1, lateReason: "" }, inTime);
    expect((await seen(office, reportId)).receipt).toBe("BC 1/2026");
  });

  test("another unit, another commune, a council member, an administrator: no such report", async () => {
    const { communeId } = given;
    const { reportId, version } = await handedIn();
    const draft = await draftOf(given, november, inTime);
    const neighbour = await createUnit({ communeId });
    const elsewhere = await campaignWithReports();
    const strangers = [
      await createActor({ communeId, roles: ["UNIT"], unitId: neighbour.id }),
      await createActor({ communeId, roles: ["COUNCIL"] }),
      await createActor({ communeId, roles: ["ADMIN"] }),
      elsewhere.office,
      elsewhere.head,
    ];

    for (const stranger of strangers) {
      expect(await findReport(stranger, reportId, inTime)).toBeNull();
      await expect(acceptReport(stranger, { reportId, version }, inTime)).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
    expect(await findReport(given.office, draft.reportId, inTime)).toBeNull();
    const chair = await createActor({ communeId, roles: ["CHAIR"] });
    expect(await findReport(chair, reportId, inTime)).not.toBeNull();
    await expect(acceptReport(chair, { reportId, version }, inTime)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("đính chính", () => {
  test("the unit asks, the office takes it: the line changes, what stood there and why stay", async () => {
    const { head, office } = given;
    const { reportId, lineId, version } = await accepted("120");
    const form = { lineId, value: "102", words: "", reason: "Ghi nhầm hai chữ số" };

    await askCorrection(head, form, inTime);
    await askCorrection(head, form, inTime);
    const waiting = await seen(office, reportId);
    expect(waiting.state).toBe("ACCEPTED");
    expect(waiting.lines[0]).toMatchObject({ value: 1_200_000n });
    await expect(askCorrection(head, { ...form, value: "103" }, inTime)).rejects.toMatchObject({
      code: "RULE_BROKEN",
    });
    const correctionId = waiting.lines[0]?.corrections[0]?.id ?? "";
    const decision = { correctionId, accept: true, note: "" };
    await Promise.all([
      decideCorrection(office, decision, inTime),
      decideCorrection(office, decision, inTime),
    ]);

    const after = await seen(head, reportId);
    expect(after).toMatchObject({ state: "ACCEPTED", version: version + 1 });
    expect(after.lines[0]).toMatchObject({
      value: 1_020_000n,
      corrections: [expect.objectContaining({ state: "ACCEPTED", reason: "Ghi nhầm hai chữ số" })],
    });
    expect(Number(after.lines[0]?.corrections[0]?.earlierValue)).toBe(120);
    expect(await audited("correction.decided")).toEqual([
      { correctionId, lineId, state: "ACCEPTED" },
    ]);
    await expect(
      decideCorrection(office, { correctionId, accept: false, note: "Không" }, inTime),
    ).rejects.toMatchObject({ code: "RULE_BROKEN" });
  });

  test("refused, the line stands; the office's own holds at once, and earlier than what is asked", async () => {
    const { head, office } = given;
    const { reportId, lineId } = await accepted("120");
    await askCorrection(head, { lineId, value: "102", words: "", reason: "Đo lại" }, inTime);
    await correctLine(office, { lineId, value: "110", words: "", reason: "Theo biên bản" }, inTime);
    const [asked] = (await seen(head, reportId)).lines[0]?.corrections ?? [];

    await decideCorrection(
      office,
      { correctionId: asked?.id ?? "", accept: true, note: "" },
      inTime,
    );

    const [line] = (await seen(head, reportId)).lines;
    expect(line?.value).toBe(1_020_000n);
    expect(
      line?.corrections.map(({ earlierValue, value }) => [Number(earlierValue), Number(value)]),
    ).toEqual(
      expect.arrayContaining([
        [110, 102],
        [120, 110],
      ]),
    );
    await expect(
      correctLine(office, { lineId, value: "102", words: "", reason: "Như cũ" }, inTime),
    ).rejects.toMatchObject({ code: "RULE_BROKEN" });
  });

  test("the office's correction pressed twice is one", async () => {
    const { head, office } = given;
    const { reportId, lineId } = await accepted("120");
    const form = { lineId, value: "110", words: "", reason: "Theo biên bản" };

    const press = () => correctLine(office, form, inTime);
    expect(await Promise.all([press(), press()])).toEqual([{ reportId }, { reportId }]);

    const [line] = (await seen(head, reportId)).lines;
    expect(line?.corrections).toHaveLength(1);
    await expect(
      correctLine(office, { ...form, reason: "Lý do khác" }, inTime),
    ).rejects.toMatchObject({ code: "RULE_BROKEN" });
  });

  test("who saw the line before another put it right is told what stands there now", async () => {
    const { head, office } = given;
    const { lineId } = await accepted("120");
    const shown = shownLine({ written: "120", words: "" });
    const form = { lineId, words: "", shown, reason: "Theo biên bản" };
    await correctLine(office, { ...form, value: "110" }, inTime);
    await correctLine(office, { ...form, value: "110" }, inTime);

    const stale = { code: "STALE", message: expect.stringContaining("nay ghi “110”") };
    const late = { ...form, value: "115", reason: "Đo lại" };
    await expect(correctLine(office, late, inTime)).rejects.toMatchObject(stale);
    await expect(askCorrection(head, late, inTime)).rejects.toMatchObject(stale);
    const seenNow = { ...late, shown: shownLine({ written: "110", words: "" }) };
    await correctLine(office, seenNow, inTime);
  });

  test("sent back, a report takes the open question with it; only what was accepted is corrected", async () => {
    const { head, office } = given;
    const { reportId, lineId, version } = await accepted("120");
    await askCorrection(head, { lineId, value: "102", words: "", reason: "Đo lại" }, inTime);

    await returnReport(office, { reportId, version, reason: "Bổ sung ảnh" }, inTime);

    const [line] = (await seen(head, reportId)).lines;
    expect(line?.corrections).toMatchObject([{ state: "REFUSED" }]);
    await expect(
      correctLine(office, { lineId, value: "1", words: "", reason: "x" }, inTime),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(
      askCorrection(head, { lineId, value: "1", words: "", reason: "x" }, inTime),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("đọc", () => {
  test("a report shows what the accepted ones before it came to", async () => {
    await pledgeOf(given, "520", inTime);
    await accepted("120,5");
    const { reportId, lineId } = await draftOf(given, november, inNovember);
    await typeInto(given.head, reportId, figureOf(lineId, "400"), inNovember);

    const [line] = (await seen(given.head, reportId, inNovember)).lines;

    expect(line).toMatchObject({
      promised: 5_200_000n,
      earlier: 1_205_000n,
      total: 5_205_000n,
      percent: 10_010n,
      isReached: true,
    });
  });

  test("the unit's periods, each with its report; the number of queries does not grow", async () => {
    const { head, campaignId } = given;
    await handedIn();
    const lists = () => listUnitReports(head, late);

    const [campaign] = await lists();
    expect(
      campaign?.reports.map(({ period, report, isLate, canBegin }) => [
        period.key,
        report?.state ?? null,
        isLate,
        canBegin,
      ]),
    ).toEqual([
      [june, "SUBMITTED", false, false],
      [november, null, false, true],
    ]);
    expect(campaign?.campaign.id).toBe(campaignId);
    const before = await countQueries(lists);
    await draftOf(given, november, late);
    expect(await countQueries(lists)).toBe(before);
    expect(await listUnitReports(given.office, late)).toEqual([]);
  });
});

describe("việc cần làm", () => {
  const states = (items: readonly { state: string; what: string }[]) =>
    items.map(({ state, what }) => [state, what]);

  test("the unit's to write, then the office's to take; a correction asked is the office's; nobody else has any", async () => {
    const { head, office, communeId } = given;
    const name = "Báo cáo đến ngày 20/6/2026";
    expect(states((await listReportWork(head, inTime)).mine)).toEqual([["DUE", name]]);
    expect(states((await listReportWork(head, late)).mine)).toEqual([["LATE", name]]);
    expect(await listReportWork(office, late)).toEqual({ mine: [], waiting: [] });

    const { reportId, lineId, version } = await handedIn();

    const ofUnit = `${name} · ${given.village.name}`;
    expect(states((await listReportWork(head, inTime)).mine)).toEqual([]);
    expect(states((await listReportWork(head, inTime)).waiting)).toEqual([["HANDED_IN", name]]);
    expect(states((await listReportWork(office, inTime)).mine)).toEqual([["HANDED_IN", ofUnit]]);
    await acceptReport(office, { reportId, version }, inTime);
    await askCorrection(head, { lineId, value: "102", words: "", reason: "Đo lại" }, inTime);
    const [asked] = (await listReportWork(office, inTime)).mine;
    expect(asked).toMatchObject({
      state: "TO_CORRECT",
      what: ofUnit,
      href: expect.stringContaining(`/reports/${reportId}/correct?decide=`),
    });
    const neighbour = await createUnit({ communeId });
    const elsewhere = await campaignWithReports();
    const stranger = await createActor({ communeId, roles: ["UNIT"], unitId: neighbour.id });
    expect(states((await listReportWork(elsewhere.office, inTime)).mine)).toEqual([]);
    for (const item of (await listReportWork(stranger, inTime)).mine) {
      expect(item.href).toBe("/pledges");
    }
  });
});
