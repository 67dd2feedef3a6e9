import type { Observation } from '#core/counting/observation.ts';
import type { SignedRule } from '#core/counting/rule.ts';
import type { Words } from '#core/words.ts';
import { inTurn } from '../tale.ts';
import { Chance, clock } from './chance.ts';
import { boxAt, SITES, type SiteKey } from './ground.ts';
import type { Scene } from './scene.ts';

/** What the mission's posts hear, row by row, and the rules by which it is counted: each side's own stand beside each other until one is signed. */

const POSTS = [
  'oru-mill',
  'long-bridge',
  'ferry-stage',
  'ford-of-teld',
] as const satisfies readonly SiteKey[];

/** Rows of a week, of which the first three are entered the morning after. */
const WEEKS: readonly { from: number; until: number; rows: number }[] = [
  { from: 29, until: 36, rows: 34 },
  { from: 36, until: 43, rows: 30 },
  { from: 43, until: 50, rows: 22 },
];

const NIGHT_HOURS = 9;

function observed(scene: Scene, day: number, n: number): Observation {
  const chance = new Chance(day * 97 + n * 13 + 5);
  const post = POSTS[chance.upTo(POSTS.length)] as SiteKey;
  const near = POSTS[chance.upTo(POSTS.length)] as SiteKey;
  const begun = ((18 + chance.upTo(NIGHT_HOURS)) % 24) * 60 + chance.upTo(50);
  const kind = (['shot', 'burst', 'shot', 'explosion'] as const)[chance.upTo(4)] as 'shot';
  return {
    from: scene.stage.instant(day, clock(begun)),
    to: scene.stage.instant(day, clock(begun + chance.upTo(9))),
    observer: { site: post, label: SITES[post].name },
    ...(chance.upTo(5) === 0 ? {} : { place: { site: near, box: boxAt(near, 6_000) } }),
    distance: 300 + chance.upTo(40) * 100,
    bearing: chance.upTo(360),
    means: chance.upTo(3) === 0 ? ['saw', 'heard'] : ['heard'],
    kind,
    ...(chance.upTo(6) === 0 ? {} : { number: 1 + chance.upTo(6) }),
    direction: (['undetermined', 'incoming', 'outgoing'] as const)[chance.upTo(3)] as 'incoming',
    assessed: chance.upTo(11) === 0 ? 'live-fire-exercise' : 'none',
  };
}

/** Each morning the rows of the night. */
export function observe(scene: Scene): void {
  for (const { from, until, rows } of WEEKS) {
    const days = until - from;
    for (let day = from; day < until; day++) {
      const count =
        Math.floor(((day - from + 1) * rows) / days) - Math.floor(((day - from) * rows) / days);
      if (count === 0) continue;
      const observations = Array.from({ length: count }, (_, n) => observed(scene, day, n));
      scene.agenda.enter(day + 1, '06:20', 'commission', () => ({
        by: 'o1/k1',
        type: 'observation.enter',
        body: { observations },
      }));
    }
  }
}

const EACH: Words = {
  en: 'Every shot, burst and explosion is counted for itself.',
  ur: 'ہر گولی، بوچھاڑ اور دھماکا الگ گنا جائے گا۔',
};
const EPISODES: Words = {
  en: 'What belongs together is counted once; a pause of an hour begins something new.',
  ur: 'جو ایک سلسلے کا ہو وہ ایک بار گنا جائے؛ ایک گھنٹے کا وقفہ نیا سلسلہ شروع کرتا ہے۔',
};
const SIGNED: Words = {
  en: 'An episode ends when nothing is observed at a place for half an hour. What nobody could place is told apart.',
  ur: 'جب کسی جگہ آدھ گھنٹے تک کچھ دیکھا یا سنا نہ جائے تو سلسلہ ختم۔ جس کی جگہ معلوم نہ ہو وہ الگ بتایا جائے۔',
};

function rule(
  scene: Scene,
  label: Words,
  unit: SignedRule['unit'],
  words: Words,
  more: Partial<SignedRule> = {},
): SignedRule {
  const { stage } = scene;
  return {
    label,
    unit,
    kinds: ['shot', 'burst', 'explosion'],
    direction: 'not-looked-at',
    least: 1,
    unnumbered: 'as-one',
    exclusions: [],
    sources: { means: ['saw', 'heard', 'camera'] },
    zones: [
      {
        key: 'upper-reach',
        label: { en: 'From the pass to the bridge', ur: 'درے سے پل تک' },
        where: { sites: ['oru-mill', 'long-bridge'] },
      },
      {
        key: 'lower-reach',
        label: { en: 'From the bridge to the ford', ur: 'پل سے گھاٹ تک' },
        where: { sites: ['ferry-stage', 'ford-of-teld'] },
      },
    ],
    edge: 'touching',
    periods: [29, 36, 43, 50, 57].map((day) => stage.instant(day, '00:00')),
    basis: 'sample',
    coverage: {
      en: 'From four posts of the mission, by night and by day.',
      ur: 'مشن کی چار چوکیوں سے، رات اور دن۔',
    },
    words,
    hash: stage.hash(words),
    ...more,
  };
}

/** Day 37: each side has its own way of counting. Day 44: one that a mediator proposes is signed by both. */
export function countWeeks(scene: Scene): void {
  const { agenda } = scene;
  agenda.at(37, '14:00', async () => {
    await scene.act(
      'p2/k1',
      'counting.propose',
      rule(scene, { en: 'Each one', ur: 'ہر ایک' }, { count: 'each' }, EACH),
    );
    await scene.act(
      'p1/k1',
      'counting.propose',
      rule(
        scene,
        { en: 'Episodes of an hour', ur: 'ایک گھنٹے کے سلسلے' },
        { count: 'episode', gap: 60, same: { by: 'zone' } },
        EPISODES,
        { exclusions: ['live-fire-exercise'] },
      ),
    );
  });
  agenda.at(44, '14:00', async () => {
    const proposed = rule(
      scene,
      { en: 'Episodes along the river', ur: 'دریا کے ساتھ سلسلے' },
      { count: 'episode', gap: 30, same: { by: 'site' } },
      SIGNED,
      { exclusions: ['live-fire-exercise', 'outside-zones'] },
    );
    const proposal = await scene.act('m2/k1', 'counting.propose', proposed);
    for (const side of inTurn(1))
      await scene.act(`${side}/k1`, 'counting.agree', { proposal, hash: proposed.hash });
  });
}
