import { beforeEach, describe, expect, test } from "vitest";
import { brokenAuditLines } from "@/lib/audit/verify-chain";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { type Sheet, writeWorkbook } from "@/lib/documents/workbook/write-workbook";
import { filledSheet, templateSheet } from "@/lib/pledges/exchange/export-tables";
import { importTable, previewTable } from "@/lib/pledges/exchange/import-table";
import { readTableFile } from "@/lib/pledges/exchange/read-file";
import type { ReadRows, TableWhat } from "@/lib/pledges/exchange/schema";
import { beginPledge } from "@/lib/pledges/pledge/begin-pledge";
import { itemField } from "@/lib/pledges/pledge/fields";
import { acceptPledge, returnPledge } from "@/lib/pledges/pledge/handle-pledge";
import { savePledge } from "@/lib/pledges/pledge/save-pledge";
import { countQueries } from "../../../support/count-queries";
import { createActor, createUnit } from "../../../support/factories";
import { campaignWithReports, periods } from "../../../support/reports";

const inTime = new Date("2026-02-10T02:00:00Z");
const late = new Date("2026-03-10T02:00:00Z");
const inJune = new Date("2026-06-18T02:00:00Z");

const pledges = { kind: "pledge", key: "" } as const;
const june = { kind: "report", key: periods[0] } as const;

type Given = Awaited<ReturnType<typeof campaignOf>>;

/** The campaign with so many villages besides the one that has a head. */
async function campaignOf(villages: number) {
  const given = await campaignWithReports();
  const { communeId, campaignId, office } = given;
  const others = await Promise.all(
    Array.from({ length: villages }, (_, at) => createUnit({ communeId, name: `Bản Thử ${at}` })),
  );
  await prisma.campaignParticipant.createMany({
    data: others.map(({ id: unitId }) => ({
      communeId,
      campaignId,
      unitId,
      takesPart: true,
      setById: office.membershipId,
      setAt: new Date(),
    })),
  });
  return { ...given, others };
}

type Change = (cells: (string | number | null)[], header: (name: string) => number) => void;

/** The office's template, filled in and read back as a file. */
async function fill(
  { office, campaignId }: Pick<Given, "office" | "campaignId">,
  what: TableWhat,
  change: Change,
  now = inTime,
): Promise<ReadRows> {
  const sheet = await templateSheet(office, { campaignId, what }, now);
  if (!sheet) throw new Error("No template.");
  const header = (name: string) => sheet.columns.findIndex((column) => column.header === name);
  const rows = sheet.rows.map((row) => {
    const cells = [...row];
    change(cells, header);
    return cells;
  });
  return readTableFile(await fileOf({ ...sheet, rows }));
}

const fileOf = async (sheet: Sheet) =>
  new File([await writeWorkbook([sheet])], "dang-ky “2026”.xlsx");

/** Every village promises 520 metres. */
const metres: Change = (cells, header) => {
  if (cells[header("Đơn vị tính")] === "mét") cells[header("Số đăng ký")] = "1.520,5";
};

