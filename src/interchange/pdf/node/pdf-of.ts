import type { Draft } from '#core/text/draft.ts';
import { hashDraft } from '#core/text/hashes.ts';
import { digestWith } from '#record/digest.ts';
import { shortCode } from '#record/code.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { PdfOptions } from '../options.ts';
import { pdfFault, type Outcome } from '../pdf-fault.ts';
import { qrSvg } from '../qr.ts';
import { sheetOf, type Identity } from '../sheet-of.ts';
import type { Line, Sheet, Span } from '../sheet.ts';
import { MOST_PRINTED, STANDING_DAY, isPrintable } from './printable.ts';
import { TEMPLATE } from './template.ts';
import { typeset } from './typesetter.ts';

const MOST_ATTACHED = 64 * 1024 * 1024;

/**
 * A draft as PDF/A-3b: bracketed, clean or as a redline, in one language or several (PD1 on). Runs in Node only, and occupies the thread while it works: a text of
 * 150 000 words takes seconds.
 *
 * Refuses `pdf.not-clean` and `pdf.language` (clean edition), `pdf.no-language`, `pdf.signatory`, `pdf.attachment`, `pdf.created`, `pdf.character` (none of the fonts
 * has it) and `pdf.too-long`.
 *
 * @example
 * const made = await pdfOf(draft, { languages: ['en', 'ur'], layout: 'beside', edition: { is: 'bracketed' } });
 * if (made.ok) await writeFile('text.pdf', made.value);
 */
export function pdfOf(draft: Draft, options: PdfOptions = {}): Promise<Outcome<Uint8Array>> {
  return new Promise((resolve) => resolve(make(draft, options)));
}

function make(draft: Draft, options: PdfOptions): Outcome<Uint8Array> {
  const { attachment, created = STANDING_DAY } = options;
  if (!Number.isSafeInteger(created) || created < 0 || created > 253_402_300_799)
    return pdfFault(
      'created',
      'The instant is in whole seconds since 1970, before the year 10000.',
    );
  if (attachment && !/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(attachment.name))
    return pdfFault('attachment', 'Give what is attached a plain file name.', 'attachment');
  if (attachment && attachment.bytes.length > MOST_ATTACHED)
    return pdfFault('attachment', 'What is attached is larger than 64 MiB.', 'attachment');
  const sheet = sheetOf(draft, options, identify);
  if (!sheet.ok) return sheet;
  if (attachment)
    sheet.value.attachment = { name: attachment.name, about: 'The text as Akoma Ntoso 3.0' };
  const unprintable = check(sheet.value);
  if (unprintable) return unprintable;
  const set = typeset(
    TEMPLATE,
    sheet.value,
    {
      qr: qrSvg(sheet.value),
      ...(attachment ? { attachment: attachment.bytes } : {}),
    },
    created,
  );
  return set.ok
    ? set
    : pdfFault(
        'character',
        'Some letters and marks have no form together in the fonts of the print.',
      );
}

function identify(draft: Draft): Identity {
  const hash = hashDraft(digestWith(nodeProvider), draft);
  return { hash, code: shortCode(nodeProvider, 'text', hash) };
}

/** Why these words cannot be printed, or undefined: too many, or a character that no font has. */
function check(sheet: Sheet): ReturnType<typeof pdfFault> | undefined {
  const good = new Set<string>();
  let printed = 0;
  const lacks = (words: string): string | undefined => {
    printed += words.length;
    for (const one of words) {
      if (good.has(one)) continue;
      if (!isPrintable(one)) return one;
      good.add(one);
    }
    return undefined;
  };
  const inSpans = (spans: readonly Span[]): string | undefined => {
    for (const span of spans) {
      if (typeof span !== 'string' && span.is === 'break') continue;
      const found = typeof span === 'string' ? lacks(span) : inSpans(span.of);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const inLine = ({ number = [], words }: Line) => inSpans(number) ?? inSpans(words);
  for (const { rows, columns } of sheet.sections)
    for (const row of rows)
      for (const [column, line] of row.entries()) {
        const found = inLine(line);
        const language = sheet.faces[columns[column] as number]?.language;
        if (found !== undefined) return noGlyph(found, `${line.of} (${language})`);
      }
  const { signatures } = sheet;
  for (const { name } of signatures?.sides ?? [])
    for (const label of name) {
      const found = lacks(label);
      if (found !== undefined) return noGlyph(found, 'signatures');
    }
  for (const label of sheet.certified?.about.flat() ?? []) {
    const found = lacks(label);
    if (found !== undefined) return noGlyph(found, 'certified');
  }
  return printed > MOST_PRINTED
    ? pdfFault('too-long', `More than ${MOST_PRINTED} characters are not printed as one file.`)
    : undefined;
}

function noGlyph(character: string, where: string) {
  const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
  return pdfFault('character', `No font of the print has the character U+${code}.`, where);
}
