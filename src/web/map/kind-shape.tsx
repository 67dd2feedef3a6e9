import type { Kind } from './given.ts';

/** What a kind is told by: a shape round the origin, eighteen pixels across. */
export function KindShape({ kind }: { kind: Kind }) {
  const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 2 } as const;
  switch (kind) {
    case 'report':
      return <circle r="7.5" {...line} />;
    case 'allegation':
      return <path d="M0-8.5L9 7H-9z" {...line} />;
    case 'case-file':
      return <path d="M-6.5-8.5h9l4 4v13h-13zM-3-1h6M-3 3.5h6" {...line} strokeWidth="1.7" />;
    case 'finding':
      return <path d="M0-10L10 0 0 10-10 0z" fill="currentColor" />;
    case 'denied-access':
      return <path d="M-7-9V9M7-9V9M-10-3.5h20M-10 3.5h20" {...line} />;
  }
}

/** The same beside a word. */
export function KindSign({ kind }: { kind: Kind }) {
  return (
    <svg viewBox="-12 -12 24 24" width="20" height="20" aria-hidden="true">
      <KindShape kind={kind} />
    </svg>
  );
}
