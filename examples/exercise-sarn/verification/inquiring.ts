import type { Answers } from '#core/incidents/answers.ts';
import type { FOLLOWED } from '#core/incidents/remedying.ts';
import type { CommissionLevel } from '#core/commission-terms.ts';
import type { Words } from '#core/words.ts';
import { known } from '../known.ts';
import { inTurn } from '../tale.ts';
import { DISSENT, INQUIRIES, REPLIES, type Inquiry } from './inquiries.ts';
import { PROMISES } from './promises.ts';
import type { Scene } from './scene.ts';

/** Cases before the commission: drafts, replies, findings at its weekly meetings, what follows from them. Nothing here is done by a clock. */

/** The inquiry on which the sides do not come to agree: it rises, and goes to the mediator who takes deadlocks, at the hour that the terms say. */
const DEADLOCKED = 13;
/** Found to rest on measurements of another place. */
const WITHDRAWN = { number: 6, day: 50 } as const;
/** What the mission and the side itself say of remedies: the side's word first, then the mission's. */
const FOLLOWED_UP: Readonly<Record<number, { day: number; side: Outcome; mission: Outcome }>> = {
  1: { day: 42, side: 'done', mission: 'done' },
  2: { day: 42, side: 'done', mission: 'done' },
  3: { day: 52, side: 'done', mission: 'not-known' },
  4: { day: 52, side: 'done', mission: 'partly-done' },
};
type Outcome = (typeof FOLLOWED)[number];

interface Going {
  case: string;
  draft: string;
  finding: string;
  remedy: string;
}

const STANDARD = 'balance-of-probabilities';

export function inquire(scene: Scene): void {
  const { agenda, stage } = scene;
  const going = new Map<number, Going>();
  const of = (one: Inquiry): Going => known(going.get(one.number), `case ${one.number}`);
  for (const one of INQUIRIES) {
    const begun: Going = { case: '', draft: '', finding: '', remedy: '' };
    going.set(one.number, begun);
    agenda.at(one.opened, '15:00', async () => {
      const { number, label } = one;
      begun.case = await scene.act('s1/k1', 'commission.case', { number, label, level: 'local' });
    });
    agenda.at(one.drafted, '15:30', async () => {
      begun.draft = await scene.act('s1/k1', 'incident.draft-finding', {
        ...about(scene, one, begun),
        until: stage.instant(one.until, '12:00'),
      });
    });
    reply(scene, one, begun);
    follow(scene, one, begun);
  }
  for (const day of [36, 43, 50]) agenda.at(day, '14:00', async () => await meet(scene, day, of));
  agenda.at(WITHDRAWN.day, '15:00', async () => {
    const one = known(
      INQUIRIES.find(({ number }) => number === WITHDRAWN.number),
      'the inquiry',
    );
    await scene.act('m1/k1', 'incident.withdraw-finding', {
      case: of(one).case,
      number: one.number,
      finding: of(one).finding,
      why: {
        en: 'The measurements were of another place.',
        ur: 'پیمائش کسی اور جگہ کی تھی۔',
      },
    });
  });
  deadlock(scene, of);
}

/** What draft and finding say alike. */
function about(scene: Scene, one: Inquiry, { case: id }: Going): object {
  return {
    case: id,
    number: one.number,
    entries: scene.entriesOf(`i${one.number}`),
    answers: answers(scene, one),
    ...scene.stage.hashed(one.finding),
  };
}

function answers(scene: Scene, { answers: given }: Inquiry): Answers {
  const { happened, who, clause } = given;
  return {
    happened: { answer: happened, standard: STANDARD },
    ...(who ? { who: { ...who, standard: 'clear-and-convincing' as const } } : {}),
    clauses: clause
      ? [
          {
            obligation: scene.promise(clause.of),
            label: PROMISES[clause.of].terms(scene.stage, scene.zones).label as Words,
            answer: clause.answer,
            standard: STANDARD,
          },
        ]
      : [],
  };
}

