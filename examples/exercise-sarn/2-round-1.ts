import type { Words } from '#core/words.ts';
import { completeAgreement, firstRevision, tableAgreement } from './drafting/1-tabled.ts';
import type { Side } from './people.ts';
import { agreeExtension, agreeTruce } from './truce.ts';
import { AGREED_FIRST, FIRST, MILL, POINTS, POSITIONS, type PointName } from './texts.ts';
import { inTurn, type Tale } from './tale.ts';

/**
 * Days 1 to 3, in the old customs house at Veyra. A session of eighteen hours, the night of it on paper; a truce of 48 hours and its extension; agreements ad
 * referendum on all points but the mill.
 */
export async function roundOne(tale: Tale): Promise<void> {
  const { stage } = tale;
  stage.at(1, '10:00');
  tale.round = await tale.act('m1/k1', 'round.open', {
    number: 1,
    venue: { en: 'the old customs house, Veyra', ur: 'پرانا کسٹم ہاؤس، ویرا' },
    hosts: ['m1'],
  });
  stage.at(1, '11:00');
  tale.session = await tale.act('m1/k1', 'session.open', {
    round: tale.round,
    format: 'proximity',
    level: 'heads',
    languages: ['en', 'ur'],
    occurred: stage.occurred(1, '11:00'),
  });
  await tale.act('s1/k1', 'session.attend', {
    session: tale.session,
    present: ['m1', 'm2', 'p1', 'p2'].map((party, i) => ({ party, number: i < 2 ? 2 : 7 })),
  });
  await openPoints(tale);
  await tellInConfidence(tale);
  await truce(tale);
  await theMorningAfter(tale);
  await restOfTheRound(tale);
}

/** Positions on everything but what is on paper tonight. */
async function openPoints(tale: Tale): Promise<void> {
  const { stage } = tale;
  stage.at(1, '11:30');
  for (const [turn, [name, body]] of Object.entries(POINTS).entries()) {
    const point = name as PointName;
    tale.points[point] = await tale.act('m1/k1', 'point.open', body);
    if (point === 'detainees') continue;
    for (const side of inTurn(turn)) {
      const says = POSITIONS[point][side];
      await tale.act(`${side}/k1`, 'position.table', { point: tale.point(point), says });
    }
  }
  stage.at(1, '15:00');
  await tale.formula('m1/k1', 'crossings', FIRST.crossings);
  await tale.formula('m2/k1', 'market', FIRST.market);
  await tale.formula('p2/k1', 'patrols', FIRST.patrols);
  await tale.formula('p1/k1', 'detainees', FIRST.detainees);
}

/** Each side tells the chair something that is to be kept. It is never passed to anybody. */
async function tellInConfidence(tale: Tale): Promise<void> {
  const { stage } = tale;
  stage.at(1, '17:00');
  for (const side of inTurn(1)) {
    const words: Words = {
      en: 'Our people are tired of this war. We need an agreement before the snow.',
      ur: 'ہمارے لوگ اس جنگ سے تھک چکے ہیں۔ ہمیں برف سے پہلے سمجھوتہ چاہیے۔',
    };
    const told = await stage.act(`shuttle-${side}`, `${side}/k1`, 'confidence.give', {
      words,
      hash: stage.hash(words),
      rule: { only: [{ kind: 'gist' }], coMediators: true },
    });
    await stage.act(`shuttle-${side}`, `${side}/k1`, 'confidence.tighten', {
      confidence: told,
      rule: { only: [{ kind: 'keep' }], coMediators: false },
    });
  }
}

/** The evening of day 1 and the first hours of day 2. */
async function truce(tale: Tale): Promise<void> {
  const { stage } = tale;
  stage.at(1, '19:00');
  await agreeTruce(tale);
  stage.at(1, '22:00');
  for (const side of inTurn(1)) {
    const forces = { en: 'all units on the river', ur: 'دریا پر موجود تمام دستے' };
    await tale.act(`${side}/k2`, 'truce.order', { truce: tale.truce, step: 'sent', forces });
  }
}

/**
 * The machine was off from midnight. The session ended at 05:00; the secretariat enters the night from its sheets at nine. Two sheets come back confirmed from
 * ink, two things that were said are confirmed on the screen, one is contested.
 */
