import { expect, test } from "vitest";
import { plainText, richText } from "@/lib/documents/model";
import { withGround } from "@/lib/documents/with-ground";
import { planWith } from "../../../support/documents";

const ground = "Thực hiện Kế hoạch số 213/KH-UBND ngày 05 tháng 01 năm 2027";
const opening = "Ủy ban nhân dân xã ban hành kế hoạch như sau:";
const withPreamble = (...lines: string[]) =>
  planWith("I. NỘI DUNG\n", { preamble: lines.map(richText) });

test.each([
  [
    "after the legal bases, whose last gives up its full stop",
    ["Căn cứ Luật A;", "Căn cứ Luật B.", opening],
    ["Căn cứ Luật A;", "Căn cứ Luật B;", `${ground};`, opening],
  ],
  [
    "after another plan carried out",
    ["Căn cứ Luật A;", "Thực hiện Kế hoạch số 1/KH-UBND.", opening],
    ["Căn cứ Luật A;", "Thực hiện Kế hoạch số 1/KH-UBND;", `${ground};`, opening],
  ],
  ["before an opening without grounds", [opening], [`${ground};`, opening]],
  ["not twice", [`${ground}, ${opening}`], [`${ground}, ${opening}`]],
])("a ground is put %s", (_name, before, after) => {
  expect(withGround(withPreamble(...before), ground).preamble.map(plainText)).toEqual(after);
});
