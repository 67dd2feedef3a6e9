import { rules } from '#core/rules.ts';
import { hashWords } from '#core/word-hash.ts';
import { toBase64 } from '#record/bytes.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { Talks } from './talks.ts';

const TEXT = { en: 'The crossings open on the day after signature.' };

/** In an opened plenary under rules version 2: adopts a procedure under which nothing is agreed until everything is, and tables words for a point. Returns what an early harvest of them says. */
export async function tableHarvest(
  talks: Talks,
): Promise<{ point: string; formula: string; hash: string }> {
  const example = (type: string) => rules(2)?.type(type, 1)?.example as object;
  const procedure = {
    'terms.propose': {},
    'ground-rules.propose': { nothingUntilEverything: true },
    'agenda.propose': {},
  };
  for (const [type, change] of Object.entries(procedure)) {
    const proposal = await talks.do('m1/k1', type, { ...example(type), ...change });
    const what = type.slice(0, type.indexOf('.'));
    for (const side of ['p1', 'p2'])
      await talks.do(`${side}/k1`, 'procedure.accept', { proposal, what });
  }
  const point = await talks.do('m1/k1', 'point.open', { title: { en: 'Crossings' } });
  const hash = hashWords((bytes) => toBase64(nodeProvider.sha256(bytes)), TEXT);
  const formula = await talks.do('m1/k1', 'formula.table', { point, text: TEXT, hash });
  return { point, formula, hash };
}
