import { expect, test } from "vitest";
import {
  documentMap,
  keysAround,
  type MapItem,
} from "@/app/(portal)/plans/[planId]/edit/document-map";
import type { Finding } from "@/lib/documents/checks/finding";
import type { OfficialDocument } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";
import { walkDocument } from "@/lib/documents/walk";

const paper = parseOutline(`KẾ HOẠCH
Phát động phong trào thi đua giữ sạch nguồn nước

Căn cứ Luật Thi đua, khen thưởng;

I. MỤC ĐÍCH
1. Giữ sạch nguồn nước.
- Không thả rác xuống suối.
II. KHEN THƯỞNG

Nơi nhận:
- Các bản;

PHỤ LỤC
DANH SÁCH MÓ NƯỚC
1. Mó Nà Lụa.
`);

const idOf = (words: string, { body, ...rest }: OfficialDocument = paper): string => {
  const found = [...walkDocument({ ...rest, body })].find(({ clause }) =>
    clause.text.some((run) => "text" in run && run.text.includes(words)),
  );
  return found?.clause.id ?? "không có";
};

const finding = (severity: Finding["severity"], words: string): Finding => ({
  rule: "thử",
  severity,
  part: "body",
  clauseId: idOf(words),
  label: "",
  excerpt: "",
  message: "",
});

const signs = (items: readonly MapItem[]) => items.map(({ title, sign }) => `${title}: ${sign}`);

test("the map goes from the head to the annexes, each part with its sign", () => {
  expect(signs(documentMap(paper, []))).toEqual([
    "Phần đầu, trích yếu: ready",
    "Căn cứ: ready",
    "I. MỤC ĐÍCH: ready",
    "II. KHEN THƯỞNG: empty",
    "Nơi nhận: ready",
    "Người ký: empty",
    "PHỤ LỤC DANH SÁCH MÓ NƯỚC: ready",
  ]);
});

test.each([
  [["info"], "ready"],
  [["info", "warning"], "attention"],
  [["warning", "error", "info"], "error"],
  [["error", "warning"], "error"],
] as const)("a part with %j below it is marked %s", (severities, sign) => {
  const findings = severities.map((severity) => finding(severity, "thả rác"));

  expect(documentMap(paper, findings).find(({ title }) => title === "I. MỤC ĐÍCH")?.sign).toBe(
    sign,
  );
});

test("what is found in the head of the paper is shown at its first line", () => {
  const inHead = { ...finding("error", ""), part: "header", clauseId: null } as const;

  expect(documentMap(paper, [inHead])[0]?.sign).toBe("error");
});

test.each([
  ["thả rác", ["I. MỤC ĐÍCH", "1. Giữ sạch nguồn nước."]],
  ["KHEN THƯỞNG", ["II. KHEN THƯỞNG"]],
  ["Mó Nà Lụa", ["PHỤ LỤC DANH SÁCH MÓ NƯỚC", "1. Mó Nà Lụa."]],
])("the cursor at “%s” is under %j", (words, titles) => {
  const around = keysAround(paper, idOf(words));
  const shown = (items: readonly MapItem[]): string[] =>
    items
      .filter(({ key }) => around.includes(key))
      .flatMap((item) => [item.title, ...shown(item.children)]);

  expect(shown(documentMap(paper, []))).toEqual(titles);
});

test("a cursor outside the clauses, or at one no longer there, is under none", () => {
  expect(keysAround(paper, null)).toEqual([]);
  expect(keysAround(paper, "đã xóa")).toEqual([]);
});
