import { beforeEach, describe, expect, test } from "vitest";
import { brokenAuditLines } from "@/lib/audit/verify-chain";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { writeWorkbook } from "@/lib/documents/workbook/write-workbook";
import {
  importNominees,
  previewNominees,
  UnansweredError,
} from "@/lib/nominations/exchange/import-nominees";
import { nomineeSheet } from "@/lib/nominations/exchange/nominee-sheet";
import { readNomineeFile } from "@/lib/nominations/exchange/read-file";
import type { NomineeRow } from "@/lib/nominations/exchange/read-nominees";
import type { ReadTable } from "@/lib/nominations/exchange/schema";
import { createRecipient } from "../../support/awards";
import { countQueries } from "../../support/count-queries";
import { createActor, createUnit } from "../../support/factories";
import { begin, communeOfTwo, handedIn, meet, now, seen } from "../../support/nominations";

let head: Actor;
let otherHead: Actor;
let office: Actor;
let communeId: string;
let village: { id: string; name: string };
let dossierId: string;

beforeEach(async () => {
  ({ head, otherHead, office, communeId, village } = await communeOfTwo());
  dossierId = await begin(head);
});

const row = (name: string, more: Partial<NomineeRow> = {}): NomineeRow => ({
  kind: "PERSON",
  name,
  honorific: "",
  post: "",
  place: "",
  award: "giay-khen",
  category: "truc-tiep",
  field: "",
  citation: "",
  votesFor: null,
  votesAgainst: null,
  isLeader: false,
  mark: "",
  ...more,
});

async function tableOf(...rows: readonly NomineeRow[]): Promise<ReadTable> {
  return readNomineeFile(new File([await writeWorkbook([nomineeSheet(rows)])], "ds “1”.xlsx"));
}

/** The line at which the rows of such a file begin. */
const first = 4;
type Answers = Record<number, { who: string; mark?: string }>;

function take(
  actor: Actor,
  table: ReadTable,
  said: Answers = {},
  into = dossierId,
  isClear = false,
) {
  const answers = new Map(
    Object.entries(said).map(([line, { who, mark = "" }]) => [Number(line), { who, mark }]),
  );
  return importNominees(actor, { dossierId: into, table, answers, isClear }, now);
}

const preview = (actor: Actor, table: ReadTable, of = dossierId) =>
  previewNominees(actor, { dossierId: of, table }, now);

const nominations = () =>
  prisma.nomination.findMany({
    where: { communeId, dossierId },
    orderBy: { position: "asc" },
    include: { recipient: true },
  });

/** Everything of the commune that an import might leave behind. */
async function standing() {
  const where = { communeId };
  return [
    await prisma.nomination.findMany({ where, orderBy: { id: "asc" } }),
    await prisma.recipient.findMany({ where, orderBy: { id: "asc" } }),
    await prisma.recipientApart.count({ where }),
    await prisma.dossier.findMany({ where }),
    await prisma.auditEvent.count({ where }),
  ];
}

