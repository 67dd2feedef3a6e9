import { refusalSentence } from '#core/refusals/index.ts';
import { utf8 } from '#record/bytes.ts';
import { keyRef } from '#record/keys.ts';
import { nodeCipher, nodeProvider } from '#record/provider/node.ts';
import type { Epoch } from '#record/sealed.ts';
import { composeAct, enclose, type Enclosure } from '#room/compose.ts';
import { makeEpoch, type NewEpoch } from '#room/epoch.ts';
import { EpochSecrets } from '#room/epoch-secrets.ts';
import { composeSealed } from '#room/sealed-acts.ts';
import type { HostedRoom, Submitted } from '#server/host.ts';
import { Refused } from '../command.ts';
import type { OpenedKey } from '../key-file.ts';
import type { Draft } from './draft.ts';

/**
 * Opens the room of a draft in which every head has a key: the opening act, its title, the names of those who take part; the latter sealed in a sealed room, for
 * which its first key is made (RC12.4). Returns the opening act's id.
 */
export async function openRoom(room: HostedRoom, draft: Draft, key: OpenedKey): Promise<string> {
  let epoch: Epoch | undefined;
  const enter = async (
    type: string,
    body: unknown,
    enclosures: readonly Enclosure[] = [],
    version = 1,
  ) => {
    const act = {
      room: room.id,
      seen: { size: room.size, root: room.root },
      type,
      version,
      body,
      enclosures,
      time: Math.floor(Date.now() / 1000),
    };
    const composed = epoch
      ? await composeSealed(nodeProvider, nodeCipher, [key.signer], epoch, act)
      : await composeAct(nodeProvider, [key.signer], act);
    if (!composed.ok) throw new Refused(`${type}: ${composed.fault.message}`);
    const outcome = await room.submit(composed.value);
    if (outcome.kind !== 'acknowledged') throw new Refused(sentenceOf(type, outcome));
    return outcome.id;
  };
  const opening = await enter('room.open', {
    process: draft.process,
    kind: draft.kind,
    grade: draft.grade ?? 'solemn',
    setting: draft.setting ?? 'plenary',
    sealed: draft.sealed === true,
    readers: draft.readers,
    rules: draft.rules,
    log: draft.log,
    parties: draft.parties.map(({ id, role, head, seal }) => ({
      id,
      role,
      head: { key: head, ...(draft.sealed === true ? { seal } : {}) },
    })),
    witnesses: draft.witnesses,
    ...(draft.succeeds === undefined ? {} : { succeeds: draft.succeeds }),
  });
  if (draft.sealed === true) {
    const first = await firstEpoch(room, key);
    await enter('room.epoch', first.body, first.enclosures, first.version);
    epoch = { room: room.id, epoch: first.body.epoch, secret: first.secret };
  }
  await enter('room.describe', { title: { [draft.language]: draft.title } });
  for (const { id, name } of draft.parties) {
    const bytes = utf8(JSON.stringify({ [draft.language]: name }));
    const enclosure = enclose(nodeProvider, bytes, 'application/json');
    await enter('party.describe', { party: id, name: { ...enclosure.ref } }, [enclosure]);
  }
  return opening;
}

async function firstEpoch({ id, state }: HostedRoom, { vkey, seal }: OpenedKey): Promise<NewEpoch> {
  if (!state || !seal)
    throw new Refused('A sealed room is opened with a key that has a sealing key.');
  const own = [{ ref: keyRef(vkey), identity: seal.identity }];
  const made = await makeEpoch(nodeProvider, state, new EpochSecrets(nodeProvider, id, own));
  if (!made.ok) throw new Refused(made.fault.message);
  return made.value;
}

function sentenceOf(type: string, outcome: Exclude<Submitted, { kind: 'acknowledged' }>): string {
  switch (outcome.kind) {
    case 'refused':
      return refusalSentence(outcome.refusal, 'en').replace(/[\u2066-\u2069]/g, '');
    case 'fault':
      return outcome.fault.message;
    case 'newer':
      return `This needs a newer Parley: ${outcome.what}.`;
    case 'stopped':
      return `The room takes nothing at present (${outcome.why}).`;
    case 'stranger':
    case 'busy':
      return `${type} was not taken. Try again.`;
  }
}
