import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareDocuments,
  type DocumentComparison,
} from "@/lib/documents/marked/compare-documents";
import { hasMarks, type Side, wordsOn } from "@/lib/documents/marked/marks";
import { renderComparison } from "@/lib/documents/marked/render-comparison";
import {
  type Clause,
  type OfficialDocument,
  plainText,
  type RichText,
} from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";
import { layOut, type Paper } from "@/lib/documents/renderers/paper";
import { fixturePlan, planWith } from "../../../support/documents";
import { workOf } from "../../../support/work";

const body = `I. MỤC ĐÍCH
1. Động viên Nhân dân trong xã giữ gìn đường làng sạch đẹp.
2. Các thôn đăng ký phần việc trước ngày 15/6/2026.
II. KHEN THƯỞNG
1. Chủ tịch UBND xã tặng Giấy khen cho tập thể, cá nhân tiêu biểu.
III. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội theo dõi, tổng hợp kết quả của các thôn.
2. Các thôn triển khai đến từng hộ gia đình trên địa bàn.`;

/** The comparison with its words as they stand on one side, in drawing order; what was moved is read where it stood then. */
function read({ paper, changeOf }: DocumentComparison, side: Side): string[] {
  const gone = side === "before" ? ["added", "arrived"] : ["removed", "left"];
  const content = (blocks: Paper["content"]) =>
    blocks.filter((block) => !gone.includes(changeOf.get(block)?.kind ?? ""));
  return wordsOfPaper({
    ...paper,
    content: content(paper.content),
    annexes: paper.annexes.map((annex) => ({ ...annex, content: content(annex.content) })),
  })
    .map((words) => wordsOn(side, words))
    .filter((words) => words !== "");
}

/** Every line of a paper, emphasis and footnotes written out. */
function wordsOfPaper({ header, type, subject, content, recipients, signature, annexes }: Paper) {
  const blocks = (all: Paper["content"]) =>
    all.flatMap((block) =>
      block.style === "table"
        ? block.table.rows.flatMap(({ cells }) =>
            cells.flatMap(({ paragraphs }) => paragraphs.map(written)),
          )
        : [`${block.label} → ${written(block.text)}`],
    );
  return [
    ...header.agency.map(({ text }) => text),
    header.numberLine,
    header.dateLine,
    type,
    written(subject.text),
    ...blocks(content),
    ...recipients,
    ...signature.lines,
    signature.name,
    ...annexes.flatMap(({ label, title, note, content: text }) => [
      label,
      written(title.text),
      written(note.text),
      ...blocks(text),
    ]),
  ].filter((words) => words !== "");
}

/** Emphasis is written for each character, so that where a run is cut makes no difference. */
const written = (text: RichText): string =>
  text
    .map((run) => {
      if (!("text" in run)) return `[${written(run.footnote)}]`;
      const style = `${run.bold ? "b" : ""}${run.italic ? "i" : ""}`;
      return style === "" ? run.text : run.text.replace(/[^\ufdd0-\ufdd3]/g, `$&${style}`);
    })
    .join("");

/** What is said of the changes, without their numbers. */
const told = ({ changes }: DocumentComparison) =>
  changes.map(({ kind, place, other }) =>
    other ? `${kind} ${place} ${other}` : `${kind} ${place}`,
  );

