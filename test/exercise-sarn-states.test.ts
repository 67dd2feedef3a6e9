import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Act } from '#core/act.ts';
import { digestAt, statesAt } from '#core/views/monitoring-states.ts';
import type { PromiseViews } from '#core/views/obligation-talks.ts';
import type { TalksViews } from '#core/views/talks.ts';
import { exerciseSarn } from '#examples/exercise-sarn/index.ts';
import type { DataFolder } from '#server/data-folder.ts';
import type { Exercise, PlayedExercise } from '#server/exercises.ts';
import { at, load, read, removeFolders, tally, type Reading } from './support/played-sarn.ts';
import { sha256 } from './support/text-table.ts';

/** The states of the obligations of the exercise, day by day, and that playing it comes to the same whoever reads it and however often it is interrupted. */

let folder: DataFolder;
let played: PlayedExercise;
let commission: Reading;

beforeAll(async () => {
  [folder, played] = await load(exerciseSarn);
  commission = await read(folder, 'commission', played.rooms.get('commission') as string);
});

afterAll(removeFolders);

const promisesIn = (reading: Reading): PromiseViews =>
  (reading.views.talks as TalksViews).promises as PromiseViews;

describe('what the evaluator makes of it', () => {
  /** Each obligation in force at a moment, in short: `met`, or `supported 1 · alleged 3`. */
  function states(day: number, time: string): Record<string, string> {
    const { obligations, monitoring } = promisesIn(commission);
    const rows = statesAt(monitoring, at(day, time)).states.map((one) => {
      const instances = tally(one.instances.map((instance) => instance.state));
      const short = Object.entries(instances).map(([name, number]) => `${name} ${number}`);
      const label = obligations.obligations[one.id]?.terms.label?.en as string;
      const provisional = one.provisional ? ', provisional' : '';
      return [label, `${one.state} (${short.join(', ')})${provisional}`] as const;
    });
    return Object.fromEntries(rows.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  test('OB5 day 20: the truce is quiet, which is no finding', () => {
    expect(states(20, '12:00')).toMatchInlineSnapshot(`
      {
        "Nobody fires, no boat crosses the middle": "nothing-reported (), provisional",
      }
    `);
  });

  test('OB5 day 36, noon: what is alleged, before the commission has met', () => {
    expect(states(36, '12:00')).toMatchInlineSnapshot(`
      {
        "A column is announced before it moves": "not-computable (not-computable 2), provisional",
        "Access to any place within a day": "supported (met 1, supported 2), provisional",
        "Calm across the Sarn": "alleged (alleged 9), provisional",
        "Detainees go home": "met (met 1, nothing-reported 1)",
        "Heavy weapons away from the east bank": "nothing-reported (nothing-reported 1), provisional",
        "Heavy weapons away from the west bank": "met (met 1), provisional",
        "Mines are marked, then cleared": "nothing-reported (nothing-reported 1), provisional",
        "No mines, no new earthworks": "alleged (alleged 1)",
        "No patrol past the middle of the river": "alleged (alleged 4), provisional",
        "Nobody fires, no boat crosses the middle": "nothing-reported ()",
        "Requests for passage are answered within a day": "met (met 1)",
        "The bridge is open on market days": "not-computable (not-computable 1), provisional",
        "The hotline is tested every day": "met (met 6, nothing-reported 1), provisional",
        "Wells, mills and bridges are left whole": "alleged (alleged 1)",
      }
    `);
  });

  test('OB5 day 36, evening: after the first findings', () => {
    expect(states(36, '20:00')).toMatchInlineSnapshot(`
      {
        "A column is announced before it moves": "not-computable (not-computable 2), provisional",
        "Access to any place within a day": "supported (met 1, supported 2), provisional",
        "Calm across the Sarn": "supported (alleged 8, supported 1), provisional",
        "Detainees go home": "not-computable (met 1, not-computable 1), provisional",
        "Heavy weapons away from the east bank": "not-computable (not-computable 1), provisional",
        "Heavy weapons away from the west bank": "met (met 1), provisional",
        "Mines are marked, then cleared": "nothing-reported (nothing-reported 1), provisional",
        "No mines, no new earthworks": "alleged (alleged 1)",
        "No patrol past the middle of the river": "supported (alleged 3, supported 1), provisional",
        "Nobody fires, no boat crosses the middle": "nothing-reported ()",
        "Requests for passage are answered within a day": "met (met 1)",
        "The bridge is open on market days": "not-computable (not-computable 1), provisional",
        "The hotline is tested every day": "not-computable (met 6, not-computable 1), provisional",
        "Wells, mills and bridges are left whole": "alleged (alleged 1)",
      }
    `);
  });

  test('OB5 day 43, evening: after the second meeting', () => {
    expect(states(43, '20:00')).toMatchInlineSnapshot(`
      {
        "A column is announced before it moves": "not-computable (not-computable 3)",
        "Access to any place within a day": "supported (alleged 3, met 2, supported 2)",
        "Calm across the Sarn": "supported (alleged 12, not-computable 1, supported 3), provisional",
        "Detainees go home": "met (met 2)",
        "Heavy weapons away from the east bank": "met (met 1)",
        "Heavy weapons away from the west bank": "met (met 1)",
        "Mines are marked, then cleared": "met (met 1, nothing-reported 1), provisional",
        "No mines, no new earthworks": "alleged (alleged 2)",
        "No patrol past the middle of the river": "supported (alleged 4, supported 1)",
        "Nobody fires, no boat crosses the middle": "nothing-reported ()",
        "Requests for passage are answered within a day": "met (met 3), provisional",
        "The bridge is open on market days": "met (met 1), provisional",
        "The hotline is tested every day": "met (met 12)",
        "The hotline is tested twice a week": "not-computable (not-computable 1), provisional",
        "Wells, mills and bridges are left whole": "supported (supported 1)",
      }
    `);
  });

  test('OB5 day 56: at the end', () => {
    expect(states(56, '12:00')).toMatchInlineSnapshot(`
      {
        "A column is announced before it moves": "not-computable (not-computable 3)",
        "Access to any place within a day": "supported (alleged 2, met 4, not-computable 1, supported 2)",
        "Calm across the Sarn": "supported (alleged 18, supported 3)",
        "Detainees go home": "met (met 2)",
        "Heavy weapons away from the east bank": "met (met 1)",
        "Heavy weapons away from the west bank": "met (met 1)",
        "Mines are marked, then cleared": "met (met 1, nothing-reported 1)",
        "No mines, no new earthworks": "alleged (alleged 4)",
        "No patrol past the middle of the river": "supported (alleged 6, supported 1)",
        "Nobody fires, no boat crosses the middle": "nothing-reported ()",
        "Requests for passage are answered within a day": "met (met 4)",
        "The bridge is open on market days": "supported (met 1, supported 1), provisional",
        "The hotline is tested every day": "met (met 12)",
        "The hotline is tested twice a week": "met (met 4, nothing-reported 1)",
        "Wells, mills and bridges are left whole": "supported (supported 1)",
      }
    `);
  });

  test('OB8.1 who reads the room with another key computes the same states', async () => {
    const id = played.rooms.get('commission') as string;
    const other = await read(folder, 'commission', id, 'p2/k2');
    const digest = (view: PromiseViews): string =>
      digestAt(sha256, statesAt(view.monitoring, at(56, '12:00')));
    expect(digest(promisesIn(other))).toBe(digest(promisesIn(commission)));
  });

  test('OB6.2 two allegations that came after the lag count from the reopening on, and not before', () => {
    const calm = Object.entries(promisesIn(commission).obligations.obligations).find(
      ([, { terms }]) => terms.label?.en === 'Calm across the Sarn',
    )?.[0];
    const late = (time: string): number =>
      statesAt(promisesIn(commission).monitoring, at(50, time))
        .states.filter(({ id }) => id === calm)
        .flatMap(({ aside, instances }) => [...aside, ...instances.flatMap((one) => one.aside)])
        .filter(({ reason }) => reason === 'late').length;
    expect([late('15:30'), late('16:30')]).toEqual([3, 1]);
  });
});

test('RC14 an exercise that is interrupted among acts that are entered together goes on, and is the same', async () => {
  let left = 0;
  const interrupted: Exercise = {
    ...exerciseSarn,
    play: async (scene, until) => {
      const { host } = scene;
      const failing = {
        ...scene,
        host: Object.assign(Object.create(host) as typeof host, {
          room: async (id: string) => {
            const hosted = await host.room(id);
            return (
              hosted &&
              new Proxy(hosted, {
                get(target, property) {
                  if (property === 'submit')
                    return async (act: Parameters<typeof target.submit>[0]) => {
                      left -= 1;
                      if (left < 0) throw new Error('the power went');
                      return await target.submit(act);
                    };
                  const value: unknown = Reflect.get(target, property, target);
                  return typeof value === 'function' ? (value.bind(target) as unknown) : value;
                },
              })
            );
          },
        }),
      };
      await exerciseSarn.play(failing, until);
    },
  };
  const [again, resumed] = await load(exerciseSarn, async (loadOnce) => {
    for (const often of [700, 500]) {
      left = often;
      await expect(loadOnce(interrupted)).rejects.toThrow('the power went');
    }
  });
  for (const name of ['commission', 'intake'] as const) {
    const reading = await read(again, name, resumed.rooms.get(name) as string);
    const types = (all: readonly Act[]) => tally(all.map(({ type }) => type));
    const whole = await read(folder, name, played.rooms.get(name) as string);
    expect(types(reading.acts)).toEqual(types(whole.acts));
  }
});