/** Until somebody waits for a lock that another holds. */
async function someoneWaits() {
  for (let tries = 0; tries < 200; tries++) {
    const waiting = await prisma.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    if (waiting.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("Nobody waits.");
}

/** Everything of the commune that an import might leave behind. */
async function standing({ communeId }: Given) {
  const where = { communeId };
  return [
    await prisma.pledge.findMany({ where, orderBy: { id: "asc" } }),
    await prisma.pledgeItem.findMany({ where, orderBy: { id: "asc" } }),
    await prisma.progressReport.findMany({ where, orderBy: { id: "asc" } }),
    await prisma.reportLine.findMany({ where, orderBy: { id: "asc" } }),
    await prisma.notification.count({ where }),
    await prisma.auditEvent.count({ where }),
  ];
}

describe("nhập bản đăng ký từ bảng Excel", () => {
  let given: Given;
  beforeEach(async () => {
    given = await campaignOf(2);
  });

  const by = (actor: Actor, table: ReadRows, what: TableWhat = pledges, more = {}) => ({
    actor,
    of: { campaignId: given.campaignId, what, table, lateReason: "", ...more },
  });
  const take = ({ actor, of }: ReturnType<typeof by>, now = inTime) => importTable(actor, of, now);

  test("mỗi đơn vị một bản đã nộp, có biên nhận, ghi tên tệp thay cho ảnh bản giấy", async () => {
    const { office, head, communeId, campaignId } = given;
    const table = await fill(given, pledges, (cells, header) => {
      metres(cells, header);
      if (cells[1] === "Lời đăng ký chung") cells[header("Đăng ký bằng lời")] = "Cả bản một lòng";
    });

    const seen = await previewTable(office, { campaignId, what: pledges, table }, inTime);
    expect(seen).toMatchObject({ problems: [], units: 3, isLate: false });
    expect(await prisma.pledge.count({ where: { communeId } })).toBe(0);

    expect(await take(by(office, table))).toBe(3);

    const made = await prisma.pledge.findMany({
      where: { communeId },
      select: {
        state: true,
        isFromPaper: true,
        fromFile: true,
        paperNote: true,
        words: true,
        number: true,
        lateReason: true,
        items: { select: { promised: true }, orderBy: { position: "asc" } },
      },
      orderBy: { number: "asc" },
    });
    expect(made.map(({ number }) => number)).toEqual([1, 2, 3]);
    for (const pledge of made) {
      expect(pledge).toMatchObject({
        state: "SUBMITTED",
        isFromPaper: true,
        fromFile: "dang-ky 2026.xlsx",
        paperNote: "Bảng Excel “dang-ky 2026.xlsx”",
        words: "Cả bản một lòng",
        lateReason: "",
      });
      expect(pledge.items[0]?.promised?.toFixed()).toBe("1520.5");
    }
    const audited = await prisma.auditEvent.findMany({
      where: { communeId, action: { in: ["pledge.begun", "rows.imported"] } },
      select: { action: true, data: true },
      orderBy: { sequence: "asc" },
    });
    expect(audited.map(({ action }) => action)).toEqual([
      "pledge.begun",
      "pledge.begun",
      "pledge.begun",
      "rows.imported",
    ]);
    expect(audited.at(-1)?.data).toEqual({ what: "pledges", rows: 3 });
    expect(
      await prisma.notification.count({
        where: { membershipId: head.membershipId, kind: "pledge.submitted" },
      }),
    ).toBe(1);
  });

  test("nội dung đơn vị tự thêm, xuất ra đúng như đã nhập", async () => {
    const { office, campaignId, others } = given;
    const [first] = others;
    const sheet = await templateSheet(office, { campaignId, what: pledges }, inTime);
    const header = (name: string) =>
      sheet?.columns.findIndex((column) => column.header === name) ?? -1;
    const own = (indicator: string, figure: number, way: string) => {
      const cells = Array<string | number>(sheet?.columns.length ?? 0).fill("");
      cells[header("Đơn vị")] = first?.name ?? "";
      cells[header("Chỉ tiêu, nội dung")] = indicator;
      cells[header("Đơn vị tính")] = "vụ";
      cells[header("Số đăng ký")] = figure;
      cells[header("Thế nào là đạt")] = way;
      return cells;
    };
    const rows = [own("Vụ vi phạm", 2, "Không quá số đăng ký"), own("Buổi hòa giải", 4, "")];
    const file = await fileOf({ ...sheet, columns: sheet?.columns ?? [], name: "a", rows });
    const table = await readTableFile(file);

    expect(await take(by(office, table))).toBe(1);

    const items = await prisma.pledgeItem.findMany({
      where: { pledge: { unitId: first?.id }, indicator: { in: ["Vụ vi phạm", "Buổi hòa giải"] } },
      select: { indicator: true, comparison: true, promised: true },
      orderBy: { position: "asc" },
    });
    expect(items.map((item) => ({ ...item, promised: item.promised?.toFixed() }))).toEqual([
      { indicator: "Vụ vi phạm", comparison: "AT_MOST", promised: "2" },
      { indicator: "Buổi hòa giải", comparison: "AT_LEAST", promised: "4" },
    ]);
    const out = await filledSheet(office, { campaignId, what: pledges }, inTime);
    const shown = out?.rows.filter((cells) => cells[0] === first?.name);
    expect(shown?.map((cells) => cells[1])).toEqual([
      "Đường bản được cứng hóa",
      "Giữ sạch đường bản hằng tuần",
      "Vụ vi phạm",
      "Buổi hòa giải",
      "Lời đăng ký chung",
    ]);
    expect(shown?.[2]?.slice(2)).toEqual([
      "vụ",
      "",
      "",
      2,
      "",
      "",
      "Không quá số đăng ký",
      "Đã nộp, chờ nhận",
    ]);
    expect(out?.rows.filter((cells) => cells.at(-1) === "Chưa đăng ký").length).toBeGreaterThan(0);
  });

  test("một ô sai thì không nhập gì; nhập hai lần thì lần sau không nhập gì", async () => {
    const { office, others } = given;
    const wrong = await fill(given, pledges, (cells, header) => {
      metres(cells, header);
      if (cells[0] === others[1]?.name && cells[2] === "mét") cells[header("Số đăng ký")] = "nhiều";
    });
    const before = await standing(given);

    await expect(take(by(office, wrong))).rejects.toMatchObject({
      code: "RULE_BROKEN",
      message: expect.stringMatching(/^Ô F\d+: ghi số như 1.234,5/),
    });
    expect(await standing(given)).toEqual(before);

    const table = await fill(given, pledges, metres);
    await take(by(office, table));
    const after = await standing(given);
    await expect(take(by(office, table))).rejects.toMatchObject({
      message: expect.stringMatching(/^Ô A\d+: đơn vị đã nộp bản đăng ký ĐK \d\/2026/),
    });
    expect(await standing(given)).toEqual(after);
  });

  test("hai người bấm nhập cùng lúc thì một người nhập được", async () => {
    const { office, communeId } = given;
    const table = await fill(given, pledges, metres);

    const done = await Promise.allSettled([take(by(office, table)), take(by(office, table))]);

    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(done.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { message: expect.stringContaining("đơn vị đã nộp bản đăng ký") },
    });
    expect(await prisma.pledge.count({ where: { communeId } })).toBe(3);
    expect(await prisma.auditEvent.count({ where: { communeId, action: "rows.imported" } })).toBe(
      1,
    );
  });

  test("đang nhập dở thì người khác trong xã vẫn lưu được; nhật ký vẫn nối đúng", async () => {
    const { office, head, village, communeId, campaignId } = given;
    const table = await fill(given, pledges, (cells, header) => {
      if (cells[0] !== village.name) metres(cells, header);
    });
    const { pledgeId } = await beginPledge(head, { campaignId, round: "" }, inTime);
    const lock = `pledge number ${communeId}`;
    // The import has begun and filled in every pledge, and cannot go on to its first receipt.
    const importing = await prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
        const started = take(by(office, table));
        await someoneWaits();
        const form = { pledgeId, version: 1, fields: { words: "Cả bản một lòng" } };
        expect(await savePledge(head, form, inTime)).toMatchObject({ version: 2 });
        return { started };
      },
      { timeout: 20_000 },
    );

    expect(await importing.started).toBe(2);
    expect(await prisma.pledge.count({ where: { communeId, state: "SUBMITTED" } })).toBe(2);
    expect(await brokenAuditLines(communeId)).toEqual([]);
  });

  test("hỏng giữa chừng, ở đơn vị sau cùng, thì các đơn vị trước cũng không có gì", async () => {
    const { office } = given;
    const table = await fill(given, pledges, metres);
    const before = await standing(given);
    // The last receipt of the year is taken in a way no check of the rows can see.
    await prisma.$executeRawUnsafe(
      `CREATE FUNCTION third_fails() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN IF NEW.number = 3 THEN RAISE EXCEPTION 'third fails'; END IF; RETURN NEW; END $$`,
    );
    await prisma.$executeRawUnsafe(
      "CREATE TRIGGER third_fails BEFORE UPDATE ON pledge FOR EACH ROW EXECUTE FUNCTION third_fails()",
    );
    try {
      await expect(take(by(office, table))).rejects.toThrow(/third fails/);
    } finally {
      await prisma.$executeRawUnsafe("DROP FUNCTION third_fails CASCADE");
    }

    expect(await standing(given)).toEqual(before);
  });

  test("đơn vị đang tự ghi thì không nhập đè; mở ra mà chưa ghi thì nhập được; trả lại thì sửa ở bản đó", async () => {
    const { office, head, campaignId, village } = given;
    const { pledgeId } = await beginPledge(head, { campaignId, round: "" }, inTime);
    const table = await fill(given, pledges, (cells, header) => {
      if (cells[0] === village.name) metres(cells, header);
    });
    const { items } = await prisma.pledge.findUniqueOrThrow({
      where: { id: pledgeId },
      select: { items: { select: { id: true }, orderBy: { position: "asc" } } },
    });

    expect(await take(by(office, table))).toBe(1);
    const taken = await prisma.pledge.findUniqueOrThrow({ where: { id: pledgeId } });
    expect(taken).toMatchObject({ state: "SUBMITTED", fromFile: "dang-ky 2026.xlsx" });
    await acceptPledge(office, { pledgeId, version: taken.version }, inTime);
    const returned = { pledgeId, version: taken.version + 1, reason: "Thiếu số" };
    await returnPledge(office, returned, inTime);
    await expect(take(by(office, table))).rejects.toMatchObject({
      message: expect.stringContaining("đang được trả lại để bổ sung"),
    });

    given = await campaignOf(0);
    const own = await beginPledge(given.head, { campaignId: given.campaignId, round: "" }, inTime);
    const [item] = await prisma.pledgeItem.findMany({ where: own, orderBy: { position: "asc" } });
    const fields = { [itemField(item?.id ?? "", "promised")]: "5" };
    await savePledge(given.head, { ...own, version: 1, fields }, inTime);
    const over = await fill(given, pledges, metres);
    await expect(take(by(given.office, over))).rejects.toMatchObject({
      message: expect.stringContaining("đang tự ghi bản đăng ký này trên cổng. Nhắc đơn vị nộp"),
    });
    const ended = { where: { id: given.campaignId }, data: { state: "CLOSED" as const } };
    await prisma.campaign.update(ended);
    await expect(take(by(given.office, over))).rejects.toMatchObject({
      message: expect.stringContaining("Nhập hộ riêng đơn vị này từ bản giấy"),
    });
    expect(items.length).toBe(3);
  });

  test("quá hạn thì hỏi lý do một lần cho cả tệp; phong trào đã tổng kết thì không nhập", async () => {
    const { office, communeId, campaignId } = given;
    const table = await fill(given, pledges, metres, late);

    const seen = await previewTable(office, { campaignId, what: pledges, table }, late);
    expect(seen.isLate).toBe(true);
    await expect(take(by(office, table), late)).rejects.toMatchObject({
      message: "Đã quá hạn nộp: ghi lý do nộp muộn rồi nhập.",
    });
    await take(by(office, table, pledges, { lateReason: "Đường sạt lở" }), late);
    const reasons = await prisma.pledge.findMany({
      where: { communeId },
      select: { lateReason: true },
    });
    expect(reasons).toEqual(Array(3).fill({ lateReason: "Đường sạt lở" }));

    await prisma.campaign.update({ where: { id: campaignId }, data: { state: "REVIEWED" } });
    await expect(take(by(office, table), late)).rejects.toMatchObject({
      message: "Dòng 1: Phong trào đã tổng kết, không nhận đăng ký, báo cáo nữa.",
    });
  });

  test("người của đơn vị, lãnh đạo không nhập được; xã khác không thấy phong trào", async () => {
    const { office, head, communeId, campaignId } = given;
    const table = await fill(given, pledges, metres);
    const chair = await createActor({ communeId, roles: ["CHAIR"] });
    const elsewhere = await createActor({ roles: ["OFFICE"] });
    const before = await standing(given);

    for (const actor of [head, chair]) {
      await expect(take(by(actor, table))).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(
        previewTable(actor, { campaignId, what: pledges, table }, inTime),
      ).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(
        (async () => templateSheet(actor, { campaignId, what: pledges }, inTime))(),
      ).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    await expect(
      (async () => filledSheet(head, { campaignId, what: pledges }, inTime))(),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(take(by(elsewhere, table))).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await filledSheet(elsewhere, { campaignId, what: pledges }, inTime)).toBeNull();
    expect(await filledSheet(chair, { campaignId, what: pledges }, inTime)).not.toBeNull();
    for (const what of [{ kind: "pledge", key: "2031" } as const, { ...june, key: "2026-07-01" }]) {
      await expect(take(by(office, table, what))).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await standing(given)).toEqual(before);
  });

  test("bản nháp của đơn vị không ra theo bảng", async () => {
    const { office, head, campaignId } = given;
    const { pledgeId } = await beginPledge(head, { campaignId, round: "" }, inTime);
    await savePledge(head, { pledgeId, version: 1, fields: { words: "Chưa nộp" } }, inTime);

    const out = await filledSheet(office, { campaignId, what: pledges }, inTime);

    expect(JSON.stringify(out)).not.toContain("Chưa nộp");
  });
});

