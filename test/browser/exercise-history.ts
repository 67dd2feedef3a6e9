import type { Words } from '#core/words.ts';
import type { ExerciseRoom } from './exercise-room.ts';

/** The acts that `history` enters, by what they are; each is an act id. */
export interface History {
  round: string;
  session: string;
  points: Record<PointName, string>;
  /** The formula that stands, or stood last, on a point. */
  formulas: Partial<Record<PointName, string>>;
  consents: {
    /** Ad referendum and confirmed, on `crossings`. */
    confirmed: string;
    /** Ad referendum, awaiting confirmation, on `crossings`. */
    adReferendum: string;
    /** Declined, on `detainees`. */
    notConfirmed: string;
    /** Withdrawn after it was confirmed, on `detainees`. */
    withdrawn: string;
    /** To words that were replaced, on `market`. */
    earlier: string;
    /** Definitive beyond notified powers, on `gauges`. */
    beyond: string;
  };
  powers: { p1Head: string; p1Ended: string; p2Head: string; p2Minister: string };
  /** The amended agenda that waits for acceptance. */
  waiting: string;
  report: string;
}

export type PointName =
  'crossings' | 'detainees' | 'market' | 'patrols' | 'fishing' | 'gauges' | 'compensation' | 'dues';

const NAMES: Readonly<Record<string, Words>> = {
  m1: { en: 'The lake mediators', ur: 'جھیل کے ثالث' },
  p1: { en: 'North bank', ur: 'شمالی کنارہ' },
  p2: { en: 'South bank', ur: 'جنوبی کنارہ' },
  h1: { en: 'The host city', ur: 'میزبان شہر' },
  s1: { en: 'The secretariat', ur: 'سیکرٹریٹ' },
};

const TITLES: Readonly<Record<PointName, [Words, number]>> = {
  crossings: [{ en: 'Opening of the crossings', ur: 'گزرگاہوں کا کھلنا' }, 2],
  detainees: [{ en: 'Release of detainees', ur: 'زیرِ حراست افراد کی رہائی' }, 3],
  market: [{ en: 'Market days', ur: 'بازار کے دن' }, 2],
  patrols: [{ en: 'Patrols on the river', ur: 'دریا پر گشت' }, 1],
  fishing: [{ en: 'Fishing at night', ur: 'رات کو ماہی گیری' }, 4],
  gauges: [{ en: 'Reading the water gauges', ur: 'پانی کے پیمانوں کی ریڈنگ' }, 4],
  compensation: [{ en: 'Compensation', ur: 'معاوضہ' }, 3],
  dues: [{ en: 'Dues at the locks', ur: 'آبی دروازوں کے محصول' }, 4],
};

/** A night of talks of which every part that the screens show has something. */
export async function history(room: ExerciseRoom): Promise<History> {
  await describe(room);
  await procedure(room);
  const powers = await seatsAndPowers(room);
  const round = await room.act('m1/k1', 'round.open', {
    number: 2,
    venue: { en: 'the guest house', ur: 'مہمان خانہ' },
    hosts: ['h1'],
  });
  const session = await room.act('m1/k1', 'session.open', {
    round,
    format: 'plenary',
    level: 'heads',
    languages: ['ur', 'en'],
  });
  const table = new Table(room);
  for (const [name, [title, item]] of Object.entries(TITLES))
    table.points[name as PointName] = await room.act('m1/k1', 'point.open', { title, item });
  const consents = await agree(table);
  await conduct(room);
  const report = await reports(room);
  const waiting = await room.act('p1/k1', 'agenda.propose', {
    items: [
      { en: 'The truce', ur: 'جنگ بندی' },
      { en: 'Crossings and market days', ur: 'گزرگاہیں اور بازار کے دن' },
      { en: 'Detainees', ur: 'زیرِ حراست افراد' },
      { en: 'The river', ur: 'دریا' },
      { en: 'The next meeting', ur: 'آئندہ ملاقات' },
    ],
  });
  const { points, formulas } = table;
  return { round, session, points, formulas, consents, powers, waiting, report };
}

async function describe(room: ExerciseRoom): Promise<void> {
  await room.act('m1/k1', 'room.describe', {
    title: { en: 'The river talks', ur: 'دریا کے مذاکرات' },
  });
  for (const [party, name] of Object.entries(NAMES)) {
    if (!room.talks.room.state?.parties[party]) continue;
    const enclosure = room.enclose(JSON.stringify(name));
    const body = { party, name: { ...enclosure.ref } };
    await room.act('m1/k1', 'party.describe', body, { enclosures: [enclosure] });
  }
}

