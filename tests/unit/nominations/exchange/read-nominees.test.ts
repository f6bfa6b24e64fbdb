import { describe, expect, test } from "vitest";
import type { Procedure } from "@/lib/db/generated/enums";
import { type Sheet, writeWorkbook } from "@/lib/documents/workbook/write-workbook";
import { awardOf } from "@/lib/nominations/exchange/choices";
import { nomineeTemplate } from "@/lib/nominations/exchange/nominee-sheet";
import { readNomineeFile } from "@/lib/nominations/exchange/read-file";
import { readNominees } from "@/lib/nominations/exchange/read-nominees";
import { mostNominees } from "@/lib/nominations/exchange/schema";

type Cell = string | number | null;

const headers = [
  "STT",
  "Tên gọi (Ông/Bà/Chức danh)",
  "Tên tập thể/cá nhân/hộ gia đình",
  "Chức vụ",
  "Đơn vị công tác",
  "Phân loại khen thưởng",
  "Danh hiệu thi đua/Hình thức khen thưởng",
  "Phân loại đối tượng",
  "Lĩnh vực hoạt động",
];
const hidden = ["Mã phân loại khen thưởng", "Mã danh hiệu", "Mã đối tượng", "Mã lĩnh vực"];
const direct = "Người trực tiếp công tác, lao động, học tập, chiến đấu và phục vụ chiến đấu";

const sheet = (
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
  { name = "Danh sách", title = ["DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG"] } = {},
): Sheet => ({ name, title, columns: heads.map((header) => ({ header })), rows });

const fileOf = async (sheets: readonly Sheet[], name = "ds.xlsx") =>
  new File([await writeWorkbook(sheets)], name);

const read = (...sheets: readonly Sheet[]) => readBy("FULL", sheets);

async function readBy(procedure: Procedure, sheets: readonly Sheet[]) {
  const { rows } = await readNomineeFile(await fileOf(sheets));
  return readNominees(rows, { meeting: { presentCount: 30 }, procedure });
}

const person = (...more: readonly Cell[]): Cell[] =>
  more.length > 0
    ? [...more]
    : ["", "", " Lò Văn Thử ", "", " Sở Y tế", "Khen thưởng cá nhân", "Giấy khen", direct, "N/A"];

const thu = {
  kind: "PERSON",
  name: "Lò Văn Thử",
  honorific: "",
  post: "",
  place: "Sở Y tế",
  award: "giay-khen",
  category: "truc-tiep",
  field: "",
  citation: "",
  votesFor: null,
  votesAgainst: null,
  isLeader: false,
  mark: "",
};

