import type { Together } from '../../stage.ts';
import { adopt, AGENDA, GROUND_RULES, TERMS } from '../1-opening.ts';
import { constitute } from '../commission.ts';
import { known } from '../known.ts';
import { fullPowers } from '../powers.ts';
import { inTurn } from '../tale.ts';
import { truceHash } from '../truce.ts';
import { DELAY, LAYERS, WIDER_BRIDGE, ZONES, type ZoneKey } from './ground.ts';
import {
  amendment,
  announce,
  settleMechanism,
  tableMechanism,
  type Standing,
} from './mechanism.ts';
import { HOUR, MECHANISM, PROMISES, type PromiseKey } from './promises.ts';
import type { Scene } from './scene.ts';

/** Day 14: the commission sits in a room of its own, with the mission. Its map, and the truce read as an obligation. */
export async function openCommission(scene: Scene): Promise<void> {
  const { stage, tale } = scene;
  stage.at(14, '09:00');
  await adopt(tale, 'terms.propose', TERMS, 1);
  await adopt(tale, 'ground-rules.propose', GROUND_RULES, 0);
  await adopt(tale, 'agenda.propose', AGENDA, 1);
  stage.at(14, '10:00');
  await constitute(tale);
  for (const side of inTurn(0)) {
    const person = stage.enclose({ en: 'a member of the commission', ur: 'کمیشن کا رکن' });
    const key = stage.keys.ref('commission', `${side}/k2`);
    const body = { level: 'local', as: 'member', person: { ...person.ref }, key };
    await tale.act(`${side}/k1`, 'commission.name-member', body, { enclosures: [person] });
  }
  stage.at(14, '11:00');
  for (const [key, zone] of Object.entries(ZONES))
    scene.zones[key as ZoneKey] = await tale.act('s1/k1', 'zone.define', zone);
  const layers: string[] = [];
  for (const by of ['p2', 'p1', 's1'] as const)
    layers.push(await tale.act(`${by}/k1`, 'layer.supply', LAYERS[by]));
  // Of neither side: theirs are there, and nobody has switched them on.
  await tale.act('m1/k1', 'layer.show', { layer: layers[2], shown: true });
  await tale.act('s1/k1', 'hotline.number', {
    of: 's1',
    rung: 'commission',
    words: { en: 'the bell at the toll house', ur: 'محصول گھر کی گھنٹی' },
  });

  stage.at(14, '14:00');
  const reads = { truce: scene.plenary.truce, hash: truceHash(scene.plenary) };
  await propose(scene, { key: 'truce', reads });
  await agree(scene, ['truce'], 0);
  await inForce(scene, ['truce'], { day: 15, time: '00:00' });
}

/** Where the words stand that an obligation reads: an act of the plenary, on which the reading rests, or a paragraph of this room. */
type Reads = { truce: string; hash: string } | { act: string; hash: string } | Standing;

interface Proposed {
  key: PromiseKey;
  reads: Reads;
  replaces?: PromiseKey;
}

async function propose(scene: Scene, ...all: readonly Proposed[]): Promise<void> {
  const ids = await scene.together(all.map((one) => proposal(scene, one)));
  for (const [n, { key }] of all.entries()) scene.promises[key] = known(ids[n], key);
}

function proposal(scene: Scene, { key, reads, replaces }: Proposed): Together {
  const { stage, zones } = scene;
  const { clause, terms } = PROMISES[key];
  const own = 'node' in reads ? { paragraph: reads.node } : {};
  const rests = 'truce' in reads ? reads.truce : 'node' in reads ? undefined : reads.act;
  return {
    by: 's1/k1',
    type: 'obligation.propose',
    body: {
      clause: { ...own, hash: reads.hash, words: clause },
      terms: terms(stage, zones),
      ...(replaces ? { replaces: scene.promise(replaces) } : {}),
    },
    ...(rests === undefined ? {} : { rests: ['plenary', rests] as const }),
  };
}

