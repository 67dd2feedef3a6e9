import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partyOf, type Act } from '#core/act.ts';
import { countBy } from '#core/counting/count.ts';
import { isOfSquares } from '#core/geometry/squares.ts';
import { zoneFault } from '#core/geometry/zone-fault.ts';
import {
  CLAUSE_ANSWERS,
  HAPPENED_ANSWERS,
  WHO_ANSWERS,
  type Answers,
} from '#core/incidents/answers.ts';
import { delayedUntil } from '#core/incidents/delaying.ts';
import type { Happened } from '#core/incidents/happened.ts';
import { TRIAGED } from '#core/incidents/intake.ts';
import { draftingCheck } from '#core/obligations/lint/drafting-check.ts';
import { isStale } from '#core/obligations/state.ts';
import { PATTERNS, type DraftTerms } from '#core/obligations/terms.ts';
import type { Polygon } from '#core/places.ts';
import type { RoomState } from '#core/state.ts';
import { observationsOf } from '#core/views/counting.ts';
import type { PromiseViews } from '#core/views/obligation-talks.ts';
import type { TalksViews } from '#core/views/talks.ts';
import type { Words } from '#core/words.ts';
import mechanism from '#examples/exercise-sarn/clauses/mechanism-final.json' with { type: 'json' };
import { exerciseSarn } from '#examples/exercise-sarn/index.ts';
import { SHARED_ROOMS, type SharedRoom, type Side } from '#examples/exercise-sarn/people.ts';
import { PHRASES, SOURCES } from '#examples/exercise-sarn/verification/phrases.ts';
import type { DataFolder } from '#server/data-folder.ts';
import type { PlayedExercise } from '#server/exercises.ts';
import { load, read, removeFolders, tally, type Reading } from './support/played-sarn.ts';

/** What happens under the agreement: obligations, incidents from report to remedy, counting. */

type Doing = Act<Record<string, unknown>>;

const rooms = new Map<SharedRoom, Reading>();
let folder: DataFolder;
let played: PlayedExercise;

beforeAll(async () => {
  [folder, played] = await load(exerciseSarn);
  for (const name of SHARED_ROOMS)
    rooms.set(name, await read(folder, name, played.rooms.get(name) as string));
});

afterAll(removeFolders);

const room = (name: SharedRoom): Reading => rooms.get(name) as Reading;
const acts = (type: string, name: SharedRoom = 'commission'): Doing[] =>
  room(name).acts.filter((act) => act.type === type) as Doing[];
const by = ({ by: [ref] }: Act): string => partyOf(ref as string);
const talks = (name: SharedRoom): TalksViews => room(name).views.talks as TalksViews;
const promises = (name: SharedRoom = 'commission'): PromiseViews =>
  talks(name).promises as PromiseViews;
const state = (): RoomState => room('commission').replay.state as RoomState;

const both = (count: (side: Side) => number): [number, number] => [count('p1'), count('p2')];
const apart = ([a, b]: [number, number]): number => Math.abs(a - b);

