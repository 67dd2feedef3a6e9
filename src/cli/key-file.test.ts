import { expect, test } from 'vitest';
import fc from 'fast-check';
import { utf8 } from '#record/bytes.ts';
import { formatKeyFile, makeKeyFile, openKeyFile, parseKeyFile } from './key-file.ts';

const ROOM = 'k3v7q2m5x4c6j2a7r5t3w2y6ze';
/** So that tests need not wait as a guesser has to. */
const CHEAP = { log2N: 14, r: 8, p: 1 };

test('RC8 a key comes back from its file with the passphrase, however the letters were composed', async () => {
  const seal = { recipient: 'age1pq1example', identity: 'AGE-SECRET-KEY-PQ-1EXAMPLE' };
  const { file, opened } = await makeKeyFile(ROOM, 'p1/k7', 'caf\u00e9 on the corner', seal, CHEAP);
  const text = formatKeyFile(file);
  expect(text).not.toContain(seal.identity);
  const read = parseKeyFile(utf8(text));
  if (!read.ok) throw new Error(read.fault.message);
  const again = await openKeyFile(read.value, 'cafe\u0301 on the corner');
  if (!again.ok) throw new Error(again.fault.message);
  const message = utf8('to be signed');
  expect(await again.value.signer.sign(message)).toEqual(await opened.signer.sign(message));
  expect(again.value).toMatchObject({ room: ROOM, seal });
});

test('RC8 another passphrase opens nothing, and no line of the file can be changed', async () => {
  const { file } = await makeKeyFile(ROOM, 'p1/k7', 'the right one', undefined, CHEAP);
  expect(await openKeyFile(file, 'the wrong one')).toMatchObject({
    ok: false,
    fault: { code: 'key-file.passphrase' },
  });
  const other = { ...file, room: 'a'.repeat(26) };
  expect((await openKeyFile(other, 'the right one')).ok).toBe(false);
  const sealed = file.sealed.slice();
  sealed[20] = (sealed[20] ?? 0) ^ 1;
  expect((await openKeyFile({ ...file, sealed }, 'the right one')).ok).toBe(false);
});

test('a file has one spelling, and anything else is none', async () => {
  const { file } = await makeKeyFile(ROOM, 'p1/k7', 'the right one', undefined, CHEAP);
  const text = formatKeyFile(file);
  expect(parseKeyFile(utf8(text)).ok).toBe(true);
  for (const wrong of [
    '',
    text.slice(0, -1),
    `${text}\n`,
    text.replace('@v1', '@v2'),
    text.replace('scrypt 14', 'scrypt 30'),
    text.replace('scrypt 14', 'scrypt 014'),
    text.replace('seal none', 'seal'),
    text.replaceAll('\n', '\r\n'),
  ]) {
    expect(parseKeyFile(utf8(wrong))).toMatchObject({
      ok: false,
      fault: { code: 'key-file.form' },
    });
  }
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.integer({ min: 32, max: 126 }), (at, code) => {
      const changed = `${text.slice(0, at)}${String.fromCharCode(code)}${text.slice(at + 1)}`;
      const read = parseKeyFile(utf8(changed));
      // Read or not, it never throws, and what is read is written back the same.
      if (read.ok) expect(formatKeyFile(read.value)).toBe(changed);
    }),
  );
});
