import { readFile } from 'node:fs/promises';
import { decideNow } from '#client/decide-now.ts';
import { completeBody } from '#client/complete-body.ts';
import { bodyOfStep, tableSteps, type Tabled } from '#client/table-draft.ts';
import { partyOf } from '#core/act.ts';
import { rules } from '#core/rules.ts';
import { languagesOf, TIERS } from '#core/text/draft.ts';
import { LANGUAGES } from '#core/words.ts';
import { isRoomId } from '#record/base32.ts';
import { MAX_ENCLOSURE_BYTES } from '#record/body.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { enclose, type Enclosure } from '#room/compose.ts';
import type { ExitCode } from '../command.ts';
import { EXIT, given, Misuse, operand, Refused } from '../command.ts';
import { deviceFolder, devicePath } from '../device-folder.ts';
import { isAgreed } from '../signing/agree.ts';
import { enter } from '../signing/enter.ts';
import { openToSign, type OpenedRoom } from '../signing/open-room.ts';
import { readAloud, spokenIn } from '../signing/read-aloud.ts';
import { refusalOf } from '../telling.ts';
import {
  changesAsked,
  readDraftFile,
  readingRemarks,
  wordLanguage,
  type DraftFile,
} from './draft-file.ts';
import type { TextInvocation } from './verb.ts';

/**
 * `parley text table FILE --room ROOM`: puts a draft on the table of a room (TX6). One act tables it; where it is longer than an act may be, further ones add to
 * it, each signed.
 */
export async function textTable(invocation: TextInvocation): Promise<ExitCode> {
  const { options, operands, terminal } = invocation;
  const path = operand(operands, 'file');
  const room = given(options, 'room');
  if (room === undefined || !isRoomId(room)) throw new Misuse('Name the room by its id: --room.');
  const file = await readDraftFile(path, {
    language: wordLanguage(given(options, 'language')),
    changes: changesAsked(given(options, 'changes')),
  });
  const spoken = spokenIn(undefined);
  const language = LANGUAGES.find((one) => one === spoken) ?? 'en';
  for (const remark of readingRemarks(file, language, true)) terminal.err(remark);

  const device = deviceFolder(devicePath(given(options, 'device'), process.env));
  const opened = await openToSign(
    { to: given(options, 'server') ?? given(options, 'from'), key: given(options, 'key') },
    device,
    room,
    terminal,
  );
  if (typeof opened === 'number') return opened;
  const source = options['with-file'] === true ? await enclosed(path) : undefined;
  const tabled = tabledAs(invocation, file, opened, source);
  const { draft } = file;
  const steps = tableSteps(draft);
  const meant = (acts: readonly string[]) => {
    const { type: name, body } = bodyOfStep(steps, acts.length, acts, draft, tabled);
    const type = rules(opened.state.rules)?.type(name, 1);
    if (!type) throw new Refused('The rules of this room have no texts. Nothing was signed.');
    const whole = completeBody(nodeProvider, type, body);
    const enclosures = acts.length === 0 && source ? [source] : [];
    return { type, body: whole, enclosures };
  };

  const { copy, state, ref } = opened;
  const first = meant([]);
  const checked = first.type.body.safeParse(first.body);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new Refused(
      `${path}: ${issue?.path.map(String).join('.') ?? 'it'} ${issue?.message ?? 'is not in its form'}. Nothing was signed.`,
    );
  }
  const considered = {
    ...first,
    type: first.type.name,
    version: 1,
    by: [ref],
    after: [],
    rests: [],
  };
  const decision = decideNow(nodeProvider, copy.log, state, considered, Date.now());
  if (decision.kind === 'refused')
    throw new Refused(
      `${refusalOf(decision.refusal, language)} (${decision.refusal.code})\nNothing was signed.`,
    );
  const read = { by: [ref], type: first.type, body: first.body, copy, state };
  for (const line of readAloud(read, language, spoken)) terminal.err(line);
  const further = steps.length - 1;
  if (further > 0)
    terminal.err(
      `It is longer than one act may be: ${further === 1 ? 'one further act adds' : `${further} further acts add`} the rest of it.\n`,
    );
  const many = further === 0 ? 'this act' : `these ${steps.length} acts`;
  if (!(await isAgreed(options, `Sign and enter ${many}?`, terminal))) return EXIT.no;

  const acts: string[] = [];
  while (acts.length < steps.length) {
    const { type, body, enclosures } = meant(acts);
    const sent = await enter(opened, device, {
      type: type.name,
      version: type.version,
      body,
      enclosures,
    });
    acts.push(sent.id);
    if (!terminal.json)
      terminal.out(
        acts.length === 1
          ? `Tabled as act #${sent.index}: ${sent.id}`
          : `Added as act #${sent.index}`,
      );
  }
  if (terminal.json) terminal.out(JSON.stringify({ room, text: acts[0], acts }, undefined, 2));
  return EXIT.ok;
}

/** What is said of it beside the file; where nothing is, what the file says, and whoever signs holds the pen. */
function tabledAs(
  { options }: TextInvocation,
  { draft, name }: DraftFile,
  { ref, state }: OpenedRoom,
  source: Enclosure | undefined,
): Tabled {
  const tier = TIERS.find((one) => one === (given(options, 'tier') ?? draft.tier));
  if (!tier) throw new Misuse(`--tier takes ${TIERS.join(', ')}.`);
  const pen = given(options, 'pen') ?? partyOf(ref);
  if (!state.parties[pen]) throw new Misuse(`Nobody is ${pen} in this room: --pen.`);
  const title = given(options, 'title');
  const authentic = given(options, 'authentic')
    ?.split(',')
    .flatMap((code) => wordLanguage(code.trim()) ?? []);
  const own = draft.authentic.length > 0 ? draft.authentic : languagesOf(draft);
  return {
    title: title === undefined ? draft.title : { [draft.working]: title || name },
    tier,
    authentic: authentic ?? own,
    pen,
    ...(source ? { source: { ...source.ref } } : {}),
  };
}

async function enclosed(path: string): Promise<Enclosure> {
  const bytes = await readFile(path);
  if (bytes.length > MAX_ENCLOSURE_BYTES)
    throw new Misuse('The file is larger than a room keeps. Table it without --with-file.');
  return enclose(nodeProvider, bytes, 'application/octet-stream');
}
