import { KINDS } from './given.ts';
import { KindShape } from './kind-shape.tsx';

/** Zones are told apart by how they are hatched. Past the last, the first comes again: their names still part them. */
const HATCHES = [
  'M-2 10L10-2M-2 22L22-2M10 22L22 10',
  'M-2 10L10 22M-2-2L22 22M10-2L22 10',
  'M0 5h20M0 15h20',
  'M5 0v20M15 0v20',
  'M4 5h2M14 5h2M4 15h2M14 15h2M9 10h2M0 0h1M19 0h1M0 20h1M19 20h1',
  'M0 5h20M0 15h20M5 0v20M15 0v20',
] as const;

export function hatchOf(map: string, zone: number): string {
  return `url(#${map}-hatch-${zone % HATCHES.length})`;
}

export function kindHatchOf(map: string, kind: string): string {
  return `url(#${map}-kind-${kind})`;
}

/** The patterns of one map, by its id. */
export function Hatches({ map }: { map: string }) {
  return (
    <defs>
      {HATCHES.map((path, i) => (
        <pattern
          key={path}
          id={`${map}-hatch-${i}`}
          width="20"
          height="20"
          patternUnits="userSpaceOnUse"
        >
          <path d={path} fill="none" stroke="currentColor" strokeWidth="1" opacity="0.55" />
        </pattern>
      ))}
      {KINDS.map((kind) => (
        <pattern
          key={kind}
          id={`${map}-kind-${kind}`}
          width="34"
          height="34"
          patternUnits="userSpaceOnUse"
        >
          <g transform="translate(17 17) scale(0.5)" opacity="0.55">
            <KindShape kind={kind} />
          </g>
        </pattern>
      ))}
    </defs>
  );
}
