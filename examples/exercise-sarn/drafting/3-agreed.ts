import type { Side } from '../people.ts';
import { SETS } from '../text/index.ts';
import { ANEW, DISTANCE, FOR_AN_HOUR, MERGED, SPLIT } from '../text/proposed.ts';
import { inTurn, type Tale } from '../tale.ts';
import { SECOND_ROUND } from './2-negotiated.ts';

/** What the leadership of each side did not approve of the agreement: three paragraphs of the one, two of the other. */
export const PARAGRAPHS_NOT_CONFIRMED: Readonly<Record<Side, readonly string[]>> = {
  p1: ['9.1', '12.2', '16.1'],
  p2: ['10.1', '20.1'],
};

/** The sets to which both sides agree in the third round: Articles 24 to 30 but for one paragraph; the annexes; and what has new words. */
const MONITORING = [...SETS.monitoring.map(({ name }) => name), '26.1b'];
const FINAL = SETS.final.map(({ name }) => name).filter((name) => name !== '29.4');
export const ANNEXES = SETS.annexes.map(({ name }) => name).filter((name) => name !== 'done');
const NEW_WORDS = ['9.1', '10.1', '12.2', '15.2', '16.1', '20.1'];

/** Day 15: what each leadership says, and on day 16 a consent that is withdrawn after it was confirmed. */
export async function leadershipsSay(tale: Tale): Promise<void> {
  const { stage, drafting } = tale;
  stage.at(15, '10:00');
  for (const side of inTurn(1)) {
    const refused = PARAGRAPHS_NOT_CONFIRMED[side];
    for (const set of SECOND_ROUND) {
      const confirmed = set.filter((name) => !refused.includes(name));
      await drafting.say(side, 'confirm', confirmed);
    }
    await drafting.say(side, 'not-confirm', refused);
  }
  stage.at(16, '16:00');
  await drafting.say('p2', 'withdraw', ['18.1']);
}

/** Day 17, in session: proposals taken back, new words, the order of the text. */
export async function negotiateAnew(tale: Tale): Promise<void> {
  const { stage, drafting } = tale;
  stage.at(17, '10:30');
  await drafting.takeBack('p1/k1', '26.3');
  await drafting.takeBack('p2/k1', '25.2');
  // Each opens for an hour what both had agreed; when it is taken back, what was agreed stands as before (TX3.3).
  stage.at(17, '11:00');
  await drafting.propose('p2/k1', { '6.1.c': FOR_AN_HOUR.p2 });
  await drafting.propose('p1/k1', { '5.1.e': FOR_AN_HOUR.p1 });
  stage.at(17, '12:00');
  await drafting.takeBack('p2/k1', '6.1.c');
  await drafting.takeBack('p1/k1', '5.1.e');

  stage.at(17, '14:00');
  await drafting.propose('p1/k1', { '12.2': ANEW['12.2'], 'B.1.g': ANEW['B.1.g'] });
  await drafting.propose('p2/k1', { '10.1': ANEW['10.1'] });
  await drafting.propose('p2/k1', { '20.1': ANEW['20.1'] });
  await drafting.propose('p1/k1', { '16.1': ANEW['16.1'] });
  const bridge = { says: { en: 'The villages are watched.', ur: 'گاؤں نگرانی میں ہوں گے۔' } };
  await drafting.propose('m1/k1', { '9.1': DISTANCE.watched }, { ...bridge, tongues: ['en'] });

  stage.at(17, '15:00');
  await drafting.move('8.3', { in: '27', after: '27.1' });
  await drafting.split('26.1', SPLIT, ['26.1b']);
  await drafting.merge(['15.2', '15.3'], MERGED);
}

/** The end of the session: what was not agreed yet, ad referendum. */
export async function agreeTheRest(tale: Tale): Promise<void> {
  const { stage, drafting } = tale;
  stage.at(17, '16:00');
  drafting.mean('m1/k1', '9.1');
  drafting.mean('p1/k1', '12.2', '16.1', 'B.1.g');
  drafting.mean('p2/k1', '10.1', '20.1');
  for (const [turn, set] of [MONITORING, FINAL, ANNEXES].entries())
    for (const side of inTurn(turn)) await drafting.agree(side, set);
  for (const side of inTurn(1))
    await drafting.agree(side, side === 'p2' ? [...NEW_WORDS, '18.1'] : NEW_WORDS);
}

/** Day 18: settled, translated, and agreed to in Urdu and Pashto as well. */
export async function conformAll(tale: Tale): Promise<void> {
  const { stage, drafting } = tale;
  stage.at(18, '09:00');
  await drafting.settle(['9.1', '10.1', '12.2', '16.1', '20.1', 'B.1.g']);
  stage.at(18, '10:00');
  for (const tongue of ['ur', 'ps'] as const) await drafting.translate(['9.1'], tongue);
  stage.at(18, '14:00');
  // 28.2 has other numbers in Pashto, so neither side conforms it. 15.3 is part of 15.2 by now.
  for (const [turn, set] of [...SECOND_ROUND, MONITORING, FINAL, ANNEXES].entries()) {
    const conforming = set.filter((name) => name !== '28.2' && name !== '15.3');
    for (const side of inTurn(turn)) await drafting.conform(side, conforming);
  }
}

/** Day 19: confirmed, but for the annexes, of which the leaderships want to see the ground first; and circulated. */
export async function confirmAll(tale: Tale): Promise<void> {
  const { stage, drafting } = tale;
  stage.at(19, '10:00');
  for (const side of inTurn(0)) {
    await drafting.say(side, 'confirm', MONITORING);
    await drafting.say(side, 'confirm', FINAL);
    await drafting.say(side, 'confirm', side === 'p2' ? [...NEW_WORDS, '18.1'] : NEW_WORDS);
  }
  stage.at(19, '16:00');
  await drafting.circulate({ en: 'Rev. 3', ur: 'نظرثانی 3' });
}
