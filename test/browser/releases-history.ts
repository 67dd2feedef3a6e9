import type { Words } from '#core/words.ts';
import { instantOf, type Make } from './shuttle-rooms.ts';

/** Joint statements, entries taken down, a commission with its hotline, persons and access: of each state something, for the screens that show them. */

const BOTH = ['p1', 'p2'] as const;

const TEXTS = {
  bridge: {
    en: 'The two sides met at the guest house for two days.\nThey will meet again within a fortnight.',
    ur: 'دونوں فریق دو دن مہمان خانے میں ملے۔\nوہ دو ہفتوں کے اندر دوبارہ ملیں گے۔',
    ps: 'دواړه لوري دوه ورځې په مېلمستون کې سره ولیدل.',
  },
  market: {
    en: 'Market days begin again on Friday.',
    ur: 'بازار کے دن جمعے سے دوبارہ شروع ہوں گے۔',
  },
  marketThen: { en: 'Market days begin again.', ur: 'بازار کے دن دوبارہ شروع ہوں گے۔' },
  days: {
    en: 'The two sides met for two days and will meet again.',
    ur: 'فریق دو دن ملے اور پھر ملیں گے۔',
  },
  daysRight: {
    en: 'The two sides met for three days and will meet again.',
    ur: 'فریق تین دن ملے اور پھر ملیں گے۔',
  },
  dropped: { en: 'The mediators thank the host city.', ur: 'ثالث میزبان شہر کے شکر گزار ہیں۔' },
} satisfies Record<string, Words>;

export interface Statements {
  awaits: string;
  embargoed: string;
  ready: string;
  corrected: string;
  takenBack: string;
}

export async function statements(make: Make): Promise<Statements> {
  const propose = async (text: Words, sides: readonly string[], embargo?: string) => {
    const hash = make.hash(text);
    const until = embargo === undefined ? {} : { embargo };
    const body = { issuer: 'm1', sides, text, hash, ...until };
    return { release: await make.act('m1/k1', 'release.propose', body), hash, issuer: 'm1' };
  };
  const agree = async (who: string, release: object, until: object = {}): Promise<void> => {
    await make.act(`${who}/k1`, 'release.agree', { ...release, ...until });
  };

  const corrected = await propose(TEXTS.days, BOTH);
  for (const side of BOTH) await agree(side, corrected);
  const { release, hash } = corrected;
  await make.act('m1/k1', 'release.issue', { release, hash, sides: BOTH });
  const again = {
    release,
    sides: BOTH,
    text: TEXTS.daysRight,
    hash: make.hash(TEXTS.daysRight),
    reason: { en: 'The number of days was wrong.', ur: 'دنوں کی تعداد غلط تھی۔' },
  };
  await make.act('m1/k1', 'release.correct', again);
  await agree('p2', { release, hash: again.hash, issuer: 'm1' });

  const takenBack = await propose(TEXTS.dropped, BOTH);
  await make.act('m1/k1', 'release.take-back', { release: takenBack.release });

  const ready = await propose(TEXTS.marketThen, BOTH);
  await agree('p1', ready);
  const embargo = instantOf(make.now() + 20 * 60_000);
  const amended = { ...ready, hash: make.hash(TEXTS.market) };
  await make.act('m1/k1', 'release.amend', {
    release: ready.release,
    text: TEXTS.market,
    hash: amended.hash,
    embargo,
  });
  for (const side of BOTH) await agree(side, amended, { embargo });

  const later = instantOf(Date.now() + 7 * 3600_000);
  const embargoed = await propose(TEXTS.dropped, ['m1', 'p1', 'p2'], later);
  for (const side of ['p2', 'p1', 'm1']) await agree(side, embargoed, { embargo: later });

  const awaits = await propose(TEXTS.bridge, BOTH, later);
  await agree('p1', awaits, { embargo: later });
  return {
    awaits: awaits.release,
    embargoed: embargoed.release,
    ready: ready.release,
    corrected: release,
    takenBack: takenBack.release,
  };
}

