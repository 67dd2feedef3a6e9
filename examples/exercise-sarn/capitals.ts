import { NOT_CONFIRMED } from './3-between.ts';
import { PARAGRAPHS_NOT_CONFIRMED } from './drafting/3-agreed.ts';
import { CAPITAL_ROOMS, type Side } from './people.ts';
import { known } from './known.ts';
import type { Tale } from './tale.ts';
import { PERSONS } from './text/4-persons.ts';
import { SEPARATION } from './text/3-separation.ts';
import { VALLEY } from './text/5-valley.ts';
import type { InTongues } from './text/passage.ts';
import { DISTANCE, RELEASE } from './text/proposed.ts';
import { worded } from './text/worded.ts';
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

/** The paragraphs of the agreement of which each delegation asks, with the words to which it agreed in the second round. */
const ASKED: Readonly<Record<Side, Readonly<Record<string, InTongues>>>> = {
  p1: {
    '9.1': DISTANCE.villages,
    '12.2': passage('12.2'),
    '14.2': RELEASE,
    '16.1': passage('16.1'),
  },
  p2: {
    '10.1': passage('10.1'),
    '14.2': RELEASE,
    '18.1': passage('18.1'),
    '20.1': passage('20.1'),
  },
};

function passage(name: string): InTongues {
  const all = [...SEPARATION, ...PERSONS, ...VALLEY];
  return known(
    all.find((one) => one.name === name),
    name,
  );
}

/** The evening after the second round. */
export async function capitalAsksOfText({ stage, paragraphs }: Tale, side: Side): Promise<void> {
  stage.at(13, '20:00');
  for (const [name, words] of Object.entries(ASKED[side])) {
    const [article, paragraph] = name.split('.');
    const referral = await stage.act(CAPITAL_ROOMS[side], `${side}/k1`, 'referral.make', {
      hash: known(worded(words, ['en']).en, name).hash,
      point: {
        en: `Article ${article}, paragraph ${paragraph}`,
        ur: `آرٹیکل ${article}، پیراگراف ${paragraph}`,
      },
      question: { en: 'May we confirm these words?', ur: 'کیا ہم ان الفاظ کی توثیق کریں؟' },
      answerBy: stage.day(15),
    });
    paragraphs.push([name, referral]);
  }
}

export async function capitalAnswersOfText({ stage, paragraphs }: Tale, side: Side): Promise<void> {
  stage.at(14, '20:00');
  for (const [name, referral] of paragraphs) {
    const answer = PARAGRAPHS_NOT_CONFIRMED[side].includes(name) ? 'refuse' : 'approve';
    const room = CAPITAL_ROOMS[side];
    await stage.act(room, `${side}/k3`, 'instruction.give', { referral, answer });
  }
}
