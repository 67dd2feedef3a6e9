import type { PerformanceClass } from '#core/obligations/classes.ts';
import type { Words } from '#core/words.ts';
import { inTurn } from '../tale.ts';
import type { Side } from '../people.ts';
import { boxAt, SITES, type SiteKey } from './ground.ts';
import { PROMISES, type PromiseKey } from './promises.ts';
import type { Scene } from './scene.ts';

/** What was done under the obligations, as somebody reports it, and what those who certify it then say. */

interface Done {
  day: number;
  time: string;
  by: string;
  of: readonly Side[];
  about: PromiseKey;
  class: PerformanceClass | 'seen-kept' | 'seen-not-kept';
  quantity?: number;
  key?: string;
  /** Where it was, as far as the mission's list has the place. */
  site?: SiteKey;
  /** Absent: nobody certifies it. */
  certified?: true;
}

const BOTH = ['p1', 'p2'] as const;

/** Withdrawals and releases: as many of the one side as of the other, and by turns first. */
const ONCE: readonly Done[] = [
  {
    day: 35,
    time: '15:00',
    by: 'p2/k1',
    of: ['p2'],
    about: 'heavy-west',
    class: 'withdrawal',
    site: 'west-meadows',
    quantity: 18,
    certified: true,
  },
  {
    day: 36,
    time: '09:00',
    by: 'p1/k1',
    of: ['p1'],
    about: 'heavy-east',
    class: 'withdrawal',
    site: 'upper-meadows',
    quantity: 16,
    certified: true,
  },
  {
    day: 30,
    time: '12:00',
    by: 'p1/k1',
    of: ['p1'],
    about: 'release',
    class: 'release',
    quantity: 12,
    certified: true,
  },
  {
    day: 31,
    time: '12:00',
    by: 'p2/k1',
    of: ['p2'],
    about: 'release',
    class: 'release',
    quantity: 11,
    certified: true,
  },
  {
    day: 35,
    time: '12:00',
    by: 'p2/k1',
    of: ['p2'],
    about: 'release',
    class: 'release',
    quantity: 24,
    certified: true,
  },
  {
    day: 36,
    time: '11:00',
    by: 'p1/k1',
    of: ['p1'],
    about: 'release',
    class: 'release',
    quantity: 21,
    certified: true,
  },
  {
    day: 39,
    time: '16:00',
    by: 'p1/k1',
    of: ['p1'],
    about: 'mines',
    class: 'phase-completed',
    key: '1',
  },
  {
    day: 40,
    time: '16:00',
    by: 'p2/k1',
    of: ['p2'],
    about: 'mines',
    class: 'phase-completed',
    key: '1',
    certified: true,
  },
];

/** Requests of relief bodies, as the secretariat enters them, and what each side answered. */
const RELIEF: readonly { key: string; day: number; answers: Side; hours: number }[] = [
  { key: 'relief-1', day: 32, answers: 'p1', hours: 6 },
  { key: 'relief-2', day: 37, answers: 'p2', hours: 9 },
  { key: 'relief-3', day: 42, answers: 'p2', hours: 5 },
  { key: 'relief-4', day: 48, answers: 'p1', hours: 8 },
];

/** Requests of the mission to see a place. Two are refused, one by each side. */
const ACCESS: readonly { key: string; day: number; of: Side; site: SiteKey; granted: boolean }[] = [
  { key: 'visit-1', day: 31, of: 'p2', site: 'gauge-house', granted: true },
  { key: 'visit-2', day: 33, of: 'p1', site: 'lower-landing', granted: false },
  { key: 'visit-3', day: 35, of: 'p2', site: 'ferry-stage', granted: false },
  { key: 'visit-4', day: 38, of: 'p1', site: 'oru-mill', granted: true },
  { key: 'visit-5', day: 48, of: 'p2', site: 'ferry-stage', granted: true },
  { key: 'visit-6', day: 50, of: 'p1', site: 'toll-house', granted: true },
];

const NOTICES: readonly { day: number; by: Side }[] = [
  { day: 30, by: 'p1' },
  { day: 35, by: 'p2' },
  { day: 40, by: 'p2' },
  { day: 45, by: 'p1' },
];

/** On these days nobody tested the line: each side would have been the one to ask on one of them. */
const UNTESTED: ReadonlySet<number> = new Set([33, 38]);
const DAILY: { from: number; until: number } = { from: 29, until: 42 };
const WEEKLY = [43, 46, 49, 52] as const;

