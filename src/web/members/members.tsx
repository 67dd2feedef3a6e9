import { dutyCode, partiesOf, type MemberParty } from '#core/views/members.ts';
import { rowOf } from '#core/views/chronicle.ts';
import { useRoom } from '../context.ts';
import { useTitle } from '../parts/use-title.ts';
import { ActLink, Party, Value } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { Changes } from './changes.tsx';
import { Invitations } from './invitations.tsx';
import styles from './members.module.css';

/** Who is in the room, which keys count, and whose copies match. */
export default function Members() {
  const { say } = useWords();
  const { views } = useRoom();
  const { state } = views.members;
  useTitle(say('members.title'));
  return (
    <div className={styles['members']}>
      <h1>{say('members.title')}</h1>
      <p className={styles['lead']}>
        {say(state?.kind === 'reconstruction' ? 'members.reconstruction' : 'members.lead')}
      </p>
      <ul className={styles['parties']}>
        {partiesOf(views.members).map((party) => (
          <li key={party.id} data-party={party.id}>
            <PartyCard party={party} />
          </li>
        ))}
      </ul>
      <Changes />
      <Invitations />
      {state && (
        <section className={styles['part']}>
          <h2>{say('members.log')}</h2>
          <p>
            <Value>{state.log}</Value>
          </p>
        </section>
      )}
    </div>
  );
}

function PartyCard({ party }: { party: MemberParty }) {
  const { say, semicolon } = useWords();
  const { views, naming } = useRoom();
  const { state } = views.members;
  const { id, role, bound, left, keys } = party;
  const standing = left
    ? say('members.left')
    : say(bound ? 'members.bound.yes' : 'members.bound.no');
  return (
    <>
      <h2>
        <Party id={id} /> <Value>{id}</Value>
      </h2>
      <dl>
        <dt>{say('members.role')}</dt>
        <dd>{naming.term(`role.${role}`)}</dd>
        {state?.kind !== 'reconstruction' && (
          <>
            <dt>{say('members.bound')}</dt>
            <dd>
              {party.boundBy === undefined ? (
                standing
              ) : (
                <ActLink id={party.boundBy}>{standing}</ActLink>
              )}
            </dd>
          </>
        )}
        <dt>{say('members.keys')}</dt>
        <dd>
          {keys.length === 0 && say('members.keys.none')}
          <ul className={styles['keys']}>
            {keys.map((key) => (
              <li key={key.ref}>
                <Value>{key.ref}</Value> {state && naming.term(dutyCode(state, id, key.duty))}
                {semicolon}
                {key.counts || !key.ended
                  ? say('members.key.counts')
                  : say('members.key.ended', { why: naming.term(`why.${key.ended.why}`) })}
                {key.brought !== undefined && (
                  <>
                    {semicolon}
                    {say('members.key.brought')} <Brought id={key.brought} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </dd>
        <dt>{say('members.copy')}</dt>
        <dd>
          <Copy party={party} />
        </dd>
      </dl>
    </>
  );
}

function Brought({ id }: { id: string }) {
  const { say } = useWords();
  const { views } = useRoom();
  const index = rowOf(views.chronicle, id)?.index ?? 0;
  return <ActLink id={id}>{say('record.mark.act', { index })}</ActLink>;
}

/** Whether the copy that this party keeps matches: never "witnessed" (RC6). */
function Copy({ party }: { party: MemberParty }) {
  const { say, moment } = useWords();
  const { snapshot } = useRoom();
  if (party.witnesses.length === 0) return say('members.copy.none');
  const { report, detail } = snapshot;
  const checked = report?.head.copies.find((copy) => copy.party === party.id);
  const told = detail?.copies.find((copy) => copy.party === party.id && copy.size > 0);
  const size = checked ? report?.head.size : told?.size;
  const time = checked?.time ?? told?.time;
  if (size === undefined || time === undefined) return say('members.copy.not-yet');
  return say('members.copy.match', { size, of: report?.acts ?? size, at: moment(time * 1000) });
}
