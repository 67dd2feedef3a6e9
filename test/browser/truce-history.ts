import type { Words } from '#core/words.ts';
import type { History } from './exercise-history.ts';
import type { ExerciseRoom } from './exercise-room.ts';

/** Acts of truces, silence procedures and minutes, by what they are. */
export interface TruceHistory {
  /** Agreed, declared by both, its start disputed, an extension agreed by p1 only; 48 hours from some hours ago. */
  running: Truce;
  extension: string;
  extensionHash: string;
  extensionEnd: Moment;
  /** Agreed and declared; its term is reached. */
  reached: Truce;
  circulated: string;
  ended: Truce;
  silences: Record<
    'proposed' | 'objected' | 'waiting' | 'running' | 'paused' | 'reached' | 'broken' | 'adopted',
    string
  >;
  agreedSession: string;
}

interface Moment {
  at: string;
  offset: number;
  zone: string;
}
interface Truce {
  truce: string;
  kind: string;
  start: Moment;
}

const HOUR = 3600_000;

const instant = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
const moment = (ms: number): Moment => ({ at: instant(ms), offset: 300, zone: 'Asia/Karachi' });

export async function truceHistory(room: ExerciseRoom, made: History): Promise<TruceHistory> {
  const truces = await truceActs(room);
  const silences = await silenceActs(room);
  const agreedSession = await minutesActs(room, made);
  await room.act('m1/k1', 'round.reconvene', {
    on: new Date(Date.now() + 6 * 24 * HOUR).toISOString().slice(0, 10),
    place: { en: 'the guest house', ur: 'مہمان خانہ' },
    level: 'heads',
  });
  await room.act('m1/k1', 'hotline.number', {
    of: 'm1',
    rung: 'mediators',
    words: { en: 'extension 41, day and night', ur: 'ایکسٹینشن 41، دن رات' },
  });
  return { ...truces, silences, agreedSession };
}

/** At a whole hour, so that clocks read whole hours for an hour. */
const hoursFromNow = (hours: number): number => Math.floor(Date.now() / HOUR + hours) * HOUR;

async function truceActs(room: ExerciseRoom) {
  const table = async (
    by: string,
    kind: string,
    from: number,
    term: number | 'open',
    says: Words,
  ) => {
    const start = moment(from);
    const text = says;
    const hash = room.hash(text);
    const truce = await room.act(by, 'truce.table', {
      kind,
      forces: {
        en: 'All forces under the command of either side, with those they control.',
        ur: 'دونوں فریقوں کی کمان میں تمام فورسز، اور جو ان کے قابو میں ہیں۔',
      },
      area: {
        en: 'From the old mill to the second bridge, both banks, one hour’s walk deep.',
        ur: 'پرانی چکی سے دوسرے پل تک، دونوں کنارے، ایک گھنٹے کی مسافت تک۔',
      },
      prohibited: [
        { en: 'Fire of any kind.', ur: 'ہر قسم کی فائرنگ۔' },
        { en: 'Moving forward of today’s positions.', ur: 'آج کے مورچوں سے آگے بڑھنا۔' },
      ],
      permitted: [
        {
          en: 'Bringing food and water up to the positions.',
          ur: 'مورچوں تک خوراک اور پانی پہنچانا۔',
        },
      ],
      start,
      term,
      orders: { en: 'Orders go down from two hours before.', ur: 'احکامات دو گھنٹے پہلے سے۔' },
      notice: 360,
      text,
      hash,
    });
    const until = term === 'open' ? 'open' : moment(from + term * 60_000);
    return { said: { truce, kind, start }, joining: { truce, kind, start, hash, until } };
  };
  const both = async (type: string, body: object): Promise<void> => {
    for (const side of ['p1/k1', 'p2/k1']) await room.act(side, type, body);
  };

  const over = await table('m1/k1', 'cessation-of-hostilities', hoursFromNow(-72), 2880, {
    en: 'Hostilities cease for two days at the lower ford.',
    ur: 'نچلے گھاٹ پر دو دن کے لیے لڑائی بند رہے گی۔',
  });
  await both('truce.agree', over.joining);
  await room.act('p1/k1', 'truce.declare-ended', { ...over.said, why: 'term-not-extended' });

  const pause = await table('m1/k1', 'humanitarian-pause', hoursFromNow(-9), 120, {
    en: 'The boats with the wounded cross in the first two hours.',
    ur: 'زخمیوں کی کشتیاں پہلے دو گھنٹوں میں پار ہوں گی۔',
  });
  await both('truce.agree', pause.joining);
  await both('truce.declare', pause.joining);

  const main = await table('m1/k1', 'truce', hoursFromNow(-8), 2880, {
    en: 'The sides cease fire for forty-eight hours between the mill and the bridge.',
    ur: 'فریقین چکی اور پل کے درمیان اڑتالیس گھنٹے فائر بندی رکھیں گے۔',
  });
  await both('truce.agree', main.joining);
  await room.act('p2/k1', 'truce.declare', main.joining);
  await room.act('p1/k1', 'truce.declare', main.joining);
  const { truce } = main.said;
  await room.act('p1/k1', 'truce.order', { truce, step: 'sent' });
  await room.act('p2/k1', 'truce.order', { truce, step: 'sent' });
  await room.act('p1/k1', 'truce.order', {
    truce,
    step: 'received',
    forces: { en: 'the posts at the mill', ur: 'چکی کے مورچے' },
  });
  await room.act('p2/k1', 'truce.account', { truce, start: moment(hoursFromNow(-7)) });
  await room.act('p1/k1', 'truce.account', { truce, start: main.said.start });
  const extensionEnd = moment(hoursFromNow(-8 + 48 + 24));
  const text = {
    en: 'The truce is extended by one day on the same terms.',
    ur: 'جنگ بندی انہی شرائط پر ایک دن بڑھائی جاتی ہے۔',
  };
  const extensionHash = room.hash(text);
  const extension = await room.act('m1/k1', 'truce.propose-extension', {
    truce,
    until: extensionEnd,
    text,
    hash: extensionHash,
  });
  await room.act('p1/k1', 'truce.agree-extension', {
    ...main.said,
    extension,
    hash: extensionHash,
    until: extensionEnd,
  });
  await room.act('p2/k1', 'truce.allege-breach', {
    truce,
    occurred: {
      from: instant(hoursFromNow(-10)),
      precision: 'hour',
      certainty: 'approximate',
      offset: 300,
    },
    place: { en: 'the second bridge', ur: 'دوسرا پل' },
    what: { en: 'Shots were heard for some minutes.', ur: 'چند منٹ گولیوں کی آواز آئی۔' },
  });
  const open = await table('p1/k1', 'ceasefire', hoursFromNow(30), 'open', {
    en: 'The sides cease fire without a term.',
    ur: 'فریقین بغیر مدت کے فائر بندی رکھیں گے۔',
  });
  return {
    running: main.said,
    extension,
    extensionHash,
    extensionEnd,
    reached: pause.said,
    circulated: open.said.truce,
    ended: over.said,
  };
}