export interface Register {
  awaited: string;
  onPaper: string;
  ink: string;
  contested: string;
  withdrawn: string;
  line: string;
  said: string;
}

export async function register(make: Make): Promise<Register> {
  const occurred = {
    from: instantOf(make.now() - 3 * 3600_000),
    precision: 'hour',
    certainty: 'approximate',
    offset: 300,
  };
  const statement = (words: Words) => ({
    type: 'statement.make',
    version: 1,
    body: {
      words,
      speaker: { en: 'Head of delegation', ur: 'سربراہِ وفد' },
      level: 'on-record',
      matters: [],
    },
  });
  const enter = (side: string, channel: string, held: object, more: object = {}) => {
    const body = { for: side, channel, occurred, ...held, ...more };
    return make.act('s1/k1', 'taken-down.enter', body);
  };
  const open = statement({
    en: 'We keep the crossing open until Sunday.',
    ur: 'ہم گزرگاہ اتوار تک کھلی رکھیں گے۔',
  });
  const ink = await enter('p1', 'on-paper', open);
  const sheet = make.enclose('a scan of the sheet', 'text/plain');
  const confirm = { entry: ink, ...open, ink: sheet.ref };
  await make.act('p1/k1', 'taken-down.confirm', confirm, { enclosures: [sheet] });
  const friday = statement({ en: 'We withdraw on Thursday.', ur: 'ہم جمعرات کو ہٹیں گے۔' });
  const contested = await enter('p2', 'telephoned', friday);
  const words = { en: 'We spoke of Friday.', ur: 'ہم نے جمعے کی بات کی تھی۔' };
  await make.act('p2/k1', 'taken-down.contest', { entry: contested, words });
  const withdrawn = await enter('p1', 'said', friday);
  await make.act('s1/k1', 'taken-down.withdraw', {
    entry: withdrawn,
    reason: { en: 'It was entered for the wrong side.', ur: 'غلط فریق کے لیے درج ہوا تھا۔' },
  });
  const awaited = await enter('p2', 'telephoned', friday);
  const scan = make.enclose('a second sheet', 'text/plain');
  const more = { sheet: scan.ref };
  const body = { for: 'p1', channel: 'on-paper', occurred, ...open, ...more };
  const onPaper = await make.act('s1/k1', 'taken-down.enter', body, { enclosures: [scan] });

  const note = (en: string, ur: string) =>
    make.act('s1/k1', 'note.take', { line: { en, ur }, at: instantOf(make.now() - 3600_000) });
  const said = await note('South bank rang about Thursday.', 'جنوبی کنارے نے جمعرات کا فون کیا۔');
  await make.act('s1/k1', 'note.classify', { note: said, as: awaited }, { after: [awaited] });
  const tea = await note('Tea was brought.', 'چائے آئی۔');
  await make.act('s1/k1', 'note.classify', { note: tea, as: 'nothing' });
  const line = await note('Both heads back in the room.', 'دونوں سربراہ کمرے میں واپس آئے۔');
  return { awaited, onPaper, ink, contested, withdrawn, line, said };
}

const TERMS = {
  sides: [
    {
      party: 'p1',
      members: 3,
      alternates: 2,
      quorum: 2,
      office: { en: 'liaison officers', ur: 'رابطہ افسران' },
    },
    {
      party: 'p2',
      members: 3,
      alternates: 2,
      quorum: 2,
      office: { en: 'liaison officers', ur: 'رابطہ افسران' },
    },
  ],
  chairs: ['m1'],
  secretariat: 's1',
  seat: { en: 'The customs house at the bridge', ur: 'پل پر کسٹم ہاؤس' },
  languages: ['en', 'ur'],
  safePassage: {
    en: 'Each side answers for the way of the other’s members to the seat.',
    ur: 'ہر فریق دوسرے کے ارکان کے راستے کا ذمہ دار ہے۔',
  },
  access: {
    en: 'Members go together to any place that a case is about.',
    ur: 'ارکان کیس کی جگہ پر اکٹھے جاتے ہیں۔',
  },
  levels: [
    { level: 'local', minutes: 30 },
    { level: 'area', minutes: 2880 },
  ],
  quorum: { en: 'Two members or alternates of each side.', ur: 'ہر فریق کے دو ارکان یا متبادل۔' },
  decision: 'consensus',
  deadlock: { to: 'm1', after: 120 },
};

