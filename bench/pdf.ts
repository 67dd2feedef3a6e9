import { redlineOf } from '#core/text/redline/compare.ts';
import type { Draft, Node } from '#core/text/draft.ts';
import { plain } from '#core/text/segments.ts';
import { inChild, type TaskFunction } from './child.ts';
import { Load, median, peakMemory, seconds, type Scale } from './measure.ts';
import type { Figure } from './table.ts';
import { revision } from './treaty.ts';

/** What it costs to print a long agreement as PDF/A-3b, with the changes since its last version and without, each in a process of its own. */

interface Cost {
  seconds: number;
  /** The most that its process held, in MiB: that of making the text included. */
  memory: number;
  /** Runs of words told as inserted or deleted. */
  changes: number;
}

type What = 'redline' | 'bracketed';

const SEED = 11;
/** Of all words: so that a text of 150 000 has some 5 000 changes. */
const SHARE = 0.023;

export async function measurePdf({ redline: words, rounds, quick }: Scale): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const what of ['redline', 'bracketed'] as const) {
    const load = new Load();
    const costs: Cost[] = [];
    for (let round = 0; round < (quick ? 1 : Math.min(rounds, 3)); round++)
      costs.push(await inChild<Cost>('pdf', what, words));
    const took = median(costs.map((cost) => cost.seconds));
    const held = Math.max(...costs.map((cost) => cost.memory));
    const changes = costs[0]?.changes ?? 0;
    if (what === 'redline' && changes < words / 30)
      throw new Error(`the redline has ${changes} changes only`);
    const name = `${words} words${what === 'redline' ? `, ${changes} tracked changes` : ''}`;
    const machine = String(load);
    figures.push(
      {
        subject: 'pdf',
        what: name,
        value: took,
        unit: 's',
        ratio: { value: took / 10, of: '10 s', atMost: 1 },
        load: machine,
      },
      {
        subject: 'pdf',
        what: `${name}: memory`,
        value: held,
        unit: 'MiB',
        ratio: { value: held / 1024, of: '1024 MiB', atMost: 1 },
        load: machine,
      },
    );
  }
  return figures;
}

/** Paragraphs as articles of ten. The ids are those of the earlier version, where a paragraph was in it. */
function draftOf(paragraphs: readonly string[], ids: ReadonlyMap<string, string>): Draft {
  const nodes: Node[] = [];
  for (const [n, text] of paragraphs.entries()) {
    if (n % 10 === 0)
      nodes.push({
        id: `a${n / 10}`,
        kind: 'article',
        words: { en: { segs: plain('Of what the Parties undertake') } },
        children: [],
      });
    nodes.at(-1)?.children.push({
      id: ids.get(text) ?? `n${n}`,
      kind: 'paragraph',
      words: { en: { segs: plain(text) } },
      children: [],
    });
  }
  const title = { en: 'An agreement of some length' };
  return { id: 't1', title, tier: 'joint', working: 'en', authentic: ['en'], nodes };
}

export const pdfTask: TaskFunction = async ([what, words]) => {
  // Here, so that no other measurement loads the typesetter.
  const { pdfOf } = await import('#interchange/pdf/node/pdf-of.ts');
  const { earlier, later } = revision(Number(words), SHARE, SEED);
  const ids = new Map(earlier.map((text, n) => [text, `p${n}`]));
  const [was, is] = [draftOf(earlier, ids), draftOf(later, ids)];
  let changes = 0;
  if (what === 'redline')
    for (const entry of redlineOf(was, is).entries)
      for (const change of Object.values(entry.words))
        changes += change.parts.filter((part) => part.is !== 'keep').length;
  let bytes = 0;
  const took = await seconds(async () => {
    const made = await pdfOf(
      is,
      (what as What) === 'redline' ? { edition: { is: 'redline', earlier: was } } : {},
    );
    if (!made.ok) throw new Error(made.fault.message);
    bytes = made.value.length;
  });
  if (bytes < Number(words)) throw new Error('there are too few bytes for so many words');
  return { seconds: took, memory: peakMemory(), changes };
};
