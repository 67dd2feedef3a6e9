import { toBase64 } from '#record/bytes.ts';
import type { LedgerRoom, RelayRow } from '#core/views/shuttle.ts';
import { relayLedger } from '#core/views/shuttle.ts';
import { hasTalks, RoomContext, useTalks, type OpenRoom, type TalksRoom } from '../../context.ts';
import entries from '../../parts/entries.module.css';
import { InWords } from '../../parts/in-words.tsx';
import { ActLink, Moment } from '../../parts/values.tsx';
import { useWords } from '../../words/use-words.ts';
import { Passed, Said } from '../passed.tsx';
import { RoomName } from '../../parts/room-name.tsx';

/** The relay ledger: what was released, when, in what words, and where it was passed, across the rooms of this device. */
export function Ledger({ rooms }: { rooms: readonly OpenRoom[] }) {
  const { say } = useWords();
  const { relays, said } = relayLedger(rooms.filter(hasTalks).map(ledgerRoom));
  const byId = new Map(rooms.map((open) => [open.room, open]));
  const open = (room: string): OpenRoom => byId.get(room) as OpenRoom;
  return (
    <section className={entries['part']} aria-labelledby="ledger" data-ledger="">
      <h3 id="ledger">{say('shuttle.ledger')}</h3>
      {relays.length + said.length === 0 && <p>{say('shuttle.ledger.none')}</p>}
      <ol className={entries['list']}>
        {relays.map((relay) => (
          <li key={keyOf(relay)} className={entries['entry']}>
            <Relay relay={relay} open={open} />
          </li>
        ))}
      </ol>
      {said.length > 0 && (
        <>
          <h4>{say('shuttle.said')}</h4>
          <ol className={entries['list']}>
            {said.map((one) => (
              <li key={one.act} className={entries['entry']}>
                <RoomContext value={open(one.room)}>
                  <p className={entries['soft']}>
                    <RoomName />
                  </p>
                  <Said row={one} />
                </RoomContext>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function keyOf({ release, passed }: RelayRow): string {
  return release?.act ?? passed[0]?.act ?? '';
}

/** A room with the leaf hashes of its releases, on which acts of other rooms rest. */
function ledgerRoom({ room, views, snapshot }: TalksRoom): LedgerRoom {
  const leaves: Record<string, string> = {};
  for (const told of Object.values(views.talks.shuttle.confidences)) {
    for (const { act } of told.releases) {
      const index = views.acts.get(act)?.index;
      const leaf = index === undefined ? undefined : snapshot.log.entries[index];
      if (leaf) leaves[act] = toBase64(leaf.decoded.leafHash);
    }
  }
  return { room, view: views.talks.shuttle, leaves };
}

function Relay({ relay, open }: { relay: RelayRow; open: (room: string) => OpenRoom }) {
  const { say } = useWords();
  const { release, passed } = relay;
  return (
    <>
      {release ? (
        <RoomContext value={open(release.room)}>
          <Released release={release} />
        </RoomContext>
      ) : (
        <p>{say('shuttle.ledger.no-release')}</p>
      )}
      {passed.length === 0 && <p className={entries['soft']}>{say('shuttle.ledger.not-passed')}</p>}
      {passed.length > 0 && (
        <ol className={entries['steps']}>
          {passed.map((one) => (
            <li key={one.act}>
              <RoomContext value={open(one.room)}>
                <p className={entries['soft']}>
                  {say('shuttle.ledger.passed')} <RoomName />
                </p>
                <Passed row={one} />
              </RoomContext>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Released({ release }: { release: NonNullable<RelayRow['release']> }) {
  const { say, comma } = useWords();
  const { naming } = useTalks();
  const { form, aloud, words, to, act, at } = release;
  return (
    <>
      <p>
        <strong>{words ? <InWords words={words} /> : say('shuttle.released.enclosed')}</strong>
      </p>
      <p className={entries['soft']}>
        {say('shuttle.ledger.released')} <RoomName />
        {comma}
        <ActLink id={act}>
          <Moment ms={at} />
        </ActLink>
        {comma}
        {say('shuttle.ledger.to')} <InWords words={to} />
        {comma}
        {naming.term(`passing.${form}`)}
        {comma}
        {naming.term(`passing-way.${aloud ? 'by-word-of-mouth' : 'in-writing'}`)}
      </p>
    </>
  );
}
