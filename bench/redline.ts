import { diffArrays } from 'diff';
import { diff as myersDiff } from 'fast-myers-diff';
import { redlineOfLists } from '#core/text/redline/compare.ts';
import type { Redline } from '#core/text/redline/redline.ts';
import { plain } from '#core/text/segments.ts';
import { tokensOf } from '#core/text/tokens.ts';
import { inChild, type TaskFunction } from './child.ts';
import { Load, median, ownTime, progress, type Scale } from './measure.ts';
import type { Figure } from './table.ts';
import { revision, type Revision } from './treaty.ts';

/**
 * The redline of a long agreement: how long it takes beside two packages that compare the same words, and whether it finds what was changed. Theirs get the words
 * cut and numbered beforehand; what that takes is in our time alone.
 */

const SEED = 11;
/** The packages are not waited for longer than this. */
const LIMIT = 60;

interface Timed {
  seconds: number;
  /** Of the processor, all threads: what the clock would say of a machine that does nothing else. */
  processor: number;
  /** It gave up. */
  stopped: boolean;
}

export async function measureRedline({ redline: words, rounds, quick }: Scale): Promise<Figure[]> {
  const load = new Load();
  const limit = quick ? 5 : LIMIT;
  const small = revision(words, 0.02, SEED);
  const large = revision(words, 0.1, SEED);
  // For the compiler.
  timed(revision(Math.min(words, 10_000), 0.02, SEED));
  const ours: Timed[] = [];
  const oursLarge: number[] = [];
  const theirs: Timed[] = [];
  let found: Redline | undefined;
  for (let round = 0; round < (quick ? 1 : Math.min(rounds, 3)); round++) {
    progress(`redline: round ${round + 1}`);
    const one = timed(small);
    found = one.redline;
    ours.push(one);
    theirs.push(await inChild<Timed>('compare', 'fast-myers-diff', words, limit));
    oursLarge.push(timed(large).seconds);
  }
  progress('redline: jsdiff');
  const other = await inChild<Timed>('compare', 'jsdiff', words, limit);
  progress('');
  const machine = String(load);
  const own = median(ours.map((one) => one.seconds));
  const ownWork = median(ours.map((one) => one.processor));
  const myers = median(theirs.map((one) => one.seconds));
  const myersWork = median(theirs.map((one) => one.processor));
  const better = Math.min(myers, other.seconds);
  const { inserted, deleted, moves } = check(found as Redline, small);
  const figure = (what: string, value: number, unit: string, ratio?: Figure['ratio']): Figure => ({
    subject: 'redline',
    what,
    value,
    unit,
    load: machine,
    ...(ratio ? { ratio } : {}),
  });
  const stopped = (one: boolean) => (one ? `, given up after ${limit} s` : '');
  return [
    figure(`${words} words, 2 % changed`, own, 's', { value: own / 1.5, of: '1.5 s', atMost: 1 }),
    figure('the same, of processor time', ownWork, 's'),
    figure(`${words} words, 10 % changed`, median(oursLarge), 's'),
    figure(
      `fast-myers-diff on the words, 2 % changed${stopped(theirs.some((one) => one.stopped))}`,
      myers,
      's',
    ),
    figure('the same, of processor time', myersWork, 's'),
    figure(`jsdiff on the words, 2 % changed${stopped(other.stopped)}`, other.seconds, 's'),
    figure('the better of these two, times ours', better / own, '×', {
      value: better / own,
      of: 'ours',
      atLeast: 10,
    }),
    figure('moved paragraphs found, and no others', moves, 'moves', {
      value: moves / small.truth.moves.length,
      of: 'those made',
      atLeast: 1,
      atMost: 1,
    }),
    figure('tokens told as inserted, 2 % changed', inserted, 'tokens', {
      value: inserted / small.truth.inserted,
      of: 'those inserted',
      atLeast: 0.95,
      atMost: 1.05,
    }),
    figure('tokens told as deleted, 2 % changed', deleted, 'tokens', {
      value: deleted / small.truth.deleted,
      of: 'those deleted',
      atLeast: 0.95,
      atMost: 1.05,
    }),
  ];
}

function timed({ earlier, later }: Revision): Timed & { redline: Redline } {
  const since = stopwatch();
  const redline = redlineOfLists(earlier.map(plain), later.map(plain));
  return { ...since(), stopped: false, redline };
}

function stopwatch(): () => { seconds: number; processor: number } {
  const start = performance.now();
  const used = ownTime();
  return () => ({
    seconds: (performance.now() - start) / 1000,
    processor: (ownTime() - used) / 1e6,
  });
}

/** What a redline tells; one moved paragraph too many counts as one not found. */
function check(
  { entries }: Redline,
  { truth }: Revision,
): { inserted: number; deleted: number; moves: number } {
  let inserted = 0;
  let deleted = 0;
  for (const { words } of entries)
    for (const { parts } of Object.values(words))
      for (const { is, of } of parts) {
        if (is === 'keep') continue;
        const tokens = of.reduce(
          (n, one) => n + (typeof one === 'string' ? tokensOf(one).length : 1),
          0,
        );
        if (is === 'insert') inserted += tokens;
        else deleted += tokens;
      }
  const told = entries.filter((one) => one.moved === 'itself' && one.is !== 'left');
  const made = new Set(truth.moves.map(({ from, to }) => `${from + 1} ${to + 1}`));
  const right = told.filter(({ from, to }) => made.has(`${from} ${to}`)).length;
  return { inserted, deleted, moves: right - (told.length - right) };
}

/** One package on the words of the same two texts, as numbers. */
export const compareTask: TaskFunction = ([name, words, limit]): Promise<Timed> => {
  const { earlier, later } = revision(Number(words), 0.02, SEED);
  const ids = new Map<string, number>();
  const numbered = (paragraphs: readonly string[]): number[] =>
    tokensOf(paragraphs.join('\n\n')).map(({ key }) => {
      const id = ids.get(key) ?? ids.size;
      ids.set(key, id);
      return id;
    });
  const [a, b] = [numbered(earlier), numbered(later)];
  const since = stopwatch();
  let stopped = false;
  if (name === 'jsdiff') {
    stopped = diffArrays(a, b, { timeout: Number(limit) * 1000 }) === undefined;
  } else {
    for (const _ of myersDiff(a, b)) {
      stopped = since().seconds > Number(limit);
      if (stopped) break;
    }
  }
  return Promise.resolve({ ...since(), stopped });
};
