import { readFile, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { bodyProblem } from '#core/rulebook.ts';
import { CURRENT_RULES, rules } from '#core/rules.ts';
import type { WordLanguage, Words } from '#core/words.ts';
import type { GeoFault } from '#interchange/geojson/geo-fault.ts';
import { geoFault, geoSentence } from '#interchange/geojson/geo-fault.ts';
import { MAX_BYTES } from '#interchange/geojson/features.ts';
import { planFeatures, refusedFeatures } from '#interchange/geojson/feature-import.ts';
import { readLineLayers } from '#interchange/geojson/line-layers.ts';
import { readZones } from '#interchange/geojson/zones.ts';
import { BYTE_ORDER_MARK, csvLine } from '#interchange/csv/write.ts';
import { sha256 } from './sha256.ts';
import type { KnownRows } from './known-rows.ts';
import type { Lot } from './piece.ts';
import {
  contextGathering,
  emptyTally,
  entryOf,
  type LotSettings,
  type PublishedAs,
  type Tally,
} from './table-lots.ts';

/** A map file as the acts that it becomes. Unlike a table it is held whole (IT8). */

export interface Drawn {
  as: 'zones' | 'lines';
  /** What is drawn from: the words of a text, or the supplier’s sheets. */
  source: Words;
  /** Of zones; lines say theirs. */
  version: Words | undefined;
  language: WordLanguage;
}

export interface MapLots {
  lots: Lot[];
  tally: Tally;
  /** The report of what was refused; undefined where nothing was. */
  refused: string | undefined;
  digest: string;
}

export type MapRead = { ok: true; value: MapLots } | { ok: false; fault: GeoFault };

/** Lines and points of one layer, as `layer.supply` takes them. */
const TOO_LARGE = {
  en: 'The layer has more lines or points than a room takes: 50 lines, 2000 points. Simplify it, or part it under several versions.',
  ur: 'تہہ میں کمرے کی حد سے زیادہ خطوط یا نقطے ہیں: 50 خطوط، 2000 نقطے۔ اسے سادہ کریں، یا کئی نسخوں میں تقسیم کریں۔',
};

function reportOf(rows: readonly [feature: string, code: string, en: string, ur: string][]) {
  if (rows.length === 0) return undefined;
  const header = ['parley_feature', 'parley_codes', 'parley_english', 'parley_urdu'];
  return BYTE_ORDER_MARK + [header, ...rows].map((cells) => csvLine(cells)).join('');
}

function toldFault(fault: GeoFault): [string, string, string, string] {
  const { feature, code } = fault;
  return [String(feature ?? ''), code, geoSentence(fault, 'en'), geoSentence(fault, 'ur')];
}

/** Undefined for a file that is larger than any that is read: none of it is held. */
async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  const { size } = await stat(path);
  return size > MAX_BYTES ? undefined : await readFile(path);
}

/** Zones and layers, each an act of its own; those that the room has are passed over. */
export async function drawnLots(path: string, drawn: Drawn, known: KnownRows): Promise<MapRead> {
  const bytes = await bytesOf(path);
  if (!bytes) return geoFault('too-large');
  const tally = emptyTally();
  const lots: Lot[] = [];
  const refused: [string, string, string, string][] = [];
  const add = (type: string, body: object, line: number): void => {
    const declared = rules(CURRENT_RULES)?.type(type, 1);
    if (declared && bodyProblem(declared, body) !== undefined) {
      tally.reject += 1;
      refused.push([String(line), 'geojson.too-large-layer', TOO_LARGE.en, TOO_LARGE.ur]);
    } else if (known.hasDrawn(type, body)) tally.skip += 1;
    else {
      tally.enter += 1;
      tally.acts += 1;
      lots.push({ piece: { kind: 'act', type, version: 1, body }, rows: 1, line });
    }
  };
  const { source, version = source, language } = drawn;
  const read = drawn.as === 'zones' ? readZones(bytes, language) : readLineLayers(bytes, language);
  if (!read.ok) return read;
  for (const [at, one] of read.value.read.entries()) {
    if ('polygons' in one) {
      const { name: label, polygons, feature } = one;
      add('zone.define', { label, polygons, source, version }, feature);
    } else {
      const { name: label, supplier, lines } = one;
      const own = { [language]: one.version };
      add('layer.supply', { label, supplier, version: own, lines, source }, at + 1);
    }
  }
  tally.reject += read.value.refused.length;
  for (const one of read.value.refused) refused.push(toldFault(one));
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { ok: true, value: { lots, tally, refused: reportOf(refused), digest } };
}

/** Events of a map file. All of them are context, whatever the file says (IT8.8). */
export async function eventLots(
  path: string,
  settings: LotSettings & { published: PublishedAs },
  known: KnownRows,
): Promise<MapRead> {
  const bytes = await bytesOf(path);
  if (!bytes) return geoFault('too-large');
  const { scope, published } = settings;
  const planned = planFeatures(bytes, { digest: sha256, scope });
  if (!planned.ok) return planned;
  const tally: Tally = { ...emptyTally(), kind: 'context', bytes: bytes.length };
  const lots: Lot[] = [];
  const gathering = contextGathering(published);
  for (const plan of planned.value) {
    if (plan.do !== 'enter') {
      tally[plan.do] += 1;
      continue;
    }
    const entry = entryOf(plan, known, settings);
    if (entry === 'skip') {
      tally.skip += 1;
      continue;
    }
    if (entry.kind !== 'context') throw new Error('a feature of a map file is context');
    tally.enter += 1;
    if (entry.cut) tally.cut += 1;
    const lot = gathering.add(entry.entry, plan.feature);
    if (lot) lots.push(lot);
  }
  const rest = gathering.rest();
  if (rest) lots.push(rest);
  tally.acts = lots.length;
  const digest = createHash('sha256').update(bytes).digest('hex');
  const refused = tally.reject > 0 ? refusedFeatures(planned.value) : undefined;
  return { ok: true, value: { lots, tally, refused, digest } };
}