async function theMorningAfter(tale: Tale): Promise<void> {
  const { stage } = tale;
  stage.at(2, '08:50');
  await tale.act('m1/k1', 'session.close', {
    session: tale.session,
    occurred: stage.occurred(2, '05:00'),
  });
  stage.at(2, '09:00');
  const onPaper: [Side, object, string][] = [];
  for (const side of inTurn(0)) {
    const body = { point: tale.point('detainees'), says: POSITIONS.detainees[side] };
    const time = side === 'p1' ? '01:10' : '01:25';
    onPaper.push([
      side,
      body,
      await takeDown(tale, side, 'position.table', body, 'on-paper', time),
    ]);
  }
  const said: [Side, object, string][] = [];
  for (const side of inTurn(1)) {
    const body = tale.agreement('market');
    const time = side === 'p1' ? '02:50' : '02:40';
    said.push([side, body, await takeDown(tale, side, 'consent.give', body, 'said', time)]);
  }
  const misheard = {
    point: tale.point('grazing'),
    says: { en: 'The meadows are open to all.', ur: 'چراگاہیں سب کے لیے کھلی ہیں۔' },
  };
  const wrong = await takeDown(tale, 'p2', 'position.table', misheard, 'said', '03:15');
  await nightNotes(tale, (said[0] as [Side, object, string])[2]);

  stage.at(2, '11:00');
  for (const [side, body, entry] of onPaper) {
    const ink = stage.sheet();
    const confirmed = { entry, type: 'position.table', version: 1, body, ink: { ...ink.ref } };
    await tale.act(`${side}/k1`, 'taken-down.confirm', confirmed, { enclosures: [ink] });
  }
  for (const [side, body, entry] of said) {
    const confirmed = { entry, type: 'consent.give', version: 1, body };
    await tale.act(`${side}/k1`, 'taken-down.confirm', confirmed);
    tale.agreed(side, 'market', entry);
  }
  await tale.act('p2/k1', 'taken-down.contest', {
    entry: wrong,
    words: {
      en: 'We asked who else would use the meadows. We did not say that they are open.',
      ur: 'ہم نے پوچھا تھا کہ چراگاہیں اور کون استعمال کرے گا۔ ہم نے یہ نہیں کہا کہ وہ کھلی ہیں۔',
    },
  });
}

async function takeDown(
  tale: Tale,
  side: Side,
  type: string,
  body: object,
  channel: 'said' | 'on-paper',
  time: string,
): Promise<string> {
  const { stage } = tale;
  const sheet = channel === 'on-paper' ? stage.sheet() : undefined;
  return await tale.act(
    's1/k1',
    'taken-down.enter',
    {
      for: side,
      type,
      version: 1,
      body,
      channel,
      occurred: stage.occurred(2, time),
      ...(sheet ? { sheet: { ...sheet.ref } } : {}),
    },
    { enclosures: sheet ? [sheet] : [] },
  );
}

/** Three lines of the night: one is an act that was entered, one a decision read back, one is nothing. */
async function nightNotes(tale: Tale, agreed: string): Promise<void> {
  const { stage } = tale;
  const note = async (time: string, line: Words): Promise<string> =>
    await tale.act('s1/k1', 'note.take', { at: stage.instant(2, time), line });
  const classify = async (one: string, as: string): Promise<string> =>
    await tale.act(
      's1/k1',
      'note.classify',
      { note: one, as },
      { after: as === 'nothing' ? [one] : [as] },
    );
  const yes = await note('02:40', {
    en: 'Kessary says yes to the market days.',
    ur: 'کیساری نے بازار کے دنوں پر ہاں کہا۔',
  });
  const read = await note('04:30', {
    en: 'Chair reads back: lists are prepared by both.',
    ur: 'صدرِ مجلس نے دہرایا: فہرستیں دونوں تیار کریں گے۔',
  });
  const tea = await note('04:40', {
    en: 'Tea. The lamp went out for some minutes.',
    ur: 'چائے۔ چند منٹ کے لیے چراغ بجھ گیا۔',
  });
  const decision = await tale.act('s1/k1', 'decision.read-back', {
    session: tale.session,
    words: { en: 'Both sides prepare their lists.', ur: 'دونوں فریق اپنی فہرستیں تیار کریں گے۔' },
    occurred: stage.occurred(2, '04:30'),
  });
  await classify(yes, agreed);
  await classify(read, decision);
  await classify(tea, 'nothing');
}

/** Day 2 from noon, and day 3: the other points, the accounts of the truce, its extension. */
async function restOfTheRound(tale: Tale): Promise<void> {
  const { stage } = tale;
  stage.at(2, '12:00');
  for (const side of inTurn(0)) {
    const occurred = stage.occurred(2, side === 'p1' ? '01:30' : '01:45');
    await tale.act(`${side}/k2`, 'truce.order', { truce: tale.truce, step: 'received', occurred });
  }
  await accounts(tale);
  stage.at(2, '15:00');
  await tale.formula('m1/k1', 'grazing', FIRST.grazing);
  await tale.formula('m2/k1', 'gauges', FIRST.gauges);
  await tale.formula('m1/k1', 'compensation', FIRST.compensation);
  const offered = await tale.formula('p2/k1', 'mill', MILL.offered);
  await ownIdea(tale);
  await tableAgreement(tale);

  stage.at(3, '09:00');
  await tale.act('p2/k1', 'formula.retract', { point: tale.point('mill'), formula: offered });
  delete tale.formulas.mill;
  for (const [turn, point] of AGREED_FIRST.entries()) {
    if (point === 'market') continue;
    for (const side of inTurn(turn)) await tale.agree(side, point);
  }
  await completeAgreement(tale);
  stage.at(3, '14:00');
  await agreeExtension(tale, 'first');
  await minutes(tale);
  await firstRevision(tale);
  stage.at(3, '18:00');
  await tale.act('m1/k1', 'round.reconvene', {
    on: stage.day(10),
    place: { en: 'Tolmar', ur: 'تولمر' },
    level: 'heads',
  });
  await tale.act('m1/k1', 'round.close', { round: tale.round });
}

