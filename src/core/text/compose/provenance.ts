import type { Alternative, Bracket, Group, Note, Placeholder, Run, Segment } from '../segments.ts';
import type { Token } from '../tokens.ts';
import { Comparison } from './alignment.ts';
import type { Hunk } from './alignment.ts';

/** The words of a paragraph, each part with the act that brought it. A run is cut wherever the act changes. */
export type Traced =
  | (Run & { act: string })
  | (Placeholder & { act: string })
  | (Bracket & { act: string })
  | (Note & { act: string })
  | (Omit<Group, 'alts'> & { act: string; alts: TracedAlternative[] });

export interface TracedAlternative extends Omit<Alternative, 'segs'> {
  act: string;
  segs: Traced[];
}

/** One version of a paragraph and the act that made it so. */
export interface Version {
  act: string;
  segs: readonly Segment[];
}

/**
 * Which words of the last version came with which act (TX4.20 to TX4.22), by comparing each version with the one before. The caller leaves out what was taken back
 * before it was accepted (TX12). Of no version at all, nothing.
 *
 * @example provenance([{ act: 'a1', segs: plain('48 hours') }, { act: 'a2', segs: plain('24 hours') }])
 *   // [{ t: 'text', v: '24', act: 'a2' }, { t: 'text', v: ' hours', act: 'a1' }]
 */
export function provenance(history: readonly Version[]): Traced[] {
  const comparison = new Comparison();
  let before = comparison.read([]);
  let acts: string[] = [];
  for (const { act, segs } of history) {
    const now = comparison.read(segs);
    const next: string[] = [];
    let at = 0;
    for (const hunk of widened(comparison.hunks(before, now), now.tokens)) {
      next.push(...acts.slice(at, hunk.from), ...Array<string>(hunk.till - hunk.at).fill(act));
      at = hunk.to;
    }
    next.push(...acts.slice(at));
    before = now;
    acts = next;
  }
  return traced(before.tokens, acts);
}

/** White space and signs between two changes belong to the change: they are alike by chance. */
function widened(hunks: readonly Hunk[], tokens: readonly Token[]): Hunk[] {
  const out: Hunk[] = [];
  for (const hunk of hunks) {
    const last = out.at(-1);
    const between = tokens.slice(last?.till ?? 0, hunk.at);
    if (last && between.every((token) => token.is !== 'word' && token.is !== 'mark')) {
      last.to = hunk.to;
      last.till = hunk.till;
    } else out.push({ ...hunk });
  }
  return out;
}

/** What `assembled` (tokens.ts) does, with the acts. The tokens are those of whole words. */
function traced(tokens: readonly Token[], acts: readonly string[]): Traced[] {
  const top: Traced[] = [];
  const lists: Traced[][] = [top];
  const groups: (Traced & { t: 'group' })[] = [];
  for (const [i, { key, mark }] of tokens.entries()) {
    const act = acts[i] as string;
    const into = lists.at(-1) as Traced[];
    if (!mark) {
      const last = into.at(-1);
      if (last?.t === 'text' && last.act === act) last.v += key;
      else into.push({ t: 'text', v: key, act });
      continue;
    }
    switch (mark.t) {
      case 'group': {
        const group = { ...mark, act, alts: [] };
        into.push(group);
        groups.push(group);
        break;
      }
      case 'alt': {
        const { t: _, group: _of, ...alt } = mark;
        const opened: TracedAlternative = { ...alt, act, segs: [] };
        groups.at(-1)?.alts.push(opened);
        lists.push(opened.segs);
        break;
      }
      case '/alt':
        lists.pop();
        break;
      case '/group':
        groups.pop();
        break;
      default:
        into.push({ ...mark, act });
    }
  }
  return top;
}
