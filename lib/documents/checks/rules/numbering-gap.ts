import { plainText } from "../../model";
import { walkDocument } from "../../walk";
import type { Found, Rule } from "../finding";
import { listsOf, type NumberedList, ordinalOf, relabel } from "../lists";
import { underParent } from "../renumber";

export const numberingGap: Rule = {
  id: "numbering-gap",
  severity: "warning",
  what: "Số thứ tự nhảy, lặp, không bắt đầu từ đầu hoặc không theo mục trên; sau d là đ",
  source: "NĐ 30/2020, Phụ lục I, mục II.6.đ",
  check({ document }) {
    const paths = new Map([...walkDocument(document)].map(({ clause, path }) => [clause.id, path]));
    return listsOf(document).flatMap((list) => gapsIn(list, (id) => paths.get(id) ?? ""));
  },
};

function gapsIn(list: NumberedList, pathOf: (id: string) => string): Found[] {
  const { items, marker, parent } = list;
  const isLatin = marker === "letter" && items.some(({ label }) => /^[fjwz]/u.test(label));
  return items.flatMap((item, index) => {
    const previous = items[index - 1];
    const ordinal = ordinalOf(item);
    const expected = previous ? ordinalOf(previous) + 1 : 1;
    const label = relabel(item, expected);
    const wanted = marker === "nested" && parent ? underParent(label, parent) : label;
    // After a repeated number the next may be right again by its position.
    const isInPlace = ordinal === index + 1 && marker !== "nested";
    if (wanted === item.label || isInPlace || ordinal === 0 || isLatin) return [];
    const skipsD = previous?.label === "d)" && item.label === "e)";
    return {
      part: "body",
      clauseId: item.id,
      label: pathOf(item.id),
      excerpt: `${item.label} ${plainText(item.text)}`.slice(0, 120).trim(),
      message: skipsD
        ? "Sau điểm d là điểm đ theo bảng chữ cái tiếng Việt; đánh lại thứ tự các điểm."
        : messageOf(item.label, wanted, previous?.label),
      ...(skipsD && { severity: "info" as const }),
      fix: { kind: "renumber", parentId: parent?.id ?? null, marker },
    } satisfies Found;
  });
}

function messageOf(written: string, expected: string, previous: string | undefined): string {
  if (previous === undefined)
    return `Danh mục mở đầu bằng “${written}” thay vì “${expected}”; đánh số lại hoặc bổ sung mục còn thiếu.`;
  if (previous === written)
    return `Số “${written}” lặp lại, chỗ này phải là “${expected}”; đánh số lại.`;
  return `Sau “${previous}” phải là “${expected}” nhưng đang ghi “${written}”; đánh số lại hoặc bổ sung mục còn thiếu.`;
}