async function procedure(room: ExerciseRoom): Promise<void> {
  const adopt = async (type: string, body: object): Promise<void> => {
    const proposal = await room.act('m1/k1', type, body);
    const what = type.slice(0, type.indexOf('.'));
    for (const side of ['p1', 'p2'])
      await room.act(`${side}/k1`, 'procedure.accept', { proposal, what });
  };
  await adopt('terms.propose', {
    mandate: {
      en: 'To help the two sides end the fighting along the river.',
      ur: 'دریا کے کنارے لڑائی ختم کرنے میں دونوں فریقوں کی مدد کرنا۔',
    },
    designations: [
      { party: 'p1', as: { en: 'the delegation of the north bank', ur: 'شمالی کنارے کا وفد' } },
      { party: 'p2', as: { en: 'the delegation of the south bank', ur: 'جنوبی کنارے کا وفد' } },
    ],
    record: {
      en: 'The record belongs to the sides and is privileged and inviolable.',
      ur: 'ریکارڈ فریقین کا ہے، محفوظ اور ناقابلِ دست اندازی۔',
    },
    retention: {
      en: 'Kept by the depositary for ten years.',
      ur: 'امین کے پاس دس سال محفوظ رہے گا۔',
    },
    ifTalksFail: 'working-papers-erased',
  });
  await adopt('ground-rules.propose', {
    attribution: 'chatham-house',
    devices: { en: 'No telephones in the room.', ur: 'کمرے میں ٹیلی فون نہیں۔' },
    recording: {
      en: 'Nothing is recorded but the minutes.',
      ur: 'روداد کے سوا کچھ درج نہیں ہوتا۔',
    },
    press: {
      en: 'The mediators alone speak to the press.',
      ur: 'صحافیوں سے صرف ثالث بات کریں گے۔',
    },
    observers: {
      en: 'Observers leave when the text is discussed.',
      ur: 'متن پر بات کے وقت مبصر باہر رہیں گے۔',
    },
    chair: 'm1',
    quorum: { en: 'Both heads of delegation.', ur: 'دونوں سربراہانِ وفد۔' },
    decisions: 'consensus',
    languages: ['en', 'ur'],
    interpretation: {
      en: 'Consecutive, by interpreters that both sides accept.',
      ur: 'وقفہ وار، ایسے ترجمان جن پر دونوں فریق متفق ہوں۔',
    },
    nothingUntilEverything: true,
    nameWhoBreaksSilence: false,
    correctionMinutes: 720,
    workingErasedOn: '2031-12-31',
    exports: 'heads',
  });
  await adopt('agenda.propose', {
    items: [
      { en: 'The truce', ur: 'جنگ بندی' },
      { en: 'Crossings', ur: 'گزرگاہیں' },
      { en: 'Detainees', ur: 'زیرِ حراست افراد' },
      { en: 'The river', ur: 'دریا' },
    ],
  });
}

async function seatsAndPowers(room: ExerciseRoom): Promise<History['powers']> {
  const { talks } = room;
  for (const side of ['p1', 'p2']) {
    const key = talks.vkey(`${side}/k2`);
    await room.act(`${side}/k1`, 'key.accredit', { key, duty: 'member' });
    const credentials = await room.act(`${side}/k1`, 'credentials.present', {
      seats: [
        {
          capacity: { en: 'head of delegation', ur: 'سربراہِ وفد' },
          office: { en: 'deputy minister', ur: 'نائب وزیر' },
          key: talks.ref(`${side}/k1`),
        },
        { capacity: { en: 'legal adviser', ur: 'قانونی مشیر' } },
      ],
      ...(side === 'p1' ? { issuedBy: { en: 'the council', ur: 'کونسل' } } : {}),
    });
    await room.act('s1/k1', 'credentials.examine', {
      party: side,
      credentials,
      result: side === 'p1' ? 'in-order' : 'to-follow',
    });
  }
  await room.act('p2/k1', 'seat.dispute', { party: 'p1' });
  await room.act('m1/k1', 'seat.settle', { party: 'p1' });
  const notify = async (key: string, body: object): Promise<string> => {
    const person = room.enclose(`{"en":"The holder of ${key}"}`);
    return await room.act(
      `${key.slice(0, 2)}/k1`,
      'powers.notify',
      { key: talks.ref(key), person: { ...person.ref }, scope: 'all', ...body },
      { enclosures: [person] },
    );
  };
  const instant = (ms: number): string =>
    new Date(Math.floor(ms / 1000) * 1000).toISOString().replace('.000', '');
  const p1Head = await notify('p1/k1', {
    office: 'head-of-delegation',
    acts: ['negotiate', 'adopt', 'authenticate'],
    until: instant(room.opened + 40 * 86_400_000),
  });
  await room.act('s1/k1', 'powers.shown', { powers: p1Head, how: 'in-order' });
  const p1Ended = await notify('p1/k2', { office: 'other', acts: ['negotiate'] });
  await room.act('p1/k1', 'powers.end', { powers: p1Ended, key: talks.ref('p1/k2') });
  const p2Head = await notify('p2/k1', {
    office: 'head-of-delegation',
    acts: ['negotiate', 'adopt'],
    // Reached when the page is opened; nothing follows from it.
    until: instant(room.opened - 3600_000),
  });
  await room.act('s1/k1', 'powers.shown', { powers: p2Head, how: 'to-follow' });
  const p2Minister = await notify('p2/k2', { office: 'defence-minister', acts: ['negotiate'] });
  return { p1Head, p1Ended, p2Head, p2Minister };
}

