import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { peopleOfUnit } from "@/lib/pledges/people-of-units";
import { beginPledge } from "@/lib/pledges/pledge/begin-pledge";
import { itemField } from "@/lib/pledges/pledge/fields";
import { acceptPledge, recallPledge, returnPledge } from "@/lib/pledges/pledge/handle-pledge";
import { findPledge, listUnitPledges } from "@/lib/pledges/pledge/queries";
import { isPromised } from "@/lib/pledges/pledge/record";
import { savePledge } from "@/lib/pledges/pledge/save-pledge";
import { StalePledgeError } from "@/lib/pledges/pledge/stale-pledge-error";
import { submitPledge } from "@/lib/pledges/pledge/submit-pledge";
import { countQueries } from "../../support/count-queries";
import { createActor, createUnit } from "../../support/factories";
import { campaignWithDemands, createTarget } from "../../support/pledges";

const inTime = new Date("2026-02-10T02:00:00Z");
const late = new Date("2026-03-05T02:00:00Z");
const closed = new Date("2027-01-15T02:00:00Z");

type Given = Awaited<ReturnType<typeof campaignWithDemands>>;
let given: Given;
beforeEach(async () => {
  given = await campaignWithDemands();
});

async function begun(now = inTime) {
  const { head, campaignId } = given;
  const { pledgeId } = await beginPledge(head, { campaignId, round: "" }, now);
  return pledgeId;
}

/** The pledge as the person sees it; the test ends when they do not. */
async function seen(actor: Actor, pledgeId: string, now = inTime) {
  const found = await findPledge(actor, pledgeId, now);
  if (!found) throw new Error("The pledge is not to be seen.");
  return found.pledge;
}

async function promised(now = inTime, typed = "520") {
  const pledgeId = await begun(now);
  const { items } = await seen(given.head, pledgeId, now);
  const field = itemField(items[0]?.id ?? "", "promised");
  const { version } = await savePledge(
    given.head,
    { pledgeId, version: 1, fields: { [field]: typed } },
    now,
  );
  return { pledgeId, version, field };
}

async function handedIn(now = inTime) {
  const { pledgeId, version } = await promised(now);
  await submitPledge(given.head, { pledgeId, version }, now);
  return { pledgeId, version: version + 1 };
}

const audited = async (action: string) =>
  (
    await prisma.auditEvent.findMany({
      where: { communeId: given.communeId, action },
      select: { data: true },
      orderBy: { sequence: "asc" },
    })
  ).map(({ data }) => data);

const told = async (actor: Actor) =>
  (
    await prisma.notification.findMany({
      where: { membershipId: actor.membershipId },
      select: { kind: true },
      orderBy: { createdAt: "asc" },
    })
  ).map(({ kind }) => kind);

