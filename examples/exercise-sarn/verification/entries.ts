import type { Words } from '#core/words.ts';
import type { Together } from '../../stage.ts';
import { known } from '../known.ts';
import type { Side } from '../people.ts';
import { boxAt, SITES, squaresAt } from './ground.ts';
import { HAPPENINGS, LAST_DAY, type Happening } from './happenings.ts';
import { METHODS, PHRASES } from './phrases.ts';
import type { Scene } from './scene.ts';

/**
 * What comes before the commission: each side's allegations, and the files that the mission releases from its own room, with nothing in them that points to a source. An
 * hour and a place there are coarser than what the mission knows.
 */

/** Of so many of the files another takes the place later; so many are withdrawn. */
const SUPERSEDED = ['h9', 'h21', 'h33'] as const;
const WITHDRAWN = ['h13', 'h29'] as const;
/** A side corrects the one and takes back the other. */
const CORRECTED = { p1: 'h9', p2: 'h10' } as const;
const RETRACTED = { p1: 'h17', p2: 'h18' } as const;
/** As wide as a file says it: about a kilometre and a half each way. */
const COARSE = 15_000;

const other = (side: Side): Side => (side === 'p1' ? 'p2' : 'p1');

function label({ class: kind, site }: Happening): Words {
  const [what, where] = [PHRASES[kind].name, SITES[site].name];
  return { en: `${what.en}, ${where.en}`, ur: `${what.ur}، ${where.ur}` };
}

function happened(scene: Scene, one: Happening): object {
  const hour = `${one.time.slice(0, 2)}:00`;
  return {
    class: one.class,
    occurred: {
      ...scene.stage.occurred(one.day, hour),
      precision: 'hour',
      certainty: 'stated',
    },
    ...(one.quantity === undefined ? {} : { quantity: one.quantity }),
  };
}

function allegation(scene: Scene, one: Happening, by: Side): Together {
  const says = HAPPENINGS.indexOf(one) % 3 !== 0;
  return {
    by: `${by}/k1`,
    type: 'incident.allege',
    body: {
      ...happened(scene, one),
      place: { words: SITES[one.site].name, box: boxAt(one.site, COARSE / 3) },
      what: PHRASES[one.class].stated,
      about: [],
      evidence: [],
      ...(says ? { says: [other(by)] } : {}),
    },
  };
}

export function allege(scene: Scene): void {
  const { agenda } = scene;
  for (const one of HAPPENINGS)
    for (const { by, day } of one.alleged)
      agenda.enter(
        day,
        '10:00',
        'commission',
        () => allegation(scene, one, by),
        (id) => scene.entries.set(`${by} ${one.key}`, id),
      );
  agenda.at(LAST_DAY + 1, '11:00', async () => await takeBack(scene));
}

/** What a side said is corrected by it once, and once taken back. */
async function takeBack(scene: Scene): Promise<void> {
  for (const side of ['p2', 'p1'] as const) {
    const corrected = alleged(CORRECTED[side], side);
    await scene.act(
      `${side}/k1`,
      'act.correct',
      {
        body: { ...allegation(scene, corrected, side).body, quantity: 2 },
        reason: { en: 'The number was counted again.', ur: 'تعداد دوبارہ گنی گئی۔' },
      },
      { after: [scene.entry(`${side} ${corrected.key}`)] },
    );
    const key = `${side} ${alleged(RETRACTED[side], side).key}`;
    await scene.act(
      `${side}/k1`,
      'act.retract',
      { reason: { en: 'It was of another night.', ur: 'یہ کسی اور رات کی بات تھی۔' } },
      { after: [scene.entry(key)] },
    );
    scene.entries.delete(key);
  }
}

function alleged(key: string, side: Side): Happening {
  const found = HAPPENINGS.find((one) => one.key === key);
  if (!found?.alleged.some(({ by }) => by === side))
    throw new Error(`${side} does not allege ${key}`);
  return found;
}

