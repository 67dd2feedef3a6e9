import { useMemo, useState } from 'react';
import type { Evidence } from '#core/incidents/intake.ts';
import type { ReportRow } from '#core/views/intake.ts';
import { lookLines } from '#interchange/evidence/evidence-words.ts';
import { lookAt } from '#interchange/evidence/look.ts';
import { toBase64 } from '#record/bytes.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { useTalks } from '../context.ts';
import { EnteredBy } from '../incidents/entered-by.tsx';
import { File, useSizeWord, WhyNot } from '../incidents/file.tsx';
import incidents from '../incidents/incidents.module.css';
import { useFile } from '../incidents/use-file.ts';
import { Button } from '../parts/button.tsx';
import { EnterLink } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { Value } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { Part } from './report-page.tsx';

type Step = ReportRow['custody'][number];

/** Originals with their codes and the steps of their custody; shown is the working copy alone. */
export function Originals({ row }: { row: ReportRow }) {
  const { say } = useWords();
  const known = new Set(row.evidence.map(({ sha256 }) => sha256));
  const other = row.custody.filter(({ sha256 }) => !known.has(sha256));
  return (
    <Part id="evidence">
      {row.evidence.length === 0 && <p>{say('intake.evidence.none')}</p>}
      <ol className={entries['list']}>
        {row.evidence.map((one, i) => (
          <li key={one.original.enclosure} className={entries['entry']} data-original={one.sha256}>
            <Original
              report={row.act}
              one={one}
              n={String(i + 1)}
              steps={row.custody.filter(({ sha256 }) => sha256 === one.sha256)}
            />
          </li>
        ))}
      </ol>
      {other.length > 0 && (
        <div className={entries['part']} data-custody="other">
          <h3>{say('intake.custody.other')}</h3>
          <p>{say('intake.custody.other.help')}</p>
          <Steps steps={other} withCode />
        </div>
      )}
    </Part>
  );
}

interface OriginalProps {
  report: string;
  one: Evidence;
  n: string;
  steps: readonly Step[];
}

function Original({ report, one, n, steps }: OriginalProps) {
  const { say } = useWords();
  const { naming } = useTalks();
  const size = useSizeWord();
  const { original, sha256, kind, received, copy } = one;
  return (
    <>
      <h3>
        {say('intake.original', {
          n,
          kind: naming.term(`evidence-kind.${kind}`),
          size: size(original.size),
        })}
      </h3>
      <dl className={entries['facts']}>
        <dt>{say('intake.original.received')}</dt>
        <dd>{naming.instant(received)}</dd>
        <dt>{say('intake.original.sha')}</dt>
        <dd>
          <Value>{sha256}</Value>
        </dd>
      </dl>
      {copy ? (
        <div className={incidents['files']}>
          <File of={copy} n={say('intake.original.copy', { n })} />
        </div>
      ) : (
        <p>{say('intake.original.no-copy')}</p>
      )}
      <Held one={one} n={n} />
      <h4>{say('intake.custody')}</h4>
      {steps.length === 0 ? <p>{say('intake.custody.none')}</p> : <Steps steps={steps} />}
      <p className={entries['actions']}>
        {/* Without the digest: who reads addresses and has the picture could tell that it was sent in, and a step of custody is of a file that was read again. */}
        <EnterLink type="intake.custody" body={{ report }}>
          {say('intake.do.custody')}
        </EnterLink>
      </p>
    </>
  );
}

/** The original is fetched, held against the code that was noted as it came, and let go: it is not shown. */
function Held({ one: { original, sha256 }, n }: Pick<OriginalProps, 'one' | 'n'>) {
  const { say } = useWords();
  const { now, open } = useFile(original);
  const [same, setSame] = useState<boolean>();
  const hold = async (): Promise<void> => {
    const bytes = await open();
    setSame(bytes && toBase64(browserProvider.sha256(bytes)) === sha256);
  };
  return (
    <div className="no-print">
      <Button disabled={now.is === 'fetching'} onClick={() => void hold()}>
        {say('intake.original.check', { n })}
      </Button>
      <output data-held={same}>
        <WhyNot now={now} />
        {now.is === 'here' && same === true && say('intake.original.same')}
        {now.is === 'here' && same === false && <strong>{say('intake.original.other')}</strong>}
      </output>
      {now.is === 'here' && <Beside bytes={now.bytes} />}
    </div>
  );
}

/** Which blocks stand beside the content, a C2PA manifest among them, and never what they say (EV2, EV4). */
function Beside({ bytes }: { bytes: Uint8Array }) {
  const { say, language } = useWords();
  const lines = useMemo(() => lookLines(lookAt(bytes), language), [bytes, language]);
  return (
    <details data-beside>
      <summary>{say('intake.original.beside')}</summary>
      <p className={entries['soft']}>{say('intake.original.beside.help')}</p>
      <ul>
        {lines.map((line, n) => (
          <li key={n} dir="auto">
            {line.trim()}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Steps({ steps, withCode = false }: { steps: readonly Step[]; withCode?: boolean }) {
  const { comma } = useWords();
  const { naming } = useTalks();
  return (
    <ol className={entries['steps']}>
      {steps.map((step) => (
        <li key={step.act} data-custody-step={step.what}>
          <p>
            <strong>{naming.term(`custody.${step.what}`)}</strong>
            {comma}
            {naming.instant(step.at)}
            {comma}
            <InWords words={step.where} />
          </p>
          {withCode && (
            <p>
              <Value>{step.sha256}</Value>
            </p>
          )}
          <p className={entries['soft']}>
            <EnteredBy said={step} />
          </p>
        </li>
      ))}
    </ol>
  );
}
