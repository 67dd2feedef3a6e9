import { readFile } from 'node:fs/promises';
import { nameInFiles } from '#client/name-in-files.ts';
import { decideNow } from '#client/decide-now.ts';
import { partyOf } from '#core/act.ts';
import type { ActType } from '#core/declare.ts';
import { rules } from '#core/rules.ts';
import type { TextMoment } from '#core/views/text-search.ts';
import { LANGUAGES } from '#core/words.ts';
import type { DraftsFromReturn } from '#interchange/docx/draft-acts.ts';
import type { DocxFault } from '#interchange/docx/docx-fault.ts';
import { docxFlagSentence } from '#interchange/docx/flag-sentences.ts';
import {
  draftsToKeep,
  reviewedChanges,
  type DraftToKeep,
  type ReviewedChange,
} from '#interchange/docx/kept-drafts.ts';
import { readDocx } from '#interchange/docx/read-docx.ts';
import { baseOfReturned, changesOfReturned } from '#interchange/docx/returned-base.ts';
import type { ReturnedFile } from '#interchange/docx/returned.ts';
import { digestWith } from '#record/digest.ts';
import { isRoomId } from '#record/base32.ts';
import { MAX_ENCLOSURE_BYTES } from '#record/body.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { enclose, type Enclosure } from '#room/compose.ts';
import type { ExitCode } from '../command.ts';
import { EXIT, given, givenAll, Misuse, operand, Refused } from '../command.ts';
import { deviceFolder, devicePath, type DeviceFolder } from '../device-folder.ts';
import { stateOf } from '../reading/room-copy.ts';
import { isAgreed } from '../signing/agree.ts';
import { enter } from '../signing/enter.ts';
import { openToSign, type OpenedRoom } from '../signing/open-room.ts';
import { readAloud, spokenIn } from '../signing/read-aloud.ts';
import { namingOf, refusalOf } from '../telling.ts';
import { reviewLines } from './print-review.ts';
import { readRoomText, stateAsked, viewAt, type RoomText } from './room-text.ts';
import type { TextInvocation } from './verb.ts';

/**
 * `parley text import FILE.docx --room ROOM`: a Word file that came back (TX8). Shows what each reviewer would change and, with `--into`, keeps it as drafts in the side’s
 * own room. Nothing is entered in the room of the text.
 */
export async function importReturned(invocation: TextInvocation): Promise<ExitCode> {
  const { options, operands, terminal } = invocation;
  const path = operand(operands, 'file');
  const into = given(options, 'into');
  if (into !== undefined && !isRoomId(into))
    throw new Misuse('Name the own room by its id: --into.');
  const bytes = await bytesOf(path);
  const read = readDocx(bytes);
  if (!read.ok) throw new Refused(told(path, read.fault));
  const file = read.value;
  const device = deviceFolder(devicePath(given(options, 'device'), process.env));
  const opened = into === undefined ? undefined : await openOwn(invocation, device, into);
  if (typeof opened === 'number') return opened;

  const text = await readRoomText(invocation, file.text);
  if (text.kind !== undefined) terminal.err(text.kind);
  const base = momentOf(path, file, text, options);
  const found = foundIn(path, file, base, text);
  const own = opened && partyOf(opened.ref);
  const changes = reviewedChanges(found.acts, base, own);
  tellRest(invocation, file, found, base);
  const chosen = chosenOf(changes, options);
  const drafts = draftsToKeep(chosen, text.id, hash);
  if (!opened) {
    if (terminal.json) terminal.out(asJson(text, base, changes, []));
    else {
      show(invocation, changes, base, text);
      terminal.out('Nothing was kept. --into says in which room of your own side the drafts are.');
    }
    return EXIT.ok;
  }
  if (!terminal.json) show(invocation, changes, base, text);
  if (drafts.length === 0) throw new Refused('There is nothing in it to be kept as a draft.');
  return await keep(invocation, { text, base, changes, drafts, opened, device, bytes });
}

const hash = digestWith(nodeProvider);
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new Misuse(`${path} cannot be read.`);
  }
}

/** What a person does where a file cannot be taken as it is. */
const INSTEAD: Readonly<Record<string, string>> = {
  'docx.not-returned':
    'If it is a version of this text, say which: --version NAME or --at INDEX. If it is a text of its own, parley text import FILE without --room reads it.',
  'docx.other-text': '--text says which of the room’s texts is meant, --room which room.',
  'docx.base-unknown':
    'It may be of a copy of the room that was newer, or from another room. --version NAME or --at INDEX compares it with a version that is here.',
};