describe("cả bảng vào hồ sơ", () => {
  test("mỗi dòng một đề nghị, đủ từng ô, theo thứ tự của bảng; xem trước không đổi gì", async () => {
    await meet(head, dossierId);
    const table = await tableOf(
      row("Cầm Thị Đôi", {
        honorific: "Bà",
        post: "Trưởng bản",
        place: "Bản Một",
        category: "lanh-dao-khac",
        field: "Nông nghiệp",
        citation: "Làm đường bản",
        votesFor: 20,
        votesAgainst: 1,
        isLeader: true,
      }),
      row("Hộ ông Lò Văn Ba", { kind: "HOUSEHOLD", category: "ho-gia-dinh" }),
      row("Chi hội Phụ nữ bản", { kind: "COLLECTIVE", award: "ttldtt", category: "khac" }),
    );
    const before = await standing();

    const shown = await preview(head, table);
    expect(shown).toMatchObject({ problems: [], questions: [], added: 3 });
    expect(shown.preview[0]).toMatchObject({
      line: first,
      cells: { Tên: "Bà Cầm Thị Đôi", "Đối chiếu": "Mới" },
    });
    expect(await standing()).toEqual(before);

    expect(await take(head, table)).toEqual({ added: 3, there: 0 });
    const made = await nominations();
    expect(made).toMatchObject([
      {
        name: "Cầm Thị Đôi",
        state: "DRAFT",
        audience: "PERSON",
        award: "giay-khen",
        honorific: "Bà",
        post: "Trưởng bản",
        place: "Bản Một",
        category: "lanh-dao-khac",
        field: "Nông nghiệp",
        citation: "Làm đường bản",
        votesFor: 20,
        votesAgainst: 1,
        isLeader: true,
        isClear: false,
        recipient: { unitId: village.id, isWoman: true },
      },
      { audience: "HOUSEHOLD", place: village.name, isLeader: false },
      { audience: "COLLECTIVE", award: "ttldtt", place: "" },
    ]);
    expect(await brokenAuditLines(communeId)).toEqual([]);
    const [line] = await prisma.auditEvent.findMany({
      where: { communeId, action: "rows.imported" },
    });
    expect(line).toMatchObject({ subjectId: dossierId, data: { what: "nominations", rows: 3 } });
  });

  test("đơn vị xác nhận một lần cho cả bảng; người đã có trong hồ sơ giữ như đã ghi", async () => {
    await take(head, await tableOf(row("Cầm Thị Đôi")));
    const table = await tableOf(row("Cầm Thị Đôi"), row("Lò Văn Ba"));
    await take(head, table, {}, dossierId, true);
    expect((await nominations()).map(({ name, isClear }) => [name, isClear])).toEqual([
      ["Cầm Thị Đôi", false],
      ["Lò Văn Ba", true],
    ]);
  });

  test("một ô sai thì không gì vào", async () => {
    await meet(head, dossierId);
    const table = await tableOf(row("Cầm Thị Đôi"), row("Lò Văn Ba", { votesFor: 200 }));
    const before = await standing();

    expect((await preview(head, table)).problems).toHaveLength(1);
    await expect(take(head, table)).rejects.toThrow(/^Ô K5: đồng ý và không đồng ý cộng lại 200/u);
    expect(await standing()).toEqual(before);
  });

  test("dòng cuối hỏng ở cơ sở dữ liệu thì các dòng trước cũng không còn", async () => {
    const table = await tableOf(row("Cầm Thị Đôi"), row("Lò Văn Ba"));
    const before = await standing();
    // Somebody made up the id of another commune's recipient.
    const { office: stranger } = await communeOfTwo();
    const theirs = await createRecipient(stranger, { name: "Lò Văn Ba" });
    const last = table.rows.at(-1);
    if (!last) throw new Error("No row.");
    last.id = theirs.id;

    await expect(take(head, table)).rejects.toThrow();
    expect(await standing()).toEqual(before);
  });
});

describe("bấm hai lần", () => {
  test("cùng lúc, rồi lần nữa: mỗi dòng một đề nghị, một người", async () => {
    const table = await tableOf(row("Cầm Thị Đôi"), row("Cầm Thị Đôi", { award: "ldtt" }));

    const both = await Promise.all([take(head, table), take(head, table)]);
    expect(both.map(({ added }) => added).sort()).toEqual([0, 2]);
    expect(await take(head, table)).toEqual({ added: 0, there: 2 });

    const made = await nominations();
    expect(made.map(({ award }) => award)).toEqual(["giay-khen", "ldtt"]);
    expect(new Set(made.map(({ recipientId }) => recipientId)).size).toBe(1);
    expect(await prisma.recipient.count({ where: { communeId } })).toBe(1);
  });

  test("hai người của xã cùng nhập một tên mới vào hai hồ sơ: người sau được hỏi", async () => {
    const other = await begin(head);
    const [one, two] = [await tableOf(row("Cầm Thị Đôi")), await tableOf(row("Cầm Thị Đôi"))];

    const both = await Promise.allSettled([take(head, one), take(head, two, {}, other)]);
    const refused = both.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
    expect(refused).toEqual([expect.any(UnansweredError)]);
    expect(await prisma.recipient.count({ where: { communeId } })).toBe(1);
    expect(await prisma.nomination.count({ where: { communeId } })).toBe(1);
  });

  test("nhập lại tệp đã thêm dòng: chỉ dòng mới vào, chữ đã sửa trên cổng còn nguyên", async () => {
    await take(head, await tableOf(row("Cầm Thị Đôi", { citation: "Trong tệp" })));
    await prisma.nomination.updateMany({
      where: { communeId },
      data: { citation: "Sửa trên cổng" },
    });
    const longer = await tableOf(
      row("Cầm Thị Đôi", { citation: "Trong tệp" }),
      row("Lò Văn Ba", { citation: "Mới" }),
    );

    const shown = await preview(head, longer);
    expect(shown.preview[0]?.cells["Đối chiếu"]).toBe("Đã có trong hồ sơ, bỏ qua");
    expect(await take(head, longer)).toEqual({ added: 1, there: 1 });
    expect((await nominations()).map(({ citation }) => citation)).toEqual(["Sửa trên cổng", "Mới"]);
  });
});

