import { describe, expect, test } from "vitest";
import { postedPlaces, readPlaces } from "@/app/(portal)/plans/[planId]/amend/chosen-places";
import { mostChanges } from "@/lib/campaigns/issue/amend-form";

const places = Array.from({ length: mostChanges + 1 }, (_, index) => ({ key: `k${index}` }));
const keys = places.map(({ key }) => key);

describe("readPlaces", () => {
  test.each([
    ["chưa gửi", {}, [], undefined],
    ["gửi mà không chọn gì", { chosen: "1" }, [], "Chọn ít nhất một mục."],
    ["chọn mục không có", { chosen: "1", place: "?" }, [], "Chọn ít nhất một mục."],
    ["theo thứ tự của văn bản", { chosen: "1", place: ["k2", "k0"] }, ["k0", "k2"], undefined],
    ["một mục, địa chỉ chép tay", { place: "k1" }, ["k1"], undefined],
    ["nhiều nhất", { chosen: "1", place: keys.slice(1) }, keys.slice(1), undefined],
    ["quá nhiều: dấu chọn còn", { place: keys }, keys, expect.stringContaining("Chọn nhiều nhất")],
  ])("%s", (_, asked, chosen, error) => {
    const read = readPlaces(places, asked);

    expect(read.chosen.map(({ key }) => key)).toEqual(chosen);
    expect(read.error).toEqual(error);
  });
});

test("postedPlaces: mỗi mục gửi lên là một mục, đúng hàng", () => {
  const shown = postedPlaces({ "place-0": "a", "words-0": "Một", "place-1": "b" });

  expect(shown.map(({ key, cited }) => [key, cited])).toEqual([
    ["a", "mục thứ 1 đã chọn"],
    ["b", "mục thứ 2 đã chọn"],
  ]);
  expect(postedPlaces()).toEqual([]);
});
