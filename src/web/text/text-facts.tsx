import { textOf } from '#core/text/state.ts';
import { useTalks } from '../context.ts';
import { ActLink, Moment, Party } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { useShown } from './shown.ts';
import styles from './text.module.css';
import { useLanguageName } from './use-language-name.ts';

/**
 * Whose text it is, who holds the pen, its languages, and the moment that is read.
 *
 * @param now said also where it is now
 */
export function TextFacts({ now }: { now: boolean }) {
  const { say, comma } = useWords();
  const { naming, views } = useTalks();
  const { text, state, moment, draft } = useShown();
  const name = useLanguageName();
  const row = views.talks.texts?.texts[text];
  const of = textOf(state, text);
  if (!row || !of) return null;
  return (
    <>
      <dl className={styles['about']}>
        <div>
          <dt>{say('text.tier')}</dt>
          <dd>{naming.term(`tier.${draft.tier}`)}</dd>
        </div>
        <div>
          <dt>{say('text.tabled')}</dt>
          <dd>
            <Party id={row.by} />
            {comma}
            <ActLink id={text}>
              <Moment ms={row.at} />
            </ActLink>
          </dd>
        </div>
        <div>
          <dt>{say('text.pen')}</dt>
          <dd>
            <Party id={of.pen} />
          </dd>
        </div>
        <div>
          <dt>{say('text.working')}</dt>
          <dd>{name(of.working)}</dd>
        </div>
        <div>
          <dt>{say('text.authentic')}</dt>
          <dd>{of.authentic.map(name).join(comma)}</dd>
        </div>
      </dl>
      {(now || moment.is !== 'now') && (
        <p data-moment={moment.is}>
          <strong>
            {moment.is === 'now' && say('text.at.now')}
            {moment.is === 'version' &&
              say('text.at.version', { name: naming.words(moment.version.name) })}
            {moment.is === 'act' && say('text.at.act', { index: moment.act.index })}
          </strong>
          {moment.is !== 'now' && (
            <>
              {' '}
              <ActLink id={moment.is === 'version' ? moment.version.act : moment.act.id}>
                <Moment
                  ms={
                    moment.is === 'version'
                      ? moment.version.at
                      : (views.acts.get(moment.act.id)?.admitted ?? 0)
                  }
                />
              </ActLink>
            </>
          )}
        </p>
      )}
    </>
  );
}
