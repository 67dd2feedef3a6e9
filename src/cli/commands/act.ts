import { completeBody } from '#client/complete-body.ts';
import { nameOriginals } from '#client/entry/originals.ts';
import { fieldsOf } from '#client/entry/shape-of.ts';
import { decideNow } from '#client/decide-now.ts';
import { composeJointFor } from '#client/joint.ts';
import { refuse } from '#core/refusal.ts';
import { rules } from '#core/rules.ts';
import type { Rulebook } from '#core/rulebook.ts';
import type { ActType } from '#core/declare.ts';
import { LANGUAGES, type Language } from '#core/words.ts';
import { isRoomId } from '#record/base32.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { bodyFrom } from '../act-body.ts';
import { EXIT, Misuse, Refused, type Command, type ExitCode, given, givenAll } from '../command.ts';
import { deviceFolder, devicePath } from '../device-folder.ts';
import { actsToRestOn } from '../reading/rests.ts';
import { actNamed } from '../reading/room-copy.ts';
import { isAgreed } from '../signing/agree.ts';
import { keyNamed, passOn } from '../signing/pass-on.ts';
import { openToSign } from '../signing/open-room.ts';
import { readAloud, spokenIn } from '../signing/read-aloud.ts';
import { enter } from '../signing/enter.ts';
import { tellSent } from '../signing/send.ts';
import { refusalOf } from '../telling.ts';

/** Does one act: composed, read aloud, signed on this device, sent, and kept here as evidence. */
export const act: Command = {
  name: 'act',
  usage:
    'act TYPE --room ROOM [--body FILE|-] [--field NAME=VALUE …] [--after ID] [--with KEY … --out FILE] [--to URL] [--yes]',
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
    '--enclose NAME=FILE  a file as an enclosure, named at that field; evidence.0.original for the first item of a list',
    '--after ID           an act of this room that this one refers to; may be given again',
    '--rests ROOM#ACT     an act of another room that this one rests on, which this device reads and checks first; ROOM#ACT@URL where that room is on',
    '                     another server',
    '--key NAME           which key of this device signs, where it has several for the room',
    '--to URL             the server; else PARLEY_SERVER, else http://127.0.0.1:8420',
    '--with KEY           another key that signs this act too, as p2/k1, for an act that takes several signatures; may be given again',
    '--out FILE           with --with: nothing is entered; what the others sign goes there, for parley join',
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
    with: { type: 'string', multiple: true },
    out: { type: 'string' },
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
    const content = await bodyFrom({
      body: given(options, 'body'),
      fields: givenAll(options, 'field'),
      words: givenAll(options, 'words'),
      enclose: givenAll(options, 'enclose'),
    });

    const out = given(options, 'out');
    const names = givenAll(options, 'with');
    if ((out === undefined) !== (names.length === 0)) {
      throw new Misuse('--with says who signs after you, and --out where what they sign goes.');
    }
    const opened = await openToSign(options, device, room, terminal);
    if (typeof opened === 'number') return opened;
    const { key, ref, copy, state, url } = opened;

    const book = rules(state.rules);
    const type = newest(book, name);
    const fields = fieldsOf(type.body);
    const named = nameOriginals(nodeProvider, fields, content.body, content.enclosures);
    const body = complete(book, type, named, language);
    if (name === 'room.accept' && body['opening'] === undefined) body['opening'] = state.opening;
    const after = givenAll(options, 'after').map((id) => actNamed(copy, id));
    const rests = await actsToRestOn(givenAll(options, 'rests'), device, url);
    const others = names.map((one) => keyNamed(state, one));
    const by = [ref, ...others].toSorted();
    const meant = { type: type.name, version: type.version, body, after, rests };
    const considered = { ...meant, by };
    const decision = decideNow(nodeProvider, copy.log, state, considered, Date.now());
    if (decision.kind === 'refused') {
      const { refusal } = decision;
      throw new Refused(
        `${refusalOf(refusal, language)} (${refusal.code})\n${refusal.code === 'act.form' ? `parley reference ${type.name} shows what it takes. ` : ''}Nothing was signed.`,
      );
    }

    const read = { by, type, body, copy, state };
    for (const line of readAloud(read, language, spoken)) terminal.err(line);
    const question = out === undefined ? 'Sign this and enter it?' : 'Sign this and pass it on?';
    if (!(await isAgreed(options, question, terminal))) return EXIT.no;
    if (out !== undefined) {
      const { log } = copy;
      const time = Math.floor(Date.now() / 1000);
      const head = { size: log.size, root: log.rootAt(log.size) as Uint8Array };
      const all = { ...meant, enclosures: content.enclosures };
      const joint = await composeJointFor(nodeProvider, key.signer, log, {
        type,
        meant: all,
        others,
        head,
        time,
      });
      if (!joint.ok) throw new Refused(`${joint.fault.message} Nothing was signed.`);
      await passOn(terminal, out, joint.value);
      return EXIT.ok satisfies ExitCode;
    }
    const sent = await enter(opened, device, { ...meant, enclosures: content.enclosures });
    tellSent(terminal, room, sent);
    return EXIT.ok satisfies ExitCode;
  },
};

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
