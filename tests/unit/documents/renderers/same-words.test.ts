import { describe, expect, test } from "vitest";
import {
  emptyDocument,
  nationalTitle,
  type OfficialDocument,
  richText,
} from "@/lib/documents/model";
import { renderDocx } from "@/lib/documents/renderers/docx/render-docx";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { renderPdf } from "@/lib/documents/renderers/pdf/render-pdf";
import { dash, draftPaper, heading, minutesPaper, samplePaper } from "./sample-paper";
import { pagesOfPdf, textOfDocx, textOfHtml, words } from "./text-of";

const plainPaper: OfficialDocument = {
  ...samplePaper,
  body: [heading("I.", "MỤC ĐÍCH", [dash("Việc tốt được khen."), dash("Việc hay được học.")])],
  annexes: samplePaper.annexes.slice(1),
};

const papers: [string, OfficialDocument][] = [
  ["đủ mọi thành phần", samplePaper],
  ["dự thảo chưa có số, chưa có ngày", draftPaper],
  ["không bảng, không chú thích", plainPaper],
  ["chưa có gì", emptyDocument],
  ["biên bản hai chữ ký", minutesPaper],
];

describe("một văn bản, các định dạng cùng lời, cùng thứ tự", () => {
  test.each(papers)("Word và HTML: %s", async (_, document) => {
    expect(textOfHtml(renderHtml(document))).toEqual(textOfDocx(await renderDocx(document)));
  });

  test.each([papers[2], papers[3], papers[4]].filter((paper) => paper !== undefined))(
    "PDF và HTML: %s",
    async (_, document) => {
      expect(withoutPageNumbers(await pagesOfPdf(renderPdf(document)))).toBe(
        textOfHtml(renderHtml(document)).body,
      );
    },
  );

  test("PDF có đủ từng từ, kể cả trong bảng và chú thích", async () => {
    const document = { ...samplePaper, annexes: samplePaper.annexes.slice(1) };
    const { body, footnotes } = textOfHtml(renderHtml(document));
    const drawn = withoutPageNumbers(await pagesOfPdf(renderPdf(document)));
    // The number of the footnote stands at its place and at the foot of the page.
    expect(sorted(drawn.replace("xã1;", "xã;").replace(/1\s?Toàn/, "Toàn"))).toEqual(
      sorted(`${body} ${footnotes}`),
    );
  });

  test("Quốc hiệu, Tiêu ngữ luôn có mặt", () => {
    for (const line of nationalTitle) expect(renderHtml(emptyDocument)).toContain(line);
  });

  test("thứ tự các thành phần theo Mẫu 1.4", () => {
    const { body } = textOfHtml(renderHtml(samplePaper));
    const order = [
      "XÃ SUỐI LÀNH",
      nationalTitle[0],
      nationalTitle[1],
      "Số: 05/KH-UBND",
      "Suối Lành, ngày 05 tháng 6 năm 2026",
      "KẾ HOẠCH",
      "Phát động",
      "Căn cứ",
      "I. MỤC ĐÍCH, YÊU CẦU",
      "Trên đây là",
      "Nơi nhận:",
      "TM. ỦY BAN NHÂN DÂN",
      "Lò Văn Thử",
      "Phụ lục I",
      "Phụ lục II",
    ].map((part) => body.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test("biên bản: thư ký ký bên trái chủ tọa, nơi nhận ở dưới, không có địa danh và ngày (Mẫu 1.9)", () => {
    const html = renderHtml(minutesPaper);
    const { body } = textOfHtml(html);
    const order = ["THƯ KÝ", "Cà Thị Mẫu", "CHỦ TỌA", "Lò Văn Thử", "Nơi nhận:"].map((part) =>
      body.indexOf(part),
    );
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(html).toContain('<div class="place-date"></div>');
  });
});

const hostile = [
  "#set page(width: 1cm) #eval(1) $x^2$ @nguon <nhan> = Tiêu đề",
  "<script>alert(1)</script> &amp; &lt;b&gt; \"ngoặc\" 'đơn'",
  "\\ ngược \\n // không phải chú thích /* cũng không */ `mã` ~ -- --- ...",
  "*sao* _gạch_ [ngoặc] {móc} - đầu dòng + cộng / gạch",
];

describe("lời của văn bản không bao giờ thành lệnh", () => {
  test.each(hostile)("%s", async (text) => {
    const document: OfficialDocument = {
      ...emptyDocument,
      type: text,
      agency: [text],
      place: text,
      subject: richText(text),
      body: [{ ...dash(text), label: text }],
      recipients: [text],
      signature: { lines: [text], name: text },
    };
    const html = renderHtml(document);
    expect(html).not.toMatch(/<script|<nhan/);
    for (const body of [
      textOfHtml(html).body,
      textOfDocx(await renderDocx(document)).body,
      withoutPageNumbers(await pagesOfPdf(renderPdf(document))),
    ]) {
      expect(body.replaceAll(" ", "").split(words(text).replaceAll(" ", ""))).toHaveLength(9 + 1);
    }
  });

  test("ký tự không in được bị bỏ, chữ quanh nó còn nguyên", async () => {
    const document = { ...emptyDocument, subject: richText("a\u0000b\u000bc\ud800d\ufffee") };
    expect(renderHtml(document)).toContain("abc\ufffdde");
    expect(textOfDocx(await renderDocx(document)).body).toContain("abc\ufffdde");
    expect(() => renderPdf(document)).not.toThrow();
  });
});

function withoutPageNumbers(pages: readonly string[]): string {
  return words(pages.map((page) => page.replace(/^\d+\n/, "")).join(" "));
}

const sorted = (text: string) => text.split(" ").toSorted();
