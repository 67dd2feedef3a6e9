import type { Language } from '#core/words.ts';
import { BYTE_ORDER_MARK, csvLine } from '../csv/write.ts';
import type { RowFault } from '../incidents/row-fault.ts';
import { rowSentence } from '../incidents/row-fault.ts';
import type { RowMemory, RowPlan } from '../incidents/row-planner.ts';
import { RowPlanner } from '../incidents/row-planner.ts';
import { readContextFeatures } from './context-features.ts';
import type { GeoFault, GeoRead } from './geo-fault.ts';
import { geoSentence } from './geo-fault.ts';

/** What is to be done about a feature, from 1, of a map file of events. */
export type PlannedFeature = { feature: number } & (
  Exclude<RowPlan, { do: 'reject' }> | { do: 'reject'; faults: (RowFault | GeoFault)[] }
);

/** What importing a map file of events would do. All of it is context; nothing is entered here. */
export function planFeatures(bytes: Uint8Array, memory: RowMemory): GeoRead<PlannedFeature[]> {
  const read = readContextFeatures(bytes);
  if (!read.ok) return read;
  const planner = new RowPlanner(memory);
  return {
    ok: true,
    value: read.value.map((one): PlannedFeature => {
      const { feature } = one;
      if (!one.ok) return { feature, do: 'reject', faults: one.faults };
      return { feature, ...planner.plan(one.row, one.table, feature) };
    }),
  };
}

function sentence(fault: RowFault | GeoFault, language: Language): string {
  return fault.code.startsWith('geojson.') || fault.code.startsWith('zone.')
    ? geoSentence(fault as GeoFault, language)
    : rowSentence(fault as RowFault, language);
}

/**
 * The report of features that were refused, as CSV: number, codes, what is wrong in English and Urdu. The features themselves remain in their file, where their numbers
 * find them.
 */
export function refusedFeatures(planned: readonly PlannedFeature[]): string {
  const lines = planned.flatMap((one) =>
    one.do === 'reject'
      ? [
          csvLine([
            String(one.feature),
            one.faults.map(({ code }) => code).join(' '),
            one.faults.map((fault) => sentence(fault, 'en')).join(' '),
            one.faults.map((fault) => sentence(fault, 'ur')).join(' '),
          ]),
        ]
      : [],
  );
  const header = ['parley_feature', 'parley_codes', 'parley_english', 'parley_urdu'];
  return BYTE_ORDER_MARK + csvLine(header) + lines.join('');
}
