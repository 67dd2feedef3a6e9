import type { Words } from '#core/words.ts';
import { OFFICES, type Side } from './people.ts';
import type { Tale } from './tale.ts';

/** A side notifies full powers of its head for some acts, and the secretariat finds them in order. */
export async function fullPowers(tale: Tale, side: Side, acts: readonly string[]): Promise<void> {
  const { stage } = tale;
  const person = stage.enclose(OFFICES[`${side}/k1`] as Words);
  const original = stage.sheet();
  const notified = await tale.act(
    `${side}/k1`,
    'powers.notify',
    {
      key: stage.keys.ref(tale.room, `${side}/k1`),
      person: { ...person.ref },
      office: 'head-of-delegation',
      acts: [...acts],
      scope: 'all',
      original: { ...original.ref },
    },
    { enclosures: [person, original] },
  );
  await tale.act('s1/k1', 'powers.shown', { powers: notified, how: 'in-order' });
}
