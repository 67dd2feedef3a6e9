import { Link } from 'wouter';
import { refuseUnlessUnderWay } from '#core/conduct.ts';
import { isProcedureAdopted } from '#core/procedure.ts';
import { textOf } from '#core/text/state.ts';
import type { TextRow } from '#core/views/texts.ts';
import { useTalks } from '../context.ts';
import { actName } from '#client/entry/act-words.ts';
import { EnterLink } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { ActLink, Moment, Party } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { useLanguageName } from './use-language-name.ts';

/** The texts that were tabled in this room, in that order. */
export function TextList() {
  const { say, language } = useWords();
  const { room, views } = useTalks();
  useTitle(say('nav.text'));
  const texts = views.talks.texts;
  const rows = Object.values(texts?.texts ?? {});
  const state = texts?.state;
  const mayTable = state && isProcedureAdopted(state) && !refuseUnlessUnderWay(state);
  return (
    <div className={entries['page']}>
      <h1>{say('nav.text')}</h1>
      <p className={entries['lead']}>{say('text.lead')}</p>
      {mayTable && (
        <p className={`${entries['actions']} no-print`}>
          <EnterLink type="text.table" to={`/rooms/${room}/text/table`}>
            {actName(language, 'text.table')}
          </EnterLink>
        </p>
      )}
      {rows.length === 0 ? (
        <Notice title={say('text.none')}>
          <p>{say('text.none.help')}</p>
          <p>
            <Link href={`/rooms/${room}/procedure`}>{say('points.none.procedure')}</Link>
          </p>
        </Notice>
      ) : (
        <ol className={entries['list']}>
          {rows.map((row) => (
            <li key={row.act} className={entries['entry']} data-text={row.act}>
              <One row={row} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function One({ row }: { row: TextRow }) {
  const { say, comma } = useWords();
  const { room, views, naming } = useTalks();
  const name = useLanguageName();
  const state = views.talks.texts?.state;
  const of = state ? textOf(state, row.act) : undefined;
  if (!of) return null;
  const at = `/rooms/${room}/text/${row.act}`;
  return (
    <>
      <h2>
        <Link href={at}>
          <InWords words={row.title} />
        </Link>
      </h2>
      <dl className={entries['facts']}>
        <dt>{say('text.tier')}</dt>
        <dd>{naming.term(`tier.${of.tier}`)}</dd>
        <dt>{say('text.tabled')}</dt>
        <dd>
          <Party id={row.by} />
          {comma}
          <ActLink id={row.act}>
            <Moment ms={row.at} />
          </ActLink>
        </dd>
        <dt>{say('text.pen')}</dt>
        <dd>
          <Party id={of.pen} />
        </dd>
        <dt>{say('text.working')}</dt>
        <dd>{name(of.working)}</dd>
        <dt>{say('text.authentic')}</dt>
        <dd>{of.authentic.map(name).join(comma)}</dd>
        {row.versions.length > 0 && (
          <>
            <dt>{say('text.moment.circulated')}</dt>
            <dd>
              <ul>
                {row.versions.map((version) => (
                  <li key={version.act}>
                    <Link href={`${at}?at=${version.act}`}>
                      <InWords words={version.name} />
                    </Link>
                    {comma}
                    <ActLink id={version.act}>
                      <Moment ms={version.at} />
                    </ActLink>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </>
  );
}
