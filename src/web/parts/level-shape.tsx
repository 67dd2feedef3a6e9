import type { Level } from '#core/reports.ts';

/** One shape for each level of attribution, so that none rests on colour: filled where somebody stands by name or office, hollow where nobody does. */
export function LevelShape({ level }: { level: Level }) {
  return (
    <svg viewBox="-6 -6 12 12" aria-hidden="true">
      <LevelPath level={level} />
    </svg>
  );
}

/** The shape alone, round the origin, some ten units wide. */
export function LevelPath({ level }: { level: Level }) {
  switch (level) {
    case 'on-record':
      return <circle r="5" fill="currentColor" />;
    case 'document':
      return <rect x="-4.5" y="-4.5" width="9" height="9" fill="currentColor" />;
    case 'mediator':
      return <path d="M0-5.5L5.5 0 0 5.5-5.5 0z" fill="currentColor" />;
    case 'background':
      return (
        <>
          <circle r="4.4" fill="none" stroke="currentColor" strokeWidth="1.2" />
          <path d="M0-5a5 5 0 0 1 0 10z" fill="currentColor" />
        </>
      );
    case 'sources':
      return <circle r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />;
  }
}