function told(path: string, { code, message, where }: DocxFault): string {
  const instead = INSTEAD[code];
  const at = where === undefined ? '' : ` (${where})`;
  return `${path}: ${message}${at} (${code})${instead === undefined ? '' : `\n${instead}`}`;
}

/** The server of the own room, and the key that signs there. */
async function openOwn(
  { options, terminal }: TextInvocation,
  device: DeviceFolder,
  into: string,
): Promise<OpenedRoom | ExitCode> {
  const from = given(options, 'from');
  const server = given(options, 'server') ?? (/^https?:/.test(from ?? '') ? from : undefined);
  const asked = given(options, 'sign') ?? given(options, 'key');
  const opened = await openToSign({ to: server, key: asked }, device, into, terminal);
  if (typeof opened === 'number') return opened;
  if (!keepType(opened.state.rules))
    throw new Refused(
      'The rules of that room have no drafts. They have to be raised first (room.propose-change). Nothing was kept.',
    );
  return opened;
}

function keepType(version: number): ActType | undefined {
  return rules(version)?.type('draft.keep', 1);
}

/** The moment that was asked for, or else the one that the file says. */
function momentOf(
  path: string,
  file: ReturnedFile,
  text: RoomText,
  options: TextInvocation['options'],
): TextMoment {
  if (given(options, 'version') !== undefined || given(options, 'at') !== undefined) {
    const { draft, index } = stateAsked(text, options);
    return { draft, index, view: viewAt(text.copy, text.id, index).view };
  }
  const acts = [...text.copy.log.views.acts.values()].filter(({ type }) => type !== 'room.sealed');
  const book = rules(stateOf(text.copy)?.rules ?? 0);
  if (!book) throw new Misuse('The room needs a newer Parley.');
  const room = { view: text.view, acts, text: text.id };
  const found = baseOfReturned(file, room, { hash, book });
  if (!found.ok) throw new Refused(told(path, found.fault));
  return found.value;
}

function foundIn(
  path: string,
  file: ReturnedFile,
  base: TextMoment,
  { copy }: RoomText,
): DraftsFromReturn {
  const names = LANGUAGES.map((language) => nameInFiles(namingOf(copy.log.views, language)));
  const found = changesOfReturned(file, base.draft, hash, [...names, (id) => id]);
  if (!found.ok) throw new Refused(told(path, found.fault));
  return found.value;
}

/** What is in the file besides, on standard error. */
function tellRest(
  { terminal }: TextInvocation,
  file: ReturnedFile,
  found: DraftsFromReturn,
  base: TextMoment,
): void {
  if (found.isOfThisVersion === false)
    terminal.err(
      'The file says that it was made of another version than the one that was asked for.',
    );
  if (file.edition === 'redline')
    terminal.err(
      'The file was made as a redline: changes that stood in it before are shown as its author’s.',
    );
  for (const flag of new Set(found.flags.map((one) => docxFlagSentence(one, 'en'))))
    terminal.err(flag);
  for (const { printed, returned } of found.numbers)
    terminal.err(
      `A number was changed, from ${printed || 'none'} to ${returned}; numbers follow from the place.`,
    );
  for (const words of found.textBoxes) terminal.err(`In a text box: ${words}`);
  for (const { author, text } of found.comments)
    terminal.err(`Comment at no place in the text, of ${author ?? 'somebody'}: ${text}`);
  if (found.acts.length === 0)
    terminal.err(`Nothing in it differs from the text after act #${base.index}.`);
}

function show(
  { terminal }: TextInvocation,
  changes: readonly ReviewedChange[],
  { draft, index }: TextMoment,
  { nameOf }: RoomText,
): void {
  const title = draft.title[draft.working] ?? Object.values(draft.title)[0] ?? '';
  const width = process.stdout.columns || 100;
  const colour = process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '';
  terminal.out(`${title}, as it stood after act #${index}\n`);
  for (const line of reviewLines(changes, draft, { width, colour, nameOf })) terminal.out(line);
}

