import { completeBody } from '#client/complete-body.ts';
import { composeFor, leafToRestOn, type Rest } from '#client/compose-for.ts';
import type { DeviceKey } from '#client/device.ts';
import { isOfSeal } from '#client/enter-act.ts';
import { renewIfDue, submit, type Seat } from '#client/renewal.ts';
import type { Act } from '#core/act.ts';
import { reviewNote } from '#core/binding.ts';
import { makeNaming } from '#core/namer.ts';
import { refuse } from '#core/refusal.ts';
import { rules } from '#core/rules.ts';
import type { Rulebook } from '#core/rulebook.ts';
import type { ActType } from '#core/declare.ts';
import { actSentence } from '#core/sentences.ts';
import type { RoomState } from '#core/state.ts';
import {
  LANGUAGES,
  SENTENCE_LANGUAGES,
  type Language,
  type SentenceLanguage,
} from '#core/words.ts';
import { isRoomId } from '#record/base32.ts';
import { actId, parseAct } from '#record/act.ts';
import { utf8 } from '#record/bytes.ts';
import { shortCode } from '#record/code.ts';
import { keyRef } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { Composed } from '#room/compose.ts';
import { RoomFold } from '#room/fold.ts';
import { bodyFrom } from '../act-body.ts';
import { confirm } from '../ask.ts';
import { EXIT, Misuse, Refused, type Command, type ExitCode, given, givenAll } from '../command.ts';
import { deviceFolder, devicePath, type DeviceFolder } from '../device-folder.ts';
import type { OpenedKey } from '../key-file.ts';
import { callServer, copyFromServer, failureError } from '../reading/from-server.ts';
import { actsToRestOn } from '../reading/rests.ts';
import { actNamed, stateOf, titleOf, type RoomCopy } from '../reading/room-copy.ts';
import { kindLine, languageOf, namingOf, plain, refusalOf } from '../telling.ts';
import { unlock } from '../unlock.ts';

