import { toHex, utf8 } from '../../src/record/bytes.ts';
import { encodeLeaf, leafHash } from '../../src/record/leaf.ts';
import { nodeProvider } from '../../src/record/provider/node.ts';
import { act, BODY, SALT, swap, vectorBytes, type VectorFile } from './fixtures.ts';

export async function leafVectors(): Promise<VectorFile> {
  const note = await act();
  const leaf = encodeLeaf(1_930_575_847_412, utf8(note));
  const text = Buffer.from(leaf).toString();
  const taken = (name: string, admitted: number) => {
    const bytes = encodeLeaf(admitted, utf8(note));
    return { name, ...vectorBytes(bytes), admitted, hash: toHex(leafHash(nodeProvider, bytes)) };
  };
  const entry = { salt: toHex(SALT), body: Buffer.from(BODY).toString() };
  const refused = (name: string, code: string, bytes: string) => ({
    name,
    code,
    ...vectorBytes(utf8(bytes)),
  });
  const changed = (name: string, from: string, to: string) =>
    refused(name, 'leaf.form', swap(text, from, to));
  return {
    format: 'leaf',
    rules: ['RC3.1'],
    about:
      'Leaves, their admission in milliseconds of the Unix epoch, and their hashes. Those with salt and body are whole entries.',
    accept: [
      { ...taken('an entry', 1_930_575_847_412), ...entry },
      taken('the first instant', 946_684_800_000),
      taken('the last instant', 253_402_300_799_999),
      taken('a leap day', 1_709_208_000_001),
    ],
    reject: [
      refused('nothing', 'leaf.form', ''),
      refused('a note without admission', 'leaf.form', note),
      changed('another word', 'admitted', 'Admitted'),
      changed('no milliseconds', '.412Z', 'Z'),
      changed('four digits of a second', '.412Z', '.4120Z'),
      changed('a comma', '.412Z', ',412Z'),
      changed('a zone', '.412Z', '.412+00:00'),
      changed('a day that does not exist', '2031-03-06', '2031-04-31'),
      changed('a leap second', ':07.412', ':60.412'),
      changed('two spaces', 'admitted ', 'admitted  '),
      changed('a carriage return', '.412Z\n', '.412Z\r\n'),
      refused('too long', 'leaf.too-long', text + 'x'.repeat(16_384)),
      { ...refused('another body', 'entry.body-digest', text), ...entry, body: '{}' },
      { ...refused('another salt', 'entry.body-digest', text), ...entry, salt: '00'.repeat(16) },
      { ...refused('a salt of 15 bytes', 'entry.salt', text), ...entry, salt: '00'.repeat(15) },
      { ...refused('an act that is none', 'act.version', swap(text, '@v1', '@v9')), ...entry },
    ],
  };
}
