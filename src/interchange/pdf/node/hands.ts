/**
 * The beginning of every program that the typesetter runs (Typst 0.14): what is printed comes in as data (`sheet.json`), with its languages as `faces` (sheet.ts), and
 * each is set in its own hand. Lines are as high as the hand needs.
 */
export const HANDS = String.raw`
#let sheet = json("sheet.json")
#set document(date: auto, title: sheet.title)

// Latin letters and Western digits are set in one hand in every paragraph.
#let latin = (name: "Noto Serif", covers: regex("[0-9A-Za-z\u{aa}\u{b5}\u{ba}\u{c0}-\u{24f}\u{1e00}-\u{1eff}]"))
#let hands = (
  serif: (font: ("Noto Serif", "Noto Naskh Arabic", "Noto Nastaliq Urdu"), size: 1em, top: 0.95em, bottom: -0.3em, leading: 0.28em),
  naskh: (font: (latin, "Noto Naskh Arabic", "Noto Serif", "Noto Nastaliq Urdu"), size: 1.1em, top: 1.05em, bottom: -0.5em, leading: 0.2em),
  nastaliq: (font: (latin, "Noto Nastaliq Urdu", "Noto Naskh Arabic", "Noto Serif"), size: 1.05em, top: 1.4em, bottom: -0.9em, leading: 0em),
)
#set text(font: hands.serif.font, fallback: false, size: 10.5pt, lang: sheet.faces.first().lang)

#let rtl-face(face) = sheet.faces.at(face).dir == "rtl"

/// Words in a language inside a paragraph, and whole paragraphs.
#let in-hand(face, body) = {
  let f = sheet.faces.at(face)
  let hand = hands.at(f.hand)
  let dir = if f.dir == "rtl" { rtl } else { ltr }
  set text(font: hand.font, size: hand.size, lang: f.lang, dir: dir, top-edge: hand.top, bottom-edge: hand.bottom)
  body
}
#let in-face(face, body) = {
  set par(leading: hands.at(sheet.faces.at(face).hand).leading)
  set align(if rtl-face(face) { right } else { left })
  in-hand(face, body)
}
/// A box within a line: a paragraph of its own, which stands on the line's base and has no number.
#let inset-box(..how, body) = {
  set par.line(numbering: none)
  set text(top-edge: "cap-height", bottom-edge: "baseline")
  box(..how, body)
}
`;
