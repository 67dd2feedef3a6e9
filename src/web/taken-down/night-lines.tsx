import { rowOf } from '#core/views/chronicle.ts';
import { unclassified, type NoteRow } from '#core/views/taken-down.ts';
import { useTalks } from '../context.ts';
import { EnterLink } from '../parts/enter-link.tsx';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { ActLink, Moment } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';

/** Lines noted in the night: those that nobody has classified first. */
export function NightLines() {
  const { say } = useWords();
  const { views } = useTalks();
  const open = unclassified(views.talks.takenDown);
  const classified = Object.values(views.talks.takenDown.notes)
    .filter((note) => note.classified.length > 0)
    .toSorted((a, b) => b.index - a.index);
  return (
    <section className={entries['part']} aria-labelledby="night">
      <h2 id="night">{say('taken-down.night')}</h2>
      <p>{say('taken-down.night.help')}</p>
      {open.length + classified.length === 0 ? (
        <p>{say('taken-down.night.none')}</p>
      ) : (
        <ol className={entries['list']}>
          {[...open, ...classified].map((note) => (
            <li key={note.act} data-note={note.act} className={entries['entry']}>
              <NightLine note={note} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function NightLine({ note }: { note: NoteRow }) {
  const { say, comma } = useWords();
  const { views, naming } = useTalks();
  const latest = note.classified.at(-1);
  const state = !latest ? 'unclassified' : latest.as === 'nothing' ? 'nothing' : 'said';
  return (
    <>
      <p>
        <strong>{naming.instant(note.at)}</strong>
        {': '}
        <InWords words={note.line} />
      </p>
      <p className={entries['soft']}>
        <span className={entries['state']} data-classified={state}>
          {naming.term(`night-note.${state}`)}
        </span>{' '}
        {latest && (
          <>
            {latest.as !== 'nothing' && (
              <>
                <ActLink id={latest.as}>
                  {say('record.mark.act', {
                    index: rowOf(views.chronicle, latest.as)?.index ?? '',
                  })}
                </ActLink>
                {comma}
              </>
            )}
            <ActLink id={latest.act}>{say('taken-down.night.classified')}</ActLink>
            {comma}
          </>
        )}
        {say('taken-down.night.by', { by: naming.party(note.by) })}
        {comma}
        <ActLink id={note.act}>
          <Moment ms={note.admitted} />
        </ActLink>
        {note.correctedBy !== undefined && (
          <>
            {comma}
            <ActLink id={note.correctedBy}>{say('account.correct')}</ActLink>
          </>
        )}
      </p>
      {!latest && (
        <p className={entries['actions']}>
          <EnterLink type="note.classify" body={{ note: note.act }}>
            {say('taken-down.do.classify')}
          </EnterLink>
          <EnterLink type="note.classify" body={{ note: note.act, as: 'nothing' }}>
            {say('taken-down.do.nothing')}
          </EnterLink>
        </p>
      )}
    </>
  );
}
