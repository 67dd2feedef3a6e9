import { redlineOf } from '#core/text/redline/compare.ts';
import { importForeign, type Foreign } from '#interchange/foreign/foreign.ts';
import { utf8 } from '#record/bytes.ts';
import { bracketedDraft, successor } from '../test/support/bracketed-draft.ts';
import { Load, median, seconds, type Scale } from './measure.ts';
import type { Figure } from './table.ts';

/** A draft as others write it, 17,000 words and a thousand brackets of which some are unbalanced: read, and compared with its successor, each time as if for the first time. */
export async function measureBracketedDraft({ rounds, quick }: Scale): Promise<Figure[]> {
  const load = new Load();
  const reads: number[] = [];
  const compares: number[] = [];
  for (let round = 0; round < (quick ? 1 : rounds); round++) {
    const text = bracketedDraft(round);
    const later = read(successor(text, round));
    let earlier: Foreign | undefined;
    reads.push(await seconds(() => (earlier = read(text))));
    compares.push(await seconds(() => redlineOf((earlier as Foreign).draft, later.draft)));
  }
  const machine = String(load);
  const figure = (what: string, value: number, ratio?: Figure['ratio']): Figure => ({
    subject: 'redline',
    what: `a foreign draft of 17000 words and 1000 brackets, ${what}`,
    value,
    unit: 's',
    load: machine,
    ...(ratio ? { ratio } : {}),
  });
  const compared = median(compares);
  return [
    figure('read', median(reads)),
    figure('against its successor', compared, { value: compared / 0.5, of: '0.5 s', atMost: 1 }),
  ];
}

function read(text: string): Foreign {
  const result = importForeign(utf8(text));
  if (!result.ok) throw new Error(result.fault.message);
  return result.value;
}
