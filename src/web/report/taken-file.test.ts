import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { MAX_SEALED_ENCLOSURE_BYTES } from '#record/sealed.ts';
import { JFIF, jpeg, segment } from '../../../test/support/pictures.ts';
import { MOST_FILES, takeFile, type TakenFile } from './taken-file.ts';

const NOW = Date.UTC(2031, 2, 5, 20, 30, 5, 700);
const PHOTO = jpeg([JFIF, segment(0xe1, 'Exif\0\0where it was')]);

const blob = (bytes: Uint8Array | string, type = ''): Blob =>
  new Blob([bytes as BlobPart], { type });

async function taken(file: Blob, before: readonly TakenFile[] = []): Promise<TakenFile> {
  const answer = await takeFile(file, before, NOW);
  if (!answer.ok) throw new Error(answer.fault.code);
  return answer.value;
}

const code = async (file: Blob, before: readonly TakenFile[] = []): Promise<string | undefined> => {
  const answer = await takeFile(file, before, NOW);
  return answer.ok ? undefined : answer.fault.code;
};

test('EV5 the original is kept byte for byte with its digest and when it came, and a copy without what stands beside the picture', async () => {
  const { bytes, copy, ...rest } = await taken(blob(PHOTO, 'text/html'));
  expect(bytes).toEqual(PHOTO);
  expect(copy?.length).toBeGreaterThan(100);
  expect(Buffer.from(copy ?? []).toString('latin1')).not.toContain('Exif');
  expect(rest).toEqual({
    type: 'jpeg',
    kind: 'photo',
    sha256: createHash('sha256').update(PHOTO).digest('base64'),
    received: '2031-03-05T20:30:05Z',
  });
});

test('EV1 what a file is, its own bytes say; of a picture that is not well formed there is no copy, and the original is kept', async () => {
  const cut = PHOTO.slice(0, 60);
  const damaged = await taken(blob(cut));
  expect(damaged).toMatchObject({ type: 'jpeg', kind: 'photo', bytes: cut });
  expect(damaged.copy).toBeUndefined();
  expect((await taken(blob('plain words', 'image/png'))).kind).toBe('document');
  const film = Buffer.from('\0\0\0\x18ftypisom', 'latin1');
  expect((await taken(blob(film, 'video/mp4'))).kind).toBe('video');
  expect((await taken(blob(film, 'audio/mp4'))).kind).toBe('sound');
  expect((await taken(blob(Uint8Array.of(0, 1, 2)))).kind).toBe('other');
});

test('a file that cannot go with a report is refused before it is read', async () => {
  expect(await code(blob(''))).toBe('file.empty');
  const unread = { size: 5, type: '', arrayBuffer: () => Promise.reject(new Error('gone')) };
  expect(await code(unread as unknown as Blob)).toBe('file.unread');
  const huge = { ...unread, size: MAX_SEALED_ENCLOSURE_BYTES + 1 };
  expect(await code(huge as unknown as Blob)).toBe('file.too-large');
  const one = await taken(blob(PHOTO));
  const many = Array.from({ length: MOST_FILES }, () => one);
  expect(await code(blob(PHOTO), many)).toBe('file.too-many');
});

test('files that are too large together are refused, their copies counted', async () => {
  const half = { ...(await taken(blob(PHOTO))), bytes: new Uint8Array(15 * 1024 * 1024) };
  expect(await code(blob(PHOTO), [half])).toBeUndefined();
  const whole = { ...half, copy: new Uint8Array(15 * 1024 * 1024) };
  expect(await code(blob(PHOTO), [whole])).toBe('file.all-too-large');
});
