import type { Enclosure } from '#room/compose.ts';
import { toBase64 } from '#record/bytes.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { Together } from '../../stage.ts';
import { known } from '../known.ts';
import { Chance, clock } from './chance.ts';
import { boxAt, SITES } from './ground.ts';
import { HAPPENINGS, type Happening } from './happenings.ts';
import { PHRASES, SOURCES, WHY_ASIDE, WHY_REFERRED } from './phrases.ts';
import type { Scene } from './scene.ts';

/** What comes to the mission in its own room: reports, each sorted the hour after; who looks at them; one whose source withdraws. */

const MEANS = ['told', 'heard', 'seen', 'told', 'form', 'camera', 'told'] as const;
const CONSENTS = ['share-without-source', 'mission-only', 'share-without-source', 'share'] as const;
/** Of what a case file is released of (IC1.8). */
const SHARED = ['share-without-source', 'share', 'share-without-source'] as const;
/** How far off somebody may be who only heard it, or saw it. Millionths of a degree. */
const HEARD = 12_000;
const SEEN = 3_000;

interface Told {
  happening: Happening;
  /** Its place among those of the same happening. */
  n: number;
  /** On which day it comes. */
  day: number;
}

/** On which day after it the first comes, the second, and so on: a few after a week. */
const COMES = [1, 1, 2, 3, 7] as const;

function toldOf(happening: Happening): Told[] {
  return Array.from({ length: happening.reports }, (_, n) => ({
    happening,
    n,
    day: happening.day + known(COMES[n], 'a day for every report'),
  }));
}

const TOLD: readonly Told[] = HAPPENINGS.flatMap(toldOf);

/** Of these the source withdraws, on this day. */
const WITHDRAWN = { key: 'h24', n: 1, day: 46 } as const;

interface Report extends Together {
  enclosures: Enclosure[];
}

/** The one number that everything of a report follows from. */
const seedOf = ({ happening, n }: Told): number =>
  (HAPPENINGS.indexOf(happening) + 1) * 101 + n * 7 + 3;

function report(scene: Scene, told: Told): Report {
  const { stage } = scene;
  const { happening, n } = told;
  const { class: kind, site, day, time, quantity, key } = happening;
  const consents = happening.filed === undefined ? CONSENTS : SHARED;
  const chance = new Chance(seedOf(told));
  const means = known(MEANS[(n + HAPPENINGS.indexOf(happening)) % MEANS.length], key);
  const words = stage.enclose(PHRASES[kind].told[n % 2] as object as { en: string; ur: string });
  const source = means === 'camera' ? undefined : stage.enclose(chance.of(SOURCES));
  const picture = means === 'camera' || chance.upTo(9) === 0 ? stage.sheet() : undefined;
  const reach = means === 'told' ? undefined : means === 'heard' ? HEARD : SEEN;
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  const about = Math.min(hours * 60 + minutes + chance.upTo(25), 24 * 60 - 1);
  return {
    by: `o1/k${1 + ((n + HAPPENINGS.indexOf(happening)) % 3)}`,
    type: 'intake.report',
    body: {
      class: kind,
      occurred: {
        ...stage.occurred(day, clock(about)),
        precision: means === 'camera' ? 'minute' : 'hour',
        certainty: means === 'camera' ? 'stated' : 'approximate',
      },
      place: {
        words: SITES[site].name,
        ...(reach === undefined ? {} : { box: boxAt(site, reach) }),
      },
      ...(quantity === undefined || means === 'told' ? {} : { quantity: quantity + (n % 2) }),
      means,
      what: { ...words.ref },
      ...(source ? { source: { ...source.ref } } : {}),
      consent: known(consents[(n + day) % consents.length], key),
      evidence: picture
        ? [
            {
              original: { ...picture.ref },
              sha256: sumOf(picture),
              kind: 'photo',
              received: stage.instant(told.day, '06:30'),
            },
          ]
        : [],
      ...(means === 'form' ? { instance: `uuid:form-${key}-${n + 1}` } : {}),
    },
    enclosures: [words, ...(source ? [source] : []), ...(picture ? [picture] : [])],
  };
}

const sumOf = ({ bytes }: Enclosure): string => toBase64(nodeProvider.sha256(bytes));

/** How a report is sorted: of what is filed the first is to be verified; others repeat it or are merged with it; of the rest some are set aside and some referred. */
function triage(scene: Scene, { happening, n }: Told): object {
  const ids = known(scene.reports.get(happening.key), happening.key);
  const of = { report: known(ids[n], happening.key) };
  if (n > 0) return { ...of, as: n % 2 === 1 ? 'duplicate' : 'merged', of: ids[0] };
  if (happening.filed !== undefined) return { ...of, as: 'verify' };
  const which = HAPPENINGS.indexOf(happening) % 6;
  if (which < 2) return { ...of, as: 'set-aside', why: WHY_ASIDE[which] };
  return which === 2 ? { ...of, as: 'referred', why: WHY_REFERRED } : { ...of, as: 'information' };
}

