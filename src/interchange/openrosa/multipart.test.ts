import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unruly } from '../../../test/support/hostile.ts';
import { boundaryOf, readMultipart } from './multipart.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (part: Uint8Array) => new TextDecoder().decode(part);
const keep = () => false;

function body(
  parts: readonly (readonly [name: string, content: string])[],
  boundary = 'B',
): string {
  return `${parts
    .map(
      ([name, content]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${name}"\r\nContent-Type: text/xml\r\nContent-Length: ${content.length}\r\n\r\n${content}\r\n`,
    )
    .join('')}--${boundary}--\r\n`;
}

function code(raw: string, boundary = 'B'): string {
  const read = readMultipart(bytes(raw), boundary, keep);
  return read.ok ? 'read' : read.fault.code;
}

describe('the parts of what a phone sends', () => {
  it('OR3.5 come out byte for byte, whatever is in them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 60 }), { minLength: 1, maxLength: 5 }),
        (all) => {
          // A boundary must not be in what it parts; forty letters of chance are not, in sixty bytes.
          const boundary = 'x'.repeat(61);
          const chunks = all.flatMap((content, n) => [
            bytes(`--${boundary}\r\nContent-Disposition: form-data; name="p${n}"\r\n\r\n`),
            content,
            bytes('\r\n'),
          ]);
          const whole = Buffer.concat([...chunks, bytes(`--${boundary}--\r\n`)]);
          const read = readMultipart(whole, boundary, keep);
          expect(read.ok && read.value.map((part) => [...part.bytes])).toEqual(
            all.map((one) => [...one]),
          );
        },
      ),
    );
  });

  it('OR2.1 a part that is to be dropped is not in the answer', () => {
    const whole = bytes(
      body([
        ['xml_submission_file', '<a/>'],
        ['audit.csv', 'event,node'],
      ]),
    );
    const read = readMultipart(whole, 'B', (name) => name === 'audit.csv');
    expect(read.ok && read.value.map(({ name }) => name)).toEqual(['xml_submission_file']);
    expect(read.ok && text(read.value[0]?.bytes ?? new Uint8Array())).toBe('<a/>');
  });

  it('OR3.5 what is not such a form is refused', () => {
    expect(code(body([['a', 'b']]))).toBe('read');
    expect(code('')).toBe('openrosa.multipart');
    expect(code('--B--\r\n')).toBe('openrosa.multipart');
    expect(code(`x${body([['a', 'b']])}`)).toBe('openrosa.multipart');
    expect(code(`${body([['a', 'b']])}x`)).toBe('openrosa.multipart');
    expect(code(body([['a', 'b']]).slice(0, -8))).toBe('openrosa.multipart');
    expect(code(body([['', 'b']]))).toBe('openrosa.multipart');
    expect(code(body([['a"; name="c', 'b']]))).toBe('openrosa.multipart');
    expect(code(`--B\r\n${'x'.repeat(5000)}\r\n\r\n\r\n--B--`)).toBe('openrosa.multipart');
    expect(code(body(Array.from({ length: 41 }, (_, n) => [`p${n}`, 'x'])))).toBe(
      'openrosa.too-many',
    );
  });

  it('OR3.5 only a content type with one boundary names one', () => {
    expect(boundaryOf('multipart/form-data; boundary=4f2a-11')).toBe('4f2a-11');
    expect(boundaryOf('multipart/form-data; charset=utf-8; boundary="a b"')).toBe('a b');
    expect(boundaryOf('multipart/form-data')).toBeUndefined();
    expect(boundaryOf(`multipart/form-data; boundary=${'a'.repeat(71)}`)).toBeUndefined();
    expect(boundaryOf('application/json; boundary=a')).toBeUndefined();
  });

  it('OR3.5 answers and never throws', () => {
    const valid = [
      bytes(
        body([
          ['xml_submission_file', '<a/>'],
          ['p.jpg', 'xyz'],
        ]),
      ),
    ];
    expect(unruly(valid, (raw) => readMultipart(raw, 'B', keep))).toEqual([]);
  });
});