describe("beginPledge", () => {
  test("a draft with one item for everything the plan asks of the unit; two presses at once are one", async () => {
    const { head, campaignId, village } = given;
    const begin = { campaignId, round: "" };

    const [one, two] = await Promise.all([
      beginPledge(head, begin, inTime),
      beginPledge(head, begin, inTime),
    ]);
    const three = await beginPledge(head, begin, late);

    expect(two).toEqual(one);
    expect(three).toEqual(one);
    const { items, state, createdAt } = await seen(head, one.pledgeId);
    expect(state).toBe("DRAFT");
    expect(createdAt).toEqual(inTime);
    expect(items.map(({ indicator, measure }) => [indicator, measure])).toEqual([
      ["Đường bản được cứng hóa", "mét"],
      ["Giữ sạch đường bản hằng tuần", ""],
      ["Họp bản, bàn việc hiến đất", ""],
    ]);
    expect(await audited("pledge.begun")).toEqual([
      { unitId: village.id, round: "", isFromPaper: false },
    ]);
  });

  test("not once closed, not of a round there is not, not by who acts for no unit, not by a unit that takes no part", async () => {
    const { head, office, campaignId, communeId } = given;
    const begin = { campaignId, round: "" };
    const outside = await createUnit({ communeId });
    await prisma.campaignParticipant.create({
      data: {
        communeId,
        campaignId,
        unitId: outside.id,
        takesPart: false,
        setById: office.membershipId,
        setAt: inTime,
      },
    });
    const outsider = await createActor({ communeId, roles: ["UNIT"], unitId: outside.id });
    const elsewhere = await campaignWithDemands();
    const admin = await createActor({ communeId, roles: ["ADMIN"] });

    await expect(beginPledge(head, begin, closed)).rejects.toMatchObject({
      code: "RULE_BROKEN",
      message: expect.stringContaining("30/12/2026"),
    });
    const refused = { code: "NOT_FOUND" };
    await expect(beginPledge(head, { campaignId, round: "2026" }, inTime)).rejects.toMatchObject(
      refused,
    );
    await expect(beginPledge(outsider, begin, inTime)).rejects.toMatchObject(refused);
    await expect(beginPledge(elsewhere.head, begin, inTime)).rejects.toMatchObject(refused);
    await expect(beginPledge(admin, begin, inTime)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(beginPledge(office, begin, inTime)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await prisma.pledge.count()).toBe(0);
  });
});

describe("savePledge", () => {
  test("keeps figures as Vietnamese write them, words, members and an item of the unit's own", async () => {
    const { head } = given;
    const pledgeId = await begun();
    const [road, clean] = (await seen(head, pledgeId)).items;
    const own = crypto.randomUUID();
    const fields = {
      words: "Cả bản một lòng",
      [itemField(road?.id ?? "", "promised")]: "1.234,5",
      [itemField(road?.id ?? "", "baseline")]: "900",
      [itemField(road?.id ?? "", "due")]: "30/10/2026",
      [itemField(road?.id ?? "", "indicator")]: "Đổi lời của kế hoạch",
      [itemField(clean?.id ?? "", "words")]: "Chiều thứ Bảy hằng tuần",
      [itemField(own, "indicator")]: "Trồng cây bóng mát",
      [itemField(own, "measure")]: "cây",
      [itemField(own, "promised")]: "200",
      [itemField(own, "accumulation")]: "LATEST",
      households: "Hộ ông Lò Văn Thử: hiến 50 m2 đất\nHộ bà Vàng Thị Thử",
    };

    await savePledge(head, { pledgeId, version: 1, fields, newItemId: own }, inTime);
    const again = await savePledge(head, { pledgeId, version: 2, fields, newItemId: own }, inTime);

    const { items, members, words, version } = await seen(head, pledgeId);
    expect([version, again.version]).toEqual([2, 2]);
    expect(words).toBe("Cả bản một lòng");
    expect(
      items.map((item) => [
        item.indicator,
        item.baseline?.toString() ?? null,
        item.promised?.toString() ?? null,
        item.promisedWords,
      ]),
    ).toEqual([
      ["Đường bản được cứng hóa", "900", "1234.5", ""],
      ["Giữ sạch đường bản hằng tuần", null, null, "Chiều thứ Bảy hằng tuần"],
      ["Họp bản, bàn việc hiến đất", null, null, ""],
      ["Trồng cây bóng mát", null, "200", ""],
    ]);
    expect(items.map(({ accumulation }) => accumulation)).toEqual([null, null, null, "LATEST"]);
    expect(members).toEqual([
      { audience: "HOUSEHOLD", name: "Hộ ông Lò Văn Thử", words: "hiến 50 m2 đất" },
      { audience: "HOUSEHOLD", name: "Hộ bà Vàng Thị Thử", words: "" },
    ]);
    expect(await audited("pledge.saved")).toEqual([{ version: 2 }]);

    await savePledge(
      head,
      { pledgeId, version: 2, fields: { [itemField(own, "remove")]: "on" } },
      inTime,
    );
    expect((await seen(head, pledgeId)).items).toHaveLength(3);
  });

  test("a draft takes in what the plan has come to ask, and drops only what nobody wrote in", async () => {
    const { head, office, plan, criterion, assignment, campaignId } = given;
    const { pledgeId, version } = await promised();
    const { target } = given;
    const added = await createTarget(office, plan.id, { indicator: "Hộ hiến đất", measure: "hộ" });
    const sources = async () =>
      (await seen(head, pledgeId)).items.map(
        ({ targetId, criterionId, assignmentId }) => targetId ?? criterionId ?? assignmentId,
      );

    await savePledge(head, { pledgeId, version, fields: { words: "Một lòng" } }, inTime);

    expect(await sources()).toEqual([target.id, criterion.id, assignment.id, added.id]);
    await prisma.pledgeItem.deleteMany({ where: { pledgeId, targetId: added.id } });
    await beginPledge(head, { campaignId, round: "" }, inTime);
    expect(await sources()).toContain(added.id);

    const other = await createUnit({ communeId: given.communeId });
    const elsewhere = { communeId: given.communeId, unitId: other.id };
    for (const { id: targetId } of [target, added]) {
      await prisma.targetUnit.create({ data: { ...elsewhere, targetId } });
    }
    await savePledge(head, { pledgeId, version: version + 1, fields: {} }, inTime);
    expect(await sources()).toEqual([target.id, criterion.id, assignment.id]);
  });

  test("what has been reported on of the unit's own keeps its words and its measure", async () => {
    const { head, communeId, campaignId, village } = given;
    const pledgeId = await begun();
    const own = crypto.randomUUID();
    const [indicator, measure] = [itemField(own, "indicator"), itemField(own, "measure")];
    const fields = {
      [indicator]: "Trồng cây",
      [measure]: "cây",
      [itemField(own, "promised")]: "9",
    };
    const { version } = await savePledge(
      head,
      { pledgeId, version: 1, fields, newItemId: own },
      inTime,
    );
    const by = head.membershipId;
    const report = await prisma.progressReport.create({
      data: {
        ...{ communeId, campaignId, unitId: village.id, period: "2026-11-30" },
        ...{ createdById: by, createdAt: inTime, savedAt: inTime },
        ...{ movedById: by, movedAt: inTime },
      },
    });
    await prisma.reportLine.create({
      data: { communeId, reportId: report.id, itemId: own, position: 0 },
    });

    const { faults } = await savePledge(
      head,
      { pledgeId, version, fields: { ...fields, [indicator]: "Trồng rừng", [measure]: "ha" } },
      inTime,
    );

    expect(faults).toEqual({
      [indicator]: "“Trồng cây” đã có báo cáo, không đổi nội dung được.",
      [measure]: "“Trồng cây” đã có báo cáo, không đổi đơn vị tính được.",
    });
    expect((await savePledge(head, { pledgeId, version, fields }, inTime)).faults).toEqual({});
  });

  test("an item under an id that stands elsewhere is refused with a sentence", async () => {
    const elsewhere = await campaignWithDemands();
    const { pledgeId: other } = await beginPledge(
      elsewhere.head,
      { campaignId: elsewhere.campaignId, round: "" },
      inTime,
    );
    const { id: used } = await prisma.pledgeItem.findFirstOrThrow({ where: { pledgeId: other } });
    const pledgeId = await begun();

    await expect(
      savePledge(
        given.head,
        { pledgeId, version: 1, fields: { [itemField(used, "indicator")]: "X" }, newItemId: used },
        inTime,
      ),
    ).rejects.toMatchObject({ code: "RULE_BROKEN" });
  });

  test("a figure that cannot be read keeps only itself from being kept", async () => {
    const { head } = given;
    const pledgeId = await begun();
    const [road, clean] = (await seen(head, pledgeId)).items;
    const wrong = itemField(road?.id ?? "", "promised");

    const { faults } = await savePledge(
      head,
      {
        pledgeId,
        version: 1,
        fields: { [wrong]: "năm trăm", [itemField(clean?.id ?? "", "words")]: "Hằng tuần" },
      },
      inTime,
    );

    expect(faults).toEqual({
      [wrong]: "Số đăng ký của “Đường bản được cứng hóa”: ghi số như 1.234,5, không kèm chữ.",
    });
    const { items } = await seen(head, pledgeId);
    expect(items[0]?.promised).toBeNull();
    expect(items[1]?.promisedWords).toBe("Hằng tuần");
  });

  test("two people in one draft: different fields both stay; the same field changes nothing and shows both", async () => {
    const { head, communeId, village } = given;
    const deputy = await createActor({ communeId, roles: ["UNIT"], unitId: village.id });
    const { pledgeId, version, field } = await promised();
    const base = { words: "", [field]: "520" };

    await savePledge(deputy, { pledgeId, version, fields: { [field]: "600" }, base }, inTime);
    const mine = { words: "Quyết tâm", [field]: "520" };
    const merged = await savePledge(head, { pledgeId, version, fields: mine, base }, inTime);
    expect(merged.fields).toMatchObject({ words: "Quyết tâm", [field]: "600" });

    const clash = savePledge(head, { pledgeId, version, fields: { [field]: "700" }, base }, inTime);
    await expect(clash).rejects.toBeInstanceOf(StalePledgeError);
    await expect(clash).rejects.toMatchObject({
      code: "STALE",
      conflicts: [field],
      current: { version: merged.version, fields: { [field]: "600" } },
    });
    await expect(
      savePledge(head, { pledgeId, version, fields: { [field]: "700" } }, inTime),
    ).rejects.toMatchObject({ code: "STALE" });
    expect((await seen(head, pledgeId)).items[0]?.promised?.toString()).toBe("600");
  });

  test("two saves at the same moment of different fields: both are kept", async () => {
    const { head } = given;
    const { pledgeId, version, field } = await promised();
    const base = { words: "", [field]: "520" };

    await Promise.all([
      savePledge(head, { pledgeId, version, fields: { words: "Một lòng" }, base }, inTime),
      savePledge(head, { pledgeId, version, fields: { [field]: "530" }, base }, inTime),
    ]);

    const { words, items } = await seen(head, pledgeId);
    expect([words, items[0]?.promised?.toString()]).toEqual(["Một lòng", "530"]);
  });

  test("a draft is kept after the closing day; handing it in is refused with the way on", async () => {
    const { head } = given;
    const { pledgeId, version } = await promised(inTime);

    const saved = await savePledge(
      head,
      { pledgeId, version, fields: { words: "Gõ lúc khóa" } },
      closed,
    );
    const submit = submitPledge(
      head,
      { pledgeId, version: saved.version, lateReason: "Bận" },
      closed,
    );

    await expect(submit).rejects.toMatchObject({
      code: "RULE_BROKEN",
      message: expect.stringMatching(/30\/12\/2026.*Bản nháp còn nguyên.*liên hệ/),
    });
    expect(await seen(head, pledgeId)).toMatchObject({ words: "Gõ lúc khóa", state: "DRAFT" });
  });
});

describe("handing in", () => {
  test("two presses at once hand it in once, with one number and one line of audit", async () => {
    const { head, office } = given;
    const { pledgeId, version } = await promised();

    await Promise.all([
      submitPledge(head, { pledgeId, version }, inTime),
      submitPledge(head, { pledgeId, version }, inTime),
    ]);
    await submitPledge(head, { pledgeId, version }, late);

    expect(await seen(head, pledgeId)).toMatchObject({
      state: "SUBMITTED",
      number: 1,
      year: 2026,
      submittedAt: inTime,
    });
    expect(await audited("pledge.moved")).toEqual([{ from: "DRAFT", to: "SUBMITTED" }]);
    expect(await told(office)).toEqual(["pledge.submitted"]);
  });

  test("nothing promised is refused; late it needs a reason, which is kept", async () => {
    const { head } = given;
    const empty = await begun(late);
    await expect(
      submitPledge(head, { pledgeId: empty, version: 1, lateReason: "Bận" }, late),
    ).rejects.toMatchObject({
      code: "RULE_BROKEN",
      message: expect.stringContaining("Chưa đăng ký điều nào"),
    });
    const { pledgeId, version } = await promised(late);

    await expect(submitPledge(head, { pledgeId, version }, late)).rejects.toMatchObject({
      message: expect.stringContaining("lý do nộp muộn"),
    });
    await submitPledge(head, { pledgeId, version, lateReason: "Bản bị chia cắt" }, late);

    expect(await seen(head, pledgeId)).toMatchObject({ lateReason: "Bản bị chia cắt" });
  });

  test("the office takes it, or returns it with a reason; what came back in time is not late, and keeps its number", async () => {
    const { head, office } = given;
    const { pledgeId, version } = await handedIn();

    await expect(
      returnPledge(office, { pledgeId, version, reason: " " }, inTime),
    ).rejects.toMatchObject({ code: "RULE_BROKEN" });
    await returnPledge(office, { pledgeId, version, reason: "Thêm số hộ" }, inTime);
    await returnPledge(office, { pledgeId, version, reason: "Thêm số hộ" }, inTime);
    expect(await seen(head, pledgeId)).toMatchObject({
      state: "RETURNED",
      movedNote: "Thêm số hộ",
    });
    await submitPledge(head, { pledgeId, version: version + 1 }, late);
    expect(await seen(office, pledgeId)).toMatchObject({
      state: "SUBMITTED",
      number: 1,
      submittedAt: inTime,
      lateReason: "",
    });
    await Promise.all([
      acceptPledge(office, { pledgeId, version: version + 2 }, late),
      acceptPledge(office, { pledgeId, version: version + 2 }, late),
    ]);

    expect(await seen(head, pledgeId)).toMatchObject({ state: "ACCEPTED" });
    await expect(
      savePledge(head, { pledgeId, version: version + 3, fields: { words: "Sửa" } }, late),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(
      recallPledge(head, { pledgeId, version: version + 3 }, late),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await told(head)).toEqual(["pledge.returned", "pledge.accepted"]);
    expect(await audited("pledge.moved")).toEqual([
      { from: "DRAFT", to: "SUBMITTED" },
      { from: "SUBMITTED", to: "RETURNED" },
      { from: "RETURNED", to: "SUBMITTED" },
      { from: "SUBMITTED", to: "ACCEPTED" },
    ]);
  });

  test("taken back it is the unit's draft again, hidden from the office, and keeps its number when it comes again", async () => {
    const { head, office } = given;
    const { pledgeId, version } = await handedIn();

    await recallPledge(head, { pledgeId, version }, inTime);

    expect(await findPledge(office, pledgeId, inTime)).toBeNull();
    await expect(
      acceptPledge(office, { pledgeId, version: version + 1 }, inTime),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await submitPledge(head, { pledgeId, version: version + 1 }, late);
    expect(await seen(office, pledgeId)).toMatchObject({
      number: 1,
      submittedAt: inTime,
      lateReason: "",
    });
  });

  test("returned after closing it is handed in again, until the campaign has been reviewed", async () => {
    const { head, office, campaignId } = given;
    const { pledgeId, version } = await handedIn();
    await prisma.campaign.update({ where: { id: campaignId }, data: { state: "CLOSED" } });
    await returnPledge(office, { pledgeId, version, reason: "Thêm số hộ" }, closed);
    await submitPledge(head, { pledgeId, version: version + 1 }, closed);
    await prisma.campaign.update({ where: { id: campaignId }, data: { state: "REVIEWED" } });

    await expect(
      returnPledge(office, { pledgeId, version: version + 2, reason: "Nữa" }, closed),
    ).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringContaining("đã tổng kết"),
    });
  });

  test("what was looked at before somebody changed it is STALE", async () => {
    const { head, office } = given;
    const { pledgeId, version } = await promised();
    await savePledge(head, { pledgeId, version, fields: { words: "Mới" } }, inTime);

    await expect(submitPledge(head, { pledgeId, version }, inTime)).rejects.toMatchObject({
      code: "STALE",
    });
    await submitPledge(head, { pledgeId, version: version + 1 }, inTime);
    await expect(acceptPledge(office, { pledgeId, version }, inTime)).rejects.toMatchObject({
      code: "STALE",
    });
  });
});

describe("who sees it", () => {
  test("nobody but the unit while it is a draft; then the office and the leaders; no other unit, commune, nor the rest", async () => {
    const { head, office, communeId } = given;
    const { pledgeId, version } = await promised();
    const other = await createUnit({ communeId });
    const chair = await createActor({ communeId, roles: ["CHAIR"] });
    const never = [
      await createActor({ communeId, roles: ["UNIT"], unitId: other.id }),
      await createActor({ communeId, roles: ["ADMIN"] }),
      await createActor({ communeId, roles: ["COUNCIL"] }),
      await createActor({ communeId, roles: ["CLERK"] }),
      await createActor({ roles: ["OFFICE"] }),
      (await campaignWithDemands()).head,
    ];
    const blind = async (actors: Actor[]) => {
      for (const actor of actors) {
        expect(await findPledge(actor, pledgeId, inTime)).toBeNull();
        const none = { code: "NOT_FOUND" };
        const ref = { pledgeId, version };
        await expect(savePledge(actor, { ...ref, fields: {} }, inTime)).rejects.toMatchObject(none);
        await expect(submitPledge(actor, ref, inTime)).rejects.toMatchObject(none);
        await expect(acceptPledge(actor, ref, inTime)).rejects.toMatchObject(none);
        const reason = { ...ref, reason: "Thử" };
        await expect(returnPledge(actor, reason, inTime)).rejects.toMatchObject(none);
        await expect(recallPledge(actor, ref, inTime)).rejects.toMatchObject(none);
      }
    };

    await blind([...never, office, chair]);
    await submitPledge(head, { pledgeId, version }, inTime);
    await blind(never);

    expect(await findPledge(chair, pledgeId, inTime)).not.toBeNull();
    await expect(
      acceptPledge(chair, { pledgeId, version: version + 1 }, inTime),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await seen(office, pledgeId)).toMatchObject({ state: "SUBMITTED" });
  });

  test("the unit that carries on an ended one has its pledges", async () => {
    const { communeId, village } = given;
    const { pledgeId } = await handedIn();
    const heir = await createUnit({ communeId });
    await prisma.unit.update({
      where: { id: village.id },
      data: { validTo: new Date("2026-03-01"), successorId: heir.id },
    });
    const newHead = await createActor({ communeId, roles: ["UNIT"], unitId: heir.id });

    expect(await findPledge(newHead, pledgeId, inTime)).toBeNull();
    expect(await seen(newHead, pledgeId, late)).toMatchObject({ isOwn: true });
    const tell = (day: Date) =>
      prisma.$transaction((tx) => peopleOfUnit(tx, given.office, village.id, day));
    expect(await tell(inTime)).toEqual([given.head.membershipId]);
    expect(await tell(late)).toEqual([newHead.membershipId]);
  });
});

describe("listUnitPledges", () => {
  test("what to do for each campaign of the unit, with as many queries for two as for one", async () => {
    const { head, campaignId } = given;
    const before = await listUnitPledges(head, late);
    expect(before).toMatchObject([
      {
        campaign: { id: campaignId },
        isOpen: true,
        rounds: [{ pledge: null, isLate: true, workingDaysLeft: null }],
      },
    ]);
    const forNone = await countQueries(() => listUnitPledges(head, inTime));
    const { pledgeId } = await promised();

    expect(await countQueries(() => listUnitPledges(head, inTime))).toBe(forNone);
    expect(await listUnitPledges(head, inTime)).toMatchObject([
      { rounds: [{ pledge: { id: pledgeId, promises: 1 }, isLate: false, workingDaysLeft: 13 }] },
    ]);
  });

  test("nothing of another unit, and nothing for who acts for none", async () => {
    await handedIn();
    const elsewhere = await campaignWithDemands();
    const { communeId } = given;
    const other = await createActor({
      communeId,
      roles: ["UNIT"],
      unitId: (await createUnit({ communeId })).id,
    });

    expect(await listUnitPledges(given.office, inTime)).toEqual([]);
    expect(await listUnitPledges(other, inTime)).toEqual([]);
    expect(await listUnitPledges(elsewhere.head, inTime)).toMatchObject([
      { rounds: [{ pledge: null }] },
    ]);
  });
});

describe("entered from paper", () => {
  const paperNote = "Bản giấy ngày 09/02/2026, trưởng bản ký";

  async function fromPaper(now = inTime) {
    const { office, campaignId, village } = given;
    const begin = { campaignId, round: "", forUnitId: village.id, paperNote };
    const { pledgeId } = await beginPledge(office, begin, now);
    const { items, version } = await seen(office, pledgeId, now);
    const field = itemField(items[0]?.id ?? "", "promised");
    return { pledgeId, version, fields: { [field]: "450" } };
  }

  test("by the office alone, with a photo; the unit reads it and is told, and may not write in it", async () => {
    const { head, office } = given;
    const { pledgeId, version, fields } = await fromPaper();
    expect(await seen(head, pledgeId)).toMatchObject({ isFromPaper: true, paperNote });
    await expect(savePledge(head, { pledgeId, version, fields }, inTime)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const saved = await savePledge(office, { pledgeId, version, fields }, inTime);
    await expect(
      submitPledge(office, { pledgeId, version: saved.version }, inTime),
    ).rejects.toMatchObject({ message: expect.stringContaining("ảnh chụp bản giấy") });
    const content = Buffer.from("ảnh");
    const { communeId, village } = given;
    await prisma.photo.create({
      data: {
        communeId,
        unitId: village.id,
        pledgeId,
        kind: "PAPER",
        mediaType: "image/jpeg",
        width: 1,
        height: 1,
        size: content.length,
        sha256: "0".repeat(64),
        content,
        uploadedById: office.membershipId,
        uploadedAt: inTime,
      },
    });

    await submitPledge(office, { pledgeId, version: saved.version }, inTime);

    expect(await seen(office, pledgeId)).toMatchObject({ state: "SUBMITTED" });
    expect(await told(head)).toEqual(["pledge.submitted"]);
  });

  test("after the closing day too, until the campaign is reviewed; with a note of which paper", async () => {
    const { office, campaignId, village } = given;
    const begin = { campaignId, round: "", forUnitId: village.id };
    await expect(beginPledge(office, begin, closed)).rejects.toMatchObject({
      code: "RULE_BROKEN",
      message: expect.stringContaining("bản giấy nào"),
    });
    await fromPaper(closed);
    await prisma.pledge.deleteMany({ where: { campaignId } });
    await prisma.campaign.update({ where: { id: campaignId }, data: { state: "REVIEWED" } });

    await expect(beginPledge(office, { ...begin, paperNote }, closed)).rejects.toMatchObject({
      message: expect.stringContaining("đã tổng kết"),
    });
  });

  test("takes a draft the unit has opened and not written in, never one it has", async () => {
    const { head, office, campaignId, village } = given;
    const pledgeId = await begun();
    const begin = { campaignId, round: "", forUnitId: village.id, paperNote };
    expect(await beginPledge(office, begin, inTime)).toEqual({ pledgeId });
    expect(await seen(office, pledgeId)).toMatchObject({ isFromPaper: true });

    const heir = await createUnit({ communeId: given.communeId });
    await prisma.pledge.update({
      where: { id: pledgeId },
      data: {
        state: "SUBMITTED",
        submittedAt: inTime,
        submittedById: office.membershipId,
        year: 2026,
        number: 7,
      },
    });
    const merged = { validTo: new Date("2026-03-01"), successorId: heir.id };
    await prisma.unit.update({ where: { id: village.id }, data: merged });
    await expect(beginPledge(office, { ...begin, forUnitId: heir.id }, late)).rejects.toMatchObject(
      {
        code: "RULE_BROKEN",
        message: expect.stringContaining("ĐK 7/2026"),
      },
    );
    await prisma.unit.update({
      where: { id: village.id },
      data: { validTo: null, successorId: null },
    });

    await prisma.pledge.deleteMany({ where: { campaignId } });
    const own = await promised();
    await expect(beginPledge(office, begin, inTime)).rejects.toMatchObject({
      message: expect.stringContaining("đang tự ghi"),
    });
    expect(await seen(head, own.pledgeId)).toMatchObject({ isFromPaper: false });

    // The unit cannot hand it in any more: its paper goes on from what it had typed.
    await prisma.campaign.update({ where: { id: campaignId }, data: { state: "CLOSED" } });
    expect(await beginPledge(office, begin, late)).toEqual({ pledgeId: own.pledgeId });
    const { isFromPaper, items } = await seen(head, own.pledgeId);
    expect([isFromPaper, items.filter(isPromised).length]).toEqual([true, 1]);
  });
});
