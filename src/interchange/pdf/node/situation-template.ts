import { HANDS } from './hands.ts';

/** The program that sets a situation report. A string of the data only ever goes through `text(…)`, which sets characters and reads no markup. */
export const SITUATION_TEMPLATE = String.raw`${HANDS}
#let grey = luma(70)
#let key(body) = inset-box(text(dir: ltr, font: hands.serif.font, size: 0.9em, body))
#let small(body) = in-face(0, { set text(size: 0.74em); body })

#let banner() = if "banner" in sheet {
  inset-box(stroke: 0.8pt, inset: (x: 6pt, y: 4pt), text(weight: "bold", sheet.banner))
}

#let head = small({
  grid(columns: (1fr, auto, 1fr), align: (start + horizon, center + horizon, end + horizon),
    text(sheet.title), banner(), text(sheet.period))
  v(-0.3em)
  line(length: 100%, stroke: 0.4pt + luma(120))
})

#let foot = small({
  line(length: 100%, stroke: 0.4pt + luma(120))
  v(-0.4em)
  grid(columns: (1fr, auto), align: (start + top, end + top), column-gutter: 6mm,
    { text(sheet.code); text(" "); key(text(sheet.shortCode)) },
    context { text(sheet.page); text(" "); inset-box(text(dir: ltr, { str(counter(page).get().first()); text("/"); str(counter(page).final().first()) })) })
})

#set page(
  paper: "a4",
  margin: (top: 25mm, bottom: 24mm, x: 20mm),
  header-ascent: 5mm, footer-descent: 5mm,
  header: head, footer: foot,
)
#set text(dir: if rtl-face(0) { rtl } else { ltr }, size: 9.5pt)
// The space of Nastaliq is narrow: words of others in Latin letters would run together with it.
#set text(spacing: if sheet.faces.first().hand == "nastaliq" { 170% } else { 100% })
#show heading: it => it.body

#let titled(level, size, above, words) = block(width: 100%, above: above, below: 0.6em, sticky: true, in-face(0, {
  set text(size: size, weight: "bold")
  heading(level: level, text(words))
}))

#let facts(rows) = block(width: 100%, above: 0.5em, below: 0.5em, in-face(0, {
  grid(columns: (40mm, 1fr), column-gutter: 4mm, row-gutter: 0.55em,
    ..rows.map(((label, value)) => (text(fill: grey, label), text(value))).flatten())
}))

#let said(words, strong: false) = block(width: 100%, above: 0.5em, below: 0.5em, sticky: strong, in-face(0, {
  par(if strong { text(weight: "bold", words) } else { text(words) })
}))

#let item(it) = block(width: 100%, above: 0.9em, below: 0.9em,
  inset: if rtl-face(0) { (right: 3mm) } else { (left: 3mm) },
  stroke: if rtl-face(0) { (right: 1.2pt + luma(120)) } else { (left: 1.2pt + luma(120)) }, {
  block(width: 100%, below: 0.4em, sticky: true, in-face(0, text(weight: "bold", { text(it.ref); text("  "); text(it.head) })))
  facts(it.rows)
})

#let listing(head, rows) = block(width: 100%, above: 0.7em, below: 0.7em, in-face(0, {
  set text(size: 0.86em)
  table(columns: (1fr,) * head.len(), stroke: 0.4pt + luma(120), align: start + top, inset: 4pt,
    table.header(..head.map(cell => text(weight: "bold", cell))),
    ..rows.flatten().map(cell => text(cell)))
}))

#let set-block(it) = {
  if it.is == "part" { titled(3, 1.05em, 1.2em, it.heading) }
  else if it.is == "line" { said(it.text, strong: it.at("strong", default: false)) }
  else if it.is == "facts" { facts(it.rows) }
  else if it.is == "items" { for one in it.items { item(one) } }
  else { listing(it.head, it.rows) }
}

#titled(1, 1.6em, 0pt, sheet.title)
#grid(columns: (1fr, 27mm), column-gutter: 6mm, align: (start + top, top), facts(sheet.about), image("qr.svg", width: 27mm, alt: sheet.shortCode))

#for section in sheet.sections {
  titled(2, 1.2em, 1.8em, section.heading)
  for it in section.blocks { set-block(it) }
}

#if "certificate" in sheet {
  pagebreak()
  let told = sheet.certificate
  titled(2, 1.3em, 0pt, told.heading)
  titled(3, 1.05em, 1.2em, told.shows.heading)
  for words in told.shows.lines { said(words) }
  titled(3, 1.05em, 1.2em, told.showsNot.heading)
  for words in told.showsNot.lines { said(words) }
  titled(3, 1.05em, 1.2em, told.stamp)
  block(above: 0.8em, below: 1em, width: 100%, {
    set text(dir: ltr)
    grid(columns: (27mm, 1fr), column-gutter: 4mm, align: horizon, image("qr.svg", width: 27mm, alt: sheet.shortCode),
      stack(spacing: 0.7em, key(text(sheet.digest)), key(text(sheet.shortCode))))
  })
  for label in told.places {
    block(width: 100%, above: 0pt, below: 0pt, inset: (top: 9mm),
      grid(columns: (32mm, 1fr), column-gutter: 3mm, align: bottom, in-face(0, text(size: 0.9em, label)), line(length: 100%, stroke: 0.5pt)))
  }
}
`;
