import { hashDraft } from '#core/text/hashes.ts';
import { draftOf } from '#core/views/text-draft.ts';
import type { WordLanguage } from '#core/words.ts';
import type { PdfOptions } from '#interchange/pdf/options.ts';
import { given, Misuse, Refused } from '../command.ts';
import { instrumentNamed, partyWords, readInstrument, sha256 } from './instrument-named.ts';
import { readRoomText, stateNamed } from './room-text.ts';
import type { Source } from './source.ts';
import type { TextInvocation } from './verb.ts';

/** An instrument on paper: its text as it was signed, or as it stands to be signed, with a page for signatures or one that certifies a true copy. */
export interface InstrumentPages {
  source: Source;
  /** In which it is equally authentic. */
  languages: readonly WordLanguage[];
  pages: Pick<PdfOptions, 'signatures' | 'certified'>;
}

/** Options that say it, and nothing without `--instrument`. */
const WITH = ['true-copy', 'signature-page', 'first', 'on'] as const;

/** Whether an instrument is asked for. */
export function isOfInstrument(options: TextInvocation['options']): boolean {
  if (given(options, 'instrument') !== undefined) return true;
  for (const name of WITH)
    if (options[name] !== undefined)
      throw new Misuse(`--${name} goes with --instrument, which says what is printed.`);
  return false;
}

/**
 * @throws Misuse where no one instrument is meant, Refused where a true copy is asked of what nobody has signed
 */
export async function readInstrumentPages(invocation: TextInvocation): Promise<InstrumentPages> {
  const { options, operands, terminal } = invocation;
  if (operands.length > 0 || given(options, 'room') === undefined)
    throw new Misuse('An instrument is of a room: say --room, and no file.');
  const text = await readRoomText(invocation);
  if (text.kind !== undefined) terminal.err(text.kind);
  const { id } = instrumentNamed(text.copy, given(options, 'instrument') ?? '');
  const moment = Date.now();
  const { row, hash, settled } = readInstrument(text, id, moment);
  const wantsCopy = options['true-copy'] === true;
  if (wantsCopy && settled === undefined)
    throw new Refused(
      'Nothing was written. There is a true copy only of what every party has signed in full.',
    );
  // What was signed stays what it was, whatever became of the text since.
  const then =
    settled === undefined || settled === hash
      ? undefined
      : row.steps.find((step) => 'hash' in step && step.hash === settled);
  const state = then ? stateNamed(text, `#${then.index}`) : undefined;
  const draft = state?.draft ?? draftOf(text.view, text.id, 'standing');
  if (!draft) throw new Misuse('There is no such text.');
  if (wantsCopy && hashDraft(sha256, draft) !== settled)
    throw new Refused('Nothing was written. The words that were signed are not in this copy.');
  return {
    source: {
      draft,
      name: state?.name ?? `after act #${text.index}`,
      at: state?.at ?? text.copy.log.entries[text.index]?.decoded.admitted ?? 0,
      tabled: text.row.at,
      ids: true,
      flags: [],
      nameOf: text.nameOf,
      exercise: text.kind !== undefined,
    },
    languages: draft.authentic,
    pages: {
      ...(options['signature-page'] === true
        ? { signatures: signaturesOf(text.copy, row.parties, given(options, 'first')) }
        : {}),
      ...(wantsCopy
        ? {
            certified: {
              instrument: row.title,
              keeper: partyWords(text.copy, row.depositary),
              day: dayAsked(given(options, 'on'), moment),
            },
          }
        : {}),
    },
  };
}

function signaturesOf(
  copy: Parameters<typeof partyWords>[0],
  parties: readonly string[],
  first: string | undefined,
): NonNullable<PdfOptions['signatures']> {
  if (first !== undefined && !parties.includes(first))
    throw new Misuse(`--first takes one of its parties: ${parties.join(', ')}.`);
  return {
    sides: parties.map((id) => ({ id, name: partyWords(copy, id) })),
    ...(first === undefined ? {} : { first }),
  };
}

function dayAsked(asked: string | undefined, moment: number): string {
  if (asked === undefined) return new Date(moment).toISOString().slice(0, 10);
  if (/^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked))) return asked;
  throw new Misuse('--on takes a day such as 2031-03-05.');
}