describe("nhập báo cáo từ bảng Excel", () => {
  test("dòng theo điều đã đăng ký hoặc chỉ tiêu; cả tệp hoặc không gì; xuất ra đúng như đã nhập", async () => {
    const given = await campaignOf(2);
    const { office, communeId, campaignId, others } = given;
    await importTable(
      office,
      {
        campaignId,
        what: pledges,
        table: await fill(given, pledges, (cells, header) => {
          if (cells[0] === others[0]?.name) metres(cells, header);
        }),
        lateReason: "",
      },
      inTime,
    );
    const done: Change = (cells, header) => {
      if (cells[header("Đơn vị tính")] === "mét") cells[header("Kết quả kỳ này")] = 250.75;
      if (cells[1] === "Khó khăn, vướng mắc") cells[header("Diễn giải")] = "Thiếu xi măng";
    };
    const of = { campaignId, what: june, lateReason: "" };
    const wrong = await fill(
      given,
      june,
      (cells, header) => {
        done(cells, header);
        if (cells[0] === others[1]?.name) cells[header("Kết quả kỳ này")] = "";
      },
      inJune,
    );
    const before = await standing(given);
    await expect(importTable(office, { ...of, table: wrong }, inJune)).rejects.toMatchObject({
      message: expect.stringMatching(/^Ô E\d+: chưa có số liệu/),
    });
    expect(await standing(given)).toEqual(before);

    const table = await fill(given, june, done, inJune);
    expect(await importTable(office, { ...of, table }, inJune)).toBe(3);

    const reports = await prisma.progressReport.findMany({
      where: { communeId },
      select: {
        state: true,
        fromFile: true,
        difficulties: true,
        pledgeId: true,
        lines: { select: { value: true, itemId: true }, orderBy: { position: "asc" } },
      },
      orderBy: { number: "asc" },
    });
    expect(reports.map(({ lines }) => lines[0]?.value?.toFixed())).toEqual(Array(3).fill("250.75"));
    expect(reports.filter(({ pledgeId, lines }) => pledgeId && lines[0]?.itemId)).toHaveLength(1);
    expect(reports.every(({ state, fromFile }) => state === "SUBMITTED" && fromFile !== "")).toBe(
      true,
    );
    expect(reports.every(({ difficulties }) => difficulties === "Thiếu xi măng")).toBe(true);
    const out = await filledSheet(office, { campaignId, what: june }, inJune);
    expect(out?.rows.filter((cells) => cells[4] === 250.75)).toHaveLength(3);
    await expect(importTable(office, { ...of, table }, inJune)).rejects.toMatchObject({
      message: expect.stringMatching(/^Ô A\d+: đơn vị đã nộp báo cáo BC \d\/2026/),
    });
  });
});

test("25 đơn vị một tệp; đọc, xem trước với số câu hỏi không đổi theo số đơn vị", async () => {
  const small = await campaignOf(1);
  const large = await campaignOf(24);
  const of = async (given: Given) => ({
    campaignId: given.campaignId,
    what: pledges,
    table: await fill(given, pledges, metres),
  });
  const [few, many] = [await of(small), await of(large)];
  const inFew = await countQueries(() => previewTable(small.office, few, inTime));
  const inMany = await countQueries(() => previewTable(large.office, many, inTime));
  expect(inMany).toEqual(inFew);

  expect(await importTable(large.office, { ...many, lateReason: "" }, inTime)).toBe(25);
});
