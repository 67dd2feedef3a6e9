import { Suspense } from 'react';
import { part as consents } from '#core/consent-standing.ts';
import { groundRules, sidesOf } from '#core/procedure.ts';
import type { Note, Segment } from '#core/text/segments.ts';
import { paragraphStanding, type ParagraphStanding } from '#core/text/standing.ts';
import { nodeOf } from '#core/text/state.ts';
import { proposals, standingWords } from '#core/views/texts.ts';
import type { WordLanguage } from '#core/words.ts';
import { useTalks } from '../context.ts';
import { inTurn } from '../parts/in-turn.ts';
import { ActLink, Moment, Party } from '../parts/values.tsx';
import { Flag, StandingMark } from '../points/marks.tsx';
import { useWords } from '../words/use-words.ts';
import { withWordsOf } from '../words/with-talk-words.tsx';
import { Actions } from './actions.tsx';
import { OffersOnWords } from './decide/offer-links.tsx';
import { isAgreedInPrinciple } from './decide/offers.ts';
import { DraftingOpener } from './drafting/opener.tsx';
import { History } from './history.tsx';
import styles from './margin.module.css';
import { StatusMark } from './marks.tsx';
import { isHeading } from './paragraphs.ts';
import { Proposal } from './proposal.tsx';
import { usePathName } from './path-name.tsx';
import { Hashes, Said } from './said.tsx';
import { useShown } from './shown.ts';
import { useLanguageName } from './use-language-name.ts';
import { useBy } from './use-by.ts';
import { Wording } from './wording.tsx';

const MarginObligations = withWordsOf(
  ['obligations'],
  () => import('../obligations/margin-obligations.tsx'),
);
const MarginFindings = withWordsOf(['decide'], () => import('./decide/margin-findings.tsx'));

