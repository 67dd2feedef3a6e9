import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ENCLOSURE_BYTES, parseBody } from '#record/body.ts';
import { decodeEntry, type DecodedAct } from '#record/decode.ts';
import { keyRef, vkeyOf } from '#record/keys.ts';
import { encodeLeaf } from '#record/leaf.ts';
import { browserCipher } from '#record/provider/browser.ts';
import { nodeCipher, nodeProvider, nodeSigner } from '#record/provider/node.ts';
import { MAX_SEALED_ENCLOSURE_BYTES, parseSealedBody } from '#record/sealed.ts';
import { composeAct, enclose, type Composed, type Enclosure } from './compose.ts';
import { readEpoch, makeEpoch } from './epoch.ts';
import { EpochSecrets } from './epoch-secrets.ts';
import { generateSealKey, isSealRecipient, sealKeyOf } from './seal-keys.ts';
import {
  composeSealed,
  openerOf,
  openSealedEnclosure,
  type OpenedAct,
  type SealOpener,
} from './sealed-acts.ts';

const ROOM = 'k3v7q2m5x4c6j2a7r5t3w2y6ze';
const ADMITTED = 1_930_575_846_000;
const signer = nodeSigner('p1/k1', 0x01, new Uint8Array(32).fill(7));
const key = vkeyOf(nodeProvider, signer);
const keyOf = (ref: string) => (ref === keyRef(key) ? key : undefined);
const epoch = { room: ROOM, epoch: 1, secret: new Uint8Array(32).fill(9) };

/** Opens with that one secret, however a member came by it. */
function opener(cipher = nodeCipher): SealOpener {
  const secrets = new EpochSecrets(nodeProvider, ROOM, []);
  secrets.epoch = (n) => (n === 1 ? epoch : undefined);
  return openerOf(nodeProvider, cipher, secrets);
}

async function seal(body: object, enclosures: Enclosure[], cipher = nodeCipher): Promise<Composed> {
  const composed = await composeSealed(nodeProvider, cipher, [signer], epoch, {
    room: ROOM,
    seen: { size: 3, root: new Uint8Array(32).fill(1) },
    type: 'text.propose',
    version: 1,
    body,
    enclosures,
    after: ['ab'.repeat(32)],
    time: ADMITTED / 1000,
  });
  if (!composed.ok) throw new Error(composed.fault.code);
  return composed.value;
}

function asEntry({ note, salt, body }: Composed): DecodedAct {
  const leaf = encodeLeaf(ADMITTED, note);
  const decoded = decodeEntry(nodeProvider, { leaf, salt, body });
  if (!decoded.ok) throw new Error(decoded.fault.code);
  return decoded.value;
}

async function open(composed: Composed): Promise<OpenedAct> {
  return await opener().open(asEntry(composed), keyOf);
}

const contents = fc.uint8Array({ maxLength: 9000 });
const words = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,8}$/),
  fc.oneof(fc.string({ unit: 'grapheme' }), fc.maxSafeInteger(), fc.boolean()),
);

