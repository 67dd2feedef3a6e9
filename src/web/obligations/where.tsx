import type { Until } from '#core/obligations/explain/explained.ts';
import type { DraftTerms } from '#core/obligations/terms.ts';
import { InWords } from '../parts/in-words.tsx';
import { Zone } from '../parts/values.tsx';
import { useTalks } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import { usePromises } from './use-states.ts';
import { byWhen, momentOf } from './when.ts';

/** Single parts of an obligation, as its list and its page say them. */

export function Unsaid() {
  const { say } = useWords();
  return <>{say('obligations.not-said')}</>;
}

export function Where({ zone }: Pick<DraftTerms, 'zone'>) {
  const { say } = useWords();
  const { obligations } = usePromises();
  if (zone === undefined) return <Unsaid />;
  if (zone === 'everywhere') return <>{say('obligations.everywhere')}</>;
  const label = obligations.zones[zone]?.label;
  return label ? <InWords words={label} /> : <>{zone.slice(0, 8)}</>;
}

interface WhenProps {
  terms: DraftTerms;
  now: number;
  end?: Until | undefined;
}

export function When({ terms, now, end }: WhenProps) {
  const { say } = useWords();
  const { naming } = useTalks();
  const when = byWhen(terms, now, end);
  if (!('ms' in when))
    return when.kind === 'open' ? <>{say('obligations.when.open')}</> : <Unsaid />;
  const moment = momentOf(terms, when.ms, naming);
  return (
    <>
      {when.kind === 'at' ? moment : say(`obligations.when.${when.kind}`, { moment })}
      {terms.window && <Zone name={terms.window.from.zone} />}
    </>
  );
}

export function VerifiedHow({ verifier, method }: Pick<DraftTerms, 'verifier' | 'method'>) {
  const { semicolon } = useWords();
  const { naming } = useTalks();
  if (!verifier && !method) return <Unsaid />;
  return (
    <>
      {verifier?.party !== undefined && <bdi>{naming.party(verifier.party)}: </bdi>}
      {verifier && <InWords words={verifier.words} />}
      {verifier && method && semicolon}
      {method && <InWords words={method} />}
    </>
  );
}

export function Who({ addressees }: Pick<DraftTerms, 'addressees'>) {
  const { naming } = useTalks();
  return addressees ? <>{naming.parties(addressees)}</> : <Unsaid />;
}