describe("ai là ai", () => {
  test("cùng tên, cùng đơn vị cũng hỏi, không chọn sẵn; chọn đúng người thì gọi theo tên xã đã biết", async () => {
    const known = await createRecipient(office, { name: "Cầm Thị Đôi", unitId: village.id });
    for (const name of ["Cầm Thị Đôi", "CAM THI DOI"]) {
      const table = await tableOf(row(name));
      const shown = await preview(head, table);
      expect(shown.questions).toMatchObject([{ line: first, candidates: [{ id: known.id }] }]);
      const before = await standing();
      await expect(take(head, table)).rejects.toMatchObject({
        fieldErrors: { [`who-${first}`]: [`Dòng ${first}: chọn “${name}” là ai.`] },
      });
      expect(await standing()).toEqual(before);
    }
    await take(head, await tableOf(row("CAM THI DOI")), { [first]: { who: known.id } });
    expect(await nominations()).toMatchObject([{ recipientId: known.id, name: "Cầm Thị Đôi" }]);
  });

  test("cùng tên, cùng đơn vị mà là người khác: hai người, nhớ là khác", async () => {
    const known = await createRecipient(office, { name: "Cầm Thị Đôi", unitId: village.id });
    const table = await tableOf(row("Cầm Thị Đôi"));
    await take(head, table, { [first]: { who: "new", mark: "sinh năm 1991" } });

    const [made] = await nominations();
    expect(made?.recipient).toMatchObject({ name: "Cầm Thị Đôi", mark: "sinh năm 1991" });
    expect(made?.recipientId).not.toBe(known.id);
    expect(await prisma.recipientApart.count({ where: { communeId } })).toBe(1);
  });

  test("hai người trùng tên trong một tệp, khác ngày sinh: hai người, nhớ là khác; nhập lại tệp thì nhận ra từng người", async () => {
    const years = ["1980", "1992"];
    const sheet = nomineeSheet(years.map(() => row("Cầm Thị Đôi")));
    const withYears = {
      ...sheet,
      columns: [...sheet.columns, { header: "Ngày sinh", width: 14 }],
      rows: sheet.rows.map((cells, at) => [...cells, years[at] ?? ""]),
    };
    const file = async () =>
      readNomineeFile(new File([await writeWorkbook([withYears])], "trung-ten.xlsx"));
    expect(await take(head, await file())).toEqual({ added: 2, there: 0 });
    const made = await nominations();
    expect(made.map(({ recipient }) => recipient.mark)).toEqual(["sinh năm 1980", "sinh năm 1992"]);
    expect(await prisma.recipientApart.count({ where: { communeId } })).toBe(1);
    expect(await take(head, await file())).toEqual({ added: 0, there: 2 });

    // Two rows are no one person.
    const elsewhere = await begin(head);
    const who = made[0]?.recipientId ?? "";
    const both = { [first]: { who }, [first + 1]: { who } };
    await expect(take(head, await file(), both, elsewhere)).rejects.toThrow("chọn cùng một người");
  });

  test("đúng người này, bấm lại: không thêm, chữ đã sửa còn nguyên; dòng thêm danh hiệu khác vẫn được hỏi", async () => {
    const known = await createRecipient(office, { name: "Lò Văn Mải", unitId: village.id });
    const table = await tableOf(row("Lò Văn Mai", { citation: "Trong tệp" }));
    const said = { [first]: { who: known.id } };
    await take(head, table, said);
    await prisma.nomination.updateMany({ where: { communeId }, data: { citation: "Đã sửa" } });
    expect(await take(head, table, said)).toEqual({ added: 0, there: 1 });
    expect(await nominations()).toMatchObject([{ citation: "Đã sửa" }]);

    const longer = await tableOf(row("Lò Văn Mải"), row("Lò Văn Mải", { award: "ldtt" }));
    const next = first + 1;
    expect((await preview(head, longer)).questions).toMatchObject([{ line: next }]);
    const answer = { [next]: { who: known.id } };
    expect(await take(head, longer, answer)).toEqual({ added: 1, there: 1 });
  });

  test("khác dấu thì hỏi; chưa chọn thì không nhập, chọn đúng người thì nối", async () => {
    const known = await createRecipient(office, { name: "Lò Văn Mải", unitId: village.id });
    const table = await tableOf(row("Lò Văn Mai"));

    const { questions } = await preview(head, table);
    expect(questions).toMatchObject([
      { line: first, name: "Lò Văn Mai", candidates: [{ id: known.id }] },
    ]);
    const refusal = await take(head, table).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UnansweredError);
    expect((refusal as UnansweredError).fieldErrors).toEqual({
      [`who-${first}`]: [`Dòng ${first}: chọn “Lò Văn Mai” là ai.`],
    });
    // Nobody but those who were shown may be chosen.
    const another = await createRecipient(office, { name: "Quàng Thị Khác" });
    await expect(take(head, table, { [first]: { who: another.id } })).rejects.toThrow("chưa rõ");

    await take(head, table, { [first]: { who: known.id } });
    expect(await nominations()).toMatchObject([{ recipientId: known.id }]);
  });

  test("người khác: phải có điều phân biệt, nhớ là khác, hai dòng hỏi một lần, bấm lại không thêm", async () => {
    const known = await createRecipient(office, { name: "Lò Văn Mải", unitId: village.id });
    const table = await tableOf(row("Lò Văn Mai"), row("Lò Văn Mai", { award: "ldtt" }));
    expect((await preview(head, table)).questions).toHaveLength(1);

    await expect(take(head, table, { [first]: { who: "new" } })).rejects.toBeInstanceOf(
      UnansweredError,
    );
    const said = { [first]: { who: "new", mark: "sinh năm 1980" } };
    await take(head, table, said);
    expect(await take(head, table, said)).toEqual({ added: 0, there: 2 });

    const made = await nominations();
    expect(made).toMatchObject([
      { name: "Lò Văn Mai", recipient: { mark: "sinh năm 1980" } },
      { award: "ldtt" },
    ]);
    expect(made[0]?.recipientId).toBe(made[1]?.recipientId);
    expect(made[0]?.recipientId).not.toBe(known.id);
    expect(await prisma.recipientApart.count({ where: { communeId } })).toBe(1);
  });

  test("người của đơn vị khác chưa ai biết tới thì đơn vị không được cho thấy", async () => {
    const elsewhere = await createUnit({ communeId, name: "Bản Xa" });
    await createRecipient(office, { name: "Lò Văn Mai", unitId: elsewhere.id });
    const table = await tableOf(row("Lò Văn Mai"));

    expect(await preview(head, table)).toMatchObject({ questions: [], added: 1 });
  });
});

