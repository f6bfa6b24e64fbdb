import { describe, expect, test } from "vitest";
import { keepClauseIds } from "@/lib/documents/identity";
import { mergeDocuments, resolveConflicts } from "@/lib/documents/merge/merge-documents";
import { type OfficialDocument, richText } from "@/lib/documents/model";
import { printOutline } from "@/lib/documents/outline/print";
import { planWith } from "../../../support/documents";

const treeLines = "1. Trồng cây ven đường.\na) Mỗi hộ hai cây.\nb) Mỗi bản một đoạn.";
const outline = `I. MỤC ĐÍCH
1. Nâng cao chất lượng.
2. Động viên nhân dân.
II. NỘI DUNG
${treeLines}
2. Vệ sinh đường bản.
III. TỔ CHỨC THỰC HIỆN
- Các bản đăng ký trước 15/3.
- Ủy ban tổng hợp.`;

const base = planWith(outline, { annexes: [annex("Phụ lục I"), annex("Phụ lục II")] });

function annex(label: string) {
  return { label, title: "BẢNG CHỈ TIÊU", note: "", body: [] };
}

/** The base with words of its outline replaced: clauses keep their ids, as in an editor. */
function edited(...replacements: readonly [from: string, to: string][]): OfficialDocument {
  const text = replacements.reduce((all, [from, to]) => all.replace(from, to), outline);
  let added = 0;
  const { body } = keepClauseIds(base, planWith(text), () => `new-${text.length}-${++added}`);
  return { ...base, body };
}

const bodyOf = ({ body }: OfficialDocument) =>
  printOutline(planWith("", { body, closing: [], recipients: [] }))
    .split("\n")
    .filter((line) => /^([IVX]+\.|\d\.|[a-zđ]\)|-) /u.test(line))
    .join("\n");

const put = (...replacements: readonly [from: string, to: string][]) =>
  replacements.reduce((all, [from, to]) => all.replace(from, to), outline);

