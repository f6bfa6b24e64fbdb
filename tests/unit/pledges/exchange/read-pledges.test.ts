import { describe, expect, test } from "vitest";
import { readPledges } from "@/lib/pledges/exchange/read-pledges";
import { pledgeUnits, sheet } from "./tables";

const head = [
  "Đơn vị",
  "Chỉ tiêu, nội dung",
  "Đơn vị tính",
  "Số năm trước",
  "Số đăng ký",
  "Đăng ký bằng lời",
  "Thời hạn",
  "Thế nào là đạt",
];

/** One unit, two lines above the names of the columns: the first row is line 4. */
const read = (...rows: string[][]) =>
  readPledges(
    sheet(["Đăng ký thi đua năm 2026"], ["Không sửa tên cột"], head, ...rows),
    pledgeUnits,
  );

const messages = (...rows: string[][]) => read(...rows).problems.map(({ message }) => message);

const road = ["Bản Nà Một", "Đường bản được cứng hóa", "mét", "480", "520"];

describe("đọc bảng đăng ký", () => {
  test("số kiểu Việt, lời, thời hạn, nội dung tự thêm, lời chung; dòng để trống không nói gì", () => {
    const { rows, problems, preview } = read(
      ["Bản Nà Một", "Đường bản được cứng hóa", "mét", "1.480,25", "1.520", "", "30/11/2026", ""],
      ["Bản Nà Một", "Giữ sạch đường bản", "", "", "", "Chiều thứ Bảy hằng tuần", "", ""],
      ["Bản Nà Một", "Vụ tảo hôn", "vụ", "2", "0", "", "", "Không quá số đăng ký"],
      ["Bản Nà Một", "Lời đăng ký chung", "", "", "", "Cả bản một lòng", "", ""],
      ["Bản Na Mót", "Đường bản được cứng hóa", "mét", "", "", "", "", ""],
      ["Bản Đã Nộp", "Lời đăng ký chung", "", "", "", "", "", ""],
    );

    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        line: 4,
        row: {
          unitId: "one",
          unitName: "Bản Nà Một",
          words: "Cả bản một lòng",
          items: [
            expect.objectContaining({
              source: "target:road",
              baseline: "1.480,25",
              promised: "1.520",
              due: "30/11/2026",
            }),
            expect.objectContaining({
              source: "criterion:clean",
              words: "Chiều thứ Bảy hằng tuần",
            }),
            expect.objectContaining({
              source: null,
              indicator: "Vụ tảo hôn",
              measure: "vụ",
              promised: "0",
              comparison: "AT_MOST",
            }),
          ],
        },
      },
    ]);
    expect(preview[2]).toMatchObject({
      line: 6,
      cells: { "Chỉ tiêu, nội dung": "Vụ tảo hôn (đơn vị tự thêm)" },
    });
  });

  test.each([
    ["không dấu, cột đảo", ["SO DANG KY", "don vi"], ["520", "Ban Na Mot"], "đủ tên, đủ dấu"],
    [
      "đúng dấu thì không lẫn với tên gần giống",
      ["Số đăng ký", "Đơn vị"],
      ["520", "bản nà một"],
      null,
    ],
    ["tên gọi tắt", ["Số đăng ký", "Đơn vị"], ["520", "Nà Một"], null],
  ])("cột theo tên, đơn vị theo tên: %s", (_, [figure = "", unit = ""], cells, problem) => {
    const { rows, problems } = readPledges(
      sheet(
        [
          figure,
          "Ghi chú",
          unit,
          "chi tieu noi dung",
          "Đơn vị tính (*)",
          "Số năm trước",
          "Đăng ký bằng lời",
          "Thời hạn",
        ],
        [
          cells[0] ?? "",
          "gì cũng được",
          cells[1] ?? "",
          "duong ban duoc cung hoa",
          "MÉT",
          "",
          "",
          "",
        ],
      ),
      pledgeUnits,
    );

    expect(problems.map(({ message }) => message)).toEqual(
      problem ? [expect.stringContaining(problem)] : [],
    );
    expect(rows.map(({ row }) => row.items[0]?.source)).toEqual(problem ? [] : ["target:road"]);
  });

  test.each([
    [
      "đơn vị lạ",
      [["Bản Lạ", "Đường bản được cứng hóa", "mét", "", "5"]],
      "Ô A4: không có đơn vị tham gia nào tên “Bản Lạ”.",
    ],
    [
      "không ghi đơn vị",
      [["", "Đường bản được cứng hóa", "mét", "", "5"]],
      "Ô A4: ghi tên đơn vị.",
    ],
    [
      "đã nộp rồi",
      [["Bản Đã Nộp", "Đường bản được cứng hóa", "mét", "", "5"]],
      "Ô A4: đơn vị đã nộp bản đăng ký ĐK 3/2026.",
    ],
    [
      "không ghi chỉ tiêu",
      [["Bản Nà Một", "", "mét", "", "5"]],
      "Ô B4: ghi chỉ tiêu, nội dung đăng ký.",
    ],
    [
      "số kèm chữ",
      [["Bản Nà Một", "Đường bản được cứng hóa", "mét", "", "520 mét"]],
      "Ô E4: ghi số như 1.234,5, không kèm chữ.",
    ],
    [
      "số năm trước sai",
      [["Bản Nà Một", "Đường bản được cứng hóa", "mét", "1.23.4", "5"]],
      "Ô D4: ghi số như 1.234,5, không kèm chữ.",
    ],
    [
      "quá nhiều số lẻ",
      [["Bản Nà Một", "Đường bản được cứng hóa", "mét", "", "0,333333333333333"]],
      "Ô E4: số dài quá: nhiều nhất bốn chữ số sau dấu phẩy, mười một chữ số trước.",
    ],
    [
      "số âm",
      [["Bản Nà Một", "Đường bản được cứng hóa", "mét", "", "-5"]],
      "Ô E4: số không âm; giảm thì ghi bằng lời.",
    ],
    [
      "đơn vị tính khác kế hoạch",
      [["Bản Nà Một", "Đường bản được cứng hóa", "km", "", "5"]],
      "Ô C4: kế hoạch tính bằng “mét”: đổi số ra đơn vị này.",
    ],
    [
      "ký hiệu khác kế hoạch",
      [["Bản Nà Một", "Hộ đạt gia đình văn hóa", "‰", "", "85"]],
      "Ô C4: kế hoạch tính bằng “%”: đổi số ra đơn vị này.",
    ],
    [
      "số cho nội dung bằng lời",
      [["Bản Nà Một", "Giữ sạch đường bản", "", "", "4"]],
      "Ô E4: nội dung này đăng ký bằng lời: ghi ở cột «Đăng ký bằng lời».",
    ],
    [
      "số ở lời chung",
      [["Bản Nà Một", "Lời đăng ký chung", "", "", "4"]],
      "Ô E4: nội dung này đăng ký bằng lời: ghi ở cột «Đăng ký bằng lời».",
    ],
    [
      "tự thêm thiếu đơn vị tính",
      [["Bản Nà Một", "Trồng cây", "", "", "40"]],
      "Ô C4: ghi đơn vị tính, ví dụ: hộ, mét, %.",
    ],
    [
      "tự thêm không có gì",
      [road, ["Bản Nà Một", "Trồng cây", "cây", "", ""]],
      "Ô E5: kế hoạch không có nội dung này; đơn vị tự thêm thì ghi số kèm đơn vị tính, hoặc ghi lời.",
    ],
    [
      "thế nào là đạt",
      [["Bản Nà Một", "Trồng cây", "cây", "", "40", "", "", "nhiều"]],
      "Ô H4: ghi “Từ số đăng ký trở lên”, “Không quá số đăng ký”, “Đúng số đăng ký”, hoặc để trống.",
    ],
    [
      "ngày sai",
      [["Bản Nà Một", "Đường bản được cứng hóa", "mét", "", "5", "", "31/4/2026"]],
      "Ô G4: thời hạn ghi ngày/tháng/năm, ví dụ 30/11/2026.",
    ],
    [
      "lời dài quá",
      [["Bản Nà Một", "Giữ sạch đường bản", "", "", "", "a".repeat(5001)]],
      "Ô F4: lời đăng ký dài quá 5000 ký tự. Ghi ngắn lại rồi lưu.",
    ],
    ["hai lần một chỉ tiêu", [road, road], "Ô B5: trùng với dòng 4 của cùng đơn vị."],
    [
      "hai lần một nội dung tự thêm",
      [
        ["Bản Nà Một", "Trồng cây", "cây", "", "4"],
        ["Bản Nà Một", "trồng  cây", "Cây", "", "5"],
      ],
      "Ô B5: trùng với dòng 4 của cùng đơn vị.",
    ],
    [
      "mới ghi số năm trước",
      [["Bản Nà Một", "Đường bản được cứng hóa", "mét", "5", ""]],
      "Ô E4: đơn vị chưa đăng ký điều nào: ghi số hoặc lời.",
    ],
  ])("mỗi lỗi gọi tên ô của nó: %s", (_, rows, message) => {
    expect(messages(...rows)).toEqual([message]);
  });

  test("nêu mọi lỗi một lần, theo thứ tự dòng", () => {
    expect(
      messages(
        ["Bản Nà Một", "Đường bản được cứng hóa", "mét", "x", "y"],
        ["Bản Lạ", "Đường bản được cứng hóa", "mét", "", "5"],
        ["Bản Na Mót", "Trồng cây", "", "", "5"],
      ).map((message) => message.slice(0, 5)),
    ).toEqual(["Ô D4:", "Ô E4:", "Ô A5:", "Ô C6:"]);
  });

  test.each([
    ["tệp khác", [["Họ và tên", "Chức vụ"]], 1, "Không thấy dòng tên cột"],
    [
      "thiếu cột",
      [["Đơn vị", "Chỉ tiêu, nội dung", "Số đăng ký"]],
      1,
      "thiếu «Đơn vị tính», «Số năm trước», «Đăng ký bằng lời», «Thời hạn»",
    ],
    ["cột hai lần", [[...head, "Số đăng ký"]], 1, "«Số đăng ký» có hai lần: ô E1, I1"],
    ["chưa điền gì", [head, ["Bản Nà Một", "Giữ sạch đường bản"]], 1, "chưa có dòng nào được điền"],
    ["quá 5.000 dòng", [head, ...Array.from({ length: 5001 }, () => road)], 1, "quá 5000"],
  ])("tệp không dùng được: %s", (_, rows, line, message) => {
    const { problems, rows: read } = readPledges(sheet(...rows), pledgeUnits);

    expect(problems).toEqual([{ line, column: null, message: expect.stringContaining(message) }]);
    expect(read).toEqual([]);
  });
});
