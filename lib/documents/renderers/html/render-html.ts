import type { OfficialDocument, Signature } from "../../model";
import { type AnnexPaper, layOut, type Paper } from "../paper";
import { blocksHtml } from "./blocks";
import { escapeHtml, footnoteList, inline, type Pen, plainPen } from "./inline";
import { pageStyle } from "./page-style";

/**
 * A paper as one `<article class="paper">`, for the A4 sheet beside the editor and for the public page. Takes any
 * document, gives HTML in which every word of it is escaped; looks are the stylesheet's business. The clause with the
 * id x has the element id `clause-x`.
 */
export function renderHtml(document: OfficialDocument): string {
  return writePaper(layOut(document), plainPen());
}

/** A paper already laid out, written with a pen. */
export function writePaper(paper: Paper, pen: Pen): string {
  return [
    '<article class="paper" lang="vi">',
    pen.part("header", headerHtml(paper, pen)),
    pen.part("title", titleHtml(paper, pen)),
    `<div class="content">\n${blocksHtml(paper.content, pen)}\n</div>`,
    pen.part("footer", footerHtml(paper, pen)),
    ...paper.annexes.map((annex, index) => annexHtml(annex, index, pen)),
    footnoteList(pen),
    "</article>",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** A paper as a file of its own: a whole page with its looks, which opens and prints without anything else. */
export function renderHtmlPage(document: OfficialDocument): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(layOut(document).title || "Văn bản")}</title>
<style>${pageStyle}</style>
</head>
<body>
${renderHtml(document)}
</body>
</html>
`;
}

function headerHtml({ header }: Paper, pen: Pen): string {
  const agency = header.agency.map(({ text, isIssuer }) =>
    paragraph(isIssuer ? "issuer" : "superior", pen.words(text)),
  );
  const [national, motto] = header.nationalTitle;
  return [
    '<header class="paper-header">',
    `<div class="agency">${agency.join("")}</div>`,
    `<div class="national">${paragraph("national-title", national)}${paragraph("motto", motto)}</div>`,
    `<div class="number">${paragraph("", pen.words(header.numberLine))}</div>`,
    `<div class="place-date">${paragraph("", pen.words(header.dateLine))}</div>`,
    ...(header.about
      ? [`<div class="about">${paragraph("", inline(header.about.text, pen))}</div>`]
      : []),
    "</header>",
  ].join("\n");
}

function titleHtml({ type, subject }: Paper, pen: Pen): string {
  return [paragraph("type", pen.words(type), "h2"), paragraph("subject", inline(subject.text, pen))]
    .filter((part) => part !== "")
    .join("\n");
}

function footerHtml({ recipients, signature, besideSignature }: Paper, pen: Pen): string {
  if (besideSignature) {
    return [
      '<footer class="paper-footer two-signatures">',
      signatureHtml(besideSignature, pen),
      signatureHtml(signature, pen),
      ...(recipients.length === 0 ? [] : [recipientsHtml(recipients, pen)]),
      "</footer>",
    ].join("\n");
  }
  if (recipients.length === 0 && signature.lines.length === 0 && signature.name === "") return "";
  return [
    '<footer class="paper-footer">',
    recipients.length === 0 ? '<div class="recipients"></div>' : recipientsHtml(recipients, pen),
    signatureHtml(signature, pen),
    "</footer>",
  ].join("\n");
}

function recipientsHtml(recipients: readonly string[], pen: Pen): string {
  const items = recipients.map((text) => `<li>- ${pen.words(text)}</li>`);
  return `<div class="recipients"><p>Nơi nhận:</p><ul>${items.join("")}</ul></div>`;
}

function signatureHtml({ lines, otherPost, name }: Signature, pen: Pen): string {
  const positions = lines.map((line) => paragraph("position", pen.words(line)));
  const signed = otherPost
    ? paragraph("name", pen.words(otherPost)) + paragraph("position", pen.words(name))
    : paragraph("name", pen.words(name));
  return `<div class="signature">${positions.join("")}${signed}</div>`;
}

function annexHtml(annex: AnnexPaper, index: number, pen: Pen): string {
  const head = [
    paragraph("annex-label", pen.words(annex.label), "h2"),
    paragraph("annex-title", inline(annex.title.text, pen)),
    paragraph("annex-note", inline(annex.note.text, pen)),
  ];
  return [
    `<section id="annex-${index + 1}" class="annex${annex.isLandscape ? " landscape" : ""}">`,
    pen.part(`annex ${index}`, head.filter((part) => part !== "").join("\n")),
    blocksHtml(annex.content, pen),
    "</section>",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** A component that the paper does not have is left out. */
function paragraph(name: string, html: string, tag = "p"): string {
  if (html === "") return "";
  return name === "" ? `<${tag}>${html}</${tag}>` : `<${tag} class="${name}">${html}</${tag}>`;
}
