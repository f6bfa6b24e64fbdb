import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { answerEvaluation, decideEvaluation } from "@/lib/pledges/evaluation/commands";
import { decideEvaluations } from "@/lib/pledges/evaluation/decide-all";
import { findEvaluations, findPledgeEvaluation } from "@/lib/pledges/evaluation/queries";
import { correctLine } from "@/lib/pledges/reports/corrections";
import { acceptReport } from "@/lib/pledges/reports/move-report";
import { submitReport } from "@/lib/pledges/reports/submit-report";
import { countQueries } from "../../support/count-queries";
import { createActor, createUnit } from "../../support/factories";
import { createMilestone } from "../../support/pledges";
import {
  campaignWithReports,
  draftOf,
  figureOf,
  periods,
  pledgeOf,
  typeInto,
} from "../../support/reports";

const now = new Date("2026-06-18T02:00:00Z");
/** The last report is due: the year may be judged. */
const over = new Date("2026-11-20T02:00:00Z");

type Given = Awaited<ReturnType<typeof campaignWithReports>>;
let given: Given;
let pledgeId: string;
let promises: readonly { id: string }[];
beforeEach(async () => {
  given = await campaignWithReports();
  ({ pledgeId, items: promises } = await pledgeOf(given, "520", now));
});

/** Reported for a period, and taken. */
async function reported(period: string, metres: string) {
  const { head, office } = given;
  const { reportId, lineId } = await draftOf(given, period, now);
  const { version } = await typeInto(head, reportId, figureOf(lineId, metres), now);
  await submitReport(head, { reportId, version, lateReason: "" }, now);
  await acceptReport(office, { reportId, version: version + 1 }, now);
  return lineId;
}

async function seen(actor: Actor = given.office) {
  const found = await findPledgeEvaluation(actor, pledgeId, over);
  if (!found) throw new Error("The pledge is not to be seen.");
  return found;
}

const told = (actor: Actor, kind: string) =>
  prisma.notification.count({ where: { membershipId: actor.membershipId, kind } });

describe("đề xuất theo số liệu", () => {
  test.each([
    [["120", "400"], "MET", 5_200_000n, 10_000n],
    [["120", "400,5"], "EXCEEDED", 5_205_000n, 10_010n],
    [["120", "399"], "NOT_MET", 5_190_000n, 9_981n],
  ] as const)("%s metres of 520 promised: %s", async (metres, grade, achieved, percent) => {
    for (const [index, typed] of metres.entries()) await reported(periods[index] ?? "", typed);

    const { items, proposed } = await seen();

    expect(proposed).toBe(grade);
    // What nothing was promised of is not judged.
    expect(items).toMatchObject([{ proposed: grade, achieved, percent }]);
    expect(items[0]?.reportIds).toHaveLength(2);
  });

  test("without any report it is not met; a correction changes what is proposed", async () => {
    expect(await seen()).toMatchObject({ proposed: "NOT_MET", items: [{ achieved: null }] });
    const lineId = await reported(periods[0], "500");
    await correctLine(given.office, { lineId, value: "521", words: "", reason: "Đo lại" }, now);

    expect(await seen()).toMatchObject({ proposed: "EXCEEDED", items: [{ achieved: 5_210_000n }] });
  });
});

