import type { OfficialDocument } from "../../model";
import { type AnnexPaper, layOut, type Paper } from "../paper";
import { blocksHtml } from "./blocks";
import { escapeHtml, footnoteList, inline, type Notes } from "./inline";
import { pageStyle } from "./page-style";

/**
 * A paper as one `<article class="paper">`, for the A4 sheet beside the editor and for the public page. Takes any
 * document, gives HTML in which every word of it is escaped; looks are the stylesheet's business. The clause with the
 * id x has the element id `clause-x`.
 */
export function renderHtml(document: OfficialDocument): string {
  const paper = layOut(document);
  const notes: Notes = [];
  return [
    '<article class="paper" lang="vi">',
    headerHtml(paper),
    paragraph("type", escapeHtml(paper.type), "h2"),
    paragraph("subject", inline(paper.subject.text, notes)),
    `<div class="content">\n${blocksHtml(paper.content, notes)}\n</div>`,
    footerHtml(paper),
    ...paper.annexes.map((annex) => annexHtml(annex, notes)),
    footnoteList(notes),
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

function headerHtml({ header }: Paper): string {
  const agency = header.agency.map(({ text, isIssuer }) =>
    paragraph(isIssuer ? "issuer" : "superior", escapeHtml(text)),
  );
  const [national, motto] = header.nationalTitle;
  return [
    '<header class="paper-header">',
    `<div class="agency">${agency.join("")}</div>`,
    `<div class="national">${paragraph("national-title", national)}${paragraph("motto", motto)}</div>`,
    `<div class="number">${paragraph("", escapeHtml(header.numberLine))}</div>`,
    `<div class="place-date">${paragraph("", escapeHtml(header.dateLine))}</div>`,
    "</header>",
  ].join("\n");
}

function footerHtml({ recipients, signature }: Paper): string {
  if (recipients.length === 0 && signature.lines.length === 0 && signature.name === "") return "";
  const items = recipients.map((text) => `<li>- ${escapeHtml(text)}</li>`);
  const lines = signature.lines.map((line) => paragraph("position", escapeHtml(line)));
  return [
    '<footer class="paper-footer">',
    items.length === 0
      ? '<div class="recipients"></div>'
      : `<div class="recipients"><p>Nơi nhận:</p><ul>${items.join("")}</ul></div>`,
    `<div class="signature">${lines.join("")}${paragraph("name", escapeHtml(signature.name))}</div>`,
    "</footer>",
  ].join("\n");
}

function annexHtml({ label, title, note, isLandscape, content }: AnnexPaper, notes: Notes): string {
  return [
    `<section class="annex${isLandscape ? " landscape" : ""}">`,
    paragraph("annex-label", escapeHtml(label), "h2"),
    paragraph("annex-title", inline(title.text, notes)),
    paragraph("annex-note", inline(note.text, notes)),
    blocksHtml(content, notes),
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
