import * as z from 'zod/mini';
import type { ActType } from './declare.ts';
import { declareAct } from './declare.ts';
import { zoneFault } from './geometry/zone-fault.ts';
import type { Polygon } from './places.ts';
import { longitude, latitude, polygons } from './places.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import * as shape from './shapes.ts';
import type { RoomState } from './state.ts';
import { talksPart } from './talks.ts';
import type { Words } from './words.ts';
import { label, words } from './words.ts';

/**
 * Zones that obligations speak of, and lines that somebody supplies (OB2). Neither settles where anything runs: a zone is what a text means by its words, a line is shown as
 * its supplier's, and not at all until a mediator switches it on.
 */

export interface ZonesState {
  /** By the act that defined it: the zone that took its place, or ''. */
  zones: Record<string, string>;
  /** By the act that supplied them: whether lines are shown. */
  layers: Record<string, boolean>;
}

const zones = talksPart('zones', () => ({ zones: {}, layers: {} }));

/** `zone.unknown`, `zone.replaced`: what an obligation may speak of is a zone of this room that stands, or everywhere. */
export function refuseZone(state: RoomState, zone: string | undefined): Refusal | undefined {
  if (zone === undefined || zone === 'everywhere') return undefined;
  const by = zones.read(state).zones[zone];
  if (by === undefined) return refuse('zone.unknown');
  return by === '' ? undefined : refuse('zone.replaced');
}

const describing = {
  roles: ['party', 'mediator', 'host', 'guarantor', 'monitor', 'commission', 'secretariat'],
} as const;

interface Zone {
  label: Words;
  /** Millionths of a degree, WGS 84: what the words of the text mean, drawn. */
  polygons: Polygon[];
  /** The words of the text or annex that it draws, and where it comes from. */
  source: Words;
  version: Words;
  replaces?: string | undefined;
}

const square = (west: number, south: number): [number, number][] => [
  [west, south],
  [west + 20_000, south],
  [west + 20_000, south + 20_000],
  [west, south + 20_000],
];

const define = declareAct<Zone>({
  name: 'zone.define',
  version: 1,
  subject: 'zones',
  nature: 'performed',
  summary: 'Draws a zone that obligations speak of: polygons, what they are drawn from, a version.',
  effect:
    'What an obligation means by its words, for computing. It settles no line and implies no recognition. A zone is never changed: another takes its place, and an obligation keeps the one it was agreed with.',
  body: z.strictObject({
    label,
    polygons,
    source: words,
    version: label,
    replaces: z.optional(shape.actId),
  }) as unknown as z.ZodMiniType<Zone>,
  entitled: describing,
  refuse(state, { body }) {
    const fault = zoneFault(body.polygons);
    return fault ? refuse(fault.code) : refuseZone(state, body.replaces);
  },
  apply(state, act) {
    const part = zones.change(state);
    part.zones[act.id] = '';
    if (act.body.replaces !== undefined) part.zones[act.body.replaces] = act.id;
  },
  sentence: {
    en: '{actor} draws a zone{replaces, select, none {} other { in the place of an earlier one}}: {label}, {version}.',
    ur: '{actor} نے {replaces, select, none {} other {ایک سابقہ علاقے کی جگہ }}ایک علاقہ متعین کیا: {label}، {version}۔',
  },
  values: (body, naming) => ({
    label: naming.words(body.label),
    version: naming.words(body.version),
    replaces: body.replaces,
  }),
  example: {
    label: { en: 'The bridge and a thousand paces round it' },
    polygons: [[square(12_000_000, 41_000_000)]],
    source: { en: 'Annex 1, sketch 2' },
    version: { en: 'first version' },
  },
});

interface Layer {
  label: Words;
  supplier: Words;
  version: Words;
  /** Lines, each of two points or more, in millionths of a degree. */
  lines: (readonly [number, number])[][];
  source: Words;
}

const supply = declareAct<Layer>({
  name: 'layer.supply',
  version: 1,
  subject: 'zones',
  nature: 'performed',
  summary: 'Supplies lines for the map of this room, as the supplier’s own.',
  effect:
    'Not shown until a mediator switches it on, and then with the supplier’s name and version, and the words that showing it implies no recognition.',
  body: z.strictObject({
    label,
    supplier: label,
    version: label,
    lines: z
      .array(z.array(z.tuple([longitude, latitude])).check(z.minLength(2), z.maxLength(2_000)))
      .check(
        z.minLength(1),
        z.maxLength(50),
        z.refine((all) => all.reduce((sum, line) => sum + line.length, 0) <= 2_000, 'is too long'),
      ),
    source: words,
  }),
  entitled: describing,
  apply(state, act) {
    zones.change(state).layers[act.id] = false;
  },
  sentence: {
    en: '{actor} supplies lines for the map: {label}, of {supplier}, {version}. They are not shown until a mediator switches them on.',
    ur: '{actor} نے نقشے کے لیے خطوط فراہم کیے: {label}، از {supplier}، {version}۔ ثالث کے چالو کرنے تک یہ نہیں دکھائے جاتے۔',
  },
  values: (body, naming) => ({
    label: naming.words(body.label),
    supplier: naming.words(body.supplier),
    version: naming.words(body.version),
  }),
  example: {
    label: { en: 'Landing stages as the east bank names them' },
    supplier: { en: 'Survey of the east bank' },
    version: { en: 'sheet 3' },
    lines: [
      [
        [12_000_000, 41_000_000],
        [12_010_000, 41_004_000],
      ],
    ],
    source: { en: 'Its own sheets' },
  },
});

const show = declareAct<{ layer: string; shown: boolean }>({
  name: 'layer.show',
  version: 1,
  subject: 'zones',
  nature: 'performed',
  summary: 'A mediator switches supplied lines on or off on the map of this room.',
  effect: 'For everybody who reads the room. It takes no position on the lines.',
  body: z.strictObject({ layer: shape.actId, shown: z.boolean() }),
  entitled: { roles: ['mediator'] },
  refuse(state, { body }) {
    const shown = zones.read(state).layers[body.layer];
    if (shown === undefined) return refuse('layer.unknown');
    return shown === body.shown ? refuse('layer.so-already') : undefined;
  },
  apply(state, { body }) {
    zones.change(state).layers[body.layer] = body.shown;
  },
  sentence: {
    en: '{actor} switches supplied lines {shown, select, yes {on} other {off}} on the map of this room.',
    ur: '{actor} نے اس کمرے کے نقشے پر فراہم کردہ خطوط {shown, select, yes {چالو} other {بند}} کیے۔',
  },
  values: (body) => ({ shown: body.shown ? 'yes' : 'no' }),
  example: { layer: 'b'.repeat(64), shown: true },
});

export const zoneActs: readonly ActType[] = [define, supply, show];
