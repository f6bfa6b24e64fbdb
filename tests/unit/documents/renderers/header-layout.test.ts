import { describe, expect, test } from "vitest";
import { textWidth } from "@/lib/documents/layout";
import { emptyDocument, nationalTitle } from "@/lib/documents/model";
import { layOutHeader } from "@/lib/documents/renderers/header-layout";
import { layOut } from "@/lib/documents/renderers/paper";
import { balance, measure } from "@/lib/documents/renderers/text-width";
import { draftPaper, samplePaper } from "./sample-paper";

describe("phần đầu văn bản", () => {
  const agencies: [string[], string[]][] = [
    [
      ["ỦY BAN NHÂN DÂN", "XÃ SUỐI LÀNH"],
      ["ỦY BAN NHÂN DÂN", "XÃ SUỐI LÀNH"],
    ],
    [["UBND XÃ SUỐI LÀNH", "PHÒNG VĂN HÓA - XÃ HỘI"], ["PHÒNG VĂN HÓA - XÃ HỘI"]],
    [
      ["UBND TỈNH SƠN NGUYÊN", "ỦY BAN NHÂN DÂN", "PHƯỜNG BẾN GIANG"],
      ["ỦY BAN NHÂN DÂN", "PHƯỜNG BẾN GIANG"],
    ],
  ];
  test.each(agencies)("%j: in đậm tên cơ quan ban hành", (agency, issuer) => {
    const { agency: lines } = layOutHeader({ ...samplePaper, agency });
    const bold = lines
      .filter((line) => line.isIssuer)
      .map((line) => line.text.replaceAll("\u00a0", " "));
    expect(bold).toEqual(issuer);
  });

  const broken: [string[], string[]][] = [
    [["UBND XÃ MƯỜNG THANH HẠ"], ["UBND XÃ MƯỜNG THANH HẠ"]],
    [["ỦY BAN NHÂN DÂN XÃ MƯỜNG THANH HẠ"], ["ỦY BAN NHÂN DÂN", "XÃ MƯỜNG THANH HẠ"]],
    [
      ["ỦY BAN NHÂN DÂN THỊ TRẤN NÔNG TRƯỜNG CHÈ TÂM CHÂU HAI"],
      ["ỦY BAN NHÂN DÂN", "THỊ TRẤN NÔNG TRƯỜNG", "CHÈ TÂM CHÂU HAI"],
    ],
    [["HỘI ĐỒNG THI\u00a0ĐUA\u00a0-\u00a0KHEN\u00a0THƯỞNG"], ["HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG"]],
  ];
  test.each(broken)("%j ngắt dòng trước tên địa danh, không ngắt trong tên", (agency, wanted) => {
    const { agency: lines, sizes, leftWidth } = layOutHeader({ ...samplePaper, agency });
    const drawn = lines.flatMap((name) => {
      // Nothing is wider than where it is set: a renderer would break it elsewhere.
      for (const line of name.lines)
        expect(measure(line, sizes.agency, name.isIssuer)).toBeLessThan(leftWidth);
      return name.lines;
    });
    expect(drawn.map((line) => line.replaceAll("\u00a0", " "))).toEqual(wanted);
  });

  test.each([samplePaper, draftPaper])(
    "Quốc hiệu nằm trên một dòng, hai cột vừa trang",
    (paper) => {
      const { sizes, leftWidth, rightWidth } = layOutHeader(paper);
      expect(measure(nationalTitle[0], sizes.national, true)).toBeLessThan(rightWidth);
      expect(leftWidth + rightWidth).toBeCloseTo(textWidth.portrait);
      expect(sizes.national).toBeGreaterThanOrEqual(12);
      expect(sizes.motto).toBeGreaterThanOrEqual(13);
    },
  );

  test("kẻ dưới tên cơ quan và trích yếu dài từ 1/3 đến 1/2 dòng chữ, dưới Tiêu ngữ bằng dòng chữ", () => {
    const { header, subject } = layOut(samplePaper);
    const issuer = measure("XÃ SUỐI LÀNH", header.sizes.agency, true);
    expect(header.agencyRule / issuer).toBeGreaterThanOrEqual(1 / 3);
    expect(header.agencyRule / issuer).toBeLessThanOrEqual(1 / 2);
    expect(subject.rule / subject.width).toBeGreaterThanOrEqual(1 / 3);
    expect(subject.rule / subject.width).toBeLessThanOrEqual(1 / 2);
    expect(header.mottoRule).toBe(measure(nationalTitle[1], header.sizes.motto, true));
  });

  test("số và ngày còn trống thì chừa chỗ để ghi", () => {
    const { numberLine, dateLine } = layOutHeader(draftPaper);
    expect(numberLine).toMatch(/^Số: \u00a0{8}\/KH-HĐTĐKT$/);
    expect(dateLine).toMatch(/^Suối Lành, ngày \u00a0{6} tháng 5 năm 2026$/);
  });

  test("không có số, ngày trong bản gốc thì không bịa ra", () => {
    const date = { day: null, month: null, year: null };
    const bare = { ...samplePaper, number: null, symbol: "", place: null, date };
    expect(layOutHeader(bare)).toMatchObject({ numberLine: "", dateLine: "" });
  });
});

describe("đo chữ", () => {
  test("Quốc hiệu cỡ 13 đậm dài 95,7 mm", () => {
    expect(measure(nationalTitle[0], 13, true)).toBeCloseTo(95.7, 1);
  });

  test("tên dài được chia thành các dòng gần bằng nhau", () => {
    const text =
      "Phát động phong trào thi đua chung sức xây dựng bản làng no ấm, sạch đẹp năm 2026";
    const { lines, width } = balance(text, 14, true, 150);
    const lengths = lines.map((line) => measure(line, 14, true));
    expect(lines.join(" ")).toBe(text);
    expect(Math.min(...lengths) / width).toBeGreaterThan(0.75);
  });
});

test.each([
  ["37", "-KH/ĐU", "Số: 37-KH/ĐU"],
  ["05", "KH-UBND", "Số: 05/KH-UBND"],
  ["05", "", "Số: 05"],
])("số %j và ký hiệu %j nối với nhau như trong dàn ý", (number, symbol, line) => {
  expect(layOutHeader({ ...emptyDocument, number, symbol }).numberLine).toBe(line);
});
