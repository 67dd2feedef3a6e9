import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { isContradicted } from '#core/text/unanimity.ts';
import { parseAnchors } from '#record/anchors.ts';
import type { Vkey } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { OutcomeCheck } from '#room/outcomes.ts';
import { holds, verifyBundle, type Verification, type WhoseProblem } from '#room/verify.ts';
import { workersProvider } from '#server/signature-workers.ts';
import { EXIT, Misuse, givenAll, operand, type Command } from '../command.ts';
import { openersFor, SealedTally, sealKeysIn } from '../reading/sealed-in-bundle.ts';
import { EXERCISES, shippedKeys } from '../shipped.ts';
import { refusalOf } from '../telling.ts';

/** Checks a bundle with no server, no network and no data folder. */
export const verify: Command = {
  name: 'verify',
  usage: 'verify FILE [--trust KEYS] [--key KEYFILE …] [--json]',
  summary:
    'Checks a bundle: whether it is intact, whether every act is admissible, and whose it is.',
  details: [
    '--trust KEYS  a file of public keys (vkeys), one a line, that you got from their holders yourself.',
    '--key FILE    a member’s key file with a sealing key: what is sealed in its room is opened and checked too; may be given again',
    '',
    'Exit code 0: all that was asked holds. 1: it does not. 2: the file cannot be read. 3: needs a newer Parley.',
  ].join('\n'),
  options: { trust: { type: 'string' }, key: { type: 'string', multiple: true } },
  async run({ options, operands, terminal }) {
    const file = operand(operands, 'file');
    const anchors =
      options['trust'] === undefined ? undefined : await readAnchors(String(options['trust']));
    const size = await sizeOf(file);
    const keys = await sealKeysIn(givenAll(options, 'key'));
    const opener = await openersFor(keys, () => createReadStream(file));
    const sealed = new SealedTally(keys);
    let read = 0;
    let acts = 0;
    let shown = 0;
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
        read += (chunk as Buffer).length;
        yield chunk as Buffer;
      }
    }
    const verification = await verifyBundle(workersProvider, chunks(), {
      ...(anchors ? { anchors } : {}),
      opener,
      onEntry: (room, index, _entry, replayed) => {
        acts += 1;
        sealed.take(room, index, replayed);
        if (acts - shown < 1000) return;
        shown = acts;
        terminal.progress(
          `${acts} acts checked, ${Math.floor((100 * read) / Math.max(size, 1))} %`,
        );
      },
    });
    terminal.out(
      terminal.json
        ? JSON.stringify(asJson(verification, sealed), undefined, 2)
        : [...verificationLines(verification, acts, sealed), ...exampleLines(verification)].join(
            '\n',
          ),
    );
    if (verification.newer !== undefined) return EXIT.newer;
    return holds(verification) ? EXIT.ok : EXIT.no;
  },
};

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch {
    throw new Misuse(`${file} cannot be read.`);
  }
}

async function readAnchors(file: string): Promise<Vkey[]> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    throw new Misuse(`${file} cannot be read.`);
  }
  const anchors = parseAnchors(nodeProvider, bytes);
  if (!anchors.ok) throw new Misuse(`${file}: ${anchors.fault.message}`);
  if (anchors.value.length === 0) throw new Misuse(`${file} holds no key.`);
  return anchors.value;
}

/** What a verification says, for a person: the kind first, then each answer, then what to compare. */
export function verificationLines(v: Verification, acts: number, sealed?: SealedTally): string[] {
  const lines: string[] = [];
  const reconstruction = v.rooms.some((room) => room.kind === 'reconstruction');
  if (reconstruction) lines.push('From published reports; no party took part.');
  if (v.rooms.some((room) => room.kind === 'exercise')) lines.push('EXERCISE.');
  if (v.newer !== undefined) {
    // A fault found after that is a consequence: keys and rules that this program does not know. One before it would have been found first.
    lines.push(
      `This bundle needs a newer Parley (${v.newer}). Nothing is said against it, and nothing for it.`,
    );
    return lines;
  }
  if (!v.intact.ok) {
    const { fault } = v.intact;
    lines.push(
      `NOT INTACT. ${fault.message}`,
      `  Where: ${[
        fault.room === undefined ? undefined : `room ${fault.room}`,
        fault.index === undefined ? undefined : `act ${fault.index}`,
        `byte ${fault.at}`,
      ]
        .filter((part) => part !== undefined)
        .join(', ')} (${fault.code}).`,
      '  What stands before that place was checked and is not proved by this file. Ask for another copy.',
    );
    return lines;
  }
  const { report } = v.intact;
  lines.push(`Intact: ${acts} ${acts === 1 ? 'act' : 'acts'}, every byte accounted for.`);
  const absent = report.rooms.reduce(
    (n, r) => n + r.enclosures.withheld + r.enclosures.destroyed,
    0,
  );
  if (absent > 0) lines.push(`  ${absent} enclosures are listed as withheld or destroyed.`);
  if (report.head.view !== 'public') lines.push(`  As ${report.head.view} may read it.`);
  lines.push(...(sealed?.lines() ?? []));
  const voids = v.admissible?.voids ?? [];
  if (voids.length === 0) lines.push('Admissible: every act is as the rules allow.');
  for (const { room, index, refusal } of voids) {
    lines.push(
      `NOT ADMISSIBLE: act ${index} of room ${room} is void; the operator should not have admitted it.`,
      `  ${refusalOf(refusal, 'en')} (${refusal.code})`,
    );
  }
  lines.push(...v.outcomes.flatMap(outcomeLines));
  lines.push(...whoseLines(v, reconstruction));
  for (const room of v.rooms)
    lines.push(`State of room ${room.id} at ${room.size}: ${room.stateDigest}`);
  return lines;
}