describe("đọc bảng đề nghị theo mẫu của tỉnh", () => {
  test("STT, tên gọi trống, dấu cách thừa, cột mã ẩn #N/A, dòng chỉ có công thức", async () => {
    const na = ["#N/A", "#N/A", "#N/A", "#N/A"];
    const empty = Array.from({ length: 8 }, () => null);
    const { rows, problems } = await read(
      sheet(
        [...headers, "", ...hidden],
        [
          [...person(), null, "CANHAN", "0012", "05", "0001"],
          [2, ...empty, null, ...na],
          [3, ...empty, null, ...na],
        ],
        { title: ["ỦY BAN NHÂN DÂN XÃ", "DANH SÁCH", "", "(Kèm theo Tờ trình)"] },
      ),
    );

    expect(problems).toEqual([]);
    expect(rows).toEqual([{ line: 6, row: thu }]);
  });

  test("hàng nghìn dòng chỉ đánh số sẵn không tính là dòng đã ghi", async () => {
    const numbered = Array.from({ length: mostNominees + 500 }, (_, at) => [at + 2]);
    const { rows, problems } = await read(sheet(headers, [person(), ...numbered]));

    expect(problems).toEqual([]);
    expect(rows).toHaveLength(1);
  });

  test("cột theo tên: thứ tự nào, hoa hay thường, không dấu, thừa cách, thiếu cột không bắt buộc", async () => {
    const { rows, problems } = await read(
      sheet(
        [
          "DANH  HIEU / HINH THUC",
          "phan loai khen thuong",
          "Cột lạ",
          " ten tap the / ca nhan / ho gia dinh ",
        ],
        [["giấy khen", "canhan", "bỏ qua", "Lò Văn Thử"]],
      ),
    );

    expect(problems).toEqual([]);
    expect(rows[0]?.row).toEqual({ ...thu, place: "", category: "" });
  });

  test("cột thêm: thành tích, phiếu, người lãnh đạo", async () => {
    const { rows, problems } = await read(
      sheet(
        [...headers, "Thành tích", "Phiếu đồng ý", "Phiếu không đồng ý", "Người lãnh đạo"],
        [
          [
            ...["1", "Bà", "Lò Thị Thử", "Trưởng bản", "Bản Một", "CANHAN", "CSTĐCS", "", "Y tế"],
            ...["Làm đường bản", 25, "2", "có"],
          ],
        ],
      ),
    );

    expect(problems).toEqual([]);
    expect(rows[0]?.row).toEqual({
      ...thu,
      name: "Lò Thị Thử",
      honorific: "Bà",
      post: "Trưởng bản",
      place: "Bản Một",
      award: "cstdcs",
      category: "",
      field: "Y tế",
      citation: "Làm đường bản",
      votesFor: 25,
      votesAgainst: 2,
      isLeader: true,
    });
  });

  test.each([
    ["CANHAN", "", "PERSON"],
    ["Khen thưởng tập thể", "", "COLLECTIVE"],
    ["tap the", "", "COLLECTIVE"],
    ["HOGIADINH", "Hộ gia đình", "HOUSEHOLD"],
    ["Khen thưởng tập thể", "Doanh nghiệp", "ENTERPRISE"],
    ["TAPTHE", "Hợp tác xã", "ENTERPRISE"],
    ["Khen thưởng doanh nghiệp", "", "ENTERPRISE"],
  ])("loại “%s”, đối tượng “%s” là %s", async (typed, category, kind) => {
    const { rows, problems } = await read(
      sheet(headers, [["", "", "Tên thử", "", "", typed, "GK", category, ""]]),
    );
    expect(problems).toEqual([]);
    expect(rows[0]?.row.kind).toBe(kind);
  });

  test("thủ tục đơn giản: giấy khen nhập được, danh hiệu thì nói ô nào, lập hồ sơ nào", async () => {
    const row = (award: string) => ["", "", `Tên ${award}`, "", "", "CANHAN", award, "", ""];
    const { rows, problems } = await readBy("SHORT", [sheet(headers, [row("GK"), row("CSTĐCS")])]);
    expect(rows.map(({ row: { award } }) => award)).toEqual(["giay-khen"]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Ô G\d.*Chiến sĩ thi đua cơ sở là danh hiệu.*thủ tục đầy đủ/u),
    ]);
  });

  test("trang danh mục, trang hướng dẫn có dòng mẫu không nhập, đứng trước cũng vậy", async () => {
    const { rows } = await read(
      sheet(headers, [person("", "", "Người Mẫu", "", "", "CANHAN", "GK", "", "")], {
        name: "Hướng dẫn",
      }),
      sheet(["Mã", "Tên danh hiệu thi đua"], [["0012", "Giấy khen"]], { name: "Sheet2" }),
      sheet(headers, [person()]),
    );
    expect(rows.map(({ row }) => row.name)).toEqual(["Lò Văn Thử"]);
  });

  test("hai trang cùng điền: một câu, không chọn thay", async () => {
    const two = await fileOf([
      sheet(headers, [person()], { name: "Cá nhân" }),
      sheet(headers, [person()], { name: "Tập thể" }),
    ]);
    await expect(readNomineeFile(two)).rejects.toThrow("«Cá nhân», «Tập thể»");
  });

  test("mẫu cũ, cá nhân: giới tính, ngày sinh, phòng ban, mã hình thức", async () => {
    const { rows, problems } = await read(
      sheet(
        [
          ...["STT", "Họ và tên", "Giới tính", "Ngày sinh", "Chức vụ"],
          ...["Tên phòng ban/khối, tổ công tác", "Tên đơn vị/tập thể công tác", "Địa chỉ/Nơi ở"],
          ...["Mã phân loại cán bộ", "Mã hình thức khen thưởng", "Mã danh hiệu thi đua"],
        ],
        [
          [
            "1",
            "Cà Thị Thử",
            "Nữ",
            "12/5/1980",
            "Giáo viên",
            "Tổ Toán",
            "Trường Thử",
            "",
            "05",
            "GK",
            "",
          ],
          ["2", "Cà Văn Thử", "Nam", 1979, "", "", "", "Bản Hai", "", "", "LĐTT"],
        ],
        { title: ["DANH SÁCH CÁ NHÂN", ""] },
      ),
    );

    expect(problems).toEqual([]);
    expect(rows.map(({ line, row }) => ({ line, ...row }))).toMatchObject([
      {
        line: 4,
        kind: "PERSON",
        honorific: "Bà",
        post: "Giáo viên",
        place: "Tổ Toán, Trường Thử",
        award: "giay-khen",
        mark: "sinh ngày 12/5/1980",
      },
      { line: 5, honorific: "Ông", place: "Bản Hai", award: "ldtt", mark: "sinh năm 1979" },
    ]);
  });

  test("mẫu cũ, tập thể", async () => {
    const { rows, problems } = await read(
      sheet(
        [
          ...["STT", "Tên đơn vị/tập thể", "Mã phân loại tập thể"],
          ...["Mã hình thức khen thưởng", "Mã danh hiệu thi đua"],
        ],
        [["1", "Chi hội Phụ nữ bản Một", "09", "", "TTLĐTT"]],
      ),
    );
    expect(problems).toEqual([]);
    expect(rows[0]?.row).toMatchObject({ kind: "COLLECTIVE", award: "ttldtt", category: "" });
  });
});