/** Each side has its own account of the truce. Neither changes it. */
async function accounts(tale: Tale): Promise<void> {
  const { stage, truce: id } = tale;
  await tale.act('p1/k1', 'truce.account', { truce: id, start: stage.moment(1, '22:00') });
  await tale.act('p2/k1', 'truce.account', {
    truce: id,
    terms: {
      en: 'As we understand it, boats may fish by night.',
      ur: 'ہماری سمجھ کے مطابق رات کو مچھلی پکڑنے والی کشتیاں جا سکتی ہیں۔',
    },
  });
}

/** What Brennat lets the mediators use as their own idea. Nobody in the other room can tell it from one that is theirs. */
async function ownIdea(tale: Tale): Promise<void> {
  const { stage } = tale;
  stage.at(2, '16:00');
  const words: Words = {
    en: 'We could live with one mill book that both banks keep.',
    ur: 'چکی کا ایک ہی کھاتہ ہو جو دونوں کنارے رکھیں، تو ہمیں قبول ہے۔',
  };
  const rule = { only: [{ kind: 'own-idea' }], coMediators: true };
  const given = { words, hash: stage.hash(words), rule };
  const told = await stage.act('shuttle-p1', 'p1/k1', 'confidence.give', given);
  const idea: Words = {
    en: 'Might one book of the mill, kept by both banks, help?',
    ur: 'کیا چکی کا ایک ہی کھاتہ، جو دونوں کنارے رکھیں، مددگار ہوگا؟',
  };
  stage.at(2, '17:00');
  const released = await stage.act('shuttle-p1', 'm1/k1', 'confidence.release', {
    confidence: told,
    rule,
    form: 'own-idea',
    aloud: false,
    words: idea,
    hash: stage.hash(idea),
    to: { en: 'the Kessary delegation', ur: 'کیساری کا وفد' },
    coMediator: false,
  });
  await stage.act(
    'shuttle-p2',
    'm1/k1',
    'idea.float',
    { words: idea },
    {
      rests: ['shuttle-p1', released],
    },
  );
  // The next is the mediators' own, and looks the same.
  stage.at(2, '18:00');
  const line: Words = {
    en: 'Might both banks mark the meadows together?',
    ur: 'کیا دونوں کنارے مل کر چراگاہوں پر نشان لگائیں؟',
  };
  const at = stage.instant(2, '18:00');
  const own = await stage.act('mediators', 'm1/k1', 'note.take', { at, line });
  for (const side of inTurn(1)) {
    const rests = ['mediators', own] as const;
    await stage.act(`shuttle-${side}`, 'm1/k1', 'idea.float', { words: line }, { rests });
  }
}

/** Circulated, corrected at the request of each side, and agreed by both. */
async function minutes(tale: Tale): Promise<void> {
  const { stage, session } = tale;
  stage.at(3, '15:00');
  const first: Words = {
    en: 'The truce was agreed. Seven points were discussed. It was said that the mill needs time.',
    ur: 'جنگ بندی پر اتفاق ہوا۔ سات نکات پر بات ہوئی۔ کہا گیا کہ چکی کے معاملے کو وقت چاہیے۔',
  };
  const under = 'chatham-house';
  const record = { session, under, record: first, hash: stage.hash(first) };
  await tale.act('s1/k1', 'minutes.circulate', record);
  const wishes: Readonly<Record<Side, Words>> = {
    p1: { en: 'Eight points were discussed.', ur: 'آٹھ نکات پر بات ہوئی۔' },
    p2: { en: 'Say: the mill was discussed.', ur: 'لکھا جائے: چکی پر بات ہوئی۔' },
  };
  for (const side of inTurn(0)) {
    const asked = { session, hash: record.hash, words: wishes[side] };
    await tale.act(`${side}/k1`, 'minutes.correct', asked);
  }
  const second: Words = {
    en: 'The truce was agreed. Eight points were discussed, the mill among them.',
    ur: 'جنگ بندی پر اتفاق ہوا۔ آٹھ نکات پر بات ہوئی، چکی بھی ان میں تھی۔',
  };
  const hash = stage.hash(second);
  await tale.act('s1/k1', 'minutes.revise', { session, record: second, hash });
  for (const side of inTurn(1)) await tale.act(`${side}/k1`, 'minutes.agree', { session, hash });
}