async function silenceActs(room: ExerciseRoom): Promise<TruceHistory['silences']> {
  const { clock } = room.talks;
  const propose = async (about: string, text: Words, until: number) => {
    const time = { until: instant(until), zone: 'Asia/Karachi', offset: 300 };
    const words = { text, hash: room.hash(text) };
    const silence = await room.act('m1/k1', 'silence.propose', { about, ...words, ...time });
    return { silence, time, words };
  };
  const start = async (of: { silence: string; time: object }, ...receipts: string[]) => {
    await room.act('m1/k1', 'silence.start', { silence: of.silence, ...of.time });
    for (const side of receipts)
      await room.act(`${side}/k1`, 'silence.acknowledge', { silence: of.silence });
  };

  const adopted = await propose(
    'procedure',
    { en: 'The experts meet in two groups.', ur: 'ماہرین دو گروہوں میں ملیں گے۔' },
    clock.now() + 30 * 60_000,
  );
  await start(adopted, 'p1', 'p2');
  room.pass(25 * 60_000);
  await room.act('m1/k1', 'silence.adopt', {
    silence: adopted.silence,
    ...adopted.words,
    ...adopted.time,
    statements: [
      {
        party: 'p2',
        words: {
          en: 'We read “experts” as each side names them.',
          ur: 'ہم ”ماہرین“ سے مراد وہ لیتے ہیں جنہیں ہر فریق نامزد کرے۔',
        },
      },
    ],
  });
  const broken = await propose(
    'release',
    { en: 'The photograph is given to the press.', ur: 'تصویر صحافیوں کو دی جائے۔' },
    clock.now() + 4 * HOUR,
  );
  await start(broken, 'p2', 'p1');
  await room.act('s1/k1', 'silence.break', {
    silence: broken.silence,
    channel: 'telephone',
    at: instant(clock.now() - 60_000),
  });
  const paused = await propose(
    'editorial',
    {
      en: 'Place names are spelled as on the map of 2029.',
      ur: 'جگہوں کے نام 2029 کے نقشے کے مطابق۔',
    },
    Date.now() + 6 * HOUR,
  );
  await start(paused, 'p1', 'p2');
  await room.act('s1/k1', 'silence.pause', {
    silence: paused.silence,
    why: 'system-down',
    since: instant(clock.now() - 120_000),
  });
  const objected = await propose(
    'procedure',
    { en: 'Sessions begin an hour later.', ur: 'نشستیں ایک گھنٹہ بعد شروع ہوں۔' },
    Date.now() + 6 * HOUR,
  );
  await room.act('m1/k1', 'silence.object', { silence: objected.silence });
  const waiting = await propose(
    'minutes',
    {
      en: 'The list of papers is kept with the minutes.',
      ur: 'کاغذات کی فہرست روداد کے ساتھ رہے۔',
    },
    Date.now() + 7 * HOUR,
  );
  await start(waiting, 'p1');
  const reached = await propose(
    'procedure',
    { en: 'The seating of the first day is kept.', ur: 'پہلے دن کی نشستوں کی ترتیب برقرار رہے۔' },
    clock.now() + 30 * 60_000,
  );
  await start(reached, 'p2', 'p1');
  const running = await propose(
    'procedure',
    { en: 'The press is told of the date only.', ur: 'صحافیوں کو صرف تاریخ بتائی جائے۔' },
    Date.now() + 8 * HOUR,
  );
  await start(running, 'p1', 'p2');
  const proposed = await propose(
    'editorial',
    { en: 'Numbers are written in figures.', ur: 'اعداد ہندسوں میں لکھے جائیں۔' },
    Date.now() + 9 * HOUR,
  );
  return {
    proposed: proposed.silence,
    objected: objected.silence,
    waiting: waiting.silence,
    running: running.silence,
    paused: paused.silence,
    reached: reached.silence,
    broken: broken.silence,
    adopted: adopted.silence,
  };
}

