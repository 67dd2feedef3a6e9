import type { Words } from '#core/words.ts';
import { relayInTheMorning } from './relays.ts';
import { inTurn, type Tale } from './tale.ts';

const TERMS: Words = {
  en: 'A joint commission looks into what happens on the river. It decides by consensus.',
  ur: 'دریا پر جو ہو اسے ایک مشترکہ کمیشن دیکھے گا۔ وہ اتفاقِ رائے سے فیصلہ کرے گا۔',
};

/** The evening of day 11: its terms are agreed by both sides, and each names its members. */
export async function jointCommission(tale: Tale): Promise<void> {
  const { stage } = tale;
  stage.at(11, '19:30');
  await constitute(tale);
  for (const side of inTurn(0)) {
    for (const [as, words] of [
      ['member', { en: 'a member of the commission', ur: 'کمیشن کا رکن' }],
      ['alternate', { en: 'an alternate of the commission', ur: 'کمیشن کا متبادل رکن' }],
    ] as const) {
      const person = stage.enclose(words);
      const body = { level: 'local', as, person: { ...person.ref } };
      await tale.act(`${side}/k1`, 'commission.name-member', body, { enclosures: [person] });
    }
  }
  for (const side of inTurn(1)) {
    await tale.act(`${side}/k1`, 'hotline.number', {
      of: side,
      rung: 'commanders',
      words: { en: 'by the watch at the bridge', ur: 'پل کے پہرے کے ذریعے' },
    });
    const officer = stage.enclose({ en: 'the duty officer', ur: 'ڈیوٹی افسر' });
    await tale.act(
      `${side}/k1`,
      'hotline.officer',
      {
        from: stage.instant(11, '20:00'),
        until: stage.instant(32, '20:00'),
        officer: { ...officer.ref },
      },
      { enclosures: [officer] },
    );
  }
}

/** The terms, proposed by the chair and agreed to by both sides: first in the plenary, and word for word again where the commission then sits. */
export async function constitute(tale: Tale): Promise<void> {
  const { stage } = tale;
  const places = { members: 2, alternates: 1, quorum: 1 };
  const proposal = await tale.act('m1/k1', 'commission.propose-terms', {
    sides: [
      { party: 'p1', ...places, office: { en: 'east bank', ur: 'مشرقی کنارہ' } },
      { party: 'p2', ...places, office: { en: 'west bank', ur: 'مغربی کنارہ' } },
    ],
    chairs: ['m1'],
    secretariat: 's1',
    seat: { en: 'the toll house on the Long Bridge', ur: 'لمبے پل کا محصول گھر' },
    languages: ['en', 'ur'],
    safePassage: {
      en: 'Members cross the bridge freely.',
      ur: 'ارکان پل سے آزادانہ گزریں گے۔',
    },
    access: {
      en: 'Members see any place on the river within a day.',
      ur: 'ارکان ایک دن کے اندر دریا پر کوئی بھی جگہ دیکھ سکیں گے۔',
    },
    levels: [
      { level: 'local', minutes: 720 },
      { level: 'national', minutes: 2880 },
    ],
    quorum: { en: 'one member of each side', ur: 'ہر فریق کا ایک رکن' },
    decision: 'consensus',
    deadlock: { to: 'm2', after: 1440 },
    ...stage.hashed(TERMS),
  });
  for (const side of inTurn(1))
    await tale.act(`${side}/k1`, 'commission.agree-terms', {
      proposal,
      hash: stage.hash(TERMS),
    });
}

/** A call that tests the line, and one in the night that keeps a boat adrift from becoming more. */
export async function hotline(tale: Tale): Promise<void> {
  const { stage } = tale;
  stage.at(12, '10:00');
  await relayInTheMorning(tale);
  stage.at(12, '10:05');
  const test = await tale.act('p2/k1', 'hotline.call', {
    at: stage.instant(12, '10:00'),
    from: 'p2',
    to: 'p1',
    subject: { en: 'test of the line', ur: 'رابطے کی آزمائش' },
    test: true,
    rung: 'commanders',
  });
  await tale.act('p1/k1', 'hotline.acknowledge', { call: test, at: stage.instant(12, '10:02') });
  stage.at(12, '14:00');
  await tale.act('s1/k1', 'commission.meet', {
    level: 'local',
    present: [
      { party: 'p1', number: 1 },
      { party: 'p2', number: 1 },
    ],
  });
  await openCase(tale);
  stage.at(13, '03:25');
  const call = await tale.act('p1/k1', 'hotline.call', {
    at: stage.instant(13, '03:20'),
    from: 'p1',
    to: 'p2',
    subject: {
      en: 'One of our boats has broken loose and drifts to your bank. Nobody is aboard.',
      ur: 'ہماری ایک کشتی کھل گئی ہے اور آپ کے کنارے کی طرف بہہ رہی ہے۔ اس پر کوئی نہیں۔',
    },
    test: false,
    rung: 'commanders',
  });
  await tale.act('p2/k1', 'hotline.acknowledge', { call, at: stage.instant(13, '03:23') });
  stage.at(13, '07:00');
  const came: Words = {
    en: 'The boat was tied up on the west bank and handed back at dawn.',
    ur: 'کشتی مغربی کنارے پر باندھ دی گئی اور صبح واپس کر دی گئی۔',
  };
  for (const side of inTurn(1))
    await tale.act(`${side}/k1`, 'hotline.outcome', { call, words: came });
}

async function openCase(tale: Tale): Promise<void> {
  tale.case = await tale.act('s1/k1', 'commission.case', {
    number: 1,
    label: { en: 'The nets at the Ford of Teld', ur: 'ٹیلڈ کے گھاٹ کے جال' },
    level: 'local',
  });
}

/** Twelve hours have passed at the bridge without a decision. Somebody says that it rises; it never does of itself. */
export async function theCaseRises(tale: Tale): Promise<void> {
  const { stage } = tale;
  stage.at(13, '09:00');
  await tale.act('m1/k1', 'commission.raise', { case: tale.case, number: 1, to: 'national' });
  const meeting = await tale.act('s1/k1', 'commission.meet', {
    level: 'national',
    present: [
      { party: 'p1', number: 2 },
      { party: 'p2', number: 2 },
    ],
  });
  const decided: Words = {
    en: 'Nets are set on one’s own side of the middle. Those taken are given back.',
    ur: 'جال دریا کے وسط سے اپنی طرف ڈالے جائیں گے۔ جو لیے گئے وہ واپس کیے جائیں گے۔',
  };
  await tale.act('m1/k1', 'commission.decide', {
    meeting,
    about: { case: tale.case, number: 1 },
    aside: [],
    ...stage.hashed(decided),
  });
  await tale.act('s1/k1', 'commission.adjourn', { meeting });
}
