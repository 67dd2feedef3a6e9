import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { FINDING_CODES, type FindingCode } from '#core/text/concordance/finding.ts';
import { nodesOf } from '#core/text/draft.ts';
import { useTalks } from '../../context.ts';
import enter from '../../enter/enter.module.css';
import { InWords } from '../../parts/in-words.tsx';
import { Loading, Notice } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { useWords } from '../../words/use-words.ts';
import { choicesFrom } from '../choices.ts';
import { ShownContext, useShown, type ShownText } from '../shown.ts';
import { useShownText } from '../text-page.tsx';
import { useFindings, type Findings } from '../use-findings.ts';
import { useNodeName } from './beside.tsx';
import { FindingShown } from './finding.tsx';
import styles from './decide.module.css';

const NOW = choicesFrom('');

/** All that the check of concordance finds in a text, paragraph by paragraph. */
export default function AllFindings({ text }: { text: string }) {
  const { say } = useWords();
  const shown = useShownText(text, NOW);
  useTitle(say('finding.title'), say('nav.text'));
  if (!shown) return <Notice title={say('text.unknown')} level={1} />;
  return (
    <ShownContext value={shown}>
      <Page shown={shown} />
    </ShownContext>
  );
}

function Page({ shown }: { shown: ShownText }) {
  const { say } = useWords();
  const { room, views } = useTalks();
  const findings = useFindings(shown);
  const row = views.talks.texts?.texts[shown.text];
  return (
    <div className={styles['page']}>
      <p className={styles['trail']}>
        <Link href={`/rooms/${room}/text/${shown.text}`}>
          {row && <InWords words={row.title} />}
        </Link>
      </p>
      <h1>{say('finding.title')}</h1>
      <p className={styles['lead']}>{say('finding.lead')}</p>
      {findings ? <List findings={findings} /> : <Loading />}
    </div>
  );
}

function List({ findings }: { findings: Findings }) {
  const { say } = useWords();
  const { room } = useTalks();
  const { text } = useShown();
  const name = useNodeName();
  const [only, setOnly] = useState<FindingCode>();
  const all = useMemo(
    () =>
      [...nodesOf(findings.draft.nodes)].flatMap((node) => {
        const found = findings.found.get(node.id) ?? [];
        return found.length === 0 ? [] : [{ node, found }];
      }),
    [findings],
  );
  const counts = FINDING_CODES.flatMap((code) => {
    const count = all.reduce(
      (sum, { found }) => sum + found.filter((one) => one.code === code).length,
      0,
    );
    return count === 0 ? [] : [{ code, count }];
  });
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return <p data-findings={0}>{say('finding.none')}</p>;
  return (
    <>
      <label className={enter['field']}>
        {say('finding.kind')}
        <select
          value={only ?? ''}
          onChange={({ currentTarget: { value } }) =>
            setOnly(FINDING_CODES.find((code) => code === value))
          }
        >
          <option value="">{say('finding.all', { count: total })}</option>
          {counts.map(({ code, count }) => (
            <option key={code} value={code}>
              {`${say(`finding.${code}`)} (${count})`}
            </option>
          ))}
        </select>
      </label>
      <ol className={styles['findings']} data-findings={total}>
        {all.map(({ node, found }) => {
          const here = found.filter(({ code }) => only === undefined || code === only);
          if (here.length === 0) return null;
          return (
            <li key={node.id} data-found={node.id}>
              <h2>
                <Link href={`/rooms/${room}/text/${text}#${node.id}`} className={styles['name']}>
                  {name(node.id)}
                </Link>
              </h2>
              {here.map((one, n) => (
                <FindingShown key={n} finding={one} node={node} />
              ))}
            </li>
          );
        })}
      </ol>
    </>
  );
}