describe("ai được nhập", () => {
  test("đơn vị khác, xã khác: không có hồ sơ; người chỉ xem, hồ sơ đã nộp: có lý do", async () => {
    const table = await tableOf(row("Cầm Thị Đôi"));
    const { head: stranger } = await communeOfTwo();
    for (const actor of [otherHead, stranger]) {
      await expect(preview(actor, table)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(take(actor, table)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const { dossierId: submitted } = await handedIn(head);
    await expect(preview(head, table, submitted)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(take(head, table, {}, submitted)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(take(office, table, {}, submitted)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await seen(head, submitted)).nominations).toHaveLength(1);
  });

  test("thường trực nhập vào hồ sơ nhập hộ; chủ tịch không", async () => {
    const paper = { forUnitId: village.id, paperNote: "Tờ trình ngày 10/11/2026" };
    const into = await begin(office, paper);
    const table = await tableOf(row("Cầm Thị Đôi"));
    const chair = await createActor({ communeId, roles: ["CHAIR"] });

    await expect(take(chair, table, {}, into)).rejects.toThrow();
    expect(await take(office, table, {}, into)).toEqual({ added: 1, there: 0 });
  });
});

test("xem trước: số truy vấn không theo số dòng", async () => {
  await createRecipient(office, { name: "Lò Văn Mải", unitId: village.id });
  const few = await tableOf(row("Lò Văn Mai"), row("Cầm Thị Đôi"));
  const many = await tableOf(
    row("Lò Văn Mai"),
    ...Array.from({ length: 40 }, (_, at) => row(`Cầm Thị Thử ${at}`)),
  );
  const [one, other] = [
    await countQueries(() => preview(head, few)),
    await countQueries(() => preview(head, many)),
  ];
  expect(other).toEqual(one);
});