/** The numbers or reviewers that were asked for; else each reviewer’s own, and what nobody tracked. */
function chosenOf(
  changes: readonly ReviewedChange[],
  options: TextInvocation['options'],
): ReviewedChange[] {
  const only = given(options, 'only')
    ?.split(',')
    .map((one) => Number(one.trim()));
  if (only?.some((n) => !Number.isInteger(n) || changes[n - 1] === undefined))
    throw new Misuse(`--only takes numbers from 1 to ${changes.length}, as 1,3.`);
  const reviewers = givenAll(options, 'reviewer');
  const unknown = reviewers.find(
    (name) => !changes.some(({ act }) => act.reviewers.includes(name)),
  );
  if (unknown !== undefined) throw new Misuse(`Nothing in the file is of ${unknown}.`);
  if (only) return changes.filter((_, n) => only.includes(n + 1));
  return changes.filter(({ act }) => {
    if (act.isTogether) return false;
    return reviewers.length === 0 || act.reviewers.some((name) => reviewers.includes(name));
  });
}

interface Keeping {
  text: RoomText;
  base: TextMoment;
  changes: readonly ReviewedChange[];
  drafts: readonly DraftToKeep[];
  opened: OpenedRoom;
  device: DeviceFolder;
  bytes: Uint8Array;
}

async function keep(
  { options, terminal }: TextInvocation,
  { text, base, changes, drafts, opened, device, bytes }: Keeping,
): Promise<ExitCode> {
  const { ref, copy, state } = opened;
  const type = keepType(state.rules) as ActType;
  const spoken = spokenIn(undefined);
  const language = LANGUAGES.find((one) => one === spoken) ?? 'en';
  const file = options['with-file'] === true ? enclosed(bytes) : undefined;
  // The file goes with the first of them.
  const meant = drafts.map(({ body }, n) => ({
    type: type.name,
    version: type.version,
    body: n === 0 && file ? { ...body, source: file.ref } : { ...body },
    enclosures: n === 0 && file ? [file] : [],
  }));
  for (const one of meant) {
    const considered = { ...one, by: [ref], after: [], rests: [] };
    const decision = decideNow(nodeProvider, copy.log, state, considered, Date.now());
    if (decision.kind === 'refused')
      throw new Refused(
        `${refusalOf(decision.refusal, language)} (${decision.refusal.code})\nNothing was signed.`,
      );
  }
  const aloud = meant.map(({ body }) =>
    readAloud({ by: [ref], type, body, copy, state }, language, spoken),
  );
  // Which room it is and who reads there is said once.
  for (const [n, lines] of aloud.entries())
    for (const line of n === 0 ? lines : lines.slice(-2)) terminal.err(line);
  const many = meant.length === 1 ? 'this draft' : `these ${meant.length} drafts`;
  if (!(await isAgreed(options, `Sign and keep ${many} in your own room?`, terminal)))
    return EXIT.no;
  const kept = [];
  for (const [n, one] of meant.entries()) {
    const sent = await enter(opened, device, one);
    kept.push({
      act: sent.id,
      index: sent.index,
      reviewer: drafts[n]?.reviewer,
      ...counts(one.body),
    });
  }
  if (terminal.json) terminal.out(asJson(text, base, changes, kept));
  else
    for (const { index, reviewer, paragraphs } of kept)
      terminal.out(
        `Kept as act #${index}: ${paragraphs === 1 ? 'one paragraph' : `${paragraphs} paragraphs`}${reviewer === undefined ? '' : `, by ${reviewer}`}`,
      );
  return EXIT.ok;
}

function enclosed(bytes: Uint8Array): Enclosure {
  if (bytes.length > MAX_ENCLOSURE_BYTES)
    throw new Misuse('The file is larger than a room keeps. Keep the drafts without --with-file.');
  return enclose(nodeProvider, bytes, WORD);
}

function counts({ on, new: added }: DraftToKeep['body']): { paragraphs: number } {
  return { paragraphs: on.length + (added?.length ?? 0) };
}

function asJson(
  { copy, id }: RoomText,
  { index }: TextMoment,
  changes: readonly ReviewedChange[],
  kept: readonly object[],
): string {
  return JSON.stringify(
    {
      room: copy.id,
      text: id,
      base: index,
      changes: changes.map(({ act, not, on, new: added }) => ({
        ...act,
        ...(not === undefined ? { proposes: { on, new: added } } : { not }),
      })),
      kept,
    },
    undefined,
    2,
  );
}
