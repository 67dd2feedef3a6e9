import { nodeId } from '#core/text/draft.ts';
import { worded } from './text-history.ts';

/** A text as long as they come: 3,000 paragraphs in 150 articles, and a proposal to every fifth paragraph up to a thousand brackets. */

export const BRACKETS = 1000;

const ARTICLES = 150;
const PARAGRAPHS = 19;
/** Articles in one act, and proposals in one. */
const AT_ONCE = 10;
const PROPOSED = 100;

/** Signs an act and has it admitted; its id. */
type Act = (by: string, type: string, body: unknown) => Promise<string>;

const sentence = (n: number): string =>
  `The Parties shall report on matter ${n} within ${n} days of signature, to the commission and to each other, in writing.`;

/**
 * Tables it in an opened room of a mediator `m1` and a side `p1`, whose keys are `m1/k1` and `p1/k1`.
 *
 * @returns the ids of the text and of its last paragraph
 */
export async function largeText(act: Act): Promise<{ text: string; last: string }> {
  const places: { node: string; base: string }[] = [];
  let text = '';
  let after: string | undefined;
  for (let from = 0; from < ARTICLES; from += AT_ONCE) {
    const nodes = articles(from);
    const brought: string =
      from === 0
        ? await act('m1/k1', 'text.table', {
            title: { en: 'A long text' },
            tier: 'joint',
            working: 'en',
            authentic: ['en'],
            pen: 'm1',
            nodes,
          })
        : await act('m1/k1', 'text.add', { text, after, nodes });
    if (from === 0) text = brought;
    after = nodeId(brought, 1 + (AT_ONCE - 1) * (PARAGRAPHS + 1));
    nodes.forEach(({ kind }, n) => {
      if (kind === 'paragraph') places.push({ node: nodeId(brought, n + 1), base: brought });
    });
  }
  // Each of these makes two brackets: its own, and one about the words that stand.
  for (let from = 0; from < BRACKETS / 2; from += PROPOSED) {
    const on = places.slice(from * 5, (from + PROPOSED) * 5).filter((_, i) => i % 5 === 0);
    await act('p1/k1', 'text.propose', {
      text,
      on: on.map((place, i) => {
        const said = sentence((from + i) * 5 + 1).replace('in writing', 'by telephone');
        return { ...place, words: worded({ en: said }) };
      }),
    });
  }
  return { text, last: (places.at(-1) as { node: string }).node };
}

function articles(from: number) {
  return Array.from({ length: AT_ONCE }, (_, i) => [
    { kind: 'article', words: worded({ en: `Matter ${from + i + 1}` }) },
    ...Array.from({ length: PARAGRAPHS }, (__, j) => ({
      kind: 'paragraph',
      in: 1 + i * (PARAGRAPHS + 1),
      words: worded({ en: sentence((from + i) * PARAGRAPHS + j + 1) }),
    })),
  ]).flat();
}
