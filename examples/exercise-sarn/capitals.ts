import { NOT_CONFIRMED } from './3-between.ts';
import { CAPITAL_ROOMS, type Side } from './people.ts';
import type { Tale } from './tale.ts';
import { AGREED_FIRST, FIRST, POINTS, type PointName } from './texts.ts';

/**
 * The leadership's room of one side, on a server of its own. The shared rooms never name it, nor it them: what was asked and answered stays there, and only what
 * the delegation then says in the plenary is known elsewhere. The evening after the first round: what the delegation asks.
 */
export async function capitalAsks({ stage, referrals }: Tale, side: Side): Promise<void> {
  stage.at(3, '20:00');
  for (const point of AGREED_FIRST) {
    const referral = await stage.act(CAPITAL_ROOMS[side], `${side}/k1`, 'referral.make', {
      hash: stage.hash(FIRST[point]),
      point: POINTS[point].title,
      question: { en: 'May we confirm these words?', ur: 'کیا ہم ان الفاظ کی توثیق کریں؟' },
      answerBy: stage.day(7),
    });
    referrals.push([point, referral]);
  }
}

/** Three days later: what it is told. */
export async function capitalAnswers({ stage, referrals }: Tale, side: Side): Promise<void> {
  stage.at(6, '20:00');
  const refused: readonly PointName[] = NOT_CONFIRMED[side];
  for (const [point, referral] of referrals) {
    const answer = refused.includes(point) ? 'refuse' : 'approve';
    const room = CAPITAL_ROOMS[side];
    await stage.act(room, `${side}/k3`, 'instruction.give', { referral, answer });
  }
}