/** Keys of what ships with Parley are everybody's: they vouch for nobody, and it is said (RC7). */
function exampleLines({ rooms }: Verification): string[] {
  const keys = new Set([...shippedKeys(), ...EXERCISES.flatMap((exercise) => exercise.keys())]);
  const example = rooms.some(
    ({ state }) => keys.has(state.log) || Object.values(state.keys).some((k) => keys.has(k.vkey)),
  );
  return example
    ? ['Example: this ships with Parley. These keys are public and vouch for nobody else.']
    : [];
}

const FOUND = {
  yes: 'its yes was read, and the outcome rests on it',
  'not-yes': 'NOT SO: it has not said yes to this question',
  'not-read': 'its answer is not in what can be read here',
} as const;

/** TX11.5: who said yes is for those to check who read the answer. */
function outcomeLines(outcome: OutcomeCheck): string[] {
  const { room, ask, sides, others } = outcome;
  const head = `the answers to question ${ask.slice(0, 8)} of room ${room} were stated to be unanimous.`;
  return [
    isContradicted(outcome) ? `NOT UNANIMOUS: ${head}` : `Outcome: ${head}`,
    ...Object.entries(sides).map(([side, found]) => `  ${side}: ${FOUND[found]}.`),
    ...others.map((leaf) => `  It rests on ${leaf}, which is no yes to this question.`),
  ];
}

function whoseLines(v: Verification, reconstruction: boolean): string[] {
  const { whose } = v;
  if (whose?.kind === 'theirs') {
    return whose.vouched.map(
      ({ room, keys }) =>
        `Theirs: room ${room} was opened or accepted with ${keys.join(', ')}, which you trust.`,
    );
  }
  if (whose?.kind === 'not-theirs')
    return ['NOT THEIRS by the keys you trust.', ...whose.problems.map(problemLine)];
  const lines = [
    reconstruction
      ? 'Whose: no keys to trust were given. A bundle cannot vouch for its own keys; this one claims to be a chronicler’s.'
      : 'Whose: no keys to trust were given (--trust). A bundle cannot vouch for its own keys.',
    '  Compare the short code of each room with the parties themselves:',
  ];
  for (const room of v.rooms) lines.push(`  ${room.id}  ${room.code}`);
  return lines;
}

function problemLine(problem: WhoseProblem): string {
  switch (problem.kind) {
    case 'anchor-not-found':
      return `  The key ${problem.key} that you trust is not in this bundle.`;
    case 'another-key':
      return `  Room ${problem.room} has a key ${problem.key}, which is none of those you trust under that name.`;
    case 'room-unvouched':
      return `  No key you trust opened or accepted room ${problem.room}.`;
  }
}

function asJson(v: Verification, sealed: SealedTally): unknown {
  return {
    holds: holds(v),
    intact:
      v.newer !== undefined
        ? undefined
        : v.intact.ok
          ? { ok: true, view: v.intact.report.head }
          : { ok: false, ...v.intact.fault },
    admissible: v.admissible && {
      ok: v.admissible.voids.length === 0,
      voids: v.admissible.voids.map(({ room, index, refusal }) => ({ room, index, ...refusal })),
    },
    whose: v.whose,
    newer: v.newer,
    rooms: v.rooms.map(({ id, kind, size, root, code, stateDigest }) => ({
      id,
      kind,
      size,
      root,
      code,
      stateDigest,
    })),
    ...(v.sealed ? { sealed: sealed.asJson() } : {}),
    ...(v.outcomes.length > 0
      ? { outcomes: v.outcomes.map((one) => ({ ...one, contradicted: isContradicted(one) })) }
      : {}),
  };
}