export function release(scene: Scene): void {
  const { agenda } = scene;
  for (const one of HAPPENINGS)
    if (one.filed !== undefined) file(scene, one, one.filed, () => undefined);
  for (const [n, key] of SUPERSEDED.entries())
    file(scene, named(key), 49 + n, () => scene.entry(`file ${key}`));
  for (const [n, key] of WITHDRAWN.entries())
    agenda.at(49 + n, '10:50', async () => {
      await scene.act('o1/k1', 'incident.withdraw-case-file', {
        entry: scene.entry(`file ${key}`),
        why: { en: 'It was of another day.', ur: 'یہ کسی اور دن کا معاملہ تھا۔' },
      });
      scene.entries.delete(`file ${key}`);
    });
}

const named = (key: string): Happening =>
  known(
    HAPPENINGS.find((one) => one.key === key),
    key,
  );

/**
 * A case in the mission's room, the release of its file, and the file before the commission, which rests on the release. The release names the digest of the very body
 * that is then entered (IC1.5).
 */
function file(
  scene: Scene,
  one: Happening,
  day: number,
  supersedes: () => string | undefined,
): void {
  const { agenda, stage } = scene;
  let number = 0;
  let opened = '';
  let released = '';
  let body: object = {};
  const salt = (): Uint8Array => stage.salt(`case file ${number}`);
  agenda.enter(
    day,
    '10:30',
    'intake',
    () => {
      number = scene.files += 1;
      body = fileBody(scene, one, { number, day, supersedes: supersedes() });
      const reports = [...known(scene.reports.get(one.key), one.key)];
      return { by: 'o1/k1', type: 'intake.case', body: { number, label: label(one), reports } };
    },
    (id) => (opened = id),
  );
  agenda.enter(
    day,
    '10:35',
    'intake',
    () => ({
      by: 'o1/k1',
      type: 'intake.release',
      body: { case: opened, number, file: stage.bodyDigest(body, salt()) },
    }),
    (id) => (released = id),
  );
  agenda.enter(
    day,
    '10:40',
    'commission',
    () => ({
      by: 'o1/k1',
      type: 'incident.case-file',
      body,
      rests: ['intake', released],
      salt: salt(),
    }),
    (id) => scene.entries.set(`file ${one.key}`, id),
  );
}

function fileBody(
  scene: Scene,
  one: Happening,
  { number, day, supersedes }: { number: number; day: number; supersedes: string | undefined },
): object {
  // By turns the one side and the other, and mostly nobody.
  const assessed = number % 6 === 3 ? ['p1'] : number % 6 === 0 ? ['p2'] : undefined;
  return {
    ...happened(scene, one),
    place: {
      words: SITES[one.site].name,
      // On the next day places are still delayed, mostly.
      box: day - one.day < 2 ? squaresAt(one.site, COARSE) : boxAt(one.site, COARSE),
    },
    number,
    what: PHRASES[one.class].stated,
    method: METHODS[number % METHODS.length] as Words,
    about: [],
    evidence: [],
    ...(assessed ? { assessed } : {}),
    ...(supersedes === undefined ? {} : { supersedes }),
  };
}

/** The secretariat or the mission says that entries are about the same event: an allegation repeats the mission's file, or is merged with it. Both stay, and count once. */
export function relate(scene: Scene): void {
  const both = HAPPENINGS.flatMap(({ key, filed, alleged: by }) =>
    filed === undefined ? [] : by.map((one) => ({ ...one, key, filed })),
  );
  for (const [n, { key, filed, by, day }] of both.entries())
    scene.agenda.enter(Math.max(day, filed), '11:30', 'commission', () => {
      const [entry, of] = [scene.entry(`${by} ${key}`), scene.entry(`file ${key}`)];
      const as = n % 2 === 0 ? 'duplicate' : 'merged';
      const who = n % 2 === 0 ? 's1/k1' : 'o1/k1';
      return { by: who, type: 'incident.relate', body: { entry, of, as } };
    });
}

/** Two allegations come a week late, one of each side; those who chair take them in for one obligation. */
export function reopen(scene: Scene): void {
  scene.agenda.at(50, '16:00', async () => {
    await scene.act('m1/k1', 'obligation.reopen', {
      ...scene.about('calm'),
      from: scene.stage.instant(40, '00:00'),
      to: scene.stage.instant(42, '00:00'),
      why: {
        en: 'The way along the river was under water until yesterday.',
        ur: 'دریا کے ساتھ والا راستہ کل تک پانی میں تھا۔',
      },
    });
  });
}