async function minutesActs(room: ExerciseRoom, { round, session }: History): Promise<string> {
  await room.act('m1/k1', 'session.suspend', { session });
  room.pass(17 * 60_000);
  await room.act('m1/k1', 'session.resume', { session });
  await room.act('m1/k1', 'session.close', { session });
  await room.act('s1/k1', 'session.attend', {
    session,
    present: [
      { party: 'p1', number: 7 },
      { party: 'p2', number: 6 },
      { party: 'm1', number: 2 },
    ],
  });
  await room.act('s1/k1', 'session.officers', {
    session,
    noteTaker: 's1',
    interpreters: [
      { number: 2, from: 'm1', languages: ['ur', 'en'] },
      { number: 1, languages: ['ps', 'en'] },
    ],
    languages: ['ur', 'ps', 'en'],
  });
  await room.act('s1/k1', 'decision.read-back', {
    session,
    words: { en: 'The experts meet in May.', ur: 'ماہرین مئی میں ملیں گے۔' },
  });
  await room.act('p2/k1', 'interpretation.correct', {
    session,
    language: 'en',
    said: { en: 'We refuse.' },
    read: { en: 'We cannot yet say.' },
  });
  const first = {
    en: 'The crossing was discussed. It was decided that the experts meet.',
    ur: 'گزرگاہ پر بات ہوئی۔ طے پایا کہ ماہرین ملیں گے۔',
  };
  const second = {
    en: 'The crossing was discussed. It was decided that the experts meet in May.',
    ur: 'گزرگاہ پر بات ہوئی۔ طے پایا کہ ماہرین مئی میں ملیں گے۔',
  };
  await room.act('s1/k1', 'minutes.circulate', {
    session,
    under: 'chatham-house',
    record: first,
    hash: room.hash(first),
  });
  await room.act('p1/k1', 'minutes.correct', {
    session,
    hash: room.hash(first),
    words: { en: 'The month is missing.', ur: 'مہینہ درج نہیں۔' },
  });
  await room.act('s1/k1', 'minutes.revise', {
    session,
    record: second,
    hash: room.hash(second),
  });
  await room.act('p2/k1', 'minutes.agree', { session, hash: room.hash(second) });

  const opened = await room.act('m1/k1', 'session.open', {
    round,
    format: 'proximity',
    level: 'experts',
    label: { en: 'The river experts', ur: 'دریا کے ماہرین' },
    languages: ['en'],
  });
  room.pass(52 * 60_000);
  await room.act('m1/k1', 'session.close', { session: opened });
  const record = { en: 'The gauges were compared.', ur: 'پیمانوں کا موازنہ ہوا۔' };
  const hash = room.hash(record);
  await room.act('s1/k1', 'minutes.circulate', {
    session: opened,
    under: 'background',
    record,
    hash,
  });
  for (const side of ['p1/k1', 'p2/k1'])
    await room.act(side, 'minutes.agree', { session: opened, hash });
  return opened;
}
