import type { Alleged, Filed } from '#core/situation/entries.ts';
import type { SituationReport } from '#core/situation/report.ts';
import { boxGeometry, collection, feature, zoneGeometry } from '../geojson/write.ts';
import { wordsAsMembers } from '../geojson/said.ts';
import { instantOfMs } from './instant-of.ts';

/**
 * A situation report as a map file (SR12): its zones, and its entries with the boxes that they were entered with, never a point in the middle of one. What has no
 * box has no geometry, and stays in the file. Each says of what kind it is and how far it has come; kinds are never joined.
 */
export function situationGeoJson(report: SituationReport): string {
  const { lists, zones, record, period } = report;
  const features = [
    ...zones.flatMap(({ row, days }, n) =>
      row
        ? [
            feature(
              zoneGeometry(row.polygons),
              {
                kind: 'zone',
                number: n + 1,
                index: row.index,
                ...wordsAsMembers(row.label, 'name'),
                ...wordsAsMembers(row.version, 'version'),
                coverage: days.map(({ day, rows }) => ({
                  day: day.day,
                  reported: rows.map(({ share, from, to }) => ({ share, from, to })),
                })),
              },
              row.act,
            ),
          ]
        : [],
    ),
    ...[...lists.alleged, ...lists.files].map((one) => entryFeature(report, one, 'this')),
    ...lists.earlier.map((one) => entryFeature(report, one, 'earlier')),
  ];
  return collection(features, {
    situation: {
      room: report.room,
      record: report.kind,
      from: period.from,
      until: period.until,
      knownAt: instantOfMs(report.knownAt),
      acts: record.size,
      checkpoint: record.code,
      says: 'An allegation is what a side says, a case file what the mission established; neither is a finding. Zones are drawn for computing and settle no line.',
    },
  });
}

function entryFeature(
  { clauses }: SituationReport,
  { row, stage, zones, findings }: Alleged | Filed,
  ofPeriod: 'this' | 'earlier',
): object {
  const { occurred, place, quantity } = row;
  const box = place?.box;
  return feature(
    box ? boxGeometry(box) : null,
    {
      kind: row.kind,
      stage,
      ofPeriod,
      index: row.index,
      ...(row.kind === 'case-file' ? { number: row.number } : {}),
      class: row.class,
      ...occurred,
      by: row.by,
      ...(quantity === undefined ? {} : { quantity }),
      placePrecision: box ? 'somewhere in this box, as entered' : 'not stated',
      clauses: clauses.flatMap((part, n) =>
        part.alleged.includes(row.act) || part.files.includes(row.act) ? [n + 1] : [],
      ),
      zones: zones.map(({ zone, surely }) => ({ zone, surely })),
      findings,
      ...wordsAsMembers(place?.words, 'place'),
      ...wordsAsMembers(row.what, 'words'),
    },
    row.act,
  );
}