describe("compareDocuments", () => {
  test("nothing changed: no marks, nothing to tell", () => {
    const comparison = compareDocuments(planWith(body), planWith(body));

    expect(comparison.changes).toEqual([]);
    expect(wordsOfPaper(comparison.paper).some(hasMarks)).toBe(false);
    expect(renderComparison(comparison)).not.toMatch(/<ins>|<del>/);
  });

  test("words that differ are marked inside their clause", () => {
    const comparison = compareDocuments(
      planWith(body),
      planWith(body.replace("15/6/2026", "30/6/2026")),
    );

    expect(told(comparison)).toEqual(["changed mục I.2"]);
    expect(comparison.summary).toEqual({
      wordsAdded: 1,
      wordsRemoved: 1,
      clausesAdded: 0,
      clausesRemoved: 0,
      clausesMoved: 0,
    });
    expect(renderComparison(comparison)).toContain("ngày <del>15</del><ins>30</ins>/6");
  });

  test("a clause put in, whose followers are numbered anew, is one clause added", () => {
    const after = body
      .replace("2. Các thôn đăng ký", "3. Các thôn đăng ký")
      .replace(
        "3. Các thôn đăng",
        "2. Học sinh các trường tham gia ngày chủ nhật xanh.\n3. Các thôn đăng",
      );
    const comparison = compareDocuments(planWith(body), planWith(after));

    expect(told(comparison)).toEqual(["added mục I.2", "changed mục I.3"]);
    expect(comparison.summary).toMatchObject({
      clausesAdded: 1,
      clausesRemoved: 0,
      clausesMoved: 0,
    });
  });

  test("a clause moved with all below it is told once, where it left and where it arrived", () => {
    const before = planWith(body);
    const [purpose, rewards, duties] = before.body;
    if (!purpose || !rewards || !duties) throw new Error("three parts");
    const after = { ...before, body: [rewards, purpose, duties] };
    const comparison = compareDocuments(before, after);

    expect(comparison.summary).toMatchObject({ wordsAdded: 0, wordsRemoved: 0, clausesMoved: 1 });
    expect(comparison.changes.map(({ kind }) => kind).sort()).toEqual(["arrived", "left"]);
    expect(renderComparison(comparison)).not.toMatch(/<ins>|<del>/);
  });

  test("header, subject, recipients, signature and annexes are compared too", () => {
    const before = planWith(body);
    const annex = { label: "Phụ lục", title: "CHỈ TIÊU", note: "", body: [] };
    const after: OfficialDocument = {
      ...before,
      number: "15",
      subject: [{ text: "Phát động phong trào thi đua trồng rừng" }],
      recipients: ["Thường trực Đảng ủy;", ...before.recipients],
      signature: { lines: ["TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"], name: "Cao Thị Gương" },
      annexes: [annex],
    };
    const comparison = compareDocuments(before, after);

    expect(told(comparison)).toEqual([
      "changed phần đầu văn bản",
      "changed tên loại, trích yếu",
      "changed nơi nhận, chữ ký",
      "changed tên phụ lục",
    ]);
    expect(renderComparison(comparison)).toContain("<ins>Thường trực Đảng ủy;</ins>");
  });

  test("a table is compared cell by cell, a row put in is a row added", () => {
    const table =
      "| Thôn | Hộ |\n|---|---|\n| Thôn Sim một hai ba | 10 |\n| Thôn Mua một hai ba | 12 |";
    const before = planWith(`I. CHỈ TIÊU\n${table}`);
    const after = planWith(
      `I. CHỈ TIÊU\n${table.replace("| 10 |", "| 11 |").replace("| Thôn Mua", "| Bản Pán | 7 |\n| Thôn Mua")}`,
    );
    const html = renderComparison(compareDocuments(before, after));

    expect(html).toContain("<del>10</del><ins>11</ins>");
    expect(html).toContain("<ins>Bản Pán</ins>");
    expect(html).not.toMatch(/<(ins|del)>Thôn Mua/);
  });

  test("ids that merely count places do not pair clauses that have nothing in common", () => {
    const counted = (document: OfficialDocument): OfficialDocument => {
      let next = 0;
      const count = (clauses: readonly Clause[]): Clause[] =>
        clauses.map((clause) => ({ ...clause, id: `${next++}`, children: count(clause.children) }));
      return { ...document, body: count(document.body) };
    };
    const before = counted(planWith(body));
    const after = counted(planWith(`I. CĂN CỨ CHUNG\n1. Thực hiện chỉ đạo của cấp trên.\n${body}`));
    const comparison = compareDocuments(before, after);

    expect(comparison.summary).toMatchObject({
      clausesAdded: 2,
      clausesRemoved: 0,
      clausesMoved: 0,
    });
  });

  test("the marks are the program's own: a text that holds their characters brings none in", () => {
    const hostile = planWith(body.replace("Động viên", "Động \ufdd0viên\ufdd3"));

    expect(renderComparison(compareDocuments(hostile, hostile))).not.toMatch(
      /<ins>|<del>|[\ufdd0-\ufdd3]/,
    );
  });

  test("every word of the paper is escaped, changed or not", () => {
    const after = planWith(body.replace("Động viên", "<script>alert(1)</script>"));
    const html = renderComparison(compareDocuments(planWith(body), after));

    expect(html).not.toContain("<script>");
  });
});

