import type { Attributes, Element, Piece } from './element.ts';

/** Sheets as one HTML document that needs nothing else: no script, no network, its style within. */

/** The style of sheets, beside this file, in order. */
export const STYLE_SHEETS = [
  'paper.css',
  'blank-form.css',
  'session-sheet.css',
  'situation.css',
] as const;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text, whoever wrote it, as it may stand between tags or between the quotes of an attribute. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] as string);
}

function markup(piece: Piece): string {
  if (typeof piece === 'string') return escaped(piece);
  const { tag, attributes, children } = piece;
  return `<${tag}${written(attributes)}>${children.map(markup).join('')}</${tag}>`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

/**
 * @param style the texts of the style sheets, one after the other
 * @param language of the document; each part says its own
 */
export function paperDocument(
  title: string,
  language: string,
  style: string,
  sheets: readonly Element[],
): string {
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    // Were anything within to ask for something, it would not be fetched.
    `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>\n${style}</style>`,
    '</head>',
    '<body class="paper-document">',
    ...sheets.map(markup),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