describe("edits in different places meet in one text", () => {
  const quality: [string, string] = ["chất lượng.", "chất lượng phong trào."];
  const garden: [string, string] = ["b) Mỗi bản", "b) Mỗi trường một vườn.\nc) Mỗi bản"];
  const swapped: [string, string] = [
    `${treeLines}\n2. Vệ sinh đường bản.`,
    `1. Vệ sinh đường bản.\n${treeLines.replace("1.", "2.")}`,
  ];
  test.each<[string, [string, string][], [string, string][], string]>([
    [
      "words of two clauses",
      [quality],
      [["hai cây", "ba cây"]],
      put(quality, ["hai cây", "ba cây"]),
    ],
    [
      "a clause added below one rewritten",
      [["ven đường.", "quanh trường."]],
      [garden],
      put(["ven đường.", "quanh trường."], garden),
    ],
    [
      "two clauses added at one place: theirs, then mine, counted on",
      [["đường bản.", "đường bản.\n3. Thắp sáng đường quê."]],
      [["đường bản.", "đường bản.\n3. Thu gom rác."]],
      put(["đường bản.", "đường bản.\n3. Thu gom rác.\n4. Thắp sáng đường quê."]),
    ],
    [
      "a part added after a part that grew at its end",
      [["III. TỔ", "III. KINH PHÍ\nIV. TỔ"]],
      [["III. TỔ", "3. Làm hàng rào xanh.\nIII. TỔ"]],
      put(["III. TỔ", "3. Làm hàng rào xanh.\nIII. KINH PHÍ\nIV. TỔ"]),
    ],
    [
      "a clause deleted and another rewritten",
      [["1. Nâng cao chất lượng.\n2.", "1."]],
      [["tổng hợp.", "tổng hợp, báo cáo."]],
      put(["1. Nâng cao chất lượng.\n2.", "1."], ["tổng hợp.", "tổng hợp, báo cáo."]),
    ],
    [
      "what was written into a clause goes along when it moves",
      [swapped],
      [garden],
      put(swapped, garden),
    ],
    [
      "the same words written by both are one",
      [quality, ["hai cây", "ba cây"]],
      [quality],
      put(quality, ["hai cây", "ba cây"]),
    ],
    [
      "words typed in a clause that the other makes a point of the one above",
      [["2. Vệ sinh đường bản.", "c) Vệ sinh đường bản."]],
      [["2. Vệ sinh đường bản.", "2. Vệ sinh đường bản hằng tuần."]],
      put(["2. Vệ sinh đường bản.", "c) Vệ sinh đường bản hằng tuần."]),
    ],
  ])("%s", (_, mine, theirs, expected) => {
    const merged = mergeDocuments(base, edited(...mine), edited(...theirs));
    expect(merged.conflicts).toEqual([]);
    expect(bodyOf(merged.document)).toBe(expected);
    const turned = mergeDocuments(base, edited(...theirs), edited(...mine));
    expect(turned.conflicts).toEqual([]);
  });

  test("head, preamble, recipients and annexes, each by itself", () => {
    const mine = {
      ...base,
      place: "Mường Bú",
      preamble: [richText("Căn cứ Luật Thi đua, khen thưởng;")],
      recipients: ["Thường trực Đảng ủy;", ...base.recipients],
      annexes: base.annexes.map((one) =>
        one.label === "Phụ lục I" ? { ...one, title: "BẢNG MỘT" } : one,
      ),
    };
    const theirs = {
      ...base,
      number: "13",
      preamble: [richText("Căn cứ Nghị định số 152/2025/NĐ-CP;")],
      recipients: base.recipients.toSpliced(1, 0, "Các thôn, bản;"),
      annexes: base.annexes.slice(0, 1),
    };

    const { document, conflicts } = mergeDocuments(base, mine, theirs);

    expect(conflicts).toEqual([]);
    expect(document).toMatchObject({
      place: "Mường Bú",
      number: "13",
      preamble: [...theirs.preamble, ...mine.preamble],
      recipients: [
        "Thường trực Đảng ủy;",
        base.recipients[0],
        "Các thôn, bản;",
        base.recipients[1],
      ],
      annexes: [{ label: "Phụ lục I", title: "BẢNG MỘT" }],
    });
  });
});