/** Tabling and agreeing on the points of the history. */
class Table {
  readonly room: ExerciseRoom;
  readonly points = {} as Record<PointName, string>;
  readonly formulas: Partial<Record<PointName, string>> = {};
  readonly #hashes: Partial<Record<PointName, string>> = {};

  constructor(room: ExerciseRoom) {
    this.room = room;
  }

  async position(by: string, point: PointName, says: Words): Promise<void> {
    await this.room.act(by, 'position.table', { point: this.points[point], says });
  }

  async formula(by: string, point: PointName, text: Words): Promise<string> {
    const hash = this.room.hash(text);
    const before = this.formulas[point];
    const replaces = before === undefined ? {} : { replaces: before };
    const body = { point: this.points[point], text, hash, ...replaces };
    this.#hashes[point] = hash;
    return (this.formulas[point] = await this.room.act(by, 'formula.table', body));
  }

  async agree(by: string, point: PointName, as = 'ad-referendum'): Promise<string> {
    return await this.room.act(by, 'consent.give', { ...this.words(point), as });
  }

  async say(by: string, verb: string, consent: string, point: PointName): Promise<string> {
    const hash = this.#hashes[point];
    return await this.room.act(by, `consent.${verb}`, { consent, hash });
  }

  words(point: PointName): object {
    const formula = this.formulas[point];
    return { point: this.points[point], formula, hash: this.#hashes[point] };
  }
}

async function agree(table: Table): Promise<History['consents']> {
  const { room } = table;
  await table.position('p1/k1', 'crossings', {
    en: 'The crossings open every day from six to six.',
    ur: 'گزرگاہیں روزانہ چھ سے چھ بجے تک کھلی رہیں۔',
  });
  await table.position('p2/k1', 'crossings', {
    en: 'One crossing opens first, and the others a month later.',
    ur: 'پہلے ایک گزرگاہ کھلے، باقی ایک ماہ بعد۔',
  });
  await table.formula('m1/k1', 'crossings', {
    en: 'The crossings open within a week of signature.',
    ur: 'گزرگاہیں دستخط کے ایک ہفتے کے اندر کھلیں گی۔',
  });
  await table.formula('m1/k1', 'crossings', {
    en: 'Two crossings open on the day after signature, the others within thirty days, each from six to six.',
    ur: 'دو گزرگاہیں دستخط کے اگلے دن کھلیں گی، باقی تیس دن کے اندر، ہر ایک چھ سے چھ بجے تک۔',
  });
  const confirmed = await table.agree('p1/k1', 'crossings');
  const adReferendum = await table.agree('p2/k1', 'crossings');
  await table.say('p1/k1', 'confirm', confirmed, 'crossings');

  await table.position('p2/k1', 'detainees', {
    en: 'All are released at once, and the lists follow.',
    ur: 'سب ایک ساتھ رہا ہوں، فہرستیں بعد میں۔',
  });
  await table.position('p1/k1', 'detainees', {
    en: 'Lists are exchanged first, and those who are ill go home within a week.',
    ur: 'پہلے فہرستوں کا تبادلہ ہو، بیمار ایک ہفتے میں گھر جائیں۔',
  });
  await table.formula('m1/k1', 'detainees', {
    en: 'The lists are exchanged on the day of signature; all named are released within ten days.',
    ur: 'فہرستوں کا تبادلہ دستخط کے دن ہوگا؛ جن کے نام ہیں وہ دس دن میں رہا ہوں گے۔',
  });
  const notConfirmed = await table.agree('p1/k1', 'detainees');
  const withdrawn = await table.agree('p2/k1', 'detainees');
  await table.say('p2/k1', 'confirm', withdrawn, 'detainees');
  await table.say('p1/k1', 'not-confirm', notConfirmed, 'detainees');
  await table.say('p2/k1', 'withdraw', withdrawn, 'detainees');

  await table.position('p1/k2', 'market', {
    en: 'Two market days a week.',
    ur: 'ہفتے میں بازار کے دو دن۔',
  });
  await table.position('p2/k2', 'market', { en: 'One market day.', ur: 'بازار کا ایک دن۔' });
  await table.formula('m1/k1', 'market', {
    en: 'Market is held on Tuesdays and Fridays.',
    ur: 'بازار منگل اور جمعے کو لگے گا۔',
  });
  const earlier = await table.agree('p1/k1', 'market');
  await table.formula('p2/k1', 'market', {
    en: 'Market is held on Fridays.',
    ur: 'بازار جمعے کو لگے گا۔',
  });

  await table.position('p2/k1', 'patrols', {
    en: 'No armed boat north of the bridge.',
    ur: 'پل کے شمال میں کوئی مسلح کشتی نہیں۔',
  });
  const offered = await table.formula('p2/k1', 'patrols', {
    en: 'Each side patrols its own bank.',
    ur: 'ہر فریق اپنے کنارے پر گشت کرے۔',
  });
  await room.act('p2/k1', 'formula.retract', { point: table.points.patrols, formula: offered });
  delete table.formulas.patrols;

  const nets = { en: 'Nets may be set from dusk.', ur: 'جال شام سے ڈالے جا سکتے ہیں۔' };
  await table.position('p1/k1', 'fishing', nets);
  await table.position('p2/k1', 'fishing', nets);
  await table.formula('p1/k1', 'fishing', {
    en: 'Nets may be set from dusk to dawn on both banks.',
    ur: 'دونوں کناروں پر شام سے صبح تک جال ڈالے جا سکتے ہیں۔',
  });
  await table.agree('p1/k1', 'fishing', 'definitive');
  await table.agree('p2/k1', 'fishing', 'definitive');
  await room.act(['p1/k1', 'p2/k1'], 'harvest.release', table.words('fishing'));

  await table.formula('m1/k1', 'gauges', {
    en: 'Both sides read the gauges together each morning.',
    ur: 'دونوں فریق ہر صبح مل کر پیمانے دیکھیں گے۔',
  });
  const beyond = await table.agree('p2/k2', 'gauges', 'definitive');
  await table.agree('p1/k1', 'gauges', 'definitive');

  await table.position('p1/k1', 'compensation', {
    en: 'Each side pays its own.',
    ur: 'ہر فریق اپنے لوگوں کو ادا کرے۔',
  });
  await room.act('m1/k1', 'point.set-aside', { point: table.points.compensation });
  return { confirmed, adReferendum, notConfirmed, withdrawn, earlier, beyond };
}

async function conduct(room: ExerciseRoom): Promise<void> {
  await room.act('m1/k1', 'talks.suspend', {});
  await room.act('s1/k1', 'talks.take-note', { party: 'p2', what: 'left' });
  await room.act('p2/k1', 'talks.leave', {});
  await room.act('p2/k1', 'talks.return', {});
  await room.act('h1/k1', 'talks.resume', {});
  await room.act('p1/k1', 'composition.state', { of: 'delegation', women: 4, men: 5 });
  await room.act('p2/k1', 'composition.state', { of: 'delegation', women: 3, men: 6 });
  await room.act('m1/k1', 'submission.table', {
    from: { en: 'The women’s consultative council', ur: 'خواتین کی مشاورتی کونسل' },
    words: {
      en: 'The crossing should stay open on market days.',
      ur: 'بازار کے دنوں میں گزرگاہ کھلی رہنی چاہیے۔',
    },
  });
}

async function reports(room: ExerciseRoom): Promise<string> {
  return await room.act('s1/k1', 'authority.report', {
    occurred: {
      from: new Date(room.opened - 86_400_000).toISOString().slice(0, 13) + ':00:00Z',
      precision: 'hour',
      certainty: 'approximate',
      offset: 300,
    },
    attribution: {
      level: 'sources',
      who: { en: 'Two people close to the talks', ur: 'مذاکرات سے قریبی دو افراد' },
    },
    sources: [
      {
        outlet: 'The Evening Paper',
        published: new Date(room.opened - 86_400_000).toISOString().slice(0, 10),
      },
    ],
    matters: [],
    about: ['p1'],
    noAnswer: ['p1'],
    kind: 'not-confirmed',
    side: 'p1',
    says: {
      en: 'The paper wrote that an earlier wording on patrols had not been confirmed.',
      ur: 'اخبار نے لکھا کہ گشت پر ایک سابق عبارت کی توثیق نہیں ہوئی۔',
    },
  });
}
