import type { ParagraphStatus } from '#core/text/standing.ts';
import { Mark } from '../points/marks.tsx';
import { useWords } from '../words/use-words.ts';

const SHAPES = {
  'no-text': 'dash',
  open: 'hollow',
  bracketed: 'brackets',
  'agreed-in-principle': 'dashed',
  'agreed-ad-referendum': 'half',
  agreed: 'full',
  conformed: 'double',
  initialled: 'initials',
  signed: 'pen',
} as const satisfies Record<ParagraphStatus, string>;

/** Where a paragraph stands, as a word and a shape. */
export function StatusMark({ status }: { status: ParagraphStatus }) {
  const { say } = useWords();
  return <Mark shape={SHAPES[status]}>{say(`text.status.${status}`)}</Mark>;
}
