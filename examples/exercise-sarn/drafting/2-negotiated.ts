import { SETS } from '../text/index.ts';
import {
  BRIDGE_OPEN,
  BY_DAY_ONLY,
  DENUNCIATION,
  DISTANCE,
  FISHING,
  NIGHT,
  NO_TEXT,
  RELEASE,
  TO_SCHOOL,
} from '../text/proposed.ts';
import { inTurn, type Tale } from '../tale.ts';

const names = (set: keyof typeof SETS): string[] => SETS[set].map(({ name }) => name);

/** The sets to which both sides agree in the second round, with what was proposed in addition to them. */
export const SECOND_ROUND: readonly (readonly string[])[] = [
  names('preamble'),
  names('cessation'),
  [...names('separation'), '12bis', '12bis.1'],
  names('persons'),
  [...names('valley').filter((name) => name !== '22.3'), '18.4', '19.3'],
];

/** Day 13 until noon: proposals by both sides, helpful and unhelpful, and a bridge. */
export async function negotiate(tale: Tale): Promise<void> {
  const { stage, drafting } = tale;
  stage.at(13, '09:30');
  await drafting.propose('p2/k1', { '14.2': RELEASE });
  await drafting.propose('p1/k1', { '11.2': NIGHT.lit });
  await drafting.propose('p1/k1', { '26.3': NO_TEXT });
  await drafting.propose(
    'p2/k1',
    { '25.2': BY_DAY_ONLY },
    {
      says: {
        en: 'At night nobody can tell a monitor from a patrol.',
        ur: 'رات کو نگران اور گشت میں فرق نہیں کیا جا سکتا۔',
      },
    },
  );
  for (const side of inTurn(0)) {
    const [name, of] = side === 'p1' ? ['25.2', 'p2/k1'] : ['26.3', 'p1/k1'];
    await drafting.stance(side, 'oppose', name as string, { of: of as string });
  }
  stage.at(13, '10:15');
  await drafting.bring('p2/k1', {
    kind: 'article',
    name: '12bis',
    in: 'III',
    after: '12',
    words: FISHING.heading,
  });
  await drafting.bring('p2/k1', {
    kind: 'paragraph',
    name: '12bis.1',
    in: '12bis',
    words: FISHING.words,
  });
  await drafting.renumber('12bis', '12 bis');
  await drafting.bring('p1/k1', {
    kind: 'paragraph',
    name: '18.4',
    in: '18',
    after: '18.3',
    words: TO_SCHOOL,
  });
  await drafting.bring(
    'p1/k1',
    { kind: 'paragraph', name: '19.3', in: '19', after: '19.2', words: BRIDGE_OPEN },
    {
      en: 'As the women’s council asked.',
      ur: 'جیسا کہ خواتین کونسل نے کہا تھا۔',
    },
  );
  await drafting.stance('p1', 'support', '12bis.1', { of: 'p2/k1' });
  await drafting.stance('p2', 'support', '18.4', { of: 'p1/k1' });
  stage.at(13, '11:00');
  await drafting.propose('p1/k1', { '29.4': DENUNCIATION.sooner });
  await drafting.propose('p2/k1', { '29.4': DENUNCIATION.later });
  for (const side of inTurn(1)) {
    const of = side === 'p1' ? 'p2/k1' : 'p1/k1';
    await drafting.stance(side, 'reserve', '29.4', { of });
  }
  stage.at(13, '11:40');
  await drafting.propose(
    'm2/k1',
    { '9.1': DISTANCE.villages },
    {
      replaces: ['p1/k1 9.1', 'p2/k1 9.1'],
      says: {
        en: 'Half the distance where people live at the water.',
        ur: 'جہاں لوگ پانی کے کنارے رہتے ہیں وہاں آدھا فاصلہ۔',
      },
    },
  );
}

/** The afternoon of day 13: sets agreed ad referendum, settled, and circulated. */
export async function agreeSets(tale: Tale): Promise<void> {
  const { stage, drafting } = tale;
  stage.at(13, '15:00');
  drafting.mean('m2/k1', '9.1');
  drafting.mean('p1/k1', '11.2', '18.4', '19.3');
  drafting.mean('p2/k1', '14.2', '12bis', '12bis.1');
  for (const [turn, set] of SECOND_ROUND.entries())
    for (const side of inTurn(turn)) await drafting.agree(side, set);
  stage.at(13, '16:00');
  await drafting.settle(['9.1', '11.2', '12bis', '12bis.1', '14.2', '18.4', '19.3']);
  stage.at(13, '17:00');
  await drafting.circulate({ en: 'Rev. 2', ur: 'نظرثانی 2' });
}