describe("đánh giá", () => {
  const decide = (version: number, grade: "EXCEEDED" | "MET" | "NOT_MET", note = "") =>
    decideEvaluation(given.office, { pledgeId, version, grade, note, items: null }, over);

  test("not before its time, by nobody but the office, not from another version, not against the figures without a reason", async () => {
    const { office, head, communeId } = given;
    const { version } = await seen();
    const decision = { pledgeId, version, grade: "NOT_MET" as const, note: "", items: null };
    const chair = await createActor({ communeId, roles: ["CHAIR"] });
    const elsewhere = await campaignWithReports();

    await expect(decideEvaluation(office, decision, now)).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringContaining("20/11/2026"),
    });
    for (const actor of [head, chair]) {
      await expect(decideEvaluation(actor, decision, over)).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
    await expect(decideEvaluation(elsewhere.office, decision, over)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(decide(version, "MET")).rejects.toMatchObject({ code: "RULE_BROKEN" });
    await expect(decide(version + 3, "NOT_MET")).rejects.toMatchObject({ code: "STALE" });
    expect(await prisma.evaluation.count()).toBe(0);
  });

  test("decided once however often it is pressed; kept with what the figures said; the unit is told and answers", async () => {
    const { head } = given;
    await reported(periods[0], "519");
    const { version } = await seen();
    const reason = "Một mét do sạt lở";

    await Promise.all([decide(version, "MET", reason), decide(version, "MET", reason)]);

    const decided = await seen(head);
    expect(decided).toMatchObject({
      state: "EVALUATED",
      version: version + 1,
      evaluation: { proposed: "NOT_MET", grade: "MET", note: reason, agrees: null },
      items: [{ decided: { grade: "NOT_MET" } }],
    });
    expect(await told(head, "evaluation.decided")).toBe(1);
    const answer = {
      pledgeId,
      version: decided.evaluation?.version ?? 0,
      agrees: true,
      answer: "",
    };
    await Promise.all([answerEvaluation(head, answer, over), answerEvaluation(head, answer, over)]);
    expect((await seen()).evaluation).toMatchObject({ agrees: true });
    expect(await told(given.office, "evaluation.answered")).toBe(1);
    const actions = await prisma.auditEvent.groupBy({
      by: ["action"],
      where: { subjectId: pledgeId, action: { startsWith: "evaluation." } },
      _count: true,
    });
    expect(actions.map(({ action, _count }) => [action, _count]).sort()).toEqual([
      ["evaluation.answered", 1],
      ["evaluation.decided", 1],
    ]);
  });

  test("decided again, the unit is asked again and its earlier words stay; an answer to the old one is stale", async () => {
    const { head, communeId } = given;
    const { version } = await seen();
    await decide(version, "NOT_MET");
    const first = (await seen(head)).evaluation?.version ?? 0;
    const disagrees = { pledgeId, agrees: false, answer: "Còn đoạn đường cuối bản" };
    await answerEvaluation(head, { ...disagrees, version: first }, over);

    await decide(version + 1, "MET", "Đã kiểm tra thực địa");

    const { evaluation } = await seen(head);
    expect(evaluation).toMatchObject({ grade: "MET", agrees: null, answer: disagrees.answer });
    await expect(
      answerEvaluation(head, { ...disagrees, answer: "Khác", version: first }, over),
    ).rejects.toMatchObject({ code: "STALE" });
    const neighbour = await createUnit({ communeId });
    const stranger = await createActor({ communeId, roles: ["UNIT"], unitId: neighbour.id });
    await expect(
      answerEvaluation(stranger, { ...disagrees, version: 3 }, over),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await findPledgeEvaluation(stranger, pledgeId, over)).toBeNull();
  });

  test("a promise the form does not name stays as it was decided; one named without a grade is not judged", async () => {
    const inWords = promises[1]?.id ?? "";
    await prisma.pledgeItem.update({ where: { id: inWords }, data: { promisedWords: "Giữ sạch" } });
    const { version, items: seenItems } = await seen();
    const [metres] = seenItems;
    const decision = { pledgeId, grade: "NOT_MET" as const, note: "Còn dở dang" };
    const gradeOf = async (id: string) =>
      (await seen()).items.find((item) => item.id === id)?.decided?.grade ?? null;
    const kept = [{ itemId: inWords, grade: "MET" as const, note: "Đã xem" }];
    await decideEvaluation(given.office, { ...decision, version, items: kept }, over);

    await decideEvaluation(given.office, { ...decision, version: version + 1, items: [] }, over);

    expect(await gradeOf(inWords)).toBe("MET");
    expect(await gradeOf(metres?.id ?? "")).toBe("NOT_MET");
    const none = [{ itemId: inWords, grade: null, note: "" }];
    await decideEvaluation(given.office, { ...decision, version: version + 2, items: none }, over);
    expect(await gradeOf(inWords)).toBeNull();
  });

  test("a figure corrected afterwards shows, until it is decided again; what was judged by the figures follows them", async () => {
    const lineId = await reported(periods[0], "519");
    const { version } = await seen();
    await decide(version, "NOT_MET");
    expect(await seen()).toMatchObject({ isChanged: false, items: [{ lacking: 10_000n }] });

    await correctLine(given.office, { lineId, value: "520", words: "", reason: "Đo lại" }, now);

    expect(await seen()).toMatchObject({ isChanged: true, proposed: "MET" });
    await decide(version + 1, "MET");
    expect(await seen()).toMatchObject({
      isChanged: false,
      items: [{ lacking: 0n, decided: { grade: "MET", proposed: "MET" } }],
    });
  });

  test("all units at once: where no year is named, the last whose time is over; before, the one that is on", async () => {
    const { office, campaignId, plan } = given;
    await prisma.campaign.update({
      where: { id: campaignId },
      data: { endsOn: new Date("2028-12-31") },
    });
    const yearly = { recurrence: "YEARLY", recurrenceMonth: 1, recurrenceDay: 20 } as const;
    await createMilestone(office, plan.id, { kind: "REGISTRATION_DUE", ...yearly });
    await createMilestone(office, plan.id, { kind: "REPORT_DUE", ...yearly, recurrenceDay: 10 });
    const shown = async (day: string, asked = "") =>
      (await findEvaluations(office, campaignId, asked, new Date(day)))?.round;

    expect(await shown("2026-07-01")).toBe("2026");
    expect(await shown("2027-01-12")).toBe("2026");
    expect(await shown("2027-01-12", "2027")).toBe("2027");
    expect(await shown("2028-01-12")).toBe("2027");
  });

  test("all units at once: what is as before is decided again where the office confirms it by the new figures", async () => {
    const { office } = given;
    const lineId = await reported(periods[0], "519");
    await decide((await seen()).version, "NOT_MET");
    await correctLine(office, { lineId, value: "518", words: "", reason: "Đo lại" }, now);
    const { version, isChanged } = await seen();
    expect(isChanged).toBe(true);
    const same = { pledgeId, version, grade: "NOT_MET" as const, note: "" };

    expect(await decideEvaluations(office, [same], over)).toMatchObject({ decided: 0 });
    const confirmed = [{ ...same, isConfirmed: true }];
    expect(await decideEvaluations(office, confirmed, over)).toMatchObject({ decided: 1 });

    expect(await seen()).toMatchObject({
      isChanged: false,
      evaluation: { grade: "NOT_MET" },
      items: [{ decided: { grade: "NOT_MET" } }],
    });
    expect(await told(given.head, "evaluation.decided")).toBe(2);
  });

  test("all units at once: what one stands in the way of keeps no other; what is as before is left alone", async () => {
    const { office, communeId, campaignId } = given;
    const neighbour = await createUnit({ communeId });
    const head = await createActor({ communeId, roles: ["UNIT"], unitId: neighbour.id });
    await prisma.campaignParticipant.create({
      data: {
        communeId,
        campaignId,
        unitId: neighbour.id,
        takesPart: true,
        setById: office.membershipId,
        setAt: now,
      },
    });
    const other = await pledgeOf({ ...given, head }, "100", now);
    const listed = await findEvaluations(office, campaignId, "", over);
    expect(listed?.pledges.map(({ proposed }) => proposed)).toEqual(["NOT_MET", "NOT_MET"]);
    const decisions = (listed?.pledges ?? []).map(({ id, version }) => ({
      pledgeId: id,
      version,
      grade: id === pledgeId ? ("NOT_MET" as const) : ("MET" as const),
      note: "",
    }));

    const result = await decideEvaluations(office, decisions, over);

    expect(result).toEqual({
      decided: 1,
      refused: [{ pledgeId: other.pledgeId, message: expect.stringContaining("ghi lý do") }],
    });
    expect(await decideEvaluations(office, decisions, over)).toMatchObject({ decided: 0 });
    expect(await findEvaluations(head, campaignId, "", over)).toBeNull();
    // What the campaign asks is read once, however many units there are.
    const again = (note: string) =>
      (listed?.pledges ?? []).map(({ id, version }) => ({
        pledgeId: id,
        version: id === pledgeId ? version + (note === "một" ? 1 : 2) : version,
        grade: "NOT_MET" as const,
        note,
      }));
    const own = again("một").filter((each) => each.pledgeId === pledgeId);
    const ofOne = await countQueries(() => decideEvaluations(office, own, over));
    const ofTwo = await countQueries(() => decideEvaluations(office, again("hai"), over));
    expect(2 * ofOne - ofTwo).toBeGreaterThan(12);
  });
});
