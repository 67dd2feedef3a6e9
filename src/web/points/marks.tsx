import type { Standing } from '#core/consent-standing.ts';
import { isFirm, isGiven } from '#core/consent-standing.ts';
import type { MatrixRow, PointStatus } from '#core/views/points.ts';
import { useRoom } from '../context.ts';
import styles from './marks.module.css';

type Shape =
  | 'full'
  | 'double'
  | 'half'
  | 'dashed'
  | 'hollow'
  | 'dash'
  | 'bars'
  | 'brackets'
  | 'initials'
  | 'pen';

/** One shape for each kind of standing, beside its word: full where nothing more is awaited, half where confirmation is, hollow where it no longer stands. */
function ShapeOf({ shape }: { shape: Shape }) {
  return (
    <svg viewBox="-6 -6 12 12" aria-hidden="true">
      {shape === 'full' && <circle r="5" fill="currentColor" />}
      {shape === 'half' && (
        <>
          <circle r="4.4" fill="none" stroke="currentColor" strokeWidth="1.2" />
          <path d="M0-4.4a4.4 4.4 0 0 1 0 8.8z" fill="currentColor" />
        </>
      )}
      {shape === 'dashed' && (
        <circle r="4.4" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="3 2" />
      )}
      {shape === 'hollow' && <circle r="4.4" fill="none" stroke="currentColor" strokeWidth="1.4" />}
      {shape === 'dash' && <path d="M-4 0h8" stroke="currentColor" strokeWidth="1.6" />}
      {shape === 'double' && (
        <>
          <circle r="4.8" fill="none" stroke="currentColor" strokeWidth="1.2" />
          <circle r="2.8" fill="currentColor" />
        </>
      )}
      {shape === 'brackets' && (
        <path
          d="M-2.2-4.6h-2.4v9.2h2.4M2.2-4.6h2.4v9.2h-2.4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
        />
      )}
      {shape === 'initials' && (
        <path d="M-5 4h10M-3 1l3-5 3 5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      )}
      {shape === 'pen' && (
        <path
          d="M-5 4.6h10M-4 1c2-8 4-6 2-1s3-4 4-1"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.2"
        />
      )}
      {shape === 'bars' && <path d="M-2-4v8M2-4v8" stroke="currentColor" strokeWidth="1.8" />}
    </svg>
  );
}

interface MarkProps {
  shape: Shape;
  /** What it says. */
  children: string;
}

/** A word with its shape, so that neither rests on colour. */
export function Mark({ shape, children }: MarkProps) {
  return (
    <span className={styles['mark']}>
      <ShapeOf shape={shape} />
      <span>{children}</span>
    </span>
  );
}

function shapeOf(standing: Standing | undefined): Shape {
  if (standing === undefined) return 'dash';
  if (isFirm(standing)) return 'full';
  if (isGiven(standing)) return 'half';
  return standing === 'suspended' ? 'dashed' : 'hollow';
}

/** Where a side’s agreement stands. */
export function StandingMark({ standing }: { standing: Standing | undefined }) {
  const { naming } = useRoom();
  return <Mark shape={shapeOf(standing)}>{naming.term(`consent.${standing ?? 'none'}`)}</Mark>;
}

const STATUS: Readonly<Record<PointStatus, Shape>> = {
  open: 'hollow',
  'agreed-ad-referendum': 'half',
  agreed: 'full',
  'set-aside': 'bars',
};

/** Where a point stands. */
export function StatusMark({ status }: { status: PointStatus }) {
  const { naming } = useRoom();
  return <Mark shape={STATUS[status]}>{naming.term(`point-status.${status}`)}</Mark>;
}

/** A word set apart as a label: provisional, early harvest. */
export function Flag({ children }: { children: string }) {
  return <span className={styles['flag']}>{children}</span>;
}

/** AU7.1: of what stands. An open point has nothing that does, and one that is set aside is not being talked about. */
export function Provisional({ row: { provisional, status } }: { row: MatrixRow }) {
  const { naming } = useRoom();
  if (!provisional || status === 'open' || status === 'set-aside') return null;
  return <Flag>{naming.term('point-status.provisional')}</Flag>;
}