/** Of each of them the one side first or the other, by turns. */
async function agree(scene: Scene, keys: readonly PromiseKey[], turn: number): Promise<void> {
  for (const which of [0, 1] as const)
    await scene.together(
      keys.map((key, n) => ({
        by: `${inTurn(turn + n)[which]}/k1`,
        type: 'obligation.agree',
        body: scene.about(key),
      })),
    );
}

async function inForce(
  scene: Scene,
  keys: readonly PromiseKey[],
  since: { day: number; time: string },
  instrument?: string,
): Promise<void> {
  await scene.together(
    keys.map((key) => ({
      by: 'm1/k1',
      type: 'obligation.in-force',
      body: {
        ...scene.about(key),
        since: scene.stage.moment(since.day, since.time),
        ...(instrument === undefined ? {} : { instrument }),
      },
    })),
  );
}

/** Read from the agreement once that is in force, in the order in which they stand there. */
const OF_AGREEMENT = [
  'works',
  'heavy-west',
  'heavy-east',
  'boats',
  'mines',
  'objects',
  'release',
  'relief',
  'bridge',
  'access',
  'hotline',
  'movement',
] as const satisfies readonly PromiseKey[];

/** Day 28: the day after the agreement has entered into force. What it says is read as obligations, and the paragraph on the mechanism is tabled, bridged and accepted. */
export async function readAgreement(scene: Scene): Promise<void> {
  const { stage, tale, plenary } = scene;
  stage.at(28, '08:00');
  for (const side of inTurn(0)) await fullPowers(tale, side, ['adopt']);
  stage.at(28, '09:00');
  const tabled = await tableMechanism(tale);
  await propose(scene, { key: 'hasty', reads: tabled });
  const wider = { ...WIDER_BRIDGE, replaces: scene.zones.bridge };
  scene.zones.bridge = await scene.act('s1/k1', 'zone.define', wider);
  const reads = (key: PromiseKey) => plenary.drafting.reading(PROMISES[key].paragraph as string);
  await propose(scene, ...OF_AGREEMENT.map((key) => ({ key, reads: reads(key) })));
  stage.at(28, '14:00');
  const standing = await settleMechanism(tale, tabled);
  // The reading of the words as first tabled is stale from here on, and is left so.
  await propose(scene, { key: 'calm', reads: standing, replaces: 'truce' });
  stage.at(28, '16:00');
  await agree(scene, [...OF_AGREEMENT, 'calm'], 1);
  await inForce(scene, OF_AGREEMENT, HOUR);
  await scene.act(['p1/k1', 'p2/k1'], 'incident.delay-places', DELAY);
  stage.at(29, '05:00');
  const instrument = await announce(tale, standing, 0);
  await inForce(scene, ['calm'], MECHANISM, instrument);
}

/** Day 42: one sentence of the agreement is amended, and the obligation that read it is replaced. Days 44 and 47: one is suspended while the bridge is repaired. */
export function changeObligations(scene: Scene): void {
  const { agenda, stage, tale } = scene;
  agenda.at(42, '16:00', async () => {
    const standing = await amendment(tale);
    await propose(scene, { key: 'hotline-weekly', reads: standing, replaces: 'hotline' });
    await agree(scene, ['hotline-weekly'], 1);
    const instrument = await announce(tale, standing, 1);
    await inForce(scene, ['hotline-weekly'], { day: 43, time: HOUR.time }, instrument);
  });
  agenda.at(44, '09:00', async () => {
    await scene.act(['p1/k1', 'p2/k1'], 'obligation.change', {
      ...scene.about('access'),
      change: 'suspend',
      at: stage.moment(44, '12:00'),
      why: { en: 'While the bridge is repaired.', ur: 'پل کی مرمت تک۔' },
    });
  });
  agenda.at(47, '09:00', async () => {
    await scene.act(['p2/k1', 'p1/k1'], 'obligation.change', {
      ...scene.about('access'),
      change: 'resume',
      at: stage.moment(47, '12:00'),
      why: { en: 'The bridge carries carts again.', ur: 'پل پر پھر گاڑیاں چل رہی ہیں۔' },
    });
  });
}