describe('sealed acts', () => {
  it('RC12.6 RC12.8 what is sealed opens to what was meant, enclosures included', async () => {
    await fc.assert(
      fc.asyncProperty(
        words,
        fc.array(contents, { maxLength: 4 }),
        fc.boolean(),
        async (said, parts, inBrowser) => {
          const enclosures = parts.map((bytes) => enclose(nodeProvider, bytes, 'text/plain'));
          const body = { said, parts: enclosures.map(({ ref }) => ref) };
          const cipher = inBrowser ? browserCipher : nodeCipher;
          // Given in another order than the body names them.
          const composed = await seal(body, enclosures.toReversed(), cipher);
          const opened = await open(composed);
          if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
          const { inner } = opened;
          expect(inner.body).toEqual(body);
          expect([inner.type, inner.after, inner.by]).toEqual([
            'text.propose',
            ['ab'.repeat(32)],
            [keyRef(key)],
          ]);
          expect(inner.id).toBe(asEntry(composed).id);
          expect(opened.enclosures.map((pair) => pair.inner)).toEqual(body.parts);
          for (const [i, pair] of opened.enclosures.entries()) {
            const sealed = composed.enclosures[i] as Enclosure;
            expect(pair.outer).toEqual(sealed.ref);
            expect(
              await openSealedEnclosure(nodeProvider, cipher, epoch, pair.inner, sealed.bytes),
            ).toEqual({ ok: true, value: enclosures[i] });
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('RC12.7 any flipped bit of what is sealed, and signed anew by its signer, is void', async () => {
    const composed = await seal({ said: 'as it was' }, []);
    const read = parseBody(composed.body);
    const { sealed, salt } = read.ok ? read.value : {};
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('sealed', 'salt'), fc.nat(), async (part, place) => {
        const text = (part === 'sealed' ? sealed : salt) as string;
        const bytes = Buffer.from(text, 'base64');
        const at = place % (bytes.length * 8);
        bytes[at >> 3] = (bytes[at >> 3] as number) ^ (1 << (at & 7));
        const body = { epoch: 1, salt, sealed, enclosures: [], [part]: bytes.toString('base64') };
        const outer = await composeAct(nodeProvider, [signer], {
          ...asEntry(composed),
          type: 'room.sealed',
          body,
        });
        if (!outer.ok) throw new Error(outer.fault.code);
        expect(await open(outer.value)).toMatchObject({
          kind: 'unreadable',
          fault: { code: 'sealed.not-opened' },
        });
      }),
      { numRuns: 100 },
    );
  });

  it('RC12.8 any flipped bit of a sealed enclosure is found, and changes no verdict', async () => {
    const name = enclose(nodeProvider, new TextEncoder().encode('a name'), 'text/plain');
    const composed = await seal({ name: name.ref }, [name]);
    expect(await open(composed)).toMatchObject({ kind: 'opened' });
    const [sealed] = composed.enclosures;
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (place) => {
        const bytes = (sealed as Enclosure).bytes.slice();
        const at = place % (bytes.length * 8);
        bytes[at >> 3] = (bytes[at >> 3] as number) ^ (1 << (at & 7));
        const opened = await openSealedEnclosure(nodeProvider, nodeCipher, epoch, name.ref, bytes);
        expect(opened).toMatchObject({ ok: false, fault: { code: 'sealed.not-opened' } });
      }),
      { numRuns: 60 },
    );
    const bytes = (sealed as Enclosure).bytes;
    const other = { ...name.ref, enclosure: `${'A'.repeat(43)}=` };
    const opened = (ref: Enclosure['ref']) =>
      openSealedEnclosure(nodeProvider, nodeCipher, epoch, ref, bytes);
    expect(await opened(other)).toMatchObject({ fault: { code: 'enclosure.digest' } });
    expect(await opened({ ...name.ref, size: 7 })).toMatchObject({
      fault: { code: 'enclosure.size' },
    });
  });

  it('RC12.6 RC12.8 lengths come in steps, and nothing in between shows', async () => {
    const lengths = async (words: string, file: number) => {
      const part = enclose(nodeProvider, new Uint8Array(file), 'text/plain');
      const composed = await seal({ words, part: part.ref }, [part]);
      const read = parseBody(composed.body);
      const body = read.ok ? parseSealedBody(read.value) : read;
      if (!body.ok) throw new Error(body.fault.code);
      const { note } = composed;
      return [note.length, body.value.sealed.length, body.value.enclosures[0]?.size];
    };
    // A word and a paragraph, an empty file and a page: the same.
    expect(await lengths('', 0)).toEqual(await lengths('w'.repeat(250), 4000));
    const sizes = new Set<string>();
    for (let i = 0; i < 40; i++) sizes.add((await lengths('w'.repeat(i * 50), i * 200)).join());
    expect(sizes.size).toBeLessThan(7);
    const [, acts, files] = await lengths('w'.repeat(5000), 9000);
    expect([(Number(acts) - 16) % 1024, (Number(files) - 48) % 4096]).toEqual([0, 0]);
  });

  it('RC12.8 an enclosure too long to be sealed is refused, not cut', async () => {
    const long = enclose(nodeProvider, new Uint8Array(MAX_SEALED_ENCLOSURE_BYTES + 1), 'a/b');
    await expect(seal({ long: long.ref }, [long])).rejects.toThrow('enclosure.too-long');
    const fits = enclose(nodeProvider, long.bytes.subarray(1), 'a/b');
    const { enclosures } = await seal({ fits: fits.ref }, [fits]);
    expect(enclosures[0]?.bytes.length).toBeLessThanOrEqual(MAX_ENCLOSURE_BYTES);
  });

  it('RC12.6 nothing is sealed twice with one key: equal acts look different', async () => {
    const [a, b] = [await seal({ said: 'yes' }, []), await seal({ said: 'yes' }, [])];
    expect(asEntry(a).body['sealed']).not.toBe(asEntry(b).body['sealed']);
    expect(asEntry(a).body['salt']).not.toBe(asEntry(b).body['salt']);
  });

  it('RC12.12 without the secret it is not read, which is not to say that it is void', async () => {
    const composed = await seal({ said: 'yes' }, []);
    const secrets = new EpochSecrets(nodeProvider, ROOM, []);
    const opened = await openerOf(nodeProvider, nodeCipher, secrets).open(asEntry(composed), keyOf);
    expect(opened).toEqual({ kind: 'no-secret', epoch: 1 });
  });
});

describe('sealing keys', () => {
  it('RC12.4 are hybrid, made anew each time, and known again by their identity', async () => {
    const made = await generateSealKey();
    expect(made.identity).toMatch(/^AGE-SECRET-KEY-PQ-1[0-9A-Z]{58}$/);
    expect(made.recipient).toMatch(/^age1pq1[0-9a-z]{1952}$/);
    expect(await sealKeyOf(made.identity)).toEqual(made);
    expect((await generateSealKey()).identity).not.toBe(made.identity);
    expect(await isSealRecipient(made.recipient)).toBe(true);
  });

  it('RC12.4 nothing is sealed to what is no hybrid recipient', async () => {
    const { identity, recipient } = await generateSealKey();
    const classical = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
    for (const text of ['', 'age1pq1', classical, recipient.slice(0, -1), `${recipient}q`]) {
      expect(await isSealRecipient(text)).toBe(false);
    }
    for (const text of ['', 'AGE-SECRET-KEY-1QQ', identity.slice(0, -1), identity.toLowerCase()]) {
      expect(await sealKeyOf(text)).toBeUndefined();
    }
  });

  it('RC12.4 a room with nobody to seal to, or with too many, gets no epoch', async () => {
    const keys = Array.from({ length: 60 }, (_, i) => `p${i + 1}/k1+00000000`);
    const state = (seal: string, refs: readonly string[]) =>
      ({
        room: ROOM,
        sealed: true,
        parties: {},
        epoch: { number: 0, stale: true },
        keys: Object.fromEntries(refs.map((ref) => [ref, { party: ref, seal, duty: 'head' }])),
      }) as unknown as Parameters<typeof makeEpoch>[1];
    const secrets = new EpochSecrets(nodeProvider, ROOM, []);
    const { recipient } = await generateSealKey();
    const make = (seal: string, refs: readonly string[]) =>
      makeEpoch(nodeProvider, state(seal, refs), secrets);
    expect(await make('age1none', keys)).toMatchObject({ fault: { code: 'epoch.unreachable' } });
    expect(await make(recipient, keys)).toMatchObject({ fault: { code: 'epoch.too-long' } });
    const fifty = await make(recipient, keys.slice(0, 50));
    expect(fifty.ok && readEpoch(fifty.value.body).for.length).toBe(50);
  });
});