/** Does one act: composed, read aloud, signed on this device, sent, and kept here as evidence. */
export const act: Command = {
  name: 'act',
  usage:
    'act TYPE --room ROOM [--body FILE|-] [--field NAME=VALUE …] [--after ID] [--to URL] [--yes]',
  summary:
    'Signs an act and enters it, after showing it as the full sentence that others will read.',
  details: [
    'The room is read and checked whole first, and the rules are asked before anything is signed. parley reference TYPE shows what an act takes.',
    '',
    '--room ROOM          the room’s id',
    '--body FILE          the body as JSON; - for standard input',
    '--field NAME=VALUE   one field of the body: --field title.en="Second round"',
    '--words NAME.LANGUAGE=WORDS',
    '                     a field that is the hash of words said elsewhere: --words hash.en="The bridge is open."; again for each language they are in',
    '--enclose NAME=FILE  a file as an enclosure, named at that field',
    '--after ID           an act of this room that this one refers to; may be given again',
    '--rests ROOM#ACT     an act of another room that this one rests on, which this device reads and checks first; ROOM#ACT@URL where that room is on',
    '                     another server',
    '--key NAME           which key of this device signs, where it has several for the room',
    '--to URL             the server; else PARLEY_SERVER, else http://127.0.0.1:8420',
    '--yes                without asking, for scripts',
    '--language LANGUAGE  en, ur, ps, ar, tr or fr: the language in which an act that binds is read out before it is signed',
    '',
    'Hashes of words are computed here; no field asks for one that says what the words of the same act are.',
    'The signed note and its receipt stay in the device’s folder: whatever the server says later, they prove what was sent and what it acknowledged.',
  ].join('\n'),
  options: {
    room: { type: 'string' },
    body: { type: 'string' },
    field: { type: 'string', multiple: true },
    words: { type: 'string', multiple: true },
    enclose: { type: 'string', multiple: true },
    after: { type: 'string', multiple: true },
    rests: { type: 'string', multiple: true },
    key: { type: 'string' },
    to: { type: 'string' },
    yes: { type: 'boolean' },
    device: { type: 'string' },
    language: { type: 'string' },
  },
  async run({ options, operands, terminal }) {
    const [name, ...more] = operands;
    if (name === undefined || more.length > 0)
      throw new Misuse('Say which act, such as room.accept.');
    const room = String(options['room'] ?? '');
    if (!isRoomId(room)) throw new Misuse('Name the room by its id: --room.');
    const spoken = spokenIn(given(options, 'language'));
    const language = LANGUAGES.find((one) => one === spoken) ?? 'en';
    const device = deviceFolder(devicePath(given(options, 'device'), process.env));
    const file = await device.key(room, given(options, 'key'));
    const content = await bodyFrom({
      body: given(options, 'body'),
      fields: givenAll(options, 'field'),
      words: givenAll(options, 'words'),
      enclose: givenAll(options, 'enclose'),
    });

    const key = await unlock(file);
    const url = String(options['to'] ?? process.env['PARLEY_SERVER'] ?? 'http://127.0.0.1:8420');
    const server = await callServer(url, [key], device);
    const copy = await copyFromServer(server, room, device.heads, undefined, (have, size) =>
      terminal.progress(`${have} of ${size} acts checked`),
    );
    if (copy.fault) {
      throw new Refused(
        `Nothing was signed: the server’s copy of the room does not hold. ${copy.fault.message} (${copy.fault.code})`,
      );
    }
    const seat: Seat = {
      api: server.api,
      provider: nodeProvider,
      replica: copy.replica,
      key: deviceKeyOf(key, server.origin),
    };
    const state = stateOf(copy);
    if (copy.log.replay.newer !== undefined) {
      terminal.err(
        `This room needs a newer Parley (${copy.log.replay.newer}). Nothing was signed.`,
      );
      return EXIT.newer;
    }
    if (!state) throw new Refused('The room is not open yet.');
    if (copy.stopped !== undefined) {
      throw new Refused(
        `The room takes nothing at present (${copy.stopped}); its operator has to see to it. Nothing was signed.`,
      );
    }

    const book = rules(state.rules);
    const type = newest(book, name);
    const body = complete(book, type, content.body, language);
    if (name === 'room.accept' && body['opening'] === undefined) body['opening'] = state.opening;
    const after = givenAll(options, 'after').map((id) => actNamed(copy, id));
    const rests = await actsToRestOn(givenAll(options, 'rests'), device, url);
    const draft = { key, type, body, after, rests, copy, state };
    const decision = new RoomFold(nodeProvider, rules, state).decide(asAct(draft));
    if (decision.kind === 'refused') {
      const { refusal } = decision;
      throw new Refused(
        `${refusalOf(refusal, language)} (${refusal.code})\n${refusal.code === 'act.form' ? `parley reference ${type.name} shows what it takes. ` : ''}Nothing was signed.`,
      );
    }

    for (const line of reading(draft, language, spoken)) terminal.err(line);
    const yes =
      options['yes'] === true ||
      (await confirm('Sign this and enter it?', '--yes signs without asking.'));
    if (!yes) {
      terminal.err('Nothing was signed.');
      return EXIT.no;
    }
    // In a sealed room whoever may renews the seal where that is due: before its own act, and after one by which somebody joined or left.
    const enter = async (again: boolean): Promise<Sent | undefined> => {
      await renewIfDue(seat);
      const { log } = copy.replica.snapshot;
      const composed = await composeFor(
        nodeProvider,
        [key.signer],
        log,
        { size: log.size, root: log.rootAt(log.size) as Uint8Array },
        {
          type: type.name,
          version: type.version,
          body,
          enclosures: content.enclosures,
          after,
          rests,
        },
        Math.floor(Date.now() / 1000),
      );
      if (!composed.ok) throw new Refused(`${composed.fault.message} Nothing was signed.`);
      return await send(seat, device, composed.value, again);
    };
    const sent = (await enter(true)) ?? (await enter(false));
    if (!sent) throw new Error('an act was to be sent again for the second time');
    await renewIfDue(seat);
    terminal.out(
      terminal.json
        ? JSON.stringify({
            room,
            act: sent.id,
            index: sent.index,
            note: sent.note,
            receipt: sent.receipt,
          })
        : [
            `Entered as act #${sent.index}, id ${sent.id}`,
            `Signed note: ${sent.note}`,
            `Receipt:     ${sent.receipt}`,
          ].join('\n'),
    );
    return EXIT.ok satisfies ExitCode;
  },
};

interface Draft {
  key: OpenedKey;
  type: ActType;
  body: Record<string, unknown>;
  after: readonly string[];
  rests: readonly Rest[];
  copy: RoomCopy;
  state: RoomState;
}

/** The language in which the act is read out: any in which a binding act can be confirmed, where one was asked for. */
function spokenIn(asked: string | undefined): SentenceLanguage {
  const explicit = asked ?? process.env['PARLEY_LANGUAGE'];
  if (explicit === undefined) return languageOf(undefined, process.env);
  const known = SENTENCE_LANGUAGES.find((one) => one === explicit);
  if (!known) throw new Misuse(`Sentences can be had in ${SENTENCE_LANGUAGES.join(', ')}.`);
  return known;
}

/** With the hashes of its words. One that was given and is another is refused: somebody means other words than these. */
function complete(
  book: Rulebook | undefined,
  type: ActType,
  body: Readonly<Record<string, unknown>>,
  language: Language,
): Record<string, unknown> {
  const whole = completeBody(nodeProvider, type, body, book);
  const other = Object.keys(type.hashes ?? {}).find(
    (field) => body[field] !== undefined && body[field] !== whole[field],
  );
  if (other === undefined) return whole;
  const refusal = refuse('words.other-hash');
  throw new Refused(`${refusalOf(refusal, language)} (${refusal.code})\nNothing was signed.`);
}