/** All about one paragraph: where it stands, who agrees to which words, what is on the table, and how it came to this. */
export function Margin({ id }: { id: string }) {
  const { say } = useWords();
  const { view, state, paragraphs } = useShown();
  const { promises } = useTalks().views.talks;
  const name = usePathName();
  const at = paragraphs.findIndex(({ node }) => node.id === id);
  const paragraph = paragraphs[at];
  const standing = paragraphStanding(state, id);
  if (!paragraph || !standing)
    return <p className={styles['soft']}>{say('text.paragraph.gone')}</p>;
  const open = proposals(view, id);
  return (
    <div className={styles['margin']} data-margin-of={id}>
      <h2 id="margin" tabIndex={-1}>
        {name(paragraph)}
      </h2>
      <Status id={id} standing={standing} />
      <Sides id={id} standing={standing} turn={at} />
      <Stands id={id} turn={at} />
      {open.length > 0 && (
        <section className={styles['part']}>
          <h3>{say('text.on-table')}</h3>
          <ol className={styles['proposals']}>
            {open.map((row) => (
              <li key={row.act} data-proposal={row.act}>
                <Proposal id={id} row={row} turn={at} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <Suspense fallback={null}>
        <MarginFindings id={id} />
      </Suspense>
      {!isHeading(paragraph.node) && <DraftingOpener id={id} />}
      {promises && (
        <Suspense fallback={null}>
          <MarginObligations paragraph={id} />
        </Suspense>
      )}
      <Reservations segs={paragraph.node.words} />
      <Actions id={id} />
      <History id={id} />
    </div>
  );
}

function Status({ id, standing }: { id: string; standing: ParagraphStanding }) {
  const { say } = useWords();
  const { naming } = useTalks();
  const { view, state } = useShown();
  const by = useBy();
  const rule = groundRules(state);
  const { status, provisional, reopened, words } = standing;
  const agreed = words === undefined ? undefined : view.words[id]?.[words];
  const stands = standingWords(view, id);
  return (
    <div className={styles['part']} data-status={status}>
      <p className={styles['flags']}>
        <StatusMark status={status} />
        {provisional && <Flag>{naming.term('point-status.provisional')}</Flag>}
      </p>
      {provisional && rule?.nothingUntilEverything && (
        <p className={styles['soft']}>
          {say('points.provisional')}{' '}
          <ActLink id={rule.adopted}>{say('points.provisional.rule')}</ActLink>
        </p>
      )}
      {reopened.map((act) => {
        const row = view.words[id]?.[act];
        return (
          <p key={act} data-reopened={act}>
            {say('text.reopened', { side: row ? by(row) : say('text.somebody') })}{' '}
            <ActLink id={act}>{row ? <Moment ms={row.at} /> : say('text.act')}</ActLink>
          </p>
        );
      })}
      {agreed && agreed.act !== stands?.act && (
        <p>
          {say('text.agreed.not-entered', { side: by(agreed) })}{' '}
          <ActLink id={agreed.act}>
            <Moment ms={agreed.at} />
          </ActLink>
        </p>
      )}
    </div>
  );
}

interface SidesProps {
  id: string;
  standing: ParagraphStanding;
  turn: number;
}

/** What each side said of which words. A side that said nothing is named like the others: nothing here says who is waited for. */
function Sides({ id, standing, turn }: SidesProps) {
  const { say, comma } = useWords();
  const { view, state } = useShown();
  const by = useBy();
  const name = useLanguageName();
  const stands = standingWords(view, id)?.act;
  return (
    <section className={styles['part']}>
      <h3>{say('points.consent')}</h3>
      <dl className={styles['sides']}>
        {inTurn(sidesOf(state), turn).map((side) => {
          const one = standing.sides[side];
          const consent = one && consents.read(state).consents[one.consent];
          const words = one && view.words[id]?.[one.words];
          const principle =
            isAgreedInPrinciple(state, id, side) && nodeOf(state, id)?.inPrinciple?.[side]?.act;
          const also = Object.keys(consent?.also ?? {}) as WordLanguage[];
          return (
            <div key={side} data-side={side}>
              <dt>
                <Party id={side} />
              </dt>
              <dd>
                {one ? (
                  <ActLink id={one.consent.split('.')[0] as string}>
                    <StandingMark standing={one.standing} />
                  </ActLink>
                ) : principle ? (
                  <ActLink id={principle}>
                    <StatusMark status="agreed-in-principle" />
                  </ActLink>
                ) : (
                  <StandingMark standing={undefined} />
                )}
                {words && words.act !== stands && (
                  <p className={styles['soft']}>
                    {say('text.consent.to', { side: by(words) })}{' '}
                    <ActLink id={words.act}>
                      <Moment ms={words.at} />
                    </ActLink>
                  </p>
                )}
                {also.length > 0 && (
                  <p className={styles['soft']}>
                    {say('text.consent.also', { languages: also.map(name).join(comma) })}
                  </p>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

/** The words that stand, which act brought them, and their hashes; what sides said of them. */
function Stands({ id, turn }: { id: string; turn: number }) {
  const { say, comma } = useWords();
  const { view, language, draft } = useShown();
  const by = useBy();
  const row = standingWords(view, id);
  if (!row) return null;
  const shown = row.words[language] ? language : draft.working;
  return (
    <section className={styles['part']}>
      <h3>{say('text.words')}</h3>
      <Wording segs={row.words[shown]?.segs ?? []} language={shown} turn={turn} />
      <p className={styles['soft']}>
        {by(row)}
        {comma}
        <ActLink id={row.act}>
          <Moment ms={row.at} />
        </ActLink>
      </p>
      <Hashes id={id} row={row} />
      <Said row={row} />
      <OffersOnWords id={id} act={row.act} />
    </section>
  );
}

/** Reservations that stand in the words, by whom. */
function Reservations({ segs }: { segs: Partial<Record<WordLanguage, { segs: Segment[] }>> }) {
  const { say } = useWords();
  const { naming } = useTalks();
  const { language, draft } = useShown();
  const words = segs[language] ?? segs[draft.working];
  const found = reservationsIn(words?.segs ?? []);
  if (found.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h3>{say('text.reservations')}</h3>
      <ul className={styles['said']}>
        {found.map((note, n) => (
          <li key={n}>
            {note.by === undefined
              ? say('text.reserves')
              : say('text.reserves.by', { side: naming.party(note.by) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function reservationsIn(segs: readonly Segment[]): Note[] {
  return segs.flatMap((seg) => {
    if (seg.t === 'note') return seg.reserves ? [seg] : [];
    return seg.t === 'group' ? seg.alts.flatMap((alt) => reservationsIn(alt.segs)) : [];
  });
}