describe("edits in one place are for a person to choose between", () => {
  const tree = base.body[1]?.children[0];
  test.each<
    [
      string,
      [string, string][],
      [string, string][],
      object,
      { mine: string; theirs: string; both: string },
    ]
  >([
    [
      "the words of a clause",
      [["hai cây", "ba cây"]],
      [["hai cây", "năm cây"]],
      {
        what: "changed-both",
        label: "II.1.a",
        base: "a) Mỗi hộ hai cây.",
        mine: "a) Mỗi hộ ba cây.",
        theirs: "a) Mỗi hộ năm cây.",
        canKeepBoth: true,
      },
      {
        mine: put(["hai cây", "ba cây"]),
        theirs: put(["hai cây", "năm cây"]),
        both: put(
          ["hai cây.", "ba cây.\nb) Mỗi hộ năm cây."],
          ["b) Mỗi bản một đoạn", "c) Mỗi bản một đoạn"],
        ),
      },
    ],
    [
      "a clause I deleted and they wrote in",
      [["a) Mỗi hộ hai cây.\nb)", "a)"]],
      [["hai cây", "năm cây"]],
      { what: "deleted-mine", mine: "", theirs: "a) Mỗi hộ năm cây.", canKeepBoth: false },
      {
        mine: put(["a) Mỗi hộ hai cây.\nb)", "a)"]),
        theirs: put(["hai cây", "năm cây"]),
        both: put(["hai cây", "năm cây"]),
      },
    ],
    [
      "a clause they deleted, with a point I added to it",
      [["b) Mỗi bản", "b) Mỗi trường một vườn.\nc) Mỗi bản"]],
      [[`${treeLines}\n2. Vệ sinh`, "1. Vệ sinh"]],
      {
        key: `clause:${tree?.id}`,
        what: "deleted-theirs",
        theirs: "",
        mine: treeLines.replace("b) Mỗi bản", "b) Mỗi trường một vườn.\nc) Mỗi bản"),
      },
      {
        mine: put(["b) Mỗi bản", "b) Mỗi trường một vườn.\nc) Mỗi bản"]),
        theirs: put([`${treeLines}\n2. Vệ sinh`, "1. Vệ sinh"]),
        both: put(["b) Mỗi bản", "b) Mỗi trường một vườn.\nc) Mỗi bản"]),
      },
    ],
  ])("%s", (_, mine, theirs, conflict, kept) => {
    const three = [base, edited(...mine), edited(...theirs)] as const;
    const { document, conflicts } = mergeDocuments(...three);

    expect(conflicts).toEqual([expect.objectContaining(conflict)]);
    expect(bodyOf(document)).toBe(kept.mine);
    for (const choice of ["mine", "theirs", "both"] as const) {
      const choices = { [conflicts[0]?.key ?? ""]: choice };
      expect(bodyOf(resolveConflicts(...three, choices))).toBe(kept[choice]);
    }
  });

  test("a clause taken to two different places", () => {
    const first = "- Các bản đăng ký trước 15/3.\n";
    const mine = edited([first, ""], ["1. Nâng", `${first}1. Nâng`]);
    const theirs = edited([first, ""], ["1. Trồng", `${first}1. Trồng`]);

    const { document, conflicts } = mergeDocuments(base, mine, theirs);

    expect(conflicts).toMatchObject([{ what: "moved-both", canKeepBoth: false }]);
    expect(bodyOf(document)).toBe(bodyOf(mine));
    const choices = { [conflicts[0]?.key ?? ""]: "theirs" as const };
    expect(bodyOf(resolveConflicts(base, mine, theirs, choices))).toBe(bodyOf(theirs));
  });

  test.each<[string, Partial<OfficialDocument>, Partial<OfficialDocument>]>([
    ["place", { place: "Mường Bú" }, { place: "Mường Lanh" }],
    ["subject", { subject: richText("Thi đua một") }, { subject: richText("Thi đua hai") }],
    ["closing:0", { closing: [richText("Hết./.")] }, { closing: [richText("Xong./.")] }],
    ["recipients:0", { recipients: ["Một;", "Lưu."] }, { recipients: ["Hai;", "Lưu: VT."] }],
  ])("%s", (key, mine, theirs) => {
    const three = [base, { ...base, ...mine }, { ...base, ...theirs }] as const;

    const { document, conflicts } = mergeDocuments(...three);

    expect(conflicts.map((conflict) => conflict.key)).toContain(key);
    expect(document).toMatchObject(mine);
    const all = Object.fromEntries(conflicts.map((each) => [each.key, "theirs" as const]));
    expect(resolveConflicts(...three, all)).toMatchObject(theirs);
  });
});

test("numbers written otherwise stay as they were, those counted by the editor go on", () => {
  const odd = planWith("I. MỘT\n1. Việc một.\n3. Việc ba.\nII. HAI\n1. Việc bốn.\n2. Việc năm.");
  const [one, two] = odd.body;
  if (!one || !two) throw new Error("Dàn ý thiếu mục.");
  const more = (part: typeof one, id: string, label: string) => ({
    ...part,
    children: [...part.children, { ...part.children[0], id, label, text: richText(id) }],
  });
  const mine = {
    ...odd,
    body: [more(one, "mới", "4."), more(two, "thêm", "3.")],
  } as OfficialDocument;
  const theirs = { ...odd, body: [one, more(two, "nữa", "3.")] } as OfficialDocument;

  const { document } = mergeDocuments(odd, mine, theirs);

  const labels = document.body.map(({ children }) => children.map(({ label }) => label));
  expect(labels).toEqual([
    ["1.", "3.", "4."],
    ["1.", "2.", "3.", "4."],
  ]);
});
