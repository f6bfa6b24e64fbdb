import { unzipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";
import { queueFilterSchema } from "@/lib/appraisals/queue/filter";
import { findQueue } from "@/lib/appraisals/queue/queries";
import { narrowed } from "@/lib/appraisals/statistics/filter";
import { findAwardStatistics } from "@/lib/appraisals/statistics/queries";
import { figuresOf, typeLines } from "@/lib/appraisals/statistics/table";
import { awardStatisticsSheets } from "@/lib/appraisals/statistics/workbook";
import { summaryColumns } from "@/lib/appraisals/summary/columns";
import { summaryCells, summaryPaper, summarySheets } from "@/lib/appraisals/summary/paper";
import { findSummary, summaryAskedSchema } from "@/lib/appraisals/summary/queries";
import { listAppraisalWork } from "@/lib/appraisals/work";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { render } from "@/lib/documents/render";
import { readWorkbook } from "@/lib/documents/workbook/read-workbook";
import { writeWorkbook } from "@/lib/documents/workbook/write-workbook";
import { createDossier, createNomination } from "../../support/awards";
import { createCouncil, createOpenSession, recuse } from "../../support/council";
import { countQueries } from "../../support/count-queries";
import { createActor } from "../../support/factories";
import { withNationalRules } from "../../support/national-rules";
import { communeOfTwo } from "../../support/nominations";

// A Wednesday.
const now = new Date("2026-11-25T02:00:00Z");

let office: Actor;
let head: Actor;
let otherHead: Actor;
let chair: Actor;

beforeEach(async () => {
  await withNationalRules();
  ({ office, head, otherHead, chair } = await communeOfTwo());
});

const asked = (rest: Record<string, string> = {}) => queueFilterSchema.parse(rest);
const day = (iso: string) => ({
  submittedAt: new Date(`${iso}T02:00:00Z`),
  completeOn: new Date(iso),
});
const names = async (rest: Record<string, string> = {}) =>
  (await findQueue(office, asked(rest), now)).rows.map(({ name }) => name);

describe("hàng đợi thẩm định", () => {
  test("Gần hạn trước; tìm không dấu; lọc theo trạng thái, hình thức, đơn vị, hồ sơ, quá hạn", async () => {
    await createNomination(head, { name: "Lò Văn Muộn", ...day("2026-10-01") });
    await createNomination(otherHead, { name: "Cầm Thị Mới", ...day("2026-11-24") });
    const mid = await createNomination(head, {
      name: "Quàng Ân",
      award: "ldtt",
      ...day("2026-11-10"),
    });
    await createNomination(head, { name: "Đã Đủ", state: "ELIGIBLE", ...day("2026-11-01") });
    await createNomination(head, { name: "Nháp", state: "DRAFT" });
    await createNomination(await createActor({ roles: ["UNIT"] }), day("2026-11-01"));

    const queue = await findQueue(office, asked(), now);
    expect(queue.rows.map(({ name, clock }) => [name, clock?.how])).toEqual([
      ["Lò Văn Muộn", "late"],
      ["Quàng Ân", "running"],
      ["Cầm Thị Mới", "running"],
    ]);
    expect(queue).toMatchObject({ total: 3, late: 1, counts: { waiting: 3, eligible: 1 } });
    expect(await names({ late: "1" })).toEqual(["Lò Văn Muộn"]);
    expect(await names({ q: "quang an" })).toEqual(["Quàng Ân"]);
    expect(await names({ q: "QUÀNG" })).toEqual(["Quàng Ân"]);
    expect(await names({ award: "ldtt" })).toEqual(["Quàng Ân"]);
    expect(await names({ unit: otherHead.unitId ?? "" })).toEqual(["Cầm Thị Mới"]);
    expect(await names({ dossier: mid.dossierId })).toEqual(["Quàng Ân"]);
    expect(await names({ q: `đn ${mid.dossier.number}/2026` })).toEqual(["Quàng Ân"]);
    expect(await names({ state: "eligible" })).toEqual(["Đã Đủ"]);
    for (const actor of [head, chair]) {
      await expect(findQueue(actor, asked(), now)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });

  test("Việc cần làm: mỗi hồ sơ một dòng, theo đề nghị gần hạn nhất; chỉ thường trực", async () => {
    const dossier = await createDossier(head, { submittedAt: day("2026-10-01").submittedAt });
    await createNomination(head, { dossierId: dossier.id, ...day("2026-10-01") });
    await createNomination(head, { dossierId: dossier.id, ...day("2026-11-20") });
    const one = await createNomination(head, { name: "Lò Thị Một", ...day("2026-11-20") });
    const work = await listAppraisalWork(office, now);
    expect(work).toMatchObject([
      { state: "LATE", href: `/appraisals?dossier=${dossier.id}`, dueOn: "2026-10-29" },
      {
        state: "TO_APPRAISE",
        href: `/nominations/${one.id}/appraisal`,
        dueOn: "2026-12-18",
        workingDaysLeft: 17,
      },
    ]);
    expect(await listAppraisalWork(head, now)).toEqual([]);
    expect(await listAppraisalWork(chair, now)).toEqual([]);
  });
});

describe("danh sách trích ngang", () => {
  const all = (actor: Actor, rest: Record<string, unknown> = {}) =>
    findSummary(actor, summaryAskedSchema.parse(rest), now);

  test("Trang, Word, Excel cùng từng ô; đúng thứ tự; chọn từng người hay cả mục", async () => {
    const person = await createNomination(head, {
      name: "Lò Văn Biên",
      state: "ELIGIBLE",
      post: "Trưởng bản",
      ...day("2026-11-01"),
    });
    await createNomination(head, {
      name: "Nhân dân và cán bộ bản Thử",
      audience: "COLLECTIVE",
      state: "ELIGIBLE",
      votesAgainst: 2,
      ...day("2026-11-01"),
    });
    await createNomination(head, { name: "Lò Văn Ân", state: "ELIGIBLE", ...day("2026-11-01") });
    const waiting = await createNomination(head, { name: "Chưa Xong", ...day("2026-11-01") });
    await prisma.appraisal.create({
      data: { communeId: office.communeId, nominationId: person.id, findings: "Số liệu đúng" },
    });
    const rows = await all(office);
    expect(rows.map(({ name }) => name)).toEqual([
      "Nhân dân và cán bộ bản Thử",
      "Lò Văn Ân",
      "Lò Văn Biên",
    ]);
    const cells = summaryCells(rows);
    expect(cells[0]?.slice(-2)).toEqual(["25/25 đồng ý, 2 không đồng ý", "Đủ điều kiện"]);
    expect(cells[2]?.at(-1)).toBe("Đủ điều kiện: Số liệu đúng");

    const docx = await render(await summaryPaper(office, rows, now), "docx");
    const xml = new TextDecoder().decode(unzipSync(docx)["word/document.xml"]);
    const tables = [...xml.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/gu)].map(([table]) =>
      [...table.matchAll(/<w:tr[ >][\s\S]*?<\/w:tr>/gu)].map(([row]) =>
        [...row.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/gu)].map(([cell]) =>
          [...cell.matchAll(/<w:t[ >][^<]*|<w:t>[^<]*/gu)]
            .map(([text]) => text.replace(/^<w:t[^>]*>/u, ""))
            .join(""),
        ),
      ),
    );
    expect(tables).toContainEqual([summaryColumns.map(({ header }) => header), ...cells]);
    const sheet = await readWorkbook(await writeWorkbook(await summarySheets(office, rows, now)));
    const inExcel = sheet.map((row) => row.cells.slice(0, summaryColumns.length));
    for (const row of cells) expect(inExcel).toContainEqual(row);

    expect((await all(office, { n: waiting.id })).map(({ name }) => name)).toEqual(["Chưa Xong"]);
    expect(await all(office, { n: [waiting.id, person.id] })).toHaveLength(2);
    expect(await all(office, { chosen: "1" })).toEqual([]);
    expect(await all(chair)).toHaveLength(3);
    await expect(all(head)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await all(await createActor(), { n: [person.id] })).toEqual([]);
  });

  test("Người phải tránh không thấy trường hợp đó ở trích ngang, thống kê khi Hội đồng đang xét; thẩm định thì thấy", async () => {
    const seats = await createCouncil(office.communeId, 3);
    const { itemIds } = await createOpenSession(office, { seats, items: 2 });
    const member = await prisma.councilMember.create({
      data: {
        communeId: office.communeId,
        membershipId: office.membershipId,
        post: "STANDING",
        position: 9,
        basis: "Quyết định số 12/QĐ-UBND ngày 05/01/2026",
        validFrom: new Date("2026-01-01"),
      },
    });
    await recuse(office.communeId, itemIds[0] ?? "", member.id);
    const onward = { state: "onward" };
    expect(await all(office, onward)).toHaveLength(1);
    expect(await all(chair, onward)).toHaveLength(2);
    const year = new Date().getFullYear();
    const count = async (actor: Actor) =>
      (await findAwardStatistics(actor, year, new Date())).all.length;
    expect([await count(office), await count(chair)]).toEqual([1, 2]);
    expect((await findQueue(office, asked(onward), now)).rows).toHaveLength(2);
  });
});

describe("thống kê khen thưởng năm", () => {
  async function decision(kind: "AWARD" | "HIGHER", items: Record<string, unknown>[]) {
    const { communeId, membershipId } = office;
    return prisma.decision.create({
      data: {
        communeId,
        kind,
        state: "ISSUED",
        subject: "Về việc tặng Giấy khen",
        isFromPaper: true,
        paperNumber: "15/QĐ-UBND",
        paperOn: new Date("2026-11-01"),
        paperSigner: "Lò Văn Chủ",
        createdById: membershipId,
        createdAt: now,
        movedById: membershipId,
        movedAt: now,
        items: { create: items as never },
      },
    });
  }

  test("Đề nghị và được khen theo loại hình, đối tượng, hình thức; quỹ; mỗi số bằng đúng danh sách; Excel cùng số", async () => {
    const leader = await createNomination(head, { isLeader: true, ...day("2026-03-01") });
    await createNomination(head, { type: "SUDDEN", audience: "HOUSEHOLD", ...day("2026-04-01") });
    await createNomination(head, { audience: "COLLECTIVE", ...day("2025-12-31") });
    await createNomination(head, { state: "WITHDRAWN", ...day("2026-04-01") });
    // 31/12 in the evening is already 2027 in Viet Nam.
    await createNomination(head, {
      submittedAt: new Date("2026-12-31T18:00:00Z"),
      completeOn: new Date("2027-01-01"),
    });
    const item = (position: number, rest: Record<string, unknown>) => ({
      position,
      recipientId: leader.recipient.id,
      award: "giay-khen",
      type: "MERIT",
      audience: "PERSON",
      name: "Lò Văn Thử",
      citation: "Đã có thành tích",
      outcome: "APPROVED",
      amount: 760_000,
      ...rest,
    });
    await decision("AWARD", [
      item(1, { isLeader: true, paidOn: new Date("2026-11-10") }),
      item(2, { audience: "ENTERPRISE" }),
      item(3, { outcome: "REJECTED", amount: null }),
      item(4, {
        revokedAt: now,
        paidOn: new Date("2026-11-10"),
        recoveredOn: new Date("2026-11-20"),
      }),
    ]);
    await decision("HIGHER", [
      item(1, {
        award: "bang-khen-tinh",
        amount: null,
        higherOutcome: "APPROVED",
        higherNumber: "99/QĐ-UBND",
        higherOn: new Date("2026-11-20"),
      }),
      item(2, { award: "bang-khen-tinh", amount: null }),
    ]);
    await prisma.awardFund.create({
      data: {
        communeId: office.communeId,
        year: 2026,
        amount: 50_000_000n,
        setById: office.membershipId,
        setAt: now,
      },
    });

    const statistics = await findAwardStatistics(office, 2026, now);
    const { all, fund } = statistics;
    expect(fund).toEqual({
      collected: 50_000_000,
      decided: 1_520_000,
      paid: 760_000,
      recovered: 760_000,
      spent: { PROPAGANDA: 0, ARTEFACT: 0, OTHER: 0 },
    });
    const figures = typeLines.map(({ label, filter }) => {
      const { submitted, decided } = figuresOf(all, filter);
      return [label, submitted, decided];
    });
    expect(figures).toEqual([
      ["Theo phong trào thi đua", 0, 0],
      ["Theo công trạng", 1, 3],
      ["Đột xuất", 1, 0],
      ["Tổng số", 2, 3],
    ]);
    expect(figuresOf(all, { class: "leader" })).toMatchObject({ submitted: 1, decided: 1 });
    expect(figuresOf(all, { class: "worker" })).toMatchObject({ submitted: 0, decided: 1 });
    expect(figuresOf(all, { class: "enterprise" })).toMatchObject({ submitted: 0, decided: 1 });
    expect(narrowed(all, { counted: "decided", award: "bang-khen-tinh" })).toMatchObject([
      { paper: "99/QĐ-UBND", on: "2026-11-20" },
    ]);
    expect(statistics.years).toEqual([2026, 2025]);
    const sheets = awardStatisticsSheets(statistics, "xã Thử");
    const [byType] = await Promise.all([readWorkbook(await writeWorkbook(sheets.slice(0, 1)))]);
    expect(byType.find(({ cells }) => cells[0] === "Tổng số")?.cells.slice(0, 5)).toEqual([
      "Tổng số",
      "2",
      "3",
      "0",
      "0",
    ]);
    expect(sheets.at(-1)?.rows).toHaveLength(5);
    await expect(findAwardStatistics(head, 2026, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const stranger = await findAwardStatistics(await createActor(), 2026, now);
    expect(stranger).toMatchObject({ all: [], fund: { collected: null, decided: 0 } });
  });
});

test("Số câu hỏi tới cơ sở dữ liệu không theo số đề nghị: một hay ba mươi", async () => {
  const run = {
    queue: () => findQueue(office, asked(), now),
    work: () => listAppraisalWork(office, now),
    summary: () => findSummary(office, summaryAskedSchema.parse({ state: "waiting" }), now),
    statistics: () => findAwardStatistics(office, 2026, now),
  };
  await createNomination(head, day("2026-11-20"));
  const counts = async () => {
    const found: Record<string, number> = {};
    for (const [name, each] of Object.entries(run)) found[name] = await countQueries(each);
    return found;
  };
  const one = await counts();
  for (let at = 0; at < 29; at++) await createNomination(head, day("2026-11-20"));
  expect((await findQueue(office, asked(), now)).total).toBe(30);
  expect(await counts()).toEqual(one);
});
