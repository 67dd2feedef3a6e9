import { bodyDigest } from '#record/body.ts';
import { toBase64, utf8 } from '#record/bytes.ts';
import { formatInstant } from '#record/instant.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { randomBytes, type Composed } from '#room/compose.ts';
import type { Talks } from '../talks.ts';

/** An act as a hostile member's own program writes it: nothing is checked before it is signed, and it really is signed. */
export interface Handmade {
  by?: string | readonly string[];
  type?: string;
  /** The exact text of the body. */
  body?: string;
  /** Of the text, before it is signed. */
  lines?(lines: string[]): string[];
  /** Of the whole note, after that. */
  note?(note: string): string;
  salt?: Uint8Array;
}

export async function handmade(talks: Talks, act: Handmade = {}): Promise<Composed> {
  const { type = 'room.describe', body = '{"title":{"en":"x"}}', salt = randomBytes(16) } = act;
  const { room } = talks;
  const signers = [act.by ?? 'm1/k1'].flat().toSorted();
  const bytes = utf8(body);
  const lines = [
    'parley/act@v1',
    `room ${room.id}`,
    `seen ${room.size} ${toBase64(room.root)}`,
    `type ${type}/1`,
    `time ${formatInstant(Math.floor(talks.clock.time / 1000))}`,
    ...signers.map((name) => `by ${talks.ref(name)}`),
    `body ${toBase64(bodyDigest(nodeProvider, salt, bytes))}`,
  ];
  const text = `${(act.lines?.(lines) ?? lines).join('\n')}\n`;
  const signatures: string[] = [];
  for (const name of signers) signatures.push(await signatureLine(talks, name, text));
  const note = `${text}\n${signatures.join('')}`;
  return { note: utf8(act.note?.(note) ?? note), salt, body: bytes, enclosures: [] };
}

/** `— p1/k1 <key id and signature>` over a text, by the key of this name. */
export async function signatureLine(talks: Talks, name: string, text: string): Promise<string> {
  const signature = await talks.key(name).sign(utf8(text));
  const id = Buffer.from(talks.ref(name).slice(-8), 'hex');
  return `— ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`;
}
