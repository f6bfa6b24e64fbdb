import {
  addressees,
  dateSizes,
  footnoteSize,
  headerSizes,
  letterSubject,
  numberSize,
  page,
  paragraph,
  recipientSizes,
  ruleShare,
  signature,
  singleLine,
  tableSizes,
  textSize,
} from "../../layout";

const { national, motto, agency } = headerSizes.usual;
const rule = 'content: ""; display: block; margin: 2pt auto 0; border-top: 0.75pt solid';

/** The look of a paper in a file of its own, on screen and printed: the measurements of NĐ 30/2020. */
export const pageStyle = `
@page { size: A4; margin: ${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm; }
@page landscape { size: A4 landscape; }
body { margin: 0; background: #fff; color: #000; }
.paper { max-width: ${page.width - page.left - page.right}mm; margin: 0 auto; padding: 20px 16px;
  font: ${textSize}pt/${singleLine * paragraph.lineSpacing} "Times New Roman", Tinos, "Liberation Serif", serif; hyphens: manual; }
.paper p, .paper h2, .paper h3, .paper h4, .paper h5, .paper h6 { margin: 0; font-size: inherit; }
.paper-header { display: grid; grid-template-columns: 1fr auto; gap: 8pt 4mm; line-height: ${singleLine}; text-align: center; }
.superior, .issuer { font-size: ${agency}pt; }
.issuer, .national, .position, .name, .subject, .annex-title, .label.bold { font-weight: bold; }
.national-title { font-size: ${national}pt; white-space: nowrap; }
.motto { font-size: ${motto}pt; width: fit-content; margin: 0 auto !important; border-bottom: 0.75pt solid; padding-bottom: 2pt; }
.agency:not(:empty)::after { ${rule}; width: ${ruleShare * 70}%; }
.number { font-size: ${numberSize}pt; }
.about { font-size: ${letterSubject.size}pt; text-wrap: balance; }
.place-date { font-size: ${dateSizes.usual}pt; font-style: italic; }
.type { padding-top: 18pt; }
.type, .subject, .annex-label, .annex-title, .annex-note { text-align: center; text-wrap: balance; line-height: ${singleLine}; }
.subject::after { ${rule}; width: ${ruleShare * 60}%; }
.annex-note, .basis { font-style: italic; }
.content { margin-top: 12pt; }
.paper .text, .paper .basis, .paper .heading { margin-bottom: ${paragraph.gap}pt; text-indent: ${paragraph.firstLine}mm; text-align: justify; }
.paper .part, .paper .authority { margin-bottom: ${paragraph.gap}pt; text-align: center; font-weight: bold; }
.paper .addressee { margin: 12pt 0; text-align: center; }
.paper .addressees { margin: 12pt 0 0 ${addressees.heading}mm; }
.paper .listed-addressee { margin-left: ${addressees.listed}mm; }
.listed-addressee + :not(.listed-addressee) { margin-top: 12pt; }
.heading, .part { break-after: avoid; }
.table { overflow-x: auto; margin-bottom: ${paragraph.gap}pt; }
.table table { width: 100%; border-collapse: collapse; font-size: ${tableSizes[0]}pt; line-height: ${singleLine}; }
.table th, .table td { border: 0.75pt solid; padding: 0.8mm 1.6mm; vertical-align: middle; }
.table tr { break-inside: avoid; }
.table .center { text-align: center; }
.table .right { text-align: right; }
.paper-footer { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm; margin-top: 12pt; line-height: ${singleLine}; break-inside: avoid; }
.recipients p { font-size: ${recipientSizes.heading}pt; font-weight: bold; font-style: italic; }
.recipients ul { margin: 0; padding: 0; list-style: none; font-size: ${recipientSizes.item}pt; }
.signature { text-align: center; }
.paper .signature .name { margin-top: ${signature.room}mm; }
.annex { break-before: page; padding-top: 10mm; }
.annex.landscape { page: landscape; }
.annex > :nth-child(1 of .text, .heading, .part, .table) { margin-top: 12pt; }
.footnote-reference { line-height: 0; }
.footnotes { border-top: 0.75pt solid; margin-top: 12pt; padding: 4pt 0 0 5mm; font-size: ${footnoteSize}pt; }
@media screen and (max-width: 40rem) {
  .paper { font-size: 12.5pt; }
  .paper-header, .paper-footer:not(.two-signatures) { grid-template-columns: 1fr; }
  .national-title, .motto { font-size: 11pt; }
  .agency:not(:empty)::after { width: 5rem; }
  .paper .text, .paper .basis, .paper .heading { text-align: start; text-indent: 0; }
  .paper .addressees { margin-left: 0; }
  .paper .listed-addressee { margin-left: 1.5em; }
}
@media print { .paper { max-width: none; padding: 0; } .footnote-back { display: none; } }
`;
