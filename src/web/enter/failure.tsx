import { Link } from 'wouter';
import type { CallFailure } from '#client/api.ts';
import { useWords } from '../words/use-words.ts';

/** What the device itself refuses before anything is sent, which no server has put into the reader’s language. */
const OF_DEVICE = [
  'seal.no-secret',
  'rests.not-read',
  'passing.no-release',
  'passing.other-form',
  'passing.other-way',
  'passing.other-words',
  'outcome.not-yes',
  'case-file.no-release',
  'case-file.other-file',
] as const;

/** Why what was sent was not entered. `kept`: the draft of it is. */
export function CallFailed({ failure, kept = false }: { failure: CallFailure; kept?: boolean }) {
  const { say } = useWords();
  if (failure.kind === 'refused') {
    const refusedHere = OF_DEVICE.find((code) => code === failure.code);
    return (
      <div role="alert">
        <p data-refusal={failure.code}>
          {refusedHere ? say(`enter.device.${refusedHere}`) : failure.message}
        </p>
        <p>
          {failure.anchor !== undefined && <Link href={failure.anchor}>{say('failure.rule')}</Link>}{' '}
          {kept && say('enter.kept')}
        </p>
      </div>
    );
  }
  const kind = failure.kind === 'unreadable' ? 'unreadable' : 'unavailable';
  return (
    <p role="alert">
      {say(`failure.${kind}`)} {say(`failure.${kind}.help`)} {kept && say('enter.kept')}
    </p>
  );
}
