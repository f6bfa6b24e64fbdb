import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { searchOfPath, searchPath } from "@/lib/web/search-address";

const pathOf = (query: Record<string, string>) =>
  searchPath("/xa-a/tim-kiem", new URLSearchParams(query));

describe("địa chỉ của một lần tìm", () => {
  test("đọc lại được đúng lời đã gõ, bất kể gõ gì", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 150 }), fc.nat(60), (q, page) => {
        const path = pathOf({ q, trang: String(page) });
        if (path === null) return;
        expect(path).toMatch(/^\/xa-a\/tim-kiem\/[\w-]+\/\d+$/);
        const [, , , words = "", number = ""] = path.split("/");
        const search = searchOfPath(words, number);
        expect(search).not.toBeNull();
        expect(
          searchPath(
            "/xa-a/tim-kiem",
            new URLSearchParams({ q: search?.words ?? "", trang: number }),
          ),
        ).toBe(path);
      }),
    );
  });

  test.each([
    ["không gõ gì", "/xa-a/tim-kiem", ""],
    ["toàn dấu cách", "/xa-a/tim-kiem", "  "],
    ["trang khác", "/xa-a/lich", "đường"],
    ["trang của cổng", "/plans/tim-kiem", "đường"],
  ])("%s: không phải tìm", (_, path, q) => {
    expect(searchPath(path, new URLSearchParams({ q }))).toBeNull();
  });

  test.each([
    ["chữ hoa, dấu cách thừa", "IMSDYQ", "1"],
    ["không phải lời", "*", "1"],
    ["trang lạ", Buffer.from("a").toString("base64url"), "01"],
    ["trang quá xa", Buffer.from("a").toString("base64url"), "51"],
    ["lời quá dài", Buffer.from("a".repeat(101)).toString("base64url"), "1"],
  ])("địa chỉ không ai đưa ra: %s", (_, words, page) => {
    expect(
      searchOfPath(words === "IMSDYQ" ? Buffer.from(" a ").toString("base64url") : words, page),
    ).toBeNull();
  });
});
