import { describe, expect, test } from "vitest";
import { readReports } from "@/lib/pledges/exchange/read-reports";
import { reportUnits, sheet } from "./tables";

const head = [
  "Đơn vị",
  "Chỉ tiêu, nội dung",
  "Đơn vị tính",
  "Số đăng ký",
  "Kết quả kỳ này",
  "Diễn giải",
];
const read = (...rows: string[][]) => readReports(sheet(head, ...rows), reportUnits);

const road = ["Bản Nà Một", "Đường bản được cứng hóa", "mét", "520", "1.234,5"];

describe("đọc bảng báo cáo", () => {
  test("số, lời của từng dòng, kết quả nổi bật, khó khăn, kiến nghị; đơn vị để trống không có", () => {
    const { rows, problems, preview } = read(
      [...road, "Xong trước hạn"],
      ["bản nà một", "GIỮ SẠCH ĐƯỜNG BẢN", "", "", "", "Mỗi tuần một buổi"],
      ["Bản Nà Một", "Khó khăn, vướng mắc", "", "", "", "Thiếu xi măng"],
      ["Bản Nà Một", "Ket qua noi bat", "", "", "", "Hai hộ hiến đất"],
      ["Bản Nà Một", "Kiến nghị, đề xuất", "", "", "", ""],
      ["Bản Hai", "Đường bản được cứng hóa", "mét", "520", "", ""],
    );

    expect(problems).toEqual([]);
    expect(preview.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(rows).toEqual([
      {
        line: 2,
        row: {
          unitId: "one",
          unitName: "Bản Nà Một",
          words: { difficulties: "Thiếu xi măng", results: "Hai hộ hiến đất", proposals: "" },
          lines: [
            { source: "item:road", value: "1.234,5", words: "Xong trước hạn" },
            { source: "item:clean", value: "", words: "Mỗi tuần một buổi" },
          ],
        },
      },
    ]);
  });

  test.each([
    [
      "đơn vị lạ",
      [["Bản Lạ", ...road.slice(1)]],
      "Ô A2: không có đơn vị tham gia nào tên “Bản Lạ”.",
    ],
    ["đã nộp rồi", [["Bản Đã Nộp", ...road.slice(1)]], "Ô A2: đơn vị đã nộp báo cáo BC 3/2026."],
    [
      "số kèm chữ",
      [["Bản Nà Một", "Đường bản được cứng hóa", "mét", "", "5 m"]],
      "Ô E2: ghi số như 1.234,5, không kèm chữ.",
    ],
    [
      "đơn vị tính khác",
      [["Bản Nà Một", "Đường bản được cứng hóa", "km", "", "5"]],
      "Ô C2: chỉ tiêu tính bằng “mét”: đổi số ra đơn vị này.",
    ],
    [
      "số cho dòng bằng lời",
      [road, ["Bản Nà Một", "Giữ sạch đường bản", "", "", "5"]],
      "Ô E3: dòng này báo cáo bằng lời: ghi ở cột «Diễn giải».",
    ],
    [
      "số ở kết quả nổi bật",
      [road, ["Bản Nà Một", "Kết quả nổi bật", "", "", "5"]],
      "Ô E3: dòng này báo cáo bằng lời: ghi ở cột «Diễn giải».",
    ],
    [
      "dòng không ai hỏi",
      [road, ["Bản Nà Một", "Trồng cây", "cây", "", "5"]],
      "Ô B3: báo cáo của đơn vị không có dòng này. Dùng đúng tên trong tệp mẫu của kỳ.",
    ],
    [
      "không ghi chỉ tiêu",
      [road, ["Bản Nà Một", "", "", "", "5"]],
      "Ô B3: ghi chỉ tiêu, nội dung của kết quả này.",
    ],
    ["hai lần một dòng", [road, road], "Ô B3: trùng với dòng 2 của cùng đơn vị."],
    [
      "chưa có số liệu",
      [
        ["Bản Nà Một", "Đường bản được cứng hóa"],
        ["Bản Nà Một", "Kết quả nổi bật", "", "", "", "Tốt"],
      ],
      "Ô E2: chưa có số liệu. Chưa làm được thì ghi 0, chưa có số thì ghi vì sao ở cột «Diễn giải».",
    ],
    [
      "thiếu dòng",
      [["Bản Nà Một", "Kết quả nổi bật", "", "", "", "Tốt"]],
      "Ô A2: thiếu dòng “Đường bản được cứng hóa” của đơn vị này.",
    ],
    ["lời dài quá", [[...road, "a".repeat(1001)]], "Ô F2: viết gọn trong 1.000 ký tự."],
  ])("mỗi lỗi gọi tên ô của nó: %s", (_, rows, message) => {
    expect(read(...rows).problems.map((problem) => problem.message)).toEqual([message]);
  });
});