describe('what is in it', () => {
  test('IC1 some 230 reports come to the mission, are sorted in every way there is, and one source withdraws', () => {
    expect(tally(room('intake').acts.map(({ type }) => type))).toMatchObject({
      'intake.report': 233,
      'intake.triage': 233,
      'intake.case': 43,
      'intake.release': 43,
      'intake.source-withdraws': 1,
      'room.destroy': 1,
    });
    const sorted = tally(acts('intake.triage', 'intake').map(({ body }) => body['as'] as string));
    expect(Object.keys(sorted).toSorted()).toEqual([...TRIAGED].toSorted());
    const late = acts('intake.report', 'intake').filter(({ admitted, body }) => {
      const { from } = body['occurred'] as { from: string };
      return admitted - Date.parse(from) > 5 * 86_400_000;
    });
    expect(late.length).toBeGreaterThan(3);
  });

  test('IC4 some 80 entries come before the commission: as many allegations of the one side as of the other, and the files of the mission', () => {
    const counted = tally(room('commission').acts.map(({ type }) => type));
    expect(counted).toMatchObject({
      'incident.allege': 40,
      'incident.case-file': 43,
      'incident.withdraw-case-file': 2,
      'act.retract': 2,
      'incident.draft-finding': 13,
      'incident.find': 12,
      'incident.withdraw-finding': 1,
      'commission.dissent': 2,
      'remedy.decide': 4,
      'obligation.reopen': 1,
    });
    expect(
      both((side) => acts('incident.allege').filter((act) => by(act) === side).length),
    ).toEqual([20, 20]);
    const rows = Object.values(promises().incidents.entries);
    const superseded = rows.filter((row) => row.kind === 'case-file' && row.supersededBy);
    expect(superseded).toHaveLength(3);
  });

  test('IC10 both sides delay places for a day, and what the mission files within it is in whole squares', () => {
    const delay = acts('incident.delay-places')[0] as Doing;
    const { span, minutes } = delay.body as { span: number; minutes: number };
    expect(delay.by.map((ref) => ref.slice(0, 2)).toSorted()).toEqual(['p1', 'p2']);
    const files = acts('incident.case-file').map(({ admitted, body }) => {
      const { occurred, place } = body as unknown as Happened;
      const isHeld = admitted < delayedUntil({ span, minutes }, occurred);
      return { isHeld, isOfSquares: place?.box !== undefined && isOfSquares(place.box, span) };
    });
    expect(files.filter(({ isHeld }) => isHeld).length).toBeGreaterThan(5);
    expect(files.filter((one) => one.isHeld && !one.isOfSquares)).toEqual([]);
    expect(files.filter((one) => !one.isOfSquares).length).toBeGreaterThan(5);
  });

  test('IC6.2 every answer of a finding is given, and the case that deadlocks has none', () => {
    const found = Object.values(promises().incidents.findings).map(({ answers }) => answers);
    const given = (of: (one: Answers) => string | string[] | undefined): string[] =>
      [...new Set(found.flatMap((one) => of(one) ?? []))].toSorted();
    expect(given(({ happened }) => happened.answer)).toEqual([...HAPPENED_ANSWERS].toSorted());
    expect(given(({ who }) => who?.answer)).toEqual([...WHO_ANSWERS].toSorted());
    expect(given(({ clauses }) => clauses.map(({ answer }) => answer))).toEqual(
      [...CLAUSE_ANSWERS].toSorted(),
    );
    const replies = Object.values(promises().incidents.drafts).flatMap((one) => one.replies);
    expect(tally(replies.map(({ late }) => String(late)))).toEqual({ false: 23, true: 1 });
    const followed = Object.values(promises().incidents.remedies).flatMap((one) => one.followed);
    expect(tally(followed.map(({ outcome }) => outcome))).toEqual({
      done: 6,
      'not-known': 1,
      'partly-done': 1,
    });
  });

  test('JC5.5 one case rises, and goes to the mediators by deadlock: not before the hours of the terms have passed, and by an act', () => {
    const [national, deadlock] = acts('commission.raise');
    expect([national?.body['to'], deadlock?.body['to']]).toEqual(['national', 'deadlock']);
    const waited = (deadlock?.admitted ?? 0) - (national?.admitted ?? 0);
    expect(waited).toBeGreaterThanOrEqual((2880 + 1440) * 60_000);
    expect(waited).toBeLessThan((2880 + 1440 + 60) * 60_000);
    const found = new Set(acts('incident.find').map(({ body }) => body['number']));
    expect(found.has(national?.body['number'])).toBe(false);
  });

  test('IC5 access is denied twice by each side, which gives its reason, and each answers; what was looked at is said by zone and day', () => {
    const visits = Object.values(promises().incidents.visits);
    const denied = visits.filter(({ outcome }) => outcome === 'denied');
    expect(denied.map(({ deniedBy }) => deniedBy)).toEqual(['p1', 'p2', 'p2', 'p1']);
    for (const { reason, reply } of denied) expect([reason, reply]).not.toContain(undefined);
    // What had been entered is what the mission wanted to look at.
    const { entries } = promises().incidents;
    expect(
      both(
        (side) => denied.filter((one) => one.deniedBy === side && one.entries.length > 0).length,
      ),
    ).toEqual([2, 2]);
    for (const { act, entries: about } of denied)
      for (const id of about) expect(entries[id]?.visits).toContain(act);
    const rows = Object.values(promises().incidents.coverage);
    const spans = rows.map(({ zone, from }) => `${zone} ${from}`);
    expect(new Set(spans).size).toBe(75);
    expect(tally(rows.map(({ share }) => share))).toMatchObject({ none: 2 });
  });

  test('OB1.2 nine of the ten patterns are proposed; one is replaced by the agreement, one by an amendment, one is suspended and resumed, and one draft is stale', () => {
    const rows = Object.entries(promises().obligations.obligations);
    const patterns = new Set(rows.map(([, { terms }]) => terms.rule?.pattern));
    expect(PATTERNS.filter((pattern) => !patterns.has(pattern))).toEqual(['cap']);
    const named = (label: string) => rows.find(([, { terms }]) => terms.label?.en === label)?.[1];
    const truce = named('Nobody fires, no boat crosses the middle');
    expect(truce?.terms.rule).toEqual({ pattern: 'forbid' });
    expect(truce?.replacedBy).toBeDefined();
    expect(named('The hotline is tested every day')?.replacedBy).toBeDefined();
    const access = named('Access to any place within a day');
    expect(access?.changes.map(({ change }) => change)).toEqual(['suspend', 'resume']);
    const obligations = state().talks?.obligations?.obligations ?? {};
    const stale = Object.keys(obligations).filter((id) => {
      const one = obligations[id];
      return one !== undefined && isStale(state(), one);
    });
    const labels = stale.map((id) => Object.fromEntries(rows)[id]?.terms.label?.en);
    expect(labels).toEqual(['A mechanism is put in place']);
  });

  test('the truce and the paragraphs of the agreement that are read rest on acts of the plenary', () => {
    const leaves = new Set(room('plenary').leaves);
    const read = acts('obligation.propose').filter(
      ({ body }) => (body['clause'] as { paragraph?: string }).paragraph === undefined,
    );
    expect(read).toHaveLength(13);
    for (const { rests } of read) {
      expect(rests).toHaveLength(1);
      expect(leaves.has(rests[0] as string)).toBe(true);
    }
  });

  test('LT the paragraph on the mechanism is tabled as in the first file and comes into force as in the final one: the drafting check asks much of the one, and nothing of the other', async () => {
    const { texts } = talks('commission');
    const [first] = acts('text.table');
    const tabled = JSON.stringify(first?.body);
    const path = new URL('../examples/exercise-sarn/clauses/mechanism-first.md', import.meta.url);
    const paragraph = (await readFile(path, 'utf8')).trim().split('\n').at(-1) as string;
    expect(tabled).toContain(paragraph);
    const [bridge] = acts('text.bridge');
    const final = JSON.stringify(bridge?.body);
    // The file's days are those of another year.
    const sentence = mechanism.clause.en.slice(
      mechanism.clause.en.indexOf('The Sarn River Mission'),
    );
    for (const part of sentence.split(/5 May 203\d/)) expect(final).toContain(part);
    expect(Object.values(texts?.instruments ?? {})).toHaveLength(2);

    const rows = Object.values(promises().obligations.obligations);
    const terms = (label: string): DraftTerms =>
      rows.find((row) => row.terms.label?.en === label)?.terms as DraftTerms;
    const said = (act: Doing | undefined): Words => {
      const words = JSON.stringify(act?.body).match(/"v":"((?:[^"\\]|\\.)*)"/g) ?? [];
      const [en, ur] = words.map((one) => JSON.parse(one.slice(4)) as string);
      return { en: en as string, ur: ur as string };
    };
    const names = mechanism.sides;
    const check = (label: string, act: Doing | undefined) =>
      draftingCheck({ terms: terms(label), words: said(act), names }).findings;
    expect(check('A mechanism is put in place', first).length).toBeGreaterThan(5);
    expect(check('Calm across the Sarn', bridge)).toEqual([]);
  });

  test('all words are in English and in Urdu', () => {
    const lacking: string[] = [];
    const look = (value: unknown, where: string): void => {
      if (typeof value !== 'object' || value === null) return;
      const keys = Object.keys(value);
      if (keys.includes('en') !== keys.includes('ur')) lacking.push(where);
      for (const [key, inner] of Object.entries(value)) look(inner, `${where}.${key}`);
    };
    for (const name of ['commission', 'intake'] as const)
      for (const { type, body } of room(name).acts)
        if (type !== 'text.consent' && type !== 'text.settle' && type !== 'text.conform')
          look(body, type);
    expect(lacking).toEqual([]);
  });
});

