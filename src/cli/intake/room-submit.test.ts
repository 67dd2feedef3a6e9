import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { phoneXml, plusFive } from '../../../test/support/phone-reports.ts';
import { happened } from '#core/incidents/happened.ts';
import { enclosure } from '#core/shapes.ts';
import { enclosureDigest, serialiseBody } from '#record/body.ts';
import { fromUtf8, toBase64 } from '#record/bytes.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { readSubmission } from '#interchange/openrosa/submission.ts';
import { meantBy } from './room-submit.ts';

const PICTURE = Uint8Array.of(0xff, 0xd8, 0xff, 1, 2, 3);

function meant() {
  const read = readSubmission(
    phoneXml({ 'consent/contact': 'yes', 'told/source': 'at the well' }),
    plusFive,
  );
  if (!read.ok || read.value.kind !== 'report') throw new Error('not read');
  const { instance: _, ...draft } = read.value.draft;
  const sha256 = createHash('sha256').update(PICTURE).digest('hex');
  const files = [{ field: 'photo-1' as const, media: 'image/jpeg', bytes: PICTURE, sha256 }];
  return meantBy({ ...draft, mark: 'a'.repeat(64), received: 1_930_400_000, files });
}

describe('a report from a phone as an act', () => {
  it('OR5.5 has what happened in its body, and people’s words and files as enclosures that can be destroyed', () => {
    const { type, body, enclosures = [] } = meant();
    const { account, source, files, ...rest } = body as {
      account: { language: string; words: { enclosure: string } };
      source: { language: string; words: { enclosure: string } };
      files: { field: string; file: { enclosure: string }; sha256: string }[];
    } & Record<string, unknown>;
    expect(type).toBe('intake.report');
    expect(Object.keys(rest)).toEqual([
      'mark',
      'received',
      'class',
      'occurred',
      'place',
      'quantity',
      'basis',
      'consent',
      'doubts',
    ]);
    const told = Object.fromEntries(Object.keys(happened).map((key) => [key, rest[key]]));
    expect(z.safeParse(z.strictObject(happened), told).success).toBe(true);
    const found = (digest: string | undefined) => {
      const one = enclosures.find(({ ref }) => ref.enclosure === digest);
      expect(z.safeParse(enclosure, one?.ref).success).toBe(true);
      expect(
        toBase64(enclosureDigest(nodeProvider, one?.salt ?? PICTURE, one?.bytes ?? PICTURE)),
      ).toBe(digest);
      return one?.bytes ?? new Uint8Array();
    };
    expect(fromUtf8(found(account.words.enclosure))).toContain('Twelve shots');
    expect(fromUtf8(found(source.words.enclosure))).toBe('at the well');
    expect(found(files[0]?.file.enclosure)).toEqual(PICTURE);
    expect(files[0]?.sha256).toBe(createHash('sha256').update(PICTURE).digest('base64'));
    expect(enclosures).toHaveLength(3);
  });

  it('OR5.5 says nothing by which the phone could be found, and no words in the body itself', () => {
    const text = JSON.stringify(meant().body);
    expect(text).not.toMatch(/6f9e5f3c|uuid|jpg|shots|well/);
    expect(serialiseBody(meant().body).ok).toBe(true);
  });
});
