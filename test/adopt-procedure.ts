import { rules } from '#core/rules.ts';
import type { Talks } from './talks.ts';

/** In an opened plenary: its mediator proposes the examples of a rules version, with such changes by type, and both sides accept them, so that talks can begin. */
export async function adoptProcedure(
  talks: Pick<Talks, 'do'>,
  version: number,
  changes: Record<string, object> = {},
): Promise<void> {
  for (const type of ['terms.propose', 'ground-rules.propose', 'agenda.propose']) {
    const example = rules(version)?.type(type, 1)?.example as object;
    const proposal = await talks.do('m1/k1', type, { ...example, ...changes[type] });
    const what = type.slice(0, type.indexOf('.'));
    for (const side of ['p1', 'p2'])
      await talks.do(`${side}/k1`, 'procedure.accept', { proposal, what });
  }
}
