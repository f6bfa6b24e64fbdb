import { expect, test } from "vitest";
import { committeeLines, communeName, communeSlug } from "@/lib/communes/name";

test.each([
  [{ kind: "COMMUNE", name: "Mường Bú" }, "xã Mường Bú", "xa-muong-bu"],
  [{ kind: "WARD", name: "Đồng Đăng" }, "phường Đồng Đăng", "phuong-dong-dang"],
  [{ kind: "SPECIAL_ZONE", name: "Cồn Cỏ" }, "đặc khu Cồn Cỏ", "dac-khu-con-co"],
] as const)("%o is %s at /%s", (commune, name, slug) => {
  expect(communeName(commune)).toBe(name);
  expect(communeSlug(commune)).toBe(slug);
});

test("papers of the People's Committee are headed by its name and its commune's", () => {
  expect(committeeLines({ kind: "COMMUNE", name: "Mường Bú" })).toEqual([
    "ỦY BAN NHÂN DÂN",
    "XÃ MƯỜNG BÚ",
  ]);
});