function all(): Done[] {
  const done: Done[] = [...ONCE];
  for (let day = DAILY.from; day <= DAILY.until; day++)
    if (!UNTESTED.has(day)) done.push(test('hotline', day, day));
  for (const [n, day] of WEEKLY.entries())
    done.push(test('hotline-weekly', day, n + (n > 1 ? 1 : 0)));
  for (const { key, day, answers, hours } of RELIEF) {
    const request = { about: 'relief', key, day, certified: true } as const;
    const time = `${9 + hours}:30`;
    done.push({ ...request, time: '09:00', by: 's1/k1', of: BOTH, class: 'request' });
    done.push({ ...request, time, by: `${answers}/k1`, of: [answers], class: 'answer' });
  }
  for (const { key, day, of, site, granted } of ACCESS) {
    const request = { about: 'access', key, site, day, of: [of], certified: true } as const;
    done.push({ ...request, time: '07:00', by: 'o1/k1', class: 'request' });
    const [by, kind] = granted ? ([`${of}/k1`, 'grant'] as const) : (['o1/k1', 'refusal'] as const);
    done.push({ ...request, time: '12:00', by, class: kind });
  }
  for (const { day, by } of NOTICES)
    done.push({ day, time: '05:00', by: `${by}/k1`, of: [by], about: 'movement', class: 'notice' });
  for (let day = 29; day <= 53; day += 3)
    done.push({
      day,
      time: '17:00',
      by: 'o1/k2',
      of: BOTH,
      about: 'bridge',
      site: 'long-bridge',
      class: day === 44 ? 'seen-not-kept' : 'seen-kept',
      ...(day === 35 ? {} : { certified: true as const }),
    });
  return done;
}

const test = (about: PromiseKey, day: number, turn: number): Done => {
  const side: Side = turn % 2 === 0 ? 'p2' : 'p1';
  return {
    day,
    time: '12:00',
    by: `${side}/k1`,
    of: BOTH,
    about,
    class: 'inquiry',
    certified: true,
  };
};

/** Entered in the evening of its day, all of a day together; certified the next morning. */
export function perform(scene: Scene): void {
  const { agenda, stage } = scene;
  const done = all();
  const ids = new Map<Done, string>();
  for (const one of done) {
    const { day, time, by, of, about, class: kind, quantity, key, site } = one;
    agenda.enter(
      day,
      '18:30',
      'commission',
      () => ({
        by,
        type: 'performance.report',
        body: {
          about: [scene.promise(about)],
          class: kind,
          occurred: stage.occurred(day, time),
          of: [...of],
          ...(quantity === undefined ? {} : { quantity }),
          ...(key === undefined ? {} : { key }),
          ...(site ? { place: { words: SITES[site].name, box: boxAt(site, 2_000) } } : {}),
        },
      }),
      (id) => ids.set(one, id),
    );
    if (one.certified)
      agenda.enter(day + 1, '06:20', 'commission', () => ({
        by: `${certifier(scene, about)}/k1`,
        type: 'performance.certify',
        body: { performance: ids.get(one), class: kind },
      }));
  }
  agenda.at(41, '17:00', async () => {
    const [first, second] = ONCE.filter(({ about }) => about === 'release').slice(-2) as [
      Done,
      Done,
    ];
    for (const one of [first, second]) await recount(scene, ids.get(one) as string, one);
  });
}

function certifier(scene: Scene, about: PromiseKey): string {
  return PROMISES[about].terms(scene.stage, scene.zones).completion?.certifier as string;
}

/** Each side corrects what it had reported by one; the certificate was of the report as it read then, and is withdrawn and given anew. */
async function recount(
  scene: Scene,
  performance: string,
  { by, of, quantity = 0, day, time }: Done,
): Promise<void> {
  const why: Words = { en: 'One name stood twice.', ur: 'ایک نام دو بار تھا۔' };
  await scene.act('s1/k1', 'performance.withdraw-certificate', { performance, why });
  await scene.act(
    by,
    'act.correct',
    {
      body: {
        about: [scene.promise('release')],
        class: 'release',
        occurred: scene.stage.occurred(day, time),
        of: [...of],
        quantity: quantity - 1,
      },
      reason: why,
    },
    { after: [performance] },
  );
  await scene.act('s1/k1', 'performance.certify', { performance, class: 'release' });
}

/** Days 34 and 48: a test call over the line, as the commission's own book has it, and one that keeps lights on the water from becoming more. */
export function call(scene: Scene): void {
  const { agenda, stage } = scene;
  const lights: Words = {
    en: 'Lights on the water off Reed Island. They are fishermen of both banks.',
    ur: 'سرکنڈوں کے جزیرے کے پاس پانی پر روشنیاں۔ وہ دونوں کناروں کے ماہی گیر ہیں۔',
  };
  agenda.at(34, '21:20', async () => {
    const made = await scene.act('p2/k1', 'hotline.call', {
      at: stage.instant(34, '21:15'),
      from: 'p2',
      to: 'p1',
      subject: lights,
      test: false,
      rung: 'commanders',
    });
    await scene.act('p1/k1', 'hotline.acknowledge', { call: made, at: stage.instant(34, '21:18') });
    for (const side of inTurn(0))
      await scene.act(`${side}/k1`, 'hotline.outcome', {
        call: made,
        words: {
          en: 'Nobody went out. The lights went home.',
          ur: 'کوئی نہیں نکلا۔ روشنیاں گھر لوٹ گئیں۔',
        },
      });
  });
  agenda.at(48, '21:20', async () => {
    const made = await scene.act('p1/k1', 'hotline.call', {
      at: stage.instant(48, '21:16'),
      from: 'p1',
      to: 'p2',
      subject: { en: 'test of the line', ur: 'رابطے کی آزمائش' },
      test: true,
      rung: 'commanders',
    });
    await scene.act('p2/k1', 'hotline.acknowledge', { call: made, at: stage.instant(48, '21:18') });
  });
}
