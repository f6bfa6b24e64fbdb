import { expect, test } from "vitest";
import { type OfficialDocument, plainText } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";
import { writeAmendment } from "@/lib/documents/templates/amendment/amendment";
import { changedClauseIds } from "@/lib/documents/templates/amendment/changed-clauses";
import { citablePlaces } from "@/lib/documents/templates/amendment/cite-place";
import { walkDocument } from "@/lib/documents/walk";
import { planWith } from "../../../support/documents";

const issued = parseOutline(`KẾ HOẠCH
Thi đua trồng cây

I. MỤC ĐÍCH
1. Giữ sạch đường bản.
II. NỘI DUNG
1. Việc phải làm
a) Thu gom rác tại hộ.
b) Trồng cây ven đường.
- Mỗi hộ hai cây.
- Mỗi bản một đoạn đường.
2. Báo cáo trước ngày 20.
III. KHEN THƯỞNG
1. Giấy khen.
1. Giấy khen lần hai.

PHỤ LỤC I
CHỈ TIÊU TỪNG BẢN

1. Bản Lành: 40 hộ.`);

const wordsOf = (document: OfficialDocument, ids: ReadonlySet<string>) =>
  [...walkDocument(document)].flatMap(({ clause: { id, text } }) =>
    ids.has(id) ? [plainText(text)] : [],
  );

test.each<[string, string[]]>([
  ["Sửa đổi khoản 2 Mục II như sau:", ["Báo cáo trước ngày 20."]],
  ["Sửa đổi, bổ sung khoản 2 Mục II như sau:", ["Báo cáo trước ngày 20."]],
  ["Thay thế khoản 2 mục II của Kế hoạch số 05/KH-UBND như sau:", ["Báo cáo trước ngày 20."]],
  ["Sửa đổi khoản 1 Mục II như sau:", ["Việc phải làm"]],
  [
    "Bãi bỏ điểm b khoản 1 Mục II.",
    ["Trồng cây ven đường.", "Mỗi hộ hai cây.", "Mỗi bản một đoạn đường."],
  ],
  ["Bãi bỏ gạch đầu dòng thứ hai điểm b khoản 1 Mục II.", ["Mỗi bản một đoạn đường."]],
  ["Sửa đổi khoản 1 PHỤ LỤC I như sau:", ["Bản Lành: 40 hộ."]],
  ["Bổ sung vào sau khoản 2 Mục II như sau:", []],
  ["Sửa đổi phần nơi nhận như sau:", []],
  ["Sửa đổi khoản 9 Mục II như sau:", []],
  // Two clauses of the paper have that name: nobody can say which.
  ["Sửa đổi khoản 1 Mục III như sau:", []],
  ["Các nội dung khác của Mục II không được sửa đổi giữ nguyên hiệu lực.", []],
  ["“Sửa đổi khoản 2 Mục II như sau:", []],
])("%s", (sentence, changed) => {
  const amendment = planWith(`I. NỘI DUNG SỬA ĐỔI, BỔ SUNG\n1. ${sentence}`);
  expect(wordsOf(issued, changedClauseIds(issued, amendment))).toEqual(changed);
});

const facts = {
  commune: { agency: ["ỦY BAN NHÂN DÂN"], place: "Bản", name: "xã Bản", chair: "Lò Văn Mường" },
  changed: issued,
  today: "2026-11-21",
};

test.each(
  citablePlaces(issued)
    .filter(({ cited, label }) => label !== "" && cited !== "khoản 1 Mục III")
    .map((place) => [place.cited, place] as const),
)("what the office writes of %s is read again", (_, { key, cited, label }) => {
  const change = { place: cited, label, words: "Lời mới.", added: "Thêm một đoạn." };
  const amendment = writeAmendment({ ...facts, legalBases: [], changes: [change] });
  expect([...changedClauseIds(issued, amendment)]).toEqual([key]);
});
