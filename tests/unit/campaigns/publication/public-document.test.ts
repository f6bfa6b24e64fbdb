import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Hidden,
  hiddenClauseIds,
  hiddenWords,
  publicDocument,
  publicWords,
} from "@/lib/campaigns/publication/public-document";
import {
  type Clause,
  emptyDocument,
  type OfficialDocument,
  plainText,
  type RichText,
  richText,
} from "@/lib/documents/model";
import { printOutline } from "@/lib/documents/outline/print";
import { renderDocx } from "@/lib/documents/renderers/docx/render-docx";
import { renderHtmlPage } from "@/lib/documents/renderers/html/render-html";
import { renderPdf } from "@/lib/documents/renderers/pdf/render-pdf";
import { walkDocument } from "@/lib/documents/walk";
import { hiddenPhone } from "@/lib/text/phones";
import { pagesOfPdf, textOfDocx } from "../../documents/renderers/text-of";

const nothing: Hidden = { hiddenClauses: [], hidesAnnexes: false, hidesPhones: false };

const clause = (id: string, text: RichText, children: Clause[] = []): Clause => ({
  id,
  marker: "dash",
  label: "-",
  kind: "budget",
  heading: false,
  text,
  table: null,
  children,
});

/** Words found nowhere else, one for each clause; a third of them in a footnote or a table beside the clause's own. */
const clauses: fc.Memo<Clause[]> = fc.memo((depth) =>
  fc.array(
    fc
      .tuple(
        fc.uuid(),
        fc.constantFrom("words", "footnote", "table"),
        depth > 1 ? clauses() : fc.constant<Clause[]>([]),
      )
      .map(([id, kind, children]): Clause => {
        const word = wordOf(id);
        if (kind === "table") {
          const rows = [[{ text: richText(word) }]];
          return { ...clause(id, []), marker: "none", label: "", table: { headerRows: 0, rows } };
        }
        const text: RichText =
          kind === "words" ? richText(word) : [{ text: "xem" }, { footnote: [{ text: word }] }];
        return clause(id, text, children);
      }),
    { maxLength: 3 },
  ),
);
const tree = clauses(3);

function wordOf(id: string): string {
  return `chữ${id.replaceAll("-", "").replace(/\d/g, (digit) => "ghijklmnop"[Number(digit)] ?? "")}`;
}

const paper = fc.tuple(tree, tree).map(
  ([body, annex]): OfficialDocument => ({
    ...emptyDocument,
    subject: richText("Phát động phong trào"),
    body,
    annexes: [{ label: "Phụ lục", title: "BIỂU MẪU", note: "", body: annex }],
  }),
);

async function textsOf(document: OfficialDocument): Promise<string> {
  const { body, footnotes } = textOfDocx(await renderDocx(document));
  const stored = JSON.stringify(document);
  return [printOutline(document), renderHtmlPage(document), body, footnotes, stored].join("\n");
}

describe("phần không công khai", () => {
  test("mục được giấu, cùng mọi thứ dưới nó, không còn ở đâu; mọi mục khác còn nguyên", async () => {
    await fc.assert(
      fc.asyncProperty(paper, fc.infiniteStream(fc.boolean()), async (document, coin) => {
        const places = [...walkDocument(document)];
        const hiddenClauses = places
          .map(({ clause: { id } }) => id)
          .filter(() => coin.next().value);
        const hidden = { ...nothing, hiddenClauses };

        const text = await textsOf(publicDocument(document, hidden));

        const ids = hiddenClauseIds(document, hidden);
        for (const { clause: shown, ancestors } of places) {
          const isHidden = [shown, ...ancestors].some(({ id }) => hiddenClauses.includes(id));
          expect(ids.has(shown.id)).toBe(isHidden);
          expect(text.includes(wordOf(shown.id))).toBe(!isHidden);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("phụ lục được giấu không còn chữ nào", async () => {
    await fc.assert(
      fc.asyncProperty(paper, async (document) => {
        const hidden = { ...nothing, hidesAnnexes: true };
        const text = await textsOf(publicDocument(document, hidden));
        const inAnnex = [...walkDocument({ ...document, body: [] })];

        for (const { clause: hid } of inAnnex) expect(text).not.toContain(wordOf(hid.id));
        expect(text).not.toContain("BIỂU MẪU");
        expect([...hiddenClauseIds(document, hidden)].toSorted()).toEqual(
          inAnnex.map(({ clause: { id } }) => id).toSorted(),
        );
      }),
      { numRuns: 10 },
    );
  });

  test("chỗ của mục được giấu còn số thứ tự, không còn tiêu đề hay loại mục", () => {
    const document = { ...emptyDocument, body: [clause("1", richText("Kinh phí 20 triệu đồng"))] };
    const [shown] = publicDocument(document, { ...nothing, hiddenClauses: ["1"] }).body;
    expect(shown).toMatchObject({ label: "-", kind: null, table: null, children: [] });
    expect(plainText(shown?.text ?? [])).toBe(hiddenWords);
  });

  test("không giấu gì thì văn bản y nguyên", () => {
    fc.assert(
      fc.property(paper, (document) => {
        expect(publicDocument(document, nothing)).toEqual(document);
      }),
    );
  });
});

describe("số điện thoại", () => {
  const phone = "0912.345.678";
  /** One number in two runs, with a footnote in its middle. */
  const split: RichText = [
    { text: "gọi 0912" },
    { footnote: [{ text: `trực: ${phone}` }] },
    { text: ".345.678 nhé", bold: true },
  ];
  const everywhere: OfficialDocument = {
    ...emptyDocument,
    agency: ["ỦY BAN NHÂN DÂN", `XÃ THỬ, ĐT ${phone}`],
    place: `Thử ${phone}`,
    subject: split,
    preamble: [split],
    body: [
      clause("1", split, [clause("2", richText(phone))]),
      {
        ...clause("3", []),
        marker: "none",
        label: "",
        table: { headerRows: 1, rows: [[{ text: split }, { merged: "left" }]] },
      },
    ],
    closing: [richText(phone)],
    recipients: [`Ông Thử (${phone});`],
    signature: { lines: ["CHỦ TỊCH", phone], name: `Thử ${phone}` },
    annexes: [{ label: "Phụ lục", title: phone, note: phone, body: [clause("4", split)] }],
  };

  test("không còn ở bất cứ thành phần nào, trong bất cứ định dạng nào", async () => {
    const shown = publicDocument(everywhere, { ...nothing, hidesPhones: true });
    const drawn = (await pagesOfPdf(renderPdf(shown))).join("\n");
    const text = `${await textsOf(shown)}\n${drawn}`;

    expect(text).not.toMatch(/0912|345|678/);
    expect(text).toContain(hiddenPhone);
    expect(shown.subject).toEqual([
      { text: `gọi ${hiddenPhone}` },
      { footnote: [{ text: `trực: ${hiddenPhone}` }] },
      { text: " nhé", bold: true },
    ]);
  });

  test("được để lại khi người công khai muốn thế", () => {
    expect(publicDocument(everywhere, nothing)).toEqual(everywhere);
    expect(publicWords(phone, { hidesPhones: false })).toBe(phone);
    expect(publicWords(phone, { hidesPhones: true })).toBe(hiddenPhone);
  });
});
