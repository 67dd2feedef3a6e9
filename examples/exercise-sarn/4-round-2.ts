import { hotline, jointCommission, theCaseRises } from './commission.ts';
import { agreeSets, negotiate } from './drafting/2-negotiated.ts';
import { MILL, SECOND, type PointName } from './texts.ts';
import { relays } from './relays.ts';
import type { Side } from './people.ts';
import { inTurn, type Tale } from './tale.ts';
import { agreeExtension } from './truce.ts';

/**
 * Days 10 to 13, in the harbour hotel at Tolmar. A session of nine hours with a walk-out and a return; a silence procedure that is broken by telephone; relays;
 * a joint commission; agreement on all points but the mill; the truce extended again.
 */
export async function roundTwo(tale: Tale): Promise<void> {
  const { stage } = tale;
  stage.at(10, '18:00');
  tale.round = await tale.act('m2/k1', 'round.open', {
    number: 2,
    venue: { en: 'the harbour hotel, Tolmar', ur: 'بندرگاہ ہوٹل، تولمر' },
    hosts: ['m2'],
  });
  stage.at(11, '10:00');
  tale.session = await tale.act('m1/k1', 'session.open', {
    round: tale.round,
    format: 'plenary',
    level: 'heads',
    languages: ['en', 'ur'],
    occurred: stage.occurred(11, '10:00'),
  });
  await tale.act('m2/k1', 'submission.table', {
    from: { en: 'The women’s council of the valley', ur: 'وادی کی خواتین کونسل' },
    words: {
      en: 'Keep the bridge open on market days, whatever else happens.',
      ur: 'جو بھی ہو، بازار کے دنوں میں پل کھلا رکھیں۔',
    },
  });
  await walkOut(tale);
  stage.at(11, '16:00');
  await relays(tale);
  await newWords(tale);
  stage.at(11, '19:00');
  await tale.act('m1/k1', 'session.close', {
    session: tale.session,
    occurred: stage.occurred(11, '19:00'),
  });
  await jointCommission(tale);
  await silence(tale);
  await hotline(tale);
  await theCaseRises(tale);
  await negotiate(tale);
  stage.at(13, '14:00');
  await confirmations(tale);
  await agreeSets(tale);
  stage.at(13, '17:30');
  await agreeExtension(tale, 'second');
  stage.at(13, '18:00');
  await tale.act('m2/k1', 'round.close', { round: tale.round });
}

/** Stated without blame, and without a reason. */
async function walkOut(tale: Tale): Promise<void> {
  const { stage } = tale;
  stage.at(11, '12:40');
  await tale.act('p1/k1', 'talks.leave', {});
  await tale.act('s1/k1', 'talks.take-note', { party: 'p1', what: 'left' });
  stage.at(11, '15:10');
  await tale.act('p1/k1', 'talks.return', {});
}

/** Each side puts new words in the place of some to which the other had agreed; the chair does so once. Where no new words were needed a side agrees anew. */
async function newWords(tale: Tale): Promise<void> {
  const { stage } = tale;
  stage.at(11, '17:30');
  await tale.formula('p1/k1', 'patrols', SECOND.patrols);
  await tale.formula('p2/k1', 'detainees', SECOND.detainees);
  await tale.formula('m1/k1', 'compensation', SECOND.compensation);
  await tale.formula('p1/k1', 'mill', MILL.later);
  for (const [turn, point] of RENEWED.entries())
    for (const side of inTurn(turn)) await tale.agree(side, point);
  for (const [side, point] of ANEW) await tale.agree(side, point);
}

const RENEWED = ['patrols', 'detainees', 'compensation'] as const satisfies readonly PointName[];
const ANEW = [
  ['p1', 'crossings'],
  ['p2', 'gauges'],
  ['p1', 'grazing'],
] as const satisfies readonly (readonly [Side, PointName])[];

/**
 * Silence until 06:00 on where to meet. At 05:40 somebody telephones the chair. The secretariat enters it at 09:10; by the ground rules nobody is told who it was.
 */
async function silence(tale: Tale): Promise<void> {
  const { stage } = tale;
  stage.at(11, '21:00');
  const { at: until, ...where } = stage.moment(12, '06:00');
  const text = {
    en: 'The third round is held in Tolmar again.',
    ur: 'تیسرا دور بھی تولمر میں ہوگا۔',
  };
  const proposal = { about: 'procedure', ...stage.hashed(text), until, ...where };
  const id = await tale.act('m1/k1', 'silence.propose', proposal);
  await tale.act('m1/k1', 'silence.start', { silence: id, until, ...where });
  for (const side of inTurn(0))
    await tale.act(`${side}/k2`, 'silence.acknowledge', { silence: id });
  stage.at(12, '05:30');
  await stage.act('caucus-p1', 'p1/k1', 'note.take', {
    at: stage.instant(12, '05:30'),
    line: {
      en: 'We telephone the chair before six: Tolmar is too far.',
      ur: 'ہم چھ بجے سے پہلے صدرِ مجلس کو فون کریں گے: تولمر بہت دور ہے۔',
    },
  });
  stage.at(12, '09:10');
  await tale.act('s1/k1', 'silence.break', {
    silence: id,
    channel: 'telephone',
    at: stage.instant(12, '05:40'),
  });
}

/** What was agreed in the second round is confirmed, and two points leave the rule that nothing is agreed until everything is. */
async function confirmations(tale: Tale): Promise<void> {
  for (const [turn, point] of RENEWED.entries())
    for (const side of inTurn(turn)) await tale.say(side, 'confirm', point);
  for (const [side, point] of ANEW) await tale.say(side, 'confirm', point);
  for (const point of ['market', 'crossings'] as const) {
    const { as: _, ...words } = tale.agreement(point) as { as: string };
    await tale.act(['p1/k1', 'p2/k1'], 'harvest.release', words);
  }
}