export interface Commission {
  meeting: string;
  decision: string;
  call: string;
}

export async function commission(make: Make): Promise<Commission> {
  const text = {
    en: 'The sides establish a joint commission for the river line.',
    ur: 'فریق دریا کی لکیر کے لیے مشترکہ کمیشن قائم کرتے ہیں۔',
  };
  const hash = make.hash(text);
  const proposal = await make.act('m1/k1', 'commission.propose-terms', { ...TERMS, text, hash });
  for (const side of BOTH)
    await make.act(`${side}/k1`, 'commission.agree-terms', { proposal, hash });
  for (const [side, name] of [
    ['p1', 'Officer Reed'],
    ['p2', 'Officer Marsh'],
  ] as const) {
    const person = make.enclose(name, 'text/plain');
    const body = { level: 'local', as: 'member', person: person.ref };
    await make.act(`${side}/k1`, 'commission.name-member', body, { enclosures: [person] });
  }
  const open = (number: number, level: string, label: Words) =>
    make.act('m1/k1', 'commission.case', { number, level, label });
  const first = await open(1, 'local', {
    en: 'Shots heard at the east bridge',
    ur: 'مشرقی پل پر فائرنگ',
  });
  await open(2, 'local', { en: 'A fence moved at the mill', ur: 'چکی پر باڑ سرکائی گئی' });
  await open(3, 'area', { en: 'Boats on the upper river', ur: 'بالائی دریا میں کشتیاں' });
  const present = [
    { party: 'p1', number: 3 },
    { party: 'p2', number: 2 },
  ];
  const meeting = await make.act('m1/k1', 'commission.meet', { level: 'local', present });
  const ruling = {
    en: 'Both sides’ liaison officers visit the east bridge together tomorrow at noon.',
    ur: 'دونوں فریقوں کے رابطہ افسر کل دوپہر مشرقی پل پر اکٹھے جائیں گے۔',
  };
  const decision = await make.act('m1/k1', 'commission.decide', {
    meeting,
    about: { case: first, number: 1 },
    aside: [{ party: 'p1', number: 1 }],
    text: ruling,
    hash: make.hash(ruling),
  });
  const dissent = {
    en: 'We would have preferred a visit at dawn.',
    ur: 'ہم صبح سویرے جانا بہتر سمجھتے۔',
  };
  await make.act('p2/k1', 'commission.dissent', { to: decision, text: dissent });
  const again = instantOf(Date.now() + 18 * 3600_000);
  await make.act('m1/k1', 'commission.adjourn', { meeting, again });
  await make.act('m1/k1', 'commission.meet', { level: 'area', present: present.slice(0, 1) });
  const call = await hotline(make);
  await persons(make);
  return { meeting, decision, call };
}

