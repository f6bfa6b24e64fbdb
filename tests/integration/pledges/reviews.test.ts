import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { approvePlan } from "@/lib/campaigns/approval/approve-plan";
import { signOffCheck } from "@/lib/campaigns/approval/sign-off-check";
import { submitPlan } from "@/lib/campaigns/approval/submit-plan";
import { savePlan } from "@/lib/campaigns/commands/save-plan";
import { setPeriod } from "@/lib/campaigns/facts/commands/set-period";
import { findPlanFacts } from "@/lib/campaigns/facts/queries";
import { beginReplacement } from "@/lib/campaigns/issue/commands/begin-change";
import { issuePlan } from "@/lib/campaigns/issue/commands/issue-plan";
import { findPublicPaper } from "@/lib/campaigns/public/paper-queries";
import { listPublicCampaigns, listPublicFacts } from "@/lib/campaigns/public/queries";
import { publicAddresses } from "@/lib/campaigns/public/sitemap";
import { publishPlan } from "@/lib/campaigns/publication/commands/publish-plan";
import { findPlan } from "@/lib/campaigns/queries";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { planTasks } from "@/lib/campaigns/tasks";
import { prisma } from "@/lib/db/client";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { type OfficialDocument, plainText } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";
import { printOutline } from "@/lib/documents/outline/print";
import { walkDocument } from "@/lib/documents/walk";
import { scaled } from "@/lib/pledges/figures";
import { beginReview } from "@/lib/pledges/reviews/begin-review";
import { type ReviewFigures, reviewFiguresSchema } from "@/lib/pledges/reviews/figures";
import { gatherAgain } from "@/lib/pledges/reviews/gather-again";
import { findReview, findReviewDays, listReviews } from "@/lib/pledges/reviews/queries";
import { countQueries } from "../../support/count-queries";
import {
  at,
  beginYear,
  correctByOffice,
  handInPledge,
  handInReport,
  moveReportDay,
  quarters,
  takePledge,
  takeReport,
  type Year,
} from "../../support/emulation-year";
import { createActor, password } from "../../support/factories";
import { recount } from "../../support/recount";

const visitor = { address: "203.0.113.7", agent: "Mozilla/5.0" };
const now = at("2027-01-05");
const wholeYear = { from: "2026-01-01", to: "2026-12-31" };

/** Two villages, one of which promised and reported once. */
async function begun(): Promise<Year & { reportId: string }> {
  const year = await beginYear({ villages: 2 });
  await takePledge(year, await handInPledge(year, { index: 0, day: "2026-01-15" }), "2026-01-16");
  const reportId = await handInReport(year, { index: 0, quarter: 0, day: "2026-03-20" });
  await takeReport(year, reportId, "2026-03-22");
  return { ...year, reportId };
}

/** Two villages that promised and reported each quarter, one late each time; one figure put right by the office. */
async function wholeYearOfTwo(): Promise<Year> {
  const year = await beginYear({ villages: 2 });
  const reportIds: string[] = [];
  for (const index of [0, 1]) {
    const day = index === 1 ? "2026-01-23" : "2026-01-15";
    const pledgeId = await handInPledge(year, { index, day, lateReason: "Họp bản muộn." });
    await takePledge(year, pledgeId, "2026-01-25");
    for (const [quarter, due] of quarters.entries()) {
      const month = due.slice(0, 8);
      const reportId = await handInReport(year, {
        index,
        quarter,
        day: `${month}${index === 1 ? "27" : "20"}`,
        lateReason: "Mưa lũ mất sóng.",
        difficulties: index === 0 ? "Một số hộ còn thiếu vốn đối ứng." : "",
      });
      await takeReport(year, reportId, `${month}28`);
      reportIds.push(reportId);
    }
  }
  const [reportId = ""] = reportIds;
  await correctByOffice(year, { index: 0, quarter: 0, reportId, value: "71", day: "2026-04-01" });
  return year;
}

async function figuresOf(reviewId: string): Promise<ReviewFigures> {
  const { figures } = await prisma.review.findUniqueOrThrow({ where: { id: reviewId } });
  return reviewFiguresSchema.parse(figures);
}

async function draftOf(planId: string): Promise<OfficialDocument> {
  const { content } = await prisma.plan.findUniqueOrThrow({ where: { id: planId } });
  return storedDocument(content);
}

const wordsOf = (document: OfficialDocument) =>
  [...walkDocument(document)]
    .flatMap(({ clause }) => [
      plainText(clause.text),
      ...(clause.table?.rows ?? []).map((row) =>
        row.map((cell) => ("text" in cell ? plainText(cell.text) : "")).join(" | "),
      ),
    ])
    .join("\n");

