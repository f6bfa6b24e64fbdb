import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hiddenPhone, withoutPhones } from "@/lib/text/phones";

describe("số điện thoại trong văn bản", () => {
  test.each([
    ["Liên hệ ông Khoàng Văn Thử, 0912345678.", "Liên hệ ông Khoàng Văn Thử, #."],
    ["SĐT: 0912.345.678", "SĐT: #"],
    ["0912 345 678 hoặc 0387-654-321", "# hoặc #"],
    ["09.12.34.56.78; 0912 - 345 - 678", "#; #"],
    ["0912.345.678/0387.654.321", "#/#"],
    ["gọi (0212) 3.852.123 giờ hành chính", "gọi # giờ hành chính"],
    ["(0912345678)", "(#)"],
    ["(ĐT 0212 3852 123)", "(ĐT #)"],
    ["02123852123", "#"],
    ["+84 912 345 678, (+84) 912345678, 0084912345678", "#, #, #"],
    ["+84 (0)912 345 678", "#"],
    ["84912345678", "#"],
    ["0168 234 5678", "#"],
    ["0912\u00a0345\u00a0678", "#"],
    ["0912‑345‑678", "#"],
    ["Điện thoại: 3.852.123", "Điện thoại: #"],
    ["Điện thoại cơ quan: 3852123, 3852 124 và 3852.125.", "Điện thoại cơ quan: #."],
    ["Đường dây nóng 1900 1234", "Đường dây nóng #"],
    ["ĐT: 0912 345 678. 12 hộ tham gia", "ĐT: #. 12 hộ tham gia"],
  ])("giấu: %s", (written, shown) => {
    expect(withoutPhones(written)).toBe(shown.replaceAll("#", hiddenPhone));
  });

  test.each([
    "Số: 05/KH-UBND ngày 03/01/2026",
    "từ 03.01.2026 - 15.12.2026",
    "từ 02.01.2026 - 15.12.2026",
    "từ tháng 09.2026 - 12.2027",
    "giai đoạn 2021-2025, định hướng 2026-2030",
    "thưởng 84.912.345.678 đồng",
    "kinh phí 10.035.000.000.000 đồng",
    "1.000.000 đồng/hộ",
    "đường ĐT.106, ĐT 112, ĐT 113",
    "hỗ trợ điện thoại 1.000.000 đồng",
    "thu gom điện thoại: 100.000 máy",
    "Nghị định số 98/2023/NĐ-CP; Luật 06/2022/QH15",
    "căn cước 014099001234",
    "0,35%; 05 06 hộ; 08 giờ 30",
    "tổng đài giai đoạn 2021-2025",
  ])("để nguyên: %s", (written) => {
    expect(withoutPhones(written)).toBe(written);
  });

  test("viết cách nào cũng không còn", () => {
    const separator = fc.constantFrom("", " ", ".", "-", ". ", " - ", "\u00a0");
    const grouping = fc.constantFrom(
      [4, 3, 3],
      [4, 6],
      [3, 3, 4],
      [4, 2, 2, 2],
      [2, 2, 2, 2, 2],
      [10],
    );
    const figures = fc
      .tuple(fc.constantFrom("03", "05", "07", "08", "09"), fc.integer({ min: 0, max: 99_999_999 }))
      .map(([head, rest]) => head + String(rest).padStart(8, "0"));
    fc.assert(
      fc.property(figures, grouping, separator, (digits, sizes, between) => {
        const groups = sizes.map((size, index) => {
          const start = sizes.slice(0, index).reduce((sum, each) => sum + each, 0);
          return digits.slice(start, start + size);
        });
        // A day with a year is left to be a day.
        fc.pre(!/^\d{2}\D{1,3}\d{2}\D{1,3}(19|20)/.test(groups.join(between)));
        fc.pre(!/^\d{2}\D{1,3}(19|20)\d{2}/.test(groups.join(between)));
        expect(withoutPhones(`gọi ${groups.join(between)}, cảm ơn`)).toBe(
          `gọi ${hiddenPhone}, cảm ơn`,
        );
      }),
    );
  });
});
