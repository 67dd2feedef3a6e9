import { partiesOf } from '#core/views/members.ts';
import type { Occurred } from '#core/shapes.ts';
import { itemsOf, type TimelineItem } from '#core/views/timeline.ts';
import { allMatters } from '#core/views/accounts.ts';
import { useRoom } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import styles from './overview.module.css';

/** The first paragraph, written from the record alone: who, when, how much of what, and what it is not. */
export function Lead() {
  const { say, day } = useWords();
  const { views, naming } = useRoom();
  const parties = partiesOf(views.members).filter((party) => !party.left);
  const ofRole = (...roles: string[]): string[] =>
    parties.filter((party) => roles.includes(party.role)).map((party) => party.id);
  const sides = ofRole('party');
  const mediators = ofRole('mediator', 'host');
  const items = itemsOf(views.timeline);
  const count = (lane: string): number => items.filter((item) => item.lane === lane).length;
  const held = items.filter(({ lane, reported }) => lane === 'sessions' && !reported).length;
  const first = items[0];
  // Days are those of the place, as the sources count them.
  const local = ({ act, from }: TimelineItem): number => {
    const { occurred } = views.bodyOf(act) as { occurred?: Occurred };
    return from + (occurred?.offset ?? 0) * 60_000;
  };
  const last = Math.max(...items.map(local));
  const lengths = Object.values(views.rounds.sessions).map((session) => session.minutes ?? 0);
  const longest = Math.max(0, ...lengths);
  const matters = allMatters(views.statements.accounts).length;
  const outlets = new Set(
    Object.values(views.statements.accounts.accounts).flatMap((account) =>
      account.sources.map((source) => source.outlet),
    ),
  ).size;

  const who = [
    sides.length === 2 && say('overview.lead.parties', { sides: naming.parties(sides) }),
    sides.length !== 2 &&
      parties.length > 0 &&
      say('overview.lead.members', { sides: naming.parties(parties.map((party) => party.id)) }),
    mediators.length > 0 &&
      sides.length === 2 &&
      say('overview.lead.mediators', {
        mediators: naming.parties(mediators),
        count: mediators.length,
      }),
    first && say('overview.lead.span', { from: day(local(first)), to: day(last) }),
    views.members.state?.kind === 'reconstruction' && say('overview.lead.reconstruction'),
  ];
  const what = [
    first && holds(),
    longest > 0 &&
      say(held > 0 ? 'overview.lead.longest.held' : 'overview.lead.longest', {
        duration: naming.duration(longest),
      }),
    matters > 0 && say('overview.lead.matters', { count: matters }),
  ];
  /** Of what there is none nothing is said. */
  function holds(): string {
    const among = [
      ['statements', count('statements')],
      ['events', count('events')],
      ['sessions.held', held],
      ['sessions', count('sessions') - held],
      ['documents', count('documents')],
    ] as const;
    const told = {
      acts: say('overview.lead.acts', { acts: views.chronicle.rows.length }),
      among: naming.list(
        among.flatMap(([what, n]) => (n === 0 ? [] : [say(`overview.lead.${what}`, { count: n })])),
      ),
      outlets,
    };
    if (told.among === '') return say('overview.lead.holds', told);
    return say(outlets === 0 ? 'overview.lead.holds.among' : 'overview.lead.holds.from', told);
  }
  return (
    <div className={styles['lead']}>
      {[who, what].map((sentences, i) => {
        const text = sentences.filter(Boolean).join(' ');
        return text === '' ? null : <p key={i}>{text}</p>;
      })}
    </div>
  );
}