/** The office fills every blank the template left. */
async function fillBlanks(office: Actor, planId: string): Promise<number> {
  const { version } = await prisma.plan.findUniqueOrThrow({ where: { id: planId } });
  const filled = printOutline(await draftOf(planId)).replace(
    /\\?\[[^\]\n]*\]/gu,
    "Đã thực hiện đầy đủ.",
  );
  const saved = await savePlan(office, { planId, version, document: parseOutline(filled) }, now);
  return saved.version;
}

describe("báo cáo sơ kết, tổng kết từ báo cáo đã nhận", () => {
  test("số trong báo cáo bằng số đếm lại từ chữ đã gõ; mỗi số dẫn tới dòng của nó", async () => {
    const year = await wholeYearOfTwo();
    const { office, campaignId } = year;

    const { reviewId, planId } = await beginReview(
      office,
      { campaignId, kind: "MIDTERM", ...wholeYear },
      now,
    );

    const figures = await figuresOf(reviewId);
    const expected = recount(year).map(({ promised, achieved, reported }) => ({
      promised,
      achieved,
      reported,
    }));
    expect(
      figures.targets.map(({ promised, achieved, units }) => ({
        promised: scaled(promised ?? ""),
        achieved: scaled(achieved ?? ""),
        reported: year.units.map(({ id }) =>
          scaled(units.find(({ unitId }) => unitId === id)?.achieved ?? ""),
        ),
      })),
    ).toEqual(expected);
    for (const { units } of figures.targets) {
      for (const { lineId, reportId, value } of units.flatMap((unit) => unit.figures)) {
        const line = await prisma.reportLine.findUniqueOrThrow({ where: { id: lineId } });
        expect([line.reportId, scaled(line.value?.toFixed() ?? "")]).toEqual([
          reportId,
          scaled(value),
        ]);
      }
    }
    expect(figures.targets.map(({ field }) => field)).toEqual(["Đường bản", "Nếp sống", ""]);
    expect(
      figures.things.map(({ kind, expected: all, cameLate }) => [kind, all, cameLate]),
    ).toEqual([["pledge", 2, 1], ...Array.from({ length: 4 }, () => ["report", 2, 1])]);
    expect(figures.quotes.filter(({ kind }) => kind === "difficulty")).toHaveLength(4);

    const words = wordsOf(await draftOf(planId));
    expect(words).toContain("“Một số hộ còn thiếu vốn đối ứng”");
    expect(words).toContain("Bản Thử 01 (báo cáo quý I năm 2026)");
    const plan = await prisma.plan.findUniqueOrThrow({ where: { id: planId } });
    expect(plan).toMatchObject({ kind: "REPORT", campaignId, state: "DRAFT" });
  }, 60_000);

  test("bấm hai lần cùng lúc chỉ có một báo cáo; ngày không có kỳ nào thì nói có những ngày nào", async () => {
    const { office, campaignId } = await beginYear({ villages: 2 });
    const ask = () => beginReview(office, { campaignId, kind: "MIDTERM", ...wholeYear }, now);
    // Who writes a pledge or an import points at the campaign meanwhile, and holds it so.
    const [one, other] = await prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM campaign WHERE id = ${campaignId}::uuid FOR KEY SHARE`;
      return Promise.all([ask(), ask()]);
    });
    expect(one).toEqual(other);
    expect(await listReviews(office, campaignId)).toHaveLength(1);

    await expect(
      beginReview(
        office,
        { campaignId, kind: "MIDTERM", from: "2026-02-01", to: "2026-02-28" },
        now,
      ),
    ).rejects.toMatchObject({
      code: "RULE_BROKEN",
      message: expect.stringContaining("25/3/2026"),
    });
  });

  test("hạn báo cáo đã dời: báo cáo thuộc những ngày có hạn mới của nó", async () => {
    const year = await begun();
    const { office, campaignId } = year;
    await moveReportDay(year, 30);
    const gathered = async (from: string, to: string) => {
      const ask = { campaignId, kind: "MIDTERM", from, to } as const;
      const { targets } = await figuresOf((await beginReview(office, ask, now)).reviewId);
      return targets[0]?.achieved ?? null;
    };

    const reported = year.ledger.reported[0]?.[0]?.[0];
    expect(await gathered("2026-03-28", "2026-04-30")).toBe(reported);
    await expect(gathered("2026-03-01", "2026-03-28")).rejects.toMatchObject({
      code: "RULE_BROKEN",
    });
  });

  test("lập sau khi kết thúc: gợi ý tới hạn báo cáo cuối dù chưa tới ngày; nói còn bao nhiêu bản chờ nhận", async () => {
    const year = await begun();
    const { office, campaignId } = year;
    await handInReport(year, { index: 1, quarter: 0, day: "2026-03-20" });
    const days = () => findReviewDays(office, campaignId, at("2026-12-20"));
    expect(await days()).toEqual({ from: "2026-01-05", to: "2026-09-25", waiting: 1 });

    await prisma.campaign.update({ where: { id: campaignId }, data: { state: "CLOSED" } });

    expect(await days()).toMatchObject({ to: "2026-12-25" });
  });

  test("đơn vị, người xã khác không lập, không xem được", async () => {
    const { office, heads, campaignId } = await beginYear({ villages: 1 });
    const ask = { campaignId, kind: "MIDTERM", ...wholeYear } as const;
    const { reviewId } = await beginReview(office, ask, now);
    const stranger = await createActor();
    const [head] = heads;
    if (!head) throw new Error("There is a head.");

    await expect(beginReview(head, ask, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(beginReview(stranger, ask, now)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await findReview(head, campaignId, reviewId, now)).toBeNull();
    expect(await findReview(stranger, campaignId, reviewId, now)).toBeNull();
    expect(await listReviews(stranger, campaignId)).toEqual([]);
    await expect(
      gatherAgain(stranger, { reviewId, version: 1, ...wholeYear }, now),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("số đổi sau khi gom: trang nói đổi gì; gom lại để bản mới riêng, bản đang soạn nguyên", async () => {
    const year = await beginYear({ villages: 2 });
    const { office, campaignId } = year;
    const reportId = await handInReport(year, { index: 0, quarter: 0, day: "2026-03-20" });
    await takeReport(year, reportId, "2026-03-22");
    const ask = { campaignId, kind: "MIDTERM", ...wholeYear } as const;
    const { reviewId, planId } = await beginReview(office, ask, now);
    expect((await findReview(office, campaignId, reviewId, now))?.differences).toEqual([]);
    const before = await draftOf(planId);

    await prisma.reportLine.updateMany({
      where: { reportId, target: { measure: "hộ" } },
      data: { value: 77 },
    });

    const review = await findReview(office, campaignId, reviewId, now);
    expect(review?.differences.map(({ what, after }) => [what, after])).toEqual([
      ["Số hộ hiến đất làm đường: đã thực hiện", "77 hộ"],
      ["Số hộ hiến đất làm đường, Bản Thử 01: đã thực hiện", "77 hộ"],
    ]);
    const again = await gatherAgain(office, { reviewId, version: 1, ...wholeYear }, now);
    expect(again).toMatchObject({ planId, changes: 2 });
    expect(await draftOf(planId)).toEqual(before);
    const aside = await prisma.planRevision.findUniqueOrThrow({
      where: { id: again.revisionId ?? "" },
    });
    expect(aside).toMatchObject({
      kind: "SET_ASIDE",
      version: null,
      name: "Viết từ số liệu gom lúc 10:00 ngày 05/01/2027",
    });
    expect(wordsOf(storedDocument(aside.content))).toContain("77");
    await expect(
      gatherAgain(office, { reviewId, version: 1, ...wholeYear }, now),
    ).rejects.toMatchObject({ code: "STALE" });
  });

  test("số truy vấn của trang số liệu không tăng theo số đơn vị, số báo cáo", async () => {
    const counts: number[] = [];
    for (const villages of [1, 3]) {
      const year = await beginYear({ villages });
      for (const index of year.units.keys()) {
        const reportId = await handInReport(year, { index, quarter: 0, day: "2026-03-20" });
        await takeReport(year, reportId, "2026-03-22");
      }
      const { office, campaignId } = year;
      const { reviewId } = await beginReview(
        office,
        { campaignId, kind: "MIDTERM", ...wholeYear },
        now,
      );
      counts.push(await countQueries(() => findReview(office, campaignId, reviewId, now)));
    }
    expect(counts[1]).toBe(counts[0]);
  });
});

test("Tổng kết: từ số liệu tới số ký hiệu, trang công khai; phong trào đã tổng kết, kế hoạch vẫn là văn bản chính", async () => {
  const year = await begun();
  const { office, campaignId, communeId, planId: mainId } = year;
  const person = (role: "OFFICE" | "CLERK" | "CHAIR") => createActor({ communeId, roles: [role] });
  const [head, clerk, chair] = [
    await person("OFFICE"),
    await person("CLERK"),
    await person("CHAIR"),
  ];
  const ask = { campaignId, kind: "FINAL", ...wholeYear } as const;
  await expect(beginReview(office, ask, now)).rejects.toMatchObject({
    code: "RULE_BROKEN",
    message: expect.stringContaining("chưa kết thúc"),
  });
  await prisma.campaign.update({ where: { id: campaignId }, data: { state: "CLOSED" } });

  const { planId } = await beginReview(office, ask, now);
  const draft = await findPlan(office, planId);
  if (!draft) throw new Error("The draft is there.");
  const facts = await findPlanFacts(office, draft);
  expect(facts.open).toEqual([]);
  const findings = checkDocument(draft.document, {});
  expect(planTasks(draft.document, findings, []).map(({ title }) => title)).toEqual([
    "Mở đầu",
    "I. CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN",
    "II. KẾT QUẢ THỰC HIỆN",
    "III. ĐIỂN HÌNH TIÊN TIẾN",
    "IV. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN, BÀI HỌC",
    "V. PHƯƠNG HƯỚNG",
    "VI. ĐỀ XUẤT, KIẾN NGHỊ CỦA CÁC ĐƠN VỊ",
    "Nơi nhận",
    "Người ký",
  ]);

  await expect(
    setPeriod(office, { planId, startsOn: "2026-01-01", endsOn: null }, now),
  ).rejects.toMatchObject({ code: "RULE_BROKEN" });

  const version = await fillBlanks(office, planId);
  const { reportId } = year;
  await correctByOffice(year, { index: 0, quarter: 0, reportId, value: "55", day: "2027-01-04" });
  const checkers = { contentCheckerId: head.membershipId, formCheckerId: clerk.membershipId };
  await submitPlan(office, { planId, version, message: "", ...checkers }, now);
  await signOffCheck(head, { planId, kind: "CONTENT", note: "" }, now);
  await signOffCheck(clerk, { planId, kind: "FORM", note: "" }, now);
  await approvePlan(chair, { planId, version, proof: { password } }, visitor, now);
  // The signature is written into it.
  const signed = await prisma.plan.findUniqueOrThrow({ where: { id: planId } });
  const issuing = { planId, version: signed.version, issuedOn: "2027-01-05" };
  const issued = await issuePlan(clerk, issuing, now);

  expect(issued.number).toBe("01/BC-UBND");
  expect(
    await prisma.frozenDocument.findUniqueOrThrow({ where: { id: issued.frozenDocumentId } }),
  ).toMatchObject({ kind: "REPORT", number: 1, symbol: "BC-UBND" });
  expect(await prisma.numberSeries.findMany({ where: { communeId, year: 2027 } })).toMatchObject([
    { kind: "REPORT", last: 1 },
  ]);
  const campaign = await prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  expect(campaign.state).toBe("REVIEWED");
  expect(
    await prisma.auditEvent.findMany({
      where: { action: "campaign.moved", subjectId: campaignId },
      select: { data: true },
    }),
  ).toEqual([{ data: { from: "CLOSED", to: "REVIEWED" } }]);
  await expect(beginReview(office, ask, now)).rejects.toMatchObject({ code: "RULE_BROKEN" });
  await expect(beginReplacement(office, planId, now)).rejects.toMatchObject({ code: "FORBIDDEN" });

  const publish = { planId, version: signed.version, publishAt: null };
  const nothingHidden = { hiddenClauses: [], hidesAnnexes: false, hidesPhones: false };
  await publishPlan(office, { ...publish, ...nothingHidden }, now);
  const { slug: commune } = await prisma.commune.findUniqueOrThrow({ where: { id: communeId } });
  const address = { commune, campaign: campaign.slug };
  const main = await findPublicPaper(address, now);
  expect(main?.plan.id).toBe(mainId);
  expect(main?.links.others.map(({ id, number }) => [id, number])).toEqual([
    [planId, "01/BC-UBND"],
  ]);
  const report = await findPublicPaper({ ...address, paper: "01-bc-ubnd-2027" }, now);
  expect(report).toMatchObject({ isMain: false, facts: [], plan: { id: planId, kind: "REPORT" } });
  expect((await listPublicCampaigns(commune, now)).map(({ id }) => id)).toEqual([mainId]);
  expect((await listPublicFacts(commune, now)).map(({ plan }) => plan.id)).toEqual([mainId]);
  const { plan } = report ?? {};
  if (!plan || !main) throw new Error("Both papers are public.");
  const pages = publicAddresses({ site: "", plans: [plan, main.plan], units: [] });
  expect(pages.map(({ url }) => url)).toEqual(
    expect.arrayContaining([
      `/phong-trao/${campaign.slug}`,
      `/phong-trao/${campaign.slug}/van-ban/01-bc-ubnd-2027`,
    ]),
  );

  // What is issued keeps its figures, and the page says what is no longer so.
  const [row] = (await listReviews(office, campaignId)) ?? [];
  const review = await findReview(office, campaignId, row?.id ?? "", now);
  expect(review?.differences.length).toBeGreaterThan(0);
  await expect(
    gatherAgain(office, { reviewId: row?.id ?? "", version: 1, ...wholeYear }, now),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
}, 90_000);
