import { expect, test } from "vitest";
import { readLists } from "@/lib/documents/readers/doc/lists";
import { createNumberer } from "@/lib/documents/readers/numbering/numberer";

const word = (value: number) => [value & 0xff, (value >> 8) & 0xff];
const long = (value: number) => [...word(value), ...word(value >> 16)];
const zeros = (count: number) => Array<number>(count).fill(0);

type LevelOptions = { start?: number; flags?: number; restart?: number; look?: readonly number[] };

/** A level as [MS-DOC] 2.9.148 has it; \0 … \b in its text are the numbers of the levels. */
const level = (format: number, text: string, options: LevelOptions = {}) => [
  ...long(options.start ?? 1),
  ...[format, options.flags ?? 0],
  ...zeros(18),
  ...[options.look?.length ?? 0, 2, options.restart ?? 0, 0],
  ...[0xaa, 0xaa],
  ...(options.look ?? []),
  ...word(text.length),
  ...[...text].flatMap((sign) => word(sign.charCodeAt(0))),
];
const [decimal, roman, bullet] = [0, 1, 23];
const outline = [
  level(roman, "\0."),
  level(decimal, "\x01."),
  level(decimal, "\x01.\x02.", { flags: 0x04 }),
  ...Array<number[]>(6).fill(level(bullet, "-")),
];

/** What a list changes of its definition: the level, and its new start or the level itself. */
type Override = { depth: number; start?: number; level?: number[] };

/** Both streams of a .doc with one definition, the levels linked to styles 10, 11 …, and lists made from it. */
function streams(levels: readonly number[][], lists: readonly (readonly Override[])[]) {
  const styles = Array.from({ length: 9 }, (_, depth) => word(10 + depth)).flat();
  const definitions = [...word(1), ...long(77), ...long(0), ...styles, 0, 0];
  const numbers = [
    ...long(lists.length),
    ...lists.flatMap((overrides) => [...long(77), ...zeros(8), overrides.length, ...zeros(3)]),
    ...lists.flatMap((overrides) => [
      ...long(-1),
      ...overrides.flatMap(({ depth, start, level: own }) => [
        ...long(start ?? 0),
        ...long(depth | (start === undefined ? 0 : 0x10) | (own ? 0x20 : 0)),
        ...(own ?? []),
      ]),
    ]),
  ];
  const table = Uint8Array.from([...definitions, ...levels.flat(), ...numbers]);
  const main = new DataView(new ArrayBuffer(0x2f2));
  main.setUint32(0x2e6, definitions.length, true);
  main.setUint32(0x2ea, table.length - numbers.length, true);
  main.setUint32(0x2ee, numbers.length, true);
  return { main, table: new DataView(table.buffer) };
}

/** "1:0 1:1": list and depth of each paragraph in turn, or "1:style 11" for one that has them from its style. */
function labels(paragraphs: string, levels: readonly number[][], lists: (readonly Override[])[]) {
  const { main, table } = streams(levels, lists);
  const number = createNumberer(readLists(main, table));
  return paragraphs.split(" ").map((paragraph) => {
    const [list, depth = ""] = paragraph.split(":");
    const isStyle = depth.startsWith("style");
    return number({
      list: Number(list),
      level: isStyle ? undefined : Number(depth),
      styles: isStyle ? [depth.slice(5)] : [],
    });
  });
}

const replaced = (depth: number, by: number[]) =>
  outline.map((one, at) => (at === depth ? by : one));

test.each<[string, string, number[][], (readonly Override[])[], (string | undefined)[]]>([
  [
    "cấp dưới đếm lại sau mỗi cấp trên, fLegal viết số Ả Rập",
    "1:0 1:1 1:2 1:2 1:1 1:0 1:1 1:3",
    outline,
    [[]],
    ["I.", "1.", "1.1.", "1.2.", "2.", "II.", "1.", "-"],
  ],
  [
    "hai danh sách cùng một khuôn đếm chung",
    "1:0 2:0 1:0",
    outline,
    [[], []],
    ["I.", "II.", "III."],
  ],
  [
    "danh sách đặt lại số đầu bắt đầu từ số ấy, một lần",
    "1:1 2:1 2:1 1:1",
    outline,
    [[], [{ depth: 1, start: 7 }]],
    ["1.", "7.", "8.", "9."],
  ],
  [
    "danh sách có cấp viết riêng",
    "1:0 2:0 2:0",
    outline,
    [[], [{ depth: 0, start: 0, level: level(4, "\0)", { start: 3 }) }]],
    ["I.", "c)", "d)"],
  ],
  [
    "không đếm lại khi fNoRestart",
    "1:0 1:1 1:0 1:1",
    replaced(1, level(decimal, "\x01.", { flags: 0x08 })),
    [[]],
    ["I.", "1.", "II.", "2."],
  ],
  [
    "số ẩn không hiện mà vẫn đếm",
    "1:1 1:2",
    replaced(1, level(decimal, "\x01.", { look: [0x3c, 0x08, 1] })),
    [[]],
    [undefined, "1.1."],
  ],
  ["cấp do khuôn nối với kiểu", "1:style11 1:style10", outline, [[]], ["1.", "I."]],
  ["danh sách không có", "5:0", outline, [[]], [undefined]],
])("%s", (_, paragraphs, levels, lists, expected) => {
  expect(labels(paragraphs, levels, lists)).toEqual(expected);
});
