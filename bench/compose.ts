import { compose } from '#core/text/compose/compose.ts';
import type { Proposal } from '#core/text/compose/composition.ts';
import { plain } from '#core/text/segments.ts';
import { Load, median, ownTime, type Scale } from './measure.ts';
import type { Figure } from './table.ts';

/** Proposals to one paragraph put into one text with brackets (TX2), which a screen does whenever one is tabled or taken back. */

const WORDS = 400;
const PROPOSALS = 20;
/** Milliseconds that it may take. */
const MOST = 20;

const VOCABULARY =
  'the Parties shall cease all hostile acts within forty-eight hours of signature and the Joint Commission may verify withdrawal from agreed areas at any time'.split(
    ' ',
  );

/** A number below `n` that looks arbitrary and is the same in every run. */
function scattered(seed: number, n: number): number {
  return (Math.imul(seed + 1, 0x9e3779b1) % n) >>> 0;
}

const BASE = Array.from(
  { length: WORDS },
  (_, n) => VOCABULARY[scattered(n * n + n, VOCABULARY.length) % VOCABULARY.length] as string,
);

/** The base with some words replaced by others that this proposal alone has. */
function proposal(n: number, replaced: (place: number) => boolean): Proposal {
  const words = BASE.map((word, place) => (replaced(place) ? `${word}-${n}` : word));
  return { id: `p${n}`, by: [{ by: `p${n}`, verb: 'propose' }], segs: plain(words.join(' ')) };
}

const CASES: readonly { what: string; proposals: readonly Proposal[] }[] = [
  {
    what: 'that differ in 12 places',
    proposals: Array.from({ length: PROPOSALS }, (_, n) =>
      proposal(n, (place) => place % 33 < 3 && (place + n) % 5 < 2),
    ),
  },
  {
    what: 'of which each replaces every tenth word, each another',
    proposals: Array.from({ length: PROPOSALS }, (_, n) =>
      proposal(n, (place) => scattered(place * 31 + n * 7919, 10) % 10 === 0),
    ),
  },
];

export function measureCompose({ quick }: Scale): Figure[] {
  const base = plain(BASE.join(' '));
  return CASES.flatMap(({ what, proposals }) => {
    const load = new Load();
    const times: number[] = [];
    const rounds = quick ? 4 : 400;
    const busy = ownTime();
    for (let n = 0; n < rounds; n++) {
      const start = performance.now();
      compose(base, proposals);
      times.push(performance.now() - start);
    }
    const cost = (ownTime() - busy) / rounds;
    const machine = String(load);
    const figure = (name: string, value: number): Figure => ({
      subject: 'compose',
      what: `${PROPOSALS} proposals to ${WORDS} words, ${what}, ${name}`,
      value,
      unit: 'ms',
      ratio: { value: value / MOST, of: `${MOST} ms`, atMost: 1 },
      load: machine,
    });
    return [figure('median', median(times)), figure('processor time', cost / 1000)];
  });
}