/** By turns the one side first and the other, on the day before the time is over; one of them late, and two not at all. */
function reply(scene: Scene, one: Inquiry, begun: Going): void {
  for (const [n, side] of inTurn(one.number).entries()) {
    if (side === one.silent) continue;
    const late = side === one.late;
    const text = known(REPLIES[(one.number + n) % REPLIES.length], 'reply');
    // Members reply as well as heads.
    const by = `${side}/k${1 + ((one.number + n) % 2)}`;
    scene.agenda.at(late ? one.until : one.until - 1, late ? '16:00' : `1${6 + n}:30`, async () => {
      await scene.act(by, 'incident.reply', { draft: begun.draft, text });
    });
  }
}

const present = inTurn(0).map((party) => ({ party, number: 1 }));

async function meeting(scene: Scene, level: CommissionLevel): Promise<string> {
  return await scene.act('s1/k1', 'commission.meet', { level, present });
}

async function meet(scene: Scene, day: number, of: (one: Inquiry) => Going): Promise<void> {
  const held = await meeting(scene, 'local');
  for (const one of INQUIRIES.filter(({ found }) => found === day)) {
    const begun = of(one);
    begun.finding = await scene.act('m1/k1', 'incident.find', {
      ...about(scene, one, begun),
      meeting: held,
      draft: begun.draft,
      aside: [],
    });
    if (one.dissent)
      await scene.act(`${one.dissent}/k1`, 'commission.dissent', {
        to: begun.finding,
        text: DISSENT,
      });
    if (one.remedy) {
      const { due, ...remedy } = one.remedy;
      begun.remedy = await scene.act('m1/k1', 'remedy.decide', {
        ...remedy,
        case: begun.case,
        number: one.number,
        finding: begun.finding,
        decidedBy: {
          en: 'the Joint Commission, under the paragraph on the mechanism',
          ur: 'مشترکہ کمیشن، طریقۂ کار کے پیراگراف کے تحت',
        },
        due: scene.stage.moment(due, '12:00'),
      });
    }
  }
  await scene.act('s1/k1', 'commission.adjourn', { meeting: held });
}

function follow(scene: Scene, one: Inquiry, begun: Going): void {
  const { agenda, stage } = scene;
  const told = one.remedy && FOLLOWED_UP[one.number];
  if (one.remedy && told) {
    const { of } = one.remedy;
    const accounts: readonly [string, Outcome][] = [
      [`${of}/k1`, told.side],
      ['o1/k1', told.mission],
    ];
    agenda.at(told.day, '16:30', async () => {
      for (const [by, outcome] of accounts)
        await scene.act(by, 'remedy.follow-up', {
          remedy: begun.remedy,
          outcome,
          occurred: { ...stage.occurred(told.day, '10:00'), precision: 'hour' },
        });
    });
  }
  if (one.closed !== undefined)
    agenda.at(one.closed, '16:45', async () => {
      await scene.act('s1/k1', 'incident.close', {
        case: begun.case,
        number: one.number,
        what: { en: 'Nothing further is expected.', ur: 'مزید کچھ متوقع نہیں۔' },
      });
    });
}

/** Twelve hours at the bridge, two days at national level and one of deadlock: each step is declared by a person, and none comes of itself. */
function deadlock(scene: Scene, of: (one: Inquiry) => Going): void {
  const { agenda } = scene;
  const one = known(
    INQUIRIES.find(({ number }) => number === DEADLOCKED),
    'the inquiry',
  );
  const raise = async (by: string, to: 'national' | 'deadlock'): Promise<void> => {
    await scene.act(by, 'commission.raise', { case: of(one).case, number: one.number, to });
  };
  agenda.at(48, '11:00', async () => await raise('m1/k1', 'national'));
  agenda.at(49, '11:00', async () => {
    const held = await meeting(scene, 'national');
    await scene.act('s1/k1', 'commission.adjourn', { meeting: held });
  });
  agenda.at(51, '11:05', async () => await raise('m1/k1', 'deadlock'));
}