function newest(book: Rulebook | undefined, name: string): ActType {
  const [bare = '', version] = name.split('/');
  const found = [...(book?.types.values() ?? [])]
    .filter(
      (type) => type.name === bare && (version === undefined || String(type.version) === version),
    )
    .toSorted((a, b) => b.version - a.version)[0];
  if (found) return found;
  const subject = bare.split('.')[0];
  const near = [...(book?.types.values() ?? [])]
    .map((type) => type.name)
    .filter((other) => other.startsWith(`${subject}.`));
  throw new Misuse(
    near.length > 0
      ? `This room’s rules do not know ${name}. There is ${near.join(', ')}.`
      : `This room’s rules do not know ${name}. parley reference lists the acts there are.`,
  );
}

/** The act as the rules would see it if it were admitted now. */
function asAct({ key, type, body, after, rests, copy, state }: Draft): Act {
  const now = Date.now();
  return {
    id: '0'.repeat(64),
    index: copy.log.size,
    room: copy.id,
    type: type.name,
    version: type.version,
    seen: copy.log.size,
    time: Math.floor(now / 1000),
    admitted: now,
    by: [keyRef(key.vkey)],
    body,
    after: after.map((id) => {
      const found = copy.log.views.acts.get(id);
      return found ? { id, act: found } : { id };
    }),
    rests: rests.flatMap((rest) => {
      const leaf = leafToRestOn(rest);
      return leaf.ok ? [leaf.value.hash] : [];
    }),
    sealed: state.sealed && type.nature !== 'housekeeping',
  };
}

/**
 * What a person reads before signing: which room, who will read it, and the full sentence; of an act that binds in the language asked for, with the note that
 * nobody whose own language it is has reviewed it (LG2.1).
 */
function reading(
  { key, type, body, copy, state }: Draft,
  language: Language,
  spoken: SentenceLanguage,
): string[] {
  const naming = namingOf(copy.log.views, language);
  const title = titleOf(copy);
  const told = { type: type.name, version: type.version, by: [keyRef(key.vkey)] };
  const kind = kindLine(state.kind);
  const note = reviewNote(spoken);
  const readers =
    state.readers === 'public'
      ? 'Everybody will read this: the room is open to the public.'
      : `Read by: ${naming.parties(Object.keys(state.parties).filter((id) => state.parties[id]?.left === undefined))}${state.sealed ? '. The server sees who writes, and when' : ', and whoever operates the server'}.`;
  return [
    '',
    ...(kind === undefined ? [] : [kind]),
    `Room ${copy.id}${title ? `, ${title[language] ?? title['en']}` : ''}`,
    readers.replace(/[\u2066-\u2069]/g, ''),
    ...(type.name === 'room.accept'
      ? [
          `Short code ${shortCode(nodeProvider, 'room', state.opening)}`,
          'Accept only if the others have read the same code to you.',
        ]
      : []),
    '',
    `  ${shown(actSentence(type, { ...told, body }, makeNaming(spoken, copy.log.views.labels)), spoken)}`,
    ...(type.binding && note !== undefined ? ['', `  ${shown(note, spoken)}`] : []),
    '',
  ];
}

/** In a line of Latin letters isolates only show as boxes. */
function shown(text: string, language: SentenceLanguage): string {
  const isLatin = language === 'en' || language === 'tr' || language === 'fr';
  return plain(text, isLatin ? 'en' : 'ur');
}

interface Sent {
  id: string;
  index: number;
  note: string;
  receipt: string;
}

/**
 * Sends what was signed. It is on this device's disk before it leaves, and the receipt is checked against the log before it is believed.
 * @param again answer undefined, once the room has been read anew, where the act has to be sealed for others than it was
 */
async function send(
  { api, replica, key: { origin, room } }: Seat,
  device: DeviceFolder,
  composed: Composed,
  again: boolean,
): Promise<Sent | undefined> {
  const parsed = parseAct(composed.note);
  if (!parsed.ok) throw new Error('what was composed does not parse');
  const id = actId(nodeProvider, parsed.value.textBytes);
  const note = await device.keepEvidence(room, id, composed);
  const answer = await submit(api, room, composed);
  if (!answer.ok) {
    if (again && isOfSeal(answer.failure)) {
      await replica.pull();
      return undefined;
    }
    const error = failureError(answer.failure, origin);
    error.message += `\nWhat you signed is kept: ${note}`;
    throw error;
  }
  const { index, receipt } = answer.value;
  const kept = await device.keepReceipt(room, id, utf8(receipt));
  await replica.pull();
  const { log, status } = replica.snapshot;
  if (status.phase === 'failed' || log.entries[index]?.decoded.id !== id) {
    throw new Refused(
      `The server acknowledged the act as #${index}, and its log does not show it there. Keep ${kept}, and tell the others.`,
    );
  }
  return { id, index, note, receipt: kept };
}

function deviceKeyOf({ room, vkey, signer, seal }: OpenedKey, origin: string): DeviceKey {
  return { origin, room, ref: keyRef(vkey), vkey, signer, ...(seal ? { seal } : {}) };
}
