import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { phoneXml, plusFive } from '../../../test/support/phone-reports.ts';
import type { ActType } from '#core/declare.ts';
import { place } from '#core/incidents/happened.ts';
import type { IntakeReport } from '#core/incidents/intake.ts';
import type { Rulebook } from '#core/rulebook.ts';
import { bodyProblem } from '#core/rulebook.ts';
import { rules } from '#core/rules.ts';
import type { EnclosureRef } from '#core/shapes.ts';
import { enclosureDigest, serialiseBody } from '#record/body.ts';
import { fromUtf8, toBase64 } from '#record/bytes.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { readSubmission } from '#interchange/openrosa/submission.ts';
import { meantBy } from './room-submit.ts';

const book = rules(4) as Rulebook;
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
  it('OR5.5 has class and time in its body, and words, place and files as enclosures that can be destroyed', () => {
    const { type, body, enclosures = [] } = meant();
    const report = body as IntakeReport;
    expect(type).toBe('intake.report');
    expect(bodyProblem(book.type('intake.report', 1) as ActType, body)).toBeUndefined();
    const found = (ref: EnclosureRef | undefined): Uint8Array => {
      const one = enclosures.find((other) => other.ref.enclosure === ref?.enclosure);
      expect(
        toBase64(enclosureDigest(nodeProvider, one?.salt ?? PICTURE, one?.bytes ?? PICTURE)),
      ).toBe(ref?.enclosure);
      return one?.bytes ?? new Uint8Array();
    };
    expect(fromUtf8(found(report.what))).toContain('Twelve shots');
    expect(fromUtf8(found(report.source))).toContain('at the well');
    expect(z.safeParse(place, JSON.parse(fromUtf8(found(report.where)) ?? '')).success).toBe(true);
    expect(found(report.evidence[0]?.original)).toEqual(PICTURE);
    expect(report.evidence[0]?.sha256).toBe(createHash('sha256').update(PICTURE).digest('base64'));
    expect(report.place).toBeUndefined();
    expect(enclosures).toHaveLength(4);
  });

  it('OR5.5 says nothing by which the phone could be found, and no words in the body itself', () => {
    const text = JSON.stringify(meant().body);
    expect(text).not.toMatch(/6f9e5f3c|uuid|jpg|shots|well/);
    expect(serialiseBody(meant().body).ok).toBe(true);
  });
});
