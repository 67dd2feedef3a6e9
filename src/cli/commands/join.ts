import { readFile } from 'node:fs/promises';
import { addSignature, checkJoint, isSealedFor, type UnderWay } from '#client/joint.ts';
import { LANGUAGES, type Language } from '#core/words.ts';
import { parsed, type Parsed } from '#record/fault.ts';
import { parseJoint } from '#record/joint.ts';
import { keyRef } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { isSealedJoint, parseSealedJoint } from '#record/sealed-joint.ts';
import { EXIT, given, Misuse, operand, Refused, type Command } from '../command.ts';
import { deviceFolder, devicePath } from '../device-folder.ts';
import { isAgreed } from '../signing/agree.ts';
import { openToSign, type OpenedRoom } from '../signing/open-room.ts';
import { passOn } from '../signing/pass-on.ts';
import { readAloud, spokenIn } from '../signing/read-aloud.ts';
import { send, tellSent } from '../signing/send.ts';
import { refusalOf } from '../telling.ts';

/** Puts this device's signature to a joint act that another device began (RC1.8). */
export const join: Command = {
  name: 'join',
  usage: 'join FILE [--out FILE] [--to URL] [--yes]',
  summary: 'Signs an act that others sign too, and enters it once all have signed.',
  details: [
    'FILE is what parley act --with … --out FILE wrote, or the web app’s Sign and pass on. Nothing in it is believed: the room is read and checked whole, the',
    'signatures so far are checked, the rules are asked, and the act is shown as the full sentence that others will read.',
    '',
    'In a sealed room only members can read FILE. There the act goes round first; whoever signs it last seals it, and what is sent of it then goes round as well.',
    '',
    '--out FILE           where it goes for the next signer, while somebody else has yet to sign',
    '--key NAME           which key of this device signs, where it has several for the room',
    '--to URL             the server; else PARLEY_SERVER, else http://127.0.0.1:8420',
    '--yes                without asking, for scripts',
    '--language LANGUAGE  en, ur, ps, ar, tr or fr: the language in which an act that binds is read out before it is signed',
  ].join('\n'),
  options: {
    out: { type: 'string' },
    key: { type: 'string' },
    to: { type: 'string' },
    yes: { type: 'boolean' },
    device: { type: 'string' },
    language: { type: 'string' },
  },
  async run({ options, operands, terminal }) {
    const file = operand(operands, 'file');
    const bytes = await readFile(file).catch(() => {
      throw new Misuse(`${file} cannot be read.`);
    });
    const spoken = spokenIn(given(options, 'language'));
    const language = LANGUAGES.find((one) => one === spoken) ?? 'en';
    const read = roomOf(bytes);
    if (!read.ok) throw new Refused(untouched(read.fault));
    const room = read.value;
    const device = deviceFolder(devicePath(given(options, 'device'), process.env));
    const opened = await openToSign(options, device, room, terminal);
    if (typeof opened === 'number') return opened;
    const under = await checked(opened, bytes, language);
    if (under === undefined) {
      terminal.err('This room needs a newer Parley. Nothing was signed.');
      return EXIT.newer;
    }

    const { key, ref, seat, copy, state } = opened;
    const others = under.missing.filter((one) => one !== ref);
    const out = given(options, 'out');
    if (under.mine && others.length > 0) {
      throw new Refused(`You have signed it. Still to sign: ${others.join(', ')}.`);
    }
    const { type, joint, envelope } = under;
    // In a sealed room the act goes round first, and then what is sent of it.
    const seals = !envelope && isSealedFor(copy.log, joint);
    const after = others.length > 0 || !seals ? others : joint.act.by.filter((one) => one !== ref);
    if (after.length > 0 && out === undefined) {
      throw new Misuse(`${after.join(', ')} sign after you: say where it goes, --out.`);
    }
    const told = { by: joint.act.by, type, body: joint.value, copy, state };
    for (const line of readAloud(told, language, spoken)) terminal.err(line);
    const question = after.length > 0 ? 'Sign this and pass it on?' : 'Sign this and enter it?';
    if (!(await isAgreed(options, question, terminal))) return EXIT.no;

    const signed = await addSignature(nodeProvider, copy.log, under, key.signer);
    if (!signed.ok) throw new Refused(untouched(signed.fault));
    if ('passing' in signed.value) {
      await passOn(terminal, out as string, signed.value.passing);
      return EXIT.ok;
    }
    const sent = await send(seat, device, signed.value.whole, false);
    if (!sent) throw new Error('an act was to be sealed again in an open room');
    tellSent(terminal, room, sent);
    return EXIT.ok;
  },
};

/** What holds of it; undefined where it takes a newer Parley. */
async function checked(
  { copy, key }: OpenedRoom,
  bytes: Uint8Array,
  language: Language,
): Promise<UnderWay | undefined> {
  const found = await checkJoint(nodeProvider, copy.log, keyRef(key.vkey), bytes, Date.now());
  switch (found.is) {
    case 'good':
      return found.under;
    case 'newer':
      return undefined;
    case 'entered':
      throw new Refused(`It has been entered already, as act ${found.act}.`);
    case 'fault':
      throw new Refused(untouched(found.fault));
    case 'refused': {
      const { refusal } = found;
      throw new Refused(`${refusalOf(refusal, language)} (${refusal.code})\nNothing was signed.`);
    }
  }
}

/** Of which room it is, as it says. */
function roomOf(bytes: Uint8Array): Parsed<string> {
  const read = isSealedJoint(bytes) ? parseSealedJoint(bytes) : parseJoint(nodeProvider, bytes);
  if (!read.ok) return read;
  return parsed('act' in read.value ? read.value.act.room : read.value.room);
}

function untouched({ message, code }: { message: string; code: string }): string {
  return `${message} (${code}) Nothing was signed.`;
}
