import type { Words } from '#core/words.ts';
import type { Together } from '../../stage.ts';
import { known } from '../known.ts';
import type { Side } from '../people.ts';
import { SITES, ZONES, type SiteKey, type ZoneKey } from './ground.ts';
import { HAPPENINGS } from './happenings.ts';
import type { Scene } from './scene.ts';

/** What the mission looked at, and what it could not: visits, and how much of each zone was seen on each day. Not looked at is something else than quiet. */

const LOOKED_FROM = 29;
const LOOKED_UNTIL = 53;

interface Denial {
  day: number;
  site: SiteKey;
  by: Side;
  reason: Words;
  reply: Words;
}

/** Each side lets the mission not pass twice, and answers. */
const DENIED: readonly Denial[] = [
  {
    day: 33,
    site: 'upper-meadows',
    by: 'p1',
    reason: { en: 'The path was said to be mined.', ur: 'کہا گیا کہ راستے میں بارودی سرنگیں ہیں۔' },
    reply: {
      en: 'It has been walked since, and is open.',
      ur: 'بعد میں اس پر چل کر دیکھا گیا، اب کھلا ہے۔',
    },
  },
  {
    day: 35,
    site: 'ferry-stage',
    by: 'p2',
    reason: {
      en: 'No officer was there who could say yes.',
      ur: 'کوئی افسر نہیں تھا جو اجازت دے سکتا۔',
    },
    reply: { en: 'An officer is there from now on.', ur: 'اب سے وہاں ایک افسر موجود ہے۔' },
  },
  {
    day: 41,
    site: 'west-meadows',
    by: 'p2',
    reason: { en: 'The flocks were being counted.', ur: 'ریوڑوں کی گنتی ہو رہی تھی۔' },
    reply: { en: 'The count took two days and is over.', ur: 'گنتی میں دو دن لگے، اب ختم ہے۔' },
  },
  {
    day: 45,
    site: 'lower-landing',
    by: 'p1',
    reason: { en: 'A burial was held.', ur: 'تدفین ہو رہی تھی۔' },
    reply: {
      en: 'We ask for a word beforehand on such days.',
      ur: 'ایسے دنوں میں ہم پہلے سے اطلاع چاہتے ہیں۔',
    },
  },
];

const NOT_POSSIBLE: readonly { day: number; site: SiteKey; reason: Words }[] = [
  { day: 38, site: 'reed-island', reason: { en: 'High water.', ur: 'اونچا پانی۔' } },
  {
    day: 44,
    site: 'long-bridge',
    reason: { en: 'The bridge was being repaired.', ur: 'پل کی مرمت ہو رہی تھی۔' },
  },
];

export function look(scene: Scene): void {
  visits(scene);
  for (let day = LOOKED_FROM; day <= LOOKED_UNTIL; day++)
    for (const [n, zone] of COVERED.entries())
      scene.agenda.enter(day + 1, '06:20', 'commission', () => coverage(scene, zone, day, n));
}

function visits(scene: Scene): void {
  const { agenda } = scene;
  const seen = HAPPENINGS.filter(({ filed }) => filed !== undefined);
  for (const [n, { key, site, filed }] of seen.entries())
    if (n % 2 === 0)
      agenda.enter((filed as number) + 1, '13:00', 'commission', () => {
        const entry = scene.entries.get(`file ${key}`);
        return visit(scene, (filed as number) + 1, site, {
          entries: entry === undefined ? [] : [entry],
          outcome: n % 4 === 0 ? 'seen' : 'partly-seen',
        });
      });
  for (const { day, site, reason } of NOT_POSSIBLE)
    agenda.enter(day, '13:00', 'commission', () =>
      visit(scene, day, site, { entries: [], outcome: 'not-possible', reason }),
    );
  for (const { day, site, by, reason, reply } of DENIED) {
    let denied = '';
    agenda.enter(
      day,
      '13:00',
      'commission',
      () =>
        visit(scene, day, site, {
          entries: entriesFrom(scene, site),
          outcome: 'denied',
          deniedBy: by,
          reason,
        }),
      (id) => (denied = id),
    );
    agenda.at(day + 1, '16:00', async () => {
      await scene.act(`${by}/k2`, 'verification.reply', { visit: denied, text: reply });
    });
  }
}

/** What stands about the latest happening at a place of which anything has come before the commission. */
function entriesFrom(scene: Scene, site: SiteKey): string[] {
  const about = HAPPENINGS.filter((one) => one.site === site)
    .toSorted((a, b) => b.day - a.day)
    .map(({ key }) => scene.entriesOf(key));
  return about.find((entries) => entries.length > 0) ?? [];
}

/** By the monitor of the bank that the place is on, at nine in the morning. */
function visit(scene: Scene, day: number, site: SiteKey, more: object): Together {
  return {
    by: SITES[site].east > 0 ? 'o1/k2' : 'o1/k3',
    type: 'verification.visit',
    body: {
      where: SITES[site].name,
      occurred: { ...scene.stage.occurred(day, '09:00'), precision: 'hour' },
      ...more,
    },
  };
}

const COVERED: readonly ZoneKey[] = ['bridge', 'meadows', 'area'];

const MEANS: Readonly<Record<string, readonly string[]>> = {
  bridge: ['post', 'camera'],
  meadows: ['patrol'],
  area: ['patrol', 'uav'],
};

function coverage(scene: Scene, zone: ZoneKey, day: number, n: number): Together {
  const { stage, zones } = scene;
  const share = known((['whole', 'most', 'part'] as const)[(day + n) % 3], zone);
  // On one day nobody went to the meadows.
  const none = zone === 'meadows' && day % 9 === 0;
  return {
    by: 'o1/k1',
    type: 'coverage.report',
    body: {
      zone: zones[zone],
      where: ZONES[zone].label,
      from: stage.instant(day, '00:00'),
      to: stage.instant(day + 1, '00:00'),
      means: none ? [] : [...known(MEANS[zone], zone)],
      share: none ? 'none' : share,
      ...(none ? { why: { en: 'No mule could be had.', ur: 'خچر نہ مل سکا۔' } } : {}),
    },
  };
}