describe("reading one side of the comparison gives that document back", () => {
  const fixtures = [
    "ba-da-2026",
    "an-quoi-nam-2026",
    "hon-sau-2026",
    "pu-luong-2024",
    "nhieu-loi-2026",
  ];

  test.each(fixtures.flatMap((one) => fixtures.map((other) => [one, other] as const)))(
    "%s → %s",
    (one, other) => {
      const [before, after] = [fixturePlan(one), fixturePlan(other)];
      const comparison = compareDocuments(before, after);
      expect(read(comparison, "before")).toEqual(wordsOfPaper(layOut(before)));
      expect(read(comparison, "after")).toEqual(wordsOfPaper(layOut(after)));
    },
  );

  const sentence = fc
    .array(
      fc.constantFrom("Các", "thôn", "**đăng ký**", "thi đua", "giữ gìn", "*đường làng*", "15/6,"),
      {
        minLength: 1,
        maxLength: 7,
      },
    )
    .map((words) => words.join(" "));
  const line = fc
    .tuple(fc.constantFrom("I.", "1.", "a)", "-", "+", ""), sentence)
    .map(([label, words]) => `${label} ${words}`.trim());
  const table = fc
    .array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 4 })
    .map((rows) => rows.map(([a, b]) => `| ${a} | ${b} |`).join("\n"));
  const document = fc
    .array(fc.oneof({ weight: 6, arbitrary: line }, { weight: 1, arbitrary: table }), {
      minLength: 1,
      maxLength: 12,
    })
    .map((lines) => planWith(lines.join("\n")));
  /** Parts moved, dropped and doubled, as an editor leaves them: ids go with their clauses. */
  const edited = document.chain((before) =>
    fc
      .tuple(fc.shuffledSubarray([...before.body]), document)
      .map(([kept, other]): [OfficialDocument, OfficialDocument] => [
        before,
        {
          ...before,
          body: [
            ...kept,
            ...other.body.map((clause) => ({ ...clause, id: `new-${clause.id}`, children: [] })),
          ],
          recipients: other.recipients.toReversed(),
        },
      ]),
  );

  test.each([
    ["two documents of one author", edited],
    ["any two documents", fc.tuple(document, document)],
  ])("%s", (_, pair) => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const comparison = compareDocuments(before, after);
        expect(read(comparison, "before")).toEqual(wordsOfPaper(layOut(before)));
        expect(read(comparison, "after")).toEqual(wordsOfPaper(layOut(after)));
        const html = renderComparison(comparison, { onlyChanges: true });
        for (const tag of ["ins", "del", "details", "div", "p"])
          expect(html.split(`<${tag}>`).length + html.split(`<${tag} `).length).toBe(
            html.split(`</${tag}>`).length + 1,
          );
        const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 150 },
    );
  });
});

describe("two long texts", () => {
  const outline = (clauses: number, word: string) =>
    parseOutline(
      Array.from({ length: clauses }, (_, index) =>
        index % 20 === 0
          ? `${["I", "II", "III", "IV", "V"][(index / 20) % 5]}. PHẦN ${index}`
          : `${index % 20}. Các thôn ${index % 7 === 0 ? word : "thực hiện"} phần việc thứ ${index} đã đăng ký với xã, báo cáo trước ngày 15 hằng tháng.`,
      ).join("\n"),
    );
  const texts = (clauses: number) =>
    [outline(clauses, "đôn đốc"), outline(clauses, "kiểm tra")] as const;
  const draw = ([before, after]: ReturnType<typeof texts>) =>
    renderComparison(compareDocuments(before, after));

  test("what differs is found in 600 clauses", () => {
    const [before, after] = texts(600);
    expect(draw([before, after])).toContain("<ins>kiểm tra</ins>");
    expect(plainText(before.subject)).toBe(plainText(after.subject));
  });

  test("the work grows as the texts do, not as their square", () => {
    const [few = 0, many = 0] = [75, 600].map((clauses) => {
      const pair = texts(clauses);
      draw(pair);
      return workOf(() => draw(pair));
    });
    expect(many).toBeLessThan(few * 8 * 4);
  });
});
