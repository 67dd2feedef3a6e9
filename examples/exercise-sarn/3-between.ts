import { intoPashto, intoUrdu } from './drafting/1-tabled.ts';
import type { Side } from './people.ts';
import { allegations } from './truce.ts';
import { AGREED_FIRST, POINTS } from './texts.ts';
import { inTurn, type Tale } from './tale.ts';

/** What the leadership of each side did not approve. Two on one side and three on the other: the exercise was set so. */
export const NOT_CONFIRMED: Readonly<Record<Side, readonly (typeof AGREED_FIRST)[number][]>> = {
  p1: ['patrols', 'grazing'],
  p2: ['detainees', 'gauges', 'compensation'],
};

/** Days 5 to 9: allegations, what the leaderships say to what was agreed, one consent that is withdrawn after it had been confirmed. */
export async function between(tale: Tale): Promise<void> {
  const { stage } = tale;
  stage.at(5, '09:00');
  await allegations(tale);
  stage.at(5, '15:00');
  for (const [turn, point] of AGREED_FIRST.slice(0, 2).entries()) {
    for (const side of inTurn(turn))
      await tale.act(`${side}/k1`, 'referral.announce', { point: POINTS[point].title });
  }
  await intoUrdu(tale);
  stage.at(7, '10:00');
  for (const [turn, point] of AGREED_FIRST.entries()) {
    for (const side of inTurn(turn)) {
      const verb = NOT_CONFIRMED[side].includes(point) ? 'not-confirm' : 'confirm';
      await tale.say(side, verb, point);
    }
  }
  await intoPashto(tale);
  stage.at(9, '16:00');
  await tale.say('p1', 'withdraw', 'crossings');
}