describe('where it is', () => {
  test('every zone is one that can be computed with, and the valley lies in the South Pacific, far from any land', () => {
    const zones = Object.values(promises().obligations.zones);
    expect(zones).toHaveLength(6);
    for (const { polygons } of zones) {
      expect(zoneFault(polygons)).toBeUndefined();
      for (const [east, south] of points(polygons)) {
        expect(Math.abs(east - -123_400_000)).toBeLessThan(400_000);
        expect(Math.abs(south - -48_850_000)).toBeLessThan(400_000);
      }
    }
    // Each side has supplied lines, and neither's are shown.
    const shown = Object.values(promises().obligations.layers).filter((one) => one.shown);
    expect(shown.map(({ by: whose }) => whose)).toEqual([['s1']]);
  });

  function points(polygons: readonly Polygon[]): (readonly [number, number])[] {
    return polygons.flat(2);
  }
});

describe('neutrality', () => {
  test('no side is found against more than once oftener than the other, nor named more often in files, allegations and denials', () => {
    const against = (side: Side): number =>
      Object.values(promises().incidents.findings).filter(
        ({ answers: { who, clauses } }) =>
          who?.party === side &&
          clauses.some(
            ({ answer }) => answer === 'breach-by-act' || answer === 'failure-to-prevent',
          ),
      ).length;
    expect(both(against)).toEqual([2, 2]);
    const named = (type: string, field: string) =>
      both((side) => acts(type).filter(({ body }) => [body[field]].flat().includes(side)).length);
    expect(apart(named('incident.find', 'aside'))).toBe(0);
    expect(apart(named('incident.case-file', 'assessed'))).toBeLessThanOrEqual(1);
    expect(apart(named('incident.allege', 'says'))).toBeLessThanOrEqual(1);
    expect(apart(named('verification.visit', 'deniedBy'))).toBe(0);
    expect(apart(named('remedy.decide', 'of'))).toBe(0);
  });

  test('what a side alleges is as often filed by the mission, and comes as often late, as what the other does', () => {
    const rows = Object.values(promises().incidents.entries);
    const related = both(
      (side) => rows.filter((row) => row.related !== undefined && row.by.includes(side)).length,
    );
    expect(Math.min(...related)).toBeGreaterThan(0);
    expect(apart(related)).toBeLessThanOrEqual(1);
    const late = both(
      (side) =>
        acts('incident.allege').filter(
          (act) =>
            by(act) === side &&
            act.admitted - Date.parse((act.body['occurred'] as { from: string }).from) >
              4 * 86_400_000,
        ).length,
    );
    expect(late).toEqual([1, 1]);
  });

  test('which side is first alternates', () => {
    const agreed = new Map<string, string>();
    for (const act of acts('obligation.agree')) {
      const id = act.body['obligation'] as string;
      if (!agreed.has(id)) agreed.set(id, by(act));
    }
    const first = both((side) => [...agreed.values()].filter((one) => one === side).length);
    expect(apart(first)).toBeLessThanOrEqual(1);
    const replied = new Map<string, string>();
    for (const act of acts('incident.reply')) {
      const id = act.body['draft'] as string;
      if (!replied.has(id)) replied.set(id, by(act));
    }
    const before = both((side) => [...replied.values()].filter((one) => one === side).length);
    expect(apart(before)).toBeLessThanOrEqual(1);
  });
});