describe("chỗ sai gọi tên ô", () => {
  const row = (more: Partial<Record<number, Cell>>) =>
    person().map((cell, at) => (at in more ? (more[at] ?? null) : cell));

  test.each<[string, Partial<Record<number, Cell>>, string]>([
    ["thiếu tên", { 2: "" }, "Ô C3: ghi đủ họ tên"],
    ["loại lạ", { 5: "Khen nước ngoài" }, "Ô F3: không có loại “Khen nước ngoài”"],
    ["chưa ghi loại", { 5: "" }, "Ô F3: chưa ghi"],
    ["danh hiệu lạ", { 6: "Huân chương" }, "Ô G3: danh mục không có “Huân chương”"],
    ["chưa ghi danh hiệu", { 6: "" }, "Ô G3: ghi danh hiệu hoặc hình thức"],
    [
      "danh hiệu của người, ghi cho tập thể",
      { 5: "TAPTHE", 6: "LĐTT" },
      "Ô G3: «Lao động tiên tiến» không tặng cho tập thể. Ghi một trong: «Giấy khen»",
    ],
    ["đối tượng lạ", { 7: "Người ngoài" }, "Ô H3: không có loại đối tượng “Người ngoài”"],
    ["tên gọi là chức danh", { 1: "Bác sĩ" }, "Ô B3: chỉ ghi «Ông» hoặc «Bà»"],
    ["chức vụ chưa rõ", { 3: "Phó bản", 7: "" }, "Ô D3: «Phó bản» có phải lãnh đạo"],
    ["dài quá", { 4: "a".repeat(301) }, "Ô E3: viết gọn trong 300 ký tự"],
  ])("%s", async (_, more, message) => {
    const { problems } = await read(sheet(headers, [row(more), row({ 2: "Người Khác" })]));
    expect(problems.map((problem) => problem.message.slice(0, message.length))).toEqual([message]);
    expect(problems[0]?.line).toBe(3);
  });

  const votes = [...headers, "Phiếu đồng ý", "Phiếu không đồng ý"];
  test.each([
    [["25", "6"], "Ô J3: đồng ý và không đồng ý cộng lại 31, nhiều hơn 30 người dự họp xét."],
    [["hai mươi", ""], "Ô J3: ghi số phiếu bằng chữ số, ví dụ 25."],
    [["25", "-1"], "Ô K3: ghi số phiếu bằng chữ số, ví dụ 25."],
  ])("phiếu %j", async (cells, message) => {
    const { problems } = await read(sheet(votes, [[...person(), ...cells]]));
    expect(problems.map((problem) => problem.message)).toEqual([message]);
  });

  test("có phiếu mà hồ sơ chưa có cuộc họp", async () => {
    const file = await fileOf([sheet(votes, [[...person(), "25", "0"]])]);
    const { problems } = readNominees((await readNomineeFile(file)).rows, {
      meeting: null,
      procedure: "FULL",
    });
    expect(problems[0]?.message).toMatch(/^Ô J3: ghi cuộc họp xét/u);
  });

  test("một người hai lần cùng hình thức; khác hình thức thì được", async () => {
    const { problems, rows } = await read(
      sheet(headers, [person(), row({ 6: "LĐTT" }), row({ 2: "lò văn  thử" })]),
    );
    expect(problems.map(({ message }) => message)).toEqual([
      "Ô C5: trùng với dòng 3: cùng tên, cùng danh hiệu, hình thức. Bỏ một dòng; là hai người khác nhau thì thêm cột «Ngày sinh», ghi cho cả hai.",
    ]);
    expect(rows).toHaveLength(3);
  });

  test("hai người trùng tên có ngày sinh khác nhau là hai người; một dòng không ghi thì vẫn là một", async () => {
    const born = (...years: string[]) =>
      read(
        sheet(
          [...headers, "Ngày sinh"],
          years.map((year) => [...person(), year]),
        ),
      );
    expect((await born("1980", "1992")).problems).toEqual([]);
    expect((await born("1980", "1980")).problems).toHaveLength(1);
    expect((await born("1980", "")).problems).toHaveLength(1);
  });

  test("nhiều quá, rỗng, thiếu cột, không phải bảng đề nghị", async () => {
    const many = Array.from({ length: mostNominees + 1 }, (_, at) => row({ 2: `Người ${at}` }));
    expect((await read(sheet(headers, many))).problems[0]?.message).toMatch(/quá 500/u);
    const empty = await read(sheet(headers, [[1], [2]]));
    expect(empty.problems.map(({ message }) => message)).toEqual([
      "Tệp chưa có dòng nào được điền.",
    ]);
    const missing = await read(sheet(headers.toSpliced(5, 1), [person()]));
    expect(missing.problems[0]?.message).toContain("thiếu «Phân loại khen thưởng»");
    const foreign = await fileOf([sheet(["Đơn vị", "Chỉ tiêu"], [["Bản Một", "Đường"]])]);
    await expect(readNomineeFile(foreign)).rejects.toThrow("Không trang nào của tệp");
    const hostile = new File(["<?xml version='1.0'?><!DOCTYPE x>"], "ds.xlsx");
    await expect(readNomineeFile(hostile)).rejects.toThrow("Tệp không phải bảng Excel .xlsx");
  });
});

test.each([
  ["LĐTT", "ldtt"],
  ["lao dong tien tien", "ldtt"],
  ["Danh hiệu Lao động tiên tiến", "ldtt"],
  ["CSTĐCS", "cstdcs"],
  ["TTLĐTT", "ttldtt"],
  ["GK", "giay-khen"],
  ["Giấy khen của Chủ tịch UBND xã", "giay-khen"],
  ["Gia đình văn hoá", "gdvh"],
  ["Bằng khen của Chủ tịch UBND tỉnh", "bang-khen-tinh"],
  ["Giấy khen của Chủ tịch UBND huyện", null],
  ["", null],
])("“%s” trong danh mục là %s", (typed, award) => {
  expect(awardOf(typed)).toBe(award);
});

test("tệp mẫu tải về chưa điền thì không nhập gì, kể cả dòng ví dụ", async () => {
  const { problems, rows } = await read(...nomineeTemplate());
  expect(rows).toEqual([]);
  expect(problems.map(({ message }) => message)).toEqual(["Tệp chưa có dòng nào được điền."]);
});