async function hotline(make: Make): Promise<string> {
  const number = make.enclose('+0 555 0142', 'text/plain');
  const own = { of: 'p1', rung: 'commanders', number: number.ref };
  await make.act('p1/k1', 'hotline.number', own, { enclosures: [number] });
  await make.act('p2/k1', 'hotline.number', {
    of: 'p2',
    rung: 'commanders',
    words: { en: 'Field line 4 40 20, day and night', ur: 'فیلڈ لائن 4 40 20، دن رات' },
  });
  for (const [side, hours] of [
    ['p1', 0],
    ['p2', 0],
    ['p1', 14],
  ] as const) {
    const officer = make.enclose(
      hours === 0 ? `Duty officer of ${side}` : 'Captain Alder',
      'text/plain',
    );
    const start = Date.now() + hours * 3600_000;
    const body = {
      from: instantOf(start - 3600_000),
      until: instantOf(start + 12 * 3600_000),
      officer: officer.ref,
      office: { en: 'river command', ur: 'دریائی کمان' },
    };
    await make.act(`${side}/k1`, 'hotline.officer', body, { enclosures: [officer] });
  }
  const at = make.now() - 40 * 60_000;
  const test = { at: instantOf(at), from: 'p2', to: 'p1', test: true, rung: 'commanders' };
  const subject = { en: 'Morning test', ur: 'صبح کی آزمائش' };
  await make.act('p2/k1', 'hotline.call', { ...test, subject });
  const call = await make.act('p1/k1', 'hotline.call', {
    at: instantOf(at + 5 * 60_000),
    from: 'p1',
    to: 'p2',
    subject: { en: 'Lorries near the east bridge', ur: 'مشرقی پل کے قریب ٹرک' },
    test: false,
    rung: 'commanders',
  });
  await make.act('p2/k1', 'hotline.acknowledge', { call, at: instantOf(at + 9 * 60_000) });
  const words = {
    en: 'A supply convoy; both commands informed.',
    ur: 'رسد کا قافلہ؛ دونوں کمانیں باخبر۔',
  };
  await make.act('p2/k1', 'hotline.outcome', { call, words });
  return call;
}

async function persons(make: Make): Promise<void> {
  const list = { category: 'detainees', number: 41, commitment: `${'A'.repeat(43)}=` };
  const on = instantOf(make.now()).slice(0, 10);
  const clause = { en: 'Point 3, second sentence', ur: 'نکتہ 3، دوسرا جملہ' };
  const id = await make.act('p1/k1', 'list.commit', { ...list, on, clause });
  await make.act('p2/k1', 'list.agree', { list: id, ...list });
  await make.act('h1/k1', 'handover.step', { list: id, step: 'own-consent', number: 38 });
  const missing = { category: 'missing', number: 6, status: 'traced', on, clause };
  await make.act('p2/k1', 'category.status', missing);
  const request = await make.act('h1/k1', 'access.request', {
    kind: 'convoy',
    of: BOTH,
    text: {
      en: 'Four lorries with medicines by the north road.',
      ur: 'شمالی سڑک سے ادویات کے چار ٹرک۔',
    },
    from: instantOf(Date.now() + 3600_000),
    to: instantOf(Date.now() + 7 * 3600_000),
  });
  await make.act('p2/k1', 'access.answer', {
    request,
    answer: 'agreed-in-part',
    text: { en: 'Two lorries first, and two when they are back.', ur: 'پہلے دو ٹرک، واپسی پر دو۔' },
  });
}

/** Two accounts of one matter that cannot both be right (SH8.2). */
export async function accounts(make: Make): Promise<void> {
  const question = { en: 'How long did the night session last?', ur: 'رات کی نشست کتنی دیر رہی؟' };
  const matter = await make.act('m1/k1', 'matter.open', { question });
  const day = instantOf(make.now() - 48 * 3600_000);
  const report = async (side: string, minutes: number, words: Words): Promise<string> =>
    make.act('s1/k1', 'session.report', {
      occurred: { from: day, precision: 'hour', certainty: 'stated', offset: 300 },
      attribution: { level: 'on-record', who: words, for: side },
      sources: [{ outlet: 'The Evening Paper', published: day.slice(0, 10) }],
      matters: [matter],
      about: [],
      noAnswer: [],
      minutes,
      what: { en: `A session of ${minutes} minutes.`, ur: `${minutes} منٹ کی نشست۔` },
    });
  await report('p1', 540, { en: 'A delegate of the north bank', ur: 'شمالی کنارے کے مندوب' });
  await report('p2', 300, { en: 'A delegate of the south bank', ur: 'جنوبی کنارے کے مندوب' });
}