describe('the mission’s own room', () => {
  /** What stands nowhere but there: who told something, and in which words. */
  const SECRET: readonly string[] = [
    ...SOURCES,
    ...Object.values(PHRASES).flatMap(({ told }) => [...told]),
  ].flatMap((words: Words) => Object.values(words));

  test('IC1.1 no word of a report and nothing that says whose it is occurs in any other room, nor legibly anywhere in the data folder', async () => {
    let looked = 0;
    for (const name of SHARED_ROOMS) {
      if (name === 'intake') continue;
      const text = JSON.stringify(room(name).acts);
      looked += text.length;
      for (const secret of SECRET) expect([name, text.includes(secret)]).toEqual([name, false]);
    }
    expect(looked).toBeGreaterThan(1_000_000);
    let bytes = '';
    for (const file of await readdir(folder.path, { recursive: true, withFileTypes: true }))
      if (file.isFile()) bytes += await readFile(join(file.parentPath, file.name), 'utf8');
    for (const secret of SECRET) expect(bytes.includes(secret)).toBe(false);
    // What is not sealed would be seen.
    expect(bytes.includes('Nets are set on one’s own side of the middle.')).toBe(true);
    const stated = PHRASES['small-arms-fire'].stated.en;
    expect(JSON.stringify(room('commission').acts).includes(stated)).toBe(true);
  });

  test('IC1.5 every file before the commission is the very body whose digest its release names, and rests on that release', () => {
    const releases = acts('intake.release', 'intake');
    const files = acts('incident.case-file');
    expect(files).toHaveLength(releases.length);
    const { digests } = room('commission');
    const { leaves } = room('intake');
    for (const file of files) {
      const release = releases.find(({ body }) => body['number'] === file.body['number']) as Doing;
      expect(release.body['file']).toBe(digests[file.index]);
      expect(file.rests).toEqual([leaves[release.index]]);
    }
  });

  test('IC3.1 what the source gave who withdrew is destroyed, and that there was a report stays', async () => {
    const id = played.rooms.get('intake') as string;
    const [destroy] = acts('room.destroy', 'intake');
    const digests = destroy?.body['enclosures'] as string[];
    expect(digests.length).toBeGreaterThan(0);
    for (const digest of digests)
      expect(await folder.store.enclosure(id, digest)).toBe('destroyed');
    const withdrawn = Object.values(promises('intake').intake.reports).filter(
      (one) => one.withdrawn,
    );
    expect(withdrawn).toHaveLength(1);
  });
});

test('CR7 each side’s own way of counting stands beside the other’s until one is signed, and of the same rows each makes other numbers', () => {
  const counting = talks('commission').counting as NonNullable<TalksViews['counting']>;
  const rules = Object.entries(counting.rules);
  expect(rules.map(([, row]) => row.state)).toEqual(['set-aside', 'set-aside', 'signed']);
  const rows = observationsOf(counting);
  expect(rows).toHaveLength(86);
  const numbers = rules.map(([id, { rule }]) =>
    countBy(id, rule, rows).cells.map(({ number }) => number),
  );
  expect(new Set(numbers.map((one) => one.join(' '))).size).toBe(3);
});
