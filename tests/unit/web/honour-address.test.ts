import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { honourHref, honourOfPath, honourPath } from "@/lib/web/honour-address";

const pathOf = (query: Record<string, string>) =>
  honourPath("/xa-a/vinh-danh", new URLSearchParams(query));

describe("địa chỉ của một lần lọc sổ vàng", () => {
  test("đọc lại được đúng những gì đã chọn, bất kể gõ gì", () => {
    const asked = fc.record({
      q: fc.string({ unit: "binary", maxLength: 120 }),
      nam: fc.oneof(fc.constant("2026"), fc.string({ maxLength: 5 })),
      "don-vi": fc.oneof(fc.constant("ban-na"), fc.string({ maxLength: 10 })),
      "phong-trao": fc.oneof(fc.constant("lam-duong"), fc.string({ maxLength: 10 })),
      trang: fc.nat(60).map(String),
    });
    fc.assert(
      fc.property(asked, (query) => {
        const path = pathOf(query);
        if (path === null) return;
        expect(path).toMatch(/^\/xa-a\/vinh-danh\/loc\/[\w-]+\/\d+$/);
        const [, , , , code = "", page = ""] = path.split("/");
        const read = honourOfPath(code, page);
        expect(read).not.toBeNull();
        if (!read) return;
        const [, again = ""] = honourHref("/xa-a", read.filter, read.page).split("?");
        expect(honourPath("/xa-a/vinh-danh", new URLSearchParams(again))).toBe(path);
      }),
    );
  });

  test.each([
    ["không chọn gì", "/xa-a/vinh-danh", "q=&nam=&don-vi=&phong-trao="],
    ["trang khác", "/xa-a/tim-kiem", "q=lo"],
    ["trang của cổng", "/plans/vinh-danh", "q=lo"],
    ["năm, đơn vị bịa", "/xa-a/vinh-danh", "nam=20266&don-vi=../x"],
  ])("%s: không phải lọc", (_, path, query) => {
    expect(honourPath(path, new URLSearchParams(query))).toBeNull();
  });

  test.each([
    ["IMSDYQ", "1"],
    ["*", "1"],
    [Buffer.from('["a","","",""]').toString("base64url"), "01"],
    [Buffer.from('[" a","","",""]').toString("base64url"), "1"],
    [Buffer.from('["a"]').toString("base64url"), "1"],
  ])("%s/%s là địa chỉ không ai được cho", (code, page) => {
    expect(honourOfPath(code, page)).toBeNull();
  });
});
