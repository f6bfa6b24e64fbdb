/** What the template draws, as JSON; a file of memory only. */
export const dataFile = "giay-khen.json";

/**
 * Certificates in Typst's language. It is constant: what differs comes in as JSON, and Typst shows a string of JSON as
 * it is, so no word of a certificate can act as markup. Every line has been laid out already (compose.ts).
 */
export const certificateTemplate = `
#let data = json("/${dataFile}")
#let mm(length) = length * 1mm
#let ascent = 0.891
#let descent = 0.216
#let line-height = data.lineHeight
#set document(title: data.title, date: none)
#set page(width: mm(data.sheet.width), height: mm(data.sheet.height), margin: 0pt)
#set text(font: data.fonts, fallback: false, lang: "vi", hyphenate: false,
  top-edge: (ascent + (line-height - ascent - descent) / 2) * 1em,
  bottom-edge: -(descent + (line-height - ascent - descent) / 2) * 1em)
#let red = rgb("#b3141e")
#let sides = (left: left, center: center, right: right)
#let at(x, y, body) = place(top + left, dx: mm(x), dy: mm(y), body)
#let border = if data.border != none {
  for part in data.border.parts {
    let tile = part.tile
    // Tiles are kept once in the file, however many pages there are.
    let fill = tiling(size: (mm(tile.width), mm(tile.height)), relative: "self",
      image(bytes(tile.svg), format: "svg", width: mm(tile.width), height: mm(tile.height)))
    for each in part.boxes { at(each.x, each.y, rect(width: mm(each.width), height: mm(each.height), fill: fill)) }
  }
  for rule in data.border.rules {
    at(rule.inset, rule.inset, rect(width: mm(data.sheet.width - 2 * rule.inset), height: mm(data.sheet.height - 2 * rule.inset),
      stroke: mm(rule.thickness) + rgb(rule.colour)))
  }
}
#let emblem = if data.emblem == none { none } else { bytes(data.emblem) }
#let grid-lines = if data.ruler {
  let ends = (x: data.sheet.width, y: data.sheet.height)
  for millimetre in range(0, ends.x + 1, step: 5) {
    let isTen = calc.rem(millimetre, 10) == 0
    at(millimetre, 0, line(angle: 90deg, length: mm(ends.y), stroke: (if isTen { 0.3pt } else { 0.12pt }) + luma(if isTen { 150 } else { 190 })))
    if isTen and millimetre > 0 { for y in (2, 104, 205) { at(millimetre + 0.4, y, text(size: 6pt, fill: luma(90), str(millimetre))) } }
  }
  for millimetre in range(0, ends.y + 1, step: 5) {
    let isTen = calc.rem(millimetre, 10) == 0
    at(0, millimetre, line(length: mm(ends.x), stroke: (if isTen { 0.3pt } else { 0.12pt }) + luma(if isTen { 150 } else { 190 })))
    if isTen and millimetre > 0 { for x in (1, 145, 291) { at(x, millimetre + 0.2, text(size: 6pt, fill: luma(90), str(millimetre))) } }
  }
}
#for (index, sheet) in data.pages.enumerate() {
  if index > 0 { pagebreak() }
  border
  if data.ruler { grid-lines }
  for frame in data.frames { at(frame.x, frame.y, rect(width: mm(frame.width), height: mm(frame.height), stroke: (paint: luma(120), thickness: 0.4pt, dash: "dashed"))) }
  if sheet.emblem != none and emblem != none {
    at(sheet.emblem.x, sheet.emblem.y, box(width: mm(sheet.emblem.side), height: mm(sheet.emblem.side), align(center + horizon, image(emblem, format: "svg", width: mm(sheet.emblem.side), height: mm(sheet.emblem.side), fit: "contain", alt: "Quốc huy"))))
  }
  if sheet.qr != none { at(sheet.qr.x, sheet.qr.y, image(bytes(sheet.qr.svg), format: "svg", width: mm(sheet.qr.side), alt: "Mã QR để kiểm tra")) }
  for each in sheet.lines {
    at(each.x, each.y, box(width: mm(each.width), align(sides.at(each.align), text(size: each.size * 1pt,
      weight: if each.isBold { "bold" } else { "regular" }, style: if each.isItalic { "italic" } else { "normal" },
      fill: if each.isRed { red } else { black }, each.text))))
  }
  for rule in sheet.rules { at(rule.x, rule.y, line(length: mm(rule.length), stroke: rule.thickness * 1pt)) }
}
`;
