import { formatActText, signAct } from '#record/act.ts';
import { bodyDigest, serialiseBody } from '#record/body.ts';
import { concat } from '#record/bytes.ts';
import { writeBundle } from '#record/bundle-writer.ts';
import { signCheckpoint } from '#record/checkpoint.ts';
import { formatVkey, keyRef, logName, vkeyOf } from '#record/keys.ts';
import { encodeLeaf, leafHash } from '#record/leaf.ts';
import { emptyRoot, Frontier } from '#record/merkle.ts';
import { nodeProvider, nodeSigner } from '#record/provider/node.ts';

/** A bundle of one room whose opening act pins rules that no Parley has yet; otherwise all is right with it. */
export async function newerBundle(): Promise<Uint8Array> {
  const room = 'k3v7q2m5x4c6j2a7r5t3w2y6ze';
  const log = nodeSigner(logName(room), 0x01, new Uint8Array(32).fill(1));
  const opener = nodeSigner('m1/k1', 0x01, new Uint8Array(32).fill(2));
  const content = serialiseBody({
    process: room,
    kind: 'live',
    grade: 'solemn',
    setting: 'plenary',
    sealed: false,
    readers: 'public',
    rules: 9999,
    log: formatVkey(vkeyOf(nodeProvider, log)),
    parties: [
      { id: 'm1', role: 'mediator', head: { key: formatVkey(vkeyOf(nodeProvider, opener)) } },
    ],
    witnesses: [],
  });
  if (!content.ok) throw new Error(content.fault.message);
  const body = content.value;
  const salt = new Uint8Array(16).fill(3);
  const time = 1_930_000_000;
  const text = formatActText({
    room,
    seen: { size: 0, root: emptyRoot(nodeProvider) },
    type: 'room.open',
    version: 1,
    time,
    by: [keyRef(vkeyOf(nodeProvider, opener))],
    body: bodyDigest(nodeProvider, salt, body),
    after: [],
    rests: [],
  });
  const leaf = encodeLeaf(time * 1000 + 1, await signAct(text, [opener]));
  const hash = leafHash(nodeProvider, leaf);
  const frontier = new Frontier(nodeProvider);
  frontier.append(hash);
  const root = frontier.root();
  const note = await signCheckpoint(nodeProvider, log, { origin: log.name, size: 1, root });
  const pieces: Uint8Array[] = [];
  const rooms = [
    {
      id: room,
      size: 1,
      checkpoints: [{ size: 1, note }],
      entries: [{ leaf, leafHash: hash, salt, body, enclosures: [] }],
    },
  ];
  const head = { view: 'public', purpose: 'live', grade: 'solemn' } as const;
  for await (const piece of writeBundle(nodeProvider, head, 1, rooms)) pieces.push(piece);
  return concat(...pieces);
}
