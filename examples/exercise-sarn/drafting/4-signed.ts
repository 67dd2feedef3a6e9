import { inTurn, type Tale } from '../tale.ts';
import { SETS } from '../text/index.ts';
import { DENUNCIATION, DONE, MILL_LATER } from '../text/proposed.ts';
import { ANNEXES } from './3-agreed.ts';

/** The agreement after the third round: what was left open is bridged, agreed and settled, so that nothing in it is in brackets or blank. */

const LAST = ['22.3', '29.4', 'done'];

/** What each side initials first, paragraph by paragraph: the cessation, and the separation of forces. */
export const TO_INITIAL_FIRST: readonly (readonly string[])[] = [
  SETS.cessation.map(({ name }) => name),
  SETS.separation.map(({ name }) => name),
];

/** Day 22: two bridges by letter, one of each mediator. */
export async function bridgeTheLast(tale: Tale): Promise<void> {
  const { stage, drafting } = tale;
  stage.at(22, '10:00');
  await drafting.propose(
    'm2/k1',
    { '22.3': MILL_LATER },
    {
      says: {
        en: 'The mill has waited for twenty years. The ceasefire need not wait for the mill.',
        ur: 'چکی بیس سال سے منتظر ہے۔ جنگ بندی کو چکی کا انتظار نہیں کرنا چاہیے۔',
      },
    },
  );
  stage.at(22, '11:00');
  await drafting.propose(
    'm1/k1',
    { '29.4': DENUNCIATION.between, done: DONE },
    { replaces: ['p1/k1 29.4', 'p2/k1 29.4'] },
  );
}

/** Days 22 and 23: agreed ad referendum, settled, agreed to in Urdu and Pashto, and confirmed, the annexes with it. */
export async function acceptAll(tale: Tale): Promise<void> {
  const { stage, drafting } = tale;
  stage.at(22, '17:00');
  drafting.mean('m2/k1', '22.3');
  drafting.mean('m1/k1', '29.4', 'done');
  for (const side of inTurn(0)) await drafting.agree(side, LAST);
  stage.at(23, '09:00');
  await drafting.settle(LAST);
  stage.at(23, '11:00');
  for (const side of inTurn(1)) await drafting.conform(side, LAST);
  stage.at(23, '14:00');
  for (const side of inTurn(0)) {
    await drafting.say(side, 'confirm', LAST);
    await drafting.say(side, 'confirm', ANNEXES);
  }
}

export async function finalText(tale: Tale): Promise<void> {
  tale.stage.at(23, '17:00');
  await tale.drafting.circulate({ en: 'Text for signature', ur: 'دستخط کے لیے متن' });
}
