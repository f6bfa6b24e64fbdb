/**
 * The paper in Typst's language. It is constant: everything that differs between papers comes in as JSON, and Typst
 * shows a string of JSON as it is, so no word of a paper can ever act as markup.
 */
export const template = `
#let data = json(bytes(sys.inputs.data))
#let paper = data.paper
#let layout = data.layout
#let mm(length) = length * 1mm
#let pt(size) = size * 1pt

// Letters take the height that Word gives them, so that "single" and "1,1 lines" mean the same as in Word.
#let ascent = 0.891
#let descent = 0.216
#let leading(lines) = (lines * layout.singleLine - ascent - descent) * 1em

#set document(title: paper.title, date: if data.date == none { none } else { datetime(..data.date) })
#set text(font: layout.fonts, fallback: false, size: pt(layout.textSize), lang: "vi", hyphenate: false, overhang: false,
  top-edge: ascent * 1em, bottom-edge: -descent * 1em)
// Lines are filled one by one, as in Word, so that both files turn their pages alike.
#set par(justify: true, linebreaks: "simple", leading: leading(layout.paragraph.lineSpacing),
  spacing: leading(layout.paragraph.lineSpacing) + pt(layout.paragraph.gap))
#set block(spacing: leading(layout.paragraph.lineSpacing) + pt(layout.paragraph.gap))
#set page(paper: "a4", numbering: "1",
  margin: (top: mm(layout.page.top), bottom: mm(layout.page.bottom), left: mm(layout.page.left), right: mm(layout.page.right)),
  header-ascent: mm(layout.page.top - layout.pageNumber.fromEdge) - 1.15 * pt(layout.pageNumber.size),
  header: context {
    let number = counter(page).get().first()
    if number > 1 { align(center, text(size: pt(layout.pageNumber.size), str(number))) }
  },
  footer: none)
#set footnote.entry(gap: 0.3em, indent: 0pt)
#show footnote.entry: set text(size: pt(layout.footnoteSize))
#show footnote.entry: set par(leading: leading(1), spacing: leading(1))
#show heading: it => {
  let gap = if it.level == 1 { leading(1) } else { leading(layout.paragraph.lineSpacing) + pt(layout.paragraph.gap) }
  block(width: 100%, sticky: true, above: gap, below: gap, it.body)
}
#show heading: set text(size: pt(layout.textSize), weight: "bold")

#let words(runs) = for run in runs {
  if "footnote" in run { footnote(words(run.footnote)) } else {
    let shown = text(run.text)
    if run.at("bold", default: false) { shown = strong(shown) }
    if run.at("italic", default: false) { shown = text(style: "italic", shown) }
    shown
  }
}
#let plain(string) = text(string)

#let rule(length) = align(center, block(above: 3.5pt, below: 0pt, line(length: mm(length), stroke: pt(layout.ruleThickness))))
#let lines(..children) = {
  set par(leading: leading(1), spacing: leading(1), justify: false)
  set block(spacing: leading(1))
  set align(center)
  for child in children.pos() { block(child) }
}
#let within(width, body) = block(width: mm(width), align(center, body))

#let head = {
  let header = paper.header
  let agency = header.agency.map(name => text(size: pt(header.sizes.agency),
    weight: if name.isIssuer { "bold" } else { "regular" }, name.lines.map(plain).join(linebreak())))
  grid(columns: (mm(header.leftWidth), mm(header.rightWidth)), row-gutter: 8pt,
    { lines(..agency); if agency.len() > 0 { rule(header.agencyRule) } },
    {
      lines(text(size: pt(header.sizes.national), weight: "bold", plain(header.nationalTitle.at(0))),
        text(size: pt(header.sizes.motto), weight: "bold", plain(header.nationalTitle.at(1))))
      rule(header.mottoRule)
    },
    lines(text(size: pt(layout.numberSize), plain(header.numberLine))),
    lines(text(size: pt(header.sizes.date), style: "italic", plain(header.dateLine))),
    ..if header.about == none { () } else {(
      lines(v(layout.letterSubject.gap * 1pt - 8pt),
        within(header.about.width, text(size: pt(layout.letterSubject.size), words(header.about.text)))),
      none,
    )},
  )
}

#let title = {
  v(18pt, weak: true)
  if paper.type != "" { lines(heading(level: 1, plain(paper.type))) }
  if paper.subject.text.len() > 0 {
    lines(within(paper.subject.width, strong(words(paper.subject.text))))
    rule(paper.subject.rule)
  }
  v(12pt, weak: true)
}

#let labelled(block) = {
  if block.label != "" {
    if block.isLabelBold { strong(plain(block.label)) } else { plain(block.label) }
    if block.text.len() > 0 { if block.style == "part" { linebreak() } else { " " } }
  }
  words(block.text)
}
#let indent = h(mm(layout.paragraph.firstLine))

#let table-element(layout-of) = {
  let cells(row) = row.cells.map(cell => table.cell(
    colspan: cell.columnSpan, rowspan: cell.rowSpan, breakable: row.mayBreak,
    align: horizon + if row.isHeader { center } else { (left: left, center: center, right: right).at(layout-of.alignments.at(cell.column)) },
    {
      set text(size: pt(layout-of.size), weight: if row.isHeader { "bold" } else { "regular" })
      set par(justify: false, leading: leading(1), spacing: leading(1))
      for paragraph in cell.paragraphs { block(spacing: leading(1), words(paragraph)) }
    }))
  let headers = layout-of.rows.filter(row => row.isHeader)
  let others = layout-of.rows.filter(row => not row.isHeader)
  table(columns: layout-of.columns.map(mm), stroke: pt(layout.ruleThickness),
    inset: (x: mm(layout.tableCell.sidePadding), y: mm(layout.tableCell.edgePadding)),
    ..if headers.len() > 0 { (table.header(..headers.map(cells).flatten()),) },
    ..others.map(cells).flatten())
}

#let element(block) = {
  if block.style == "table" { table-element(block.table) }
  else if block.style == "heading" { heading(level: block.level + 2, indent + labelled(block)) }
  else if block.style == "part" { heading(level: block.level + 2, align(center, labelled(block))) }
  else {
    let paragraph = if block.style == "addressee" {
      pad(y: pt(layout.paragraph.gap), align(center, labelled(block)))
    } else if block.style == "addressees" {
      pad(top: pt(layout.paragraph.gap), left: mm(layout.addressees.heading), labelled(block))
    } else if block.style == "listed-addressee" {
      pad(left: mm(layout.addressees.listed), labelled(block))
    } else if block.style == "authority" { align(center, strong(labelled(block))) }
    else {
      let shown = labelled(block)
      par(first-line-indent: (amount: mm(layout.paragraph.firstLine), all: true),
        if block.style == "basis" { text(style: "italic", shown) } else { shown })
    }
    std.block(width: 100%, sticky: block.keepWithNext, paragraph)
  }
}

#let recipient-lines = {
  set par(leading: leading(1), spacing: leading(1), justify: false)
  set std.block(spacing: leading(1))
  block(text(size: pt(layout.recipientSizes.heading), weight: "bold", style: "italic", "Nơi nhận:"))
  for recipient in paper.recipients { block(text(size: pt(layout.recipientSizes.item), "- " + recipient)) }
}
#let signature-lines(signature) = {
  lines(..signature.lines.map(line => strong(plain(line))))
  if signature.name != "" {
    v(mm(layout.signature.room))
    let other = signature.at("otherPost", default: none)
    lines(..if other != none { (strong(plain(other)),) }, strong(plain(signature.name)))
  }
}
#let signed = {
  let beside = paper.besideSignature
  let left-column = if beside != none { signature-lines(beside) } else if paper.recipients.len() > 0 { recipient-lines }
  block(breakable: false, above: 12pt, {
    grid(columns: (mm(layout.signature.recipientsWidth), mm(layout.signature.width)), left-column, signature-lines(paper.signature))
    if beside != none and paper.recipients.len() > 0 { v(12pt); recipient-lines }
  })
}

#let annex-part(annex) = page(flipped: annex.isLandscape, {
  if annex.label != "" { lines(heading(level: 1, plain(annex.label))) }
  if annex.title.text.len() > 0 { lines(within(annex.title.width, strong(words(annex.title.text)))) }
  if annex.note.text.len() > 0 { lines(within(annex.note.width, text(style: "italic", words(annex.note.text)))) }
  rule(if annex.note.rule > 0 { annex.note.rule } else { annex.title.rule })
  v(12pt, weak: true)
  for block in annex.content { element(block) }
  // The next annex numbers its own pages from 1.
  counter(page).update(0)
})

#head
#title
#for block in paper.content { element(block) }
#if paper.recipients.len() + paper.signature.lines.len() > 0 or paper.signature.name != "" or paper.besideSignature != none { signed }
#if paper.annexes.len() > 0 { counter(page).update(0) }
#for annex in paper.annexes { annex-part(annex) }
`;