export function takeIn(scene: Scene): void {
  const { agenda, stage } = scene;
  agenda.at(28, '07:00', async () => {
    await stage.act('intake', 'o1/k1', 'intake.referral-path', {
      text: {
        en: 'For this, the clinic at the bridge is there at every hour. Say nothing more here.',
        ur: 'اس کے لیے پل کے پاس کلینک ہر وقت کھلا ہے۔ یہاں مزید کچھ نہ کہیں۔',
      },
    });
  });
  for (const told of TOLD) {
    const { happening, day } = told;
    agenda.enter(
      day,
      '06:45',
      'intake',
      () => report(scene, told),
      (id) => scene.reports.set(happening.key, [...(scene.reports.get(happening.key) ?? []), id]),
    );
    agenda.enter(day, '06:50', 'intake', () => ({
      by: 'o1/k1',
      type: 'intake.triage',
      body: triage(scene, told),
    }));
  }
  for (const day of new Set(TOLD.map((one) => one.day)))
    if (day % 3 === 0)
      agenda.at(
        day,
        '07:00',
        async () =>
          await assign(
            scene,
            TOLD.filter((one) => one.day === day),
          ),
      );
  agenda.at(34, '07:30', async () => await custody(scene));
  agenda.at(37, '07:30', async () => await correct(scene));
  agenda.at(WITHDRAWN.day, '07:30', async () => await withdraws(scene));
}

async function assign(scene: Scene, today: readonly Told[]): Promise<void> {
  const { stage } = scene;
  const verified = today.filter(({ happening, n }) => n === 0 && happening.filed !== undefined);
  if (verified.length === 0) return;
  const bank = verified[0]?.happening.site;
  const monitor = bank !== undefined && SITES[bank].east > 0 ? 'o1/k2' : 'o1/k3';
  await stage.act('intake', 'o1/k1', 'intake.assign', {
    reports: verified.map(({ happening }) =>
      known(scene.reports.get(happening.key)?.[0], happening.key),
    ),
    to: stage.keys.ref('intake', monitor),
    task: {
      en: 'Go and look by day, with two others.',
      ur: 'دن میں جا کر دیکھیں، دو ساتھیوں کے ساتھ۔',
    },
  });
}

/** One original on its way: received, copied, stored. The digest is computed again at each step. */
async function custody(scene: Scene): Promise<void> {
  const { stage } = scene;
  const sheet = sumOf(stage.sheet());
  const told = TOLD.filter(({ happening, n, day }) => day < 34 && hasPicture(happening, n)).slice(
    0,
    4,
  );
  for (const { happening, n } of told)
    for (const [what, where] of [
      ['received', { en: 'the post at the toll house', ur: 'محصول گھر کی چوکی' }],
      ['copied', { en: 'the mission’s office', ur: 'مشن کا دفتر' }],
      ['stored', { en: 'the mission’s safe', ur: 'مشن کی تجوری' }],
    ] as const)
      await stage.act('intake', 'o1/k1', 'intake.custody', {
        report: known(scene.reports.get(happening.key)?.[n], happening.key),
        sha256: sheet,
        what,
        at: stage.instant(33, '18:00'),
        where,
      });
}

function hasPicture(happening: Happening, n: number): boolean {
  return known(MEANS[(n + HAPPENINGS.indexOf(happening)) % MEANS.length], 'means') === 'camera';
}

/** A report is corrected, and another is taken back by the monitor who entered it. */
async function correct(scene: Scene): Promise<void> {
  const { stage } = scene;
  const [first, second] = TOLD.filter(
    ({ happening, n, day }) => day < 37 && n === 0 && happening.filed === undefined,
  ) as [Told, Told];
  const { body, by, enclosures } = report(scene, first);
  await stage.act(
    'intake',
    by,
    'act.correct',
    {
      body: { ...body, occurred: stage.occurred(first.happening.day, '04:15') },
      reason: { en: 'The hour was a slip.', ur: 'وقت لکھنے میں سہو تھا۔' },
    },
    { after: [known(scene.reports.get(first.happening.key)?.[0], 'report')], enclosures },
  );
  await stage.act(
    'intake',
    report(scene, second).by,
    'act.retract',
    { reason: { en: 'Entered twice from one sheet.', ur: 'ایک ہی ورق سے دو بار درج ہوا۔' } },
    { after: [known(scene.reports.get(second.happening.key)?.[0], 'report')] },
  );
}

/** IC3: the mission notes it, and its head has what the source gave destroyed. That there was a report stays. */
async function withdraws(scene: Scene): Promise<void> {
  const { stage } = scene;
  const gone = known(scene.reports.get(WITHDRAWN.key)?.[WITHDRAWN.n], WITHDRAWN.key);
  await stage.act('intake', 'o1/k1', 'intake.source-withdraws', { report: gone });
  const enclosures = await stage.enclosed('intake', gone);
  await stage.act('intake', 'o1/k1', 'room.destroy', { enclosures });
}
