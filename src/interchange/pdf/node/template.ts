import { HANDS } from './hands.ts';

/**
 * The one program that the typesetter runs (Typst 0.14). It is the same for every text; what is printed comes in as data (`sheet.json`, see sheet.ts), and a string
 * of it only ever goes through `text(…)`, which sets characters and reads no markup.
 */
export const TEMPLATE = String.raw`${HANDS}
#let ink = (insert: rgb("#0a3a8a"), delete: rgb("#8a1414"), aside: luma(70))
#let drop = (serif: 0.16em, naskh: 0.34em, nastaliq: 0.62em)
#let middle = (serif: -0.27em, naskh: -0.25em, nastaliq: -0.22em)

/// Underlined or struck through. The letters of Nastaliq stand at many heights, and a line under each would be in steps: there each word has one of its own. What
/// is longer than a word might not fit a line as one piece, and is set as elsewhere.
#let marked(hand, mark, words) = {
  let stroke = 0.8pt + ink.at(mark)
  let offset = (insert: drop, delete: middle).at(mark).at(hand)
  if hand == "nastaliq" and words.trim() != "" and words.clusters().len() <= 40 {
    inset-box(stroke: (bottom: stroke), outset: (bottom: offset), text(words))
  } else if mark == "insert" {
    underline(offset: offset, stroke: stroke, evade: false, text(words))
  } else {
    strike(offset: offset, stroke: stroke, text(words))
  }
}

#let inline(face, spans, mark: none) = {
  let hand = sheet.faces.at(face).hand
  for (n, s) in spans.enumerate() {
    if type(s) == str {
      if mark == none { text(s) } else { marked(hand, mark, s) }
    } else if s.is == "break" {
      linebreak()
    } else if s.is == "bracket" {
      strong(inline(face, s.of, mark: mark))
    } else if s.is == "aside" {
      text(size: 0.86em, fill: ink.aside, inline(face, s.of, mark: mark))
    } else if s.is == "note" {
      let note = footnote(in-hand(face, inline(face, s.of)))
      if rtl-face(face) [#note<rtl>] else [#note<ltr>]
    } else {
      // What goes and what comes in its place are not to run together where there is no colour.
      if s.is == "insert" and n > 0 and type(spans.at(n - 1)) != str and spans.at(n - 1).is == "delete" { h(0.14em) }
      text(fill: ink.at(s.is), inline(face, s.of, mark: s.is))
    }
  }
}

#show footnote.entry: it => {
  set par.line(numbering: none)
  let from-right = it.note.at("label", default: none) == <rtl>
  set text(size: 0.95em)
  set align(if from-right { right } else { left })
  block(width: 100%, {
    set text(dir: if from-right { rtl } else { ltr })
    set par(hanging-indent: 1.2em, leading: 0.3em)
    context {
      let n = counter(footnote).at(it.note.location()).first()
      inset-box(width: 1.2em, super(text(dir: ltr, str(n))))
    }
    it.note.body
  })
}

#let step = if sheet.wide { 7mm } else { 9mm }
#let signs(spans) = spans.map(s => if type(s) == str { s.clusters().len() } else { signs(s.of) }).sum(default: 0)

#let set-line(face, line) = {
  let away = rtl-face(face)
  let inset(depth) = if away { (right: depth * step) } else { (left: depth * step) }
  let words = inline(face, line.words)
  let number = if "number" in line { inline(face, line.number) }
  if line.kind == "title" {
    block(width: 100%, above: 0pt, below: 1.1em, {
      set align(center)
      set text(size: if sheet.wide { 1.15em } else { 1.35em }, weight: "bold")
      heading(level: 1, words)
    })
  } else if line.kind == "heading" or line.kind == "article" {
    let (size, above) = if line.kind == "heading" { (1.12em, 1.5em) } else { (1em, 1.2em) }
    block(width: 100%, above: above, below: 0.7em, sticky: true, {
      set text(size: size, weight: "bold")
      heading(level: if line.kind == "heading" { 2 } else { 3 }, {
        if number != none { number; h(0.9em, weak: false) }
        words
      })
    })
  } else {
    block(width: 100%, above: 0.75em, below: 0.75em, inset: inset(calc.min(line.depth, 6)), {
      if number == none { par(words) } else {
        if signs(line.number) < 5 {
          par(hanging-indent: step, inset-box(width: step, number) + words)
        } else {
          par(hanging-indent: step, inset-box(number) + h(0.8em) + words)
        }
      }
    })
  }
}
#show heading: it => it.body

#let small(face, body) = in-face(face, { set text(size: 0.74em); body })
#let exercise() = if sheet.exercise.len() > 0 {
  box(stroke: 0.8pt, inset: (x: 6pt, y: 4pt), {
    set text(weight: "bold", dir: ltr, font: hands.naskh.font, top-edge: "cap-height", bottom-edge: "baseline")
    sheet.exercise.map(word => text(word)).join([ · ])
  })
}
#let key(body) = inset-box(text(dir: ltr, font: hands.serif.font, size: 0.9em, body))

#let head(section) = small(section.face, {
  set par.line(numbering: none)
  grid(columns: (1fr, auto, 1fr), align: (start + horizon, center + horizon, end + horizon),
    text(section.head.title), exercise(), text(section.head.edition))
  v(-0.3em)
  line(length: 100%, stroke: 0.4pt + luma(120))
})
#let foot(section) = small(section.face, {
  set par.line(numbering: none)
  line(length: 100%, stroke: 0.4pt + luma(120))
  v(-0.4em)
  grid(columns: (1fr, auto), align: (start + top, end + top), column-gutter: 6mm,
    { text(section.hashLabel); text(" "); key(text(sheet.hash)) ; linebreak(); key(text(sheet.code)) },
    context {
      let (before, between, after) = section.page
      text(before); str(counter(page).get().first()); text(between); str(counter(page).final().first()); text(after)
    })
})

#let about(section) = in-face(section.face, {
  set par.line(numbering: none)
  set text(size: 0.84em)
  let away = rtl-face(section.face)
  let code = image("qr.svg", width: 27mm, alt: sheet.hash)
  let told = grid(columns: (auto, 1fr), column-gutter: 4mm, row-gutter: 0.5em,
    ..section.about.enumerate().map(((n, (what, value))) => (
      if n == 0 { strong(text(what)) } else { text(fill: ink.aside, what) },
      if n == 0 { text(value) } else { key(text(value)) },
    )).flatten())
  grid(columns: (1fr, 27mm), column-gutter: 6mm, align: horizon, told, code)
  v(0.6em)
})

#let numbers(on) = if on { n => text(size: 7pt, font: hands.serif.font, fill: luma(90), dir: ltr, str(n)) }

#let pages(section, body) = {
  set page(
    paper: "a4", flipped: sheet.wide,
    margin: (top: 27mm, bottom: 28mm, x: 25mm),
    header-ascent: 6mm, footer-descent: 6mm,
    header: head(section), footer: foot(section),
  )
  set text(dir: if rtl-face(section.face) { rtl } else { ltr })
  body
}

#for section in sheet.sections {
  show: pages.with(section)
  about(section)
  set par.line(numbering: numbers(sheet.lineNumbers), numbering-scope: "page")
  if section.columns.len() == 1 {
    let face = section.columns.first()
    for row in section.rows { in-face(face, set-line(face, row.first())) }
  } else {
    set text(dir: ltr)
    let n = section.columns.len()
    let cells = ()
    for row in section.rows {
      for (column, line) in row.enumerate() {
        let face = section.columns.at(column)
        cells.push(in-face(face, {
          set par.line(numbering: none) if column > 0
          // What a line keeps clear of others by itself is lost at the ends of a cell.
          let clear = (title: (bottom: 0.8em), heading: (top: 0.9em), article: (top: 0.6em)).at(line.kind, default: (:))
          pad(..clear, set-line(face, line))
        }))
      }
    }
    let title = grid.header(..section.names.enumerate().map(((column, name)) => {
      let face = section.columns.at(column)
      in-face(face, { set par.line(numbering: none); strong(text(name)) })
    }))
    grid(columns: (1fr,) * n, column-gutter: 10mm, row-gutter: 0.4em, title, ..cells)
  }
}

/// A line to be filled in by hand, with what it is for at its beginning in each language.
#let left-faces = range(sheet.faces.len()).filter(face => not rtl-face(face))
#let right-faces = range(sheet.faces.len()).filter(face => rtl-face(face))
#let place(labels) = {
  let side(faces) = stack(spacing: 0.25em, ..faces.map(f => in-face(f, text(size: 0.9em, labels.at(f)))))
  block(width: 100%, above: 0pt, below: 0pt, inset: (top: if calc.max(left-faces.len(), right-faces.len()) > 1 { 3.5mm } else { 8mm }), {
    set text(dir: ltr)
    grid(columns: (if left-faces.len() > 0 { 32mm } else { 0mm }, 1fr, if right-faces.len() > 0 { 32mm } else { 0mm }), align: bottom, column-gutter: 3mm,
      side(left-faces), line(length: 100%, stroke: 0.5pt), side(right-faces))
  })
}
/// Languages that run from the left stand there, the others beside them.
#let titles(labels, size: 1em, weight: "bold") = if labels.len() > 0 {
  let side(faces) = for face in faces {
    in-face(face, block(above: 0.5em, below: 0.5em, width: 100%, { set text(size: size, weight: weight); text(labels.at(face)) }))
  }
  set text(dir: ltr)
  if left-faces.len() == 0 or right-faces.len() == 0 { side(left-faces + right-faces) } else {
    grid(columns: (1fr, 1fr), column-gutter: 6mm, align: top, side(left-faces), side(right-faces))
  }
}

#if "signatures" in sheet {
  show: pages.with(sheet.sections.first())
  set par.line(numbering: none)
  set page(flipped: false)
  titles(sheet.signatures.heading, size: 1.25em)
  titles(sheet.signatures.original, weight: "regular")
  for side in sheet.signatures.sides {
    block(breakable: false, width: 100%, above: 1.4em, {
      titles(side.name)
      for labels in side.places { place(labels) }
    })
  }
}

#if "certified" in sheet {
  show: pages.with(sheet.sections.first())
  set par.line(numbering: none)
  set page(flipped: false)
  titles(sheet.certified.heading, size: 1.25em)
  for labels in sheet.certified.about { titles(labels, weight: "regular") }
  titles(sheet.certified.says, weight: "regular")
  block(above: 1.2em, below: 1.2em, width: 100%, {
    set text(dir: ltr)
    grid(columns: (27mm, 1fr), column-gutter: 4mm, align: horizon, image("qr.svg", width: 27mm, alt: sheet.hash),
      stack(spacing: 0.7em, key(text(sheet.hash)), key(text(sheet.code))))
  })
  for labels in sheet.certified.places { place(labels) }
}

#if "attachment" in sheet {
  pdf.attach(sheet.attachment.name, read("attachment", encoding: none), relationship: "alternative", mime-type: "application/xml", description: sheet.attachment.about)
}
`;
