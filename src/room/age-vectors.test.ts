import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { armor, Decrypter } from 'age-encryption';
import * as vectors from 'cctv-age';
import { describe, expect, it } from 'vitest';

/**
 * The vectors of age's author, over the library that seals our epochs (RC12.4): a file that is damaged anywhere does not open. The names of fields are
 * those of https://c2sp.org/CCTV/age.
 */
interface Vector {
  expect: string;
  payload?: string;
  identities: string[];
  passphrases: string[];
  armored: boolean;
  file: Uint8Array;
}

function parse(bytes: Uint8Array): Vector {
  const end = Buffer.from(bytes).indexOf('\n\n');
  const header = Buffer.from(bytes.subarray(0, end)).toString();
  const fields = header.split('\n').map((line) => {
    const colon = line.indexOf(': ');
    return [line.slice(0, colon), line.slice(colon + 2)] as const;
  });
  const all = (name: string) => fields.filter(([key]) => key === name).map(([, value]) => value);
  const file = bytes.subarray(end + 2);
  const [payload] = all('payload');
  return {
    expect: all('expect')[0] ?? '',
    ...(payload === undefined ? {} : { payload }),
    identities: all('identity'),
    passphrases: all('passphrase'),
    armored: all('armored')[0] === 'yes',
    file: all('compressed')[0] === 'zlib' ? inflateSync(file) : file,
  };
}

const cases = Object.entries(vectors as unknown as Record<string, unknown>).flatMap(
  ([name, bytes]) => (bytes instanceof Uint8Array ? [[name, parse(bytes)] as const] : []),
);

describe('RC12.4 age', () => {
  it('has all its vectors here', () => {
    expect(cases.length).toBe(143);
  });

  it.each(cases)('%s', async (_, vector) => {
    const decrypter = new Decrypter();
    for (const identity of vector.identities) decrypter.addIdentity(identity);
    for (const passphrase of vector.passphrases) decrypter.addPassphrase(passphrase);
    const open = async () => {
      const { file, armored } = vector;
      return await decrypter.decrypt(armored ? armor.decode(Buffer.from(file).toString()) : file);
    };
    if (vector.expect !== 'success') {
      await expect(open()).rejects.toBeInstanceOf(Error);
      return;
    }
    expect(
      createHash('sha256')
        .update(await open())
        .digest('hex'),
    ).toBe(vector.payload);
  });
});
