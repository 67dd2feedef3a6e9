import { hashWords } from '#core/word-hash.ts';
import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { adoptProcedure } from './adopt-procedure.ts';
import type { Talks } from './talks.ts';

const TEXT = { en: 'The crossings open on the day after signature.' };

/** In an opened plenary under rules version 2: adopts a procedure under which nothing is agreed until everything is, and tables words for a point. Returns what an early harvest of them says. */
export async function tableHarvest(
  talks: Pick<Talks, 'do'>,
): Promise<{ point: string; formula: string; hash: string }> {
  await adoptProcedure(talks, 2, { 'ground-rules.propose': { nothingUntilEverything: true } });
  const point = await talks.do('m1/k1', 'point.open', { title: { en: 'Crossings' } });
  const hash = hashWords(digestWith(nodeProvider), TEXT);
  const formula = await talks.do('m1/k1', 'formula.table', { point, text: TEXT, hash });
  return { point, formula, hash };
}
