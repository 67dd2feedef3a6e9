import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unruly } from '../../../test/support/hostile.ts';
import { ANSWERS, phoneXml, plusFive } from '../../../test/support/phone-reports.ts';
import { happened } from '#core/incidents/happened.ts';
import { box } from '#core/places.ts';
import * as z from 'zod/mini';
import { boxOf } from './coarse-place.ts';
import { MOST_XML_BYTES, readSubmission, type ReportDraft } from './submission.ts';
import type { LocalZone } from './time-said.ts';

function draftOf(
  change: Record<string, string | undefined> = {},
  extra = '',
  zone: LocalZone = plusFive,
): ReportDraft {
  const read = readSubmission(phoneXml(change, extra), zone);
  if (!read.ok) throw new Error(read.fault.code);
  if (read.value.kind !== 'report') throw new Error(read.value.kind);
  return read.value.draft;
}

function refusal(bytes: Uint8Array | string): string {
  const read = readSubmission(
    typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    plusFive,
  );
  return read.ok ? read.value.kind : read.fault.code;
}

describe('a report from a phone', () => {
  it('OR3.1 is read into a draft that the act of the room can take', () => {
    const draft = draftOf();
    expect(draft).toEqual({
      instance: ANSWERS['meta/instanceID'],
      happened: {
        class: 'small-arms-fire',
        occurred: {
          from: '2031-03-04T09:05:00Z',
          precision: 'minute',
          certainty: 'stated',
          offset: 300,
        },
        place: {
          words: { en: 'near the ford below the mill' },
          box: { west: 64_365_000, south: 31_575_000, east: 64_375_000, north: 31_585_000 },
        },
        quantity: 12,
      },
      basis: 'heard',
      consent: { caseFile: true, contact: false },
      account: { language: 'en', text: ANSWERS['told/account'] },
      doubts: [],
    });
    expect(z.safeParse(z.strictObject(happened), draft.happened).success).toBe(true);
  });

  it('OR3.1 is read as JavaRosa 6.0.0, the engine of ODK Collect, wrote it from the shipped form', () => {
    const sent = `<?xml version='1.0' encoding='UTF-8' ?><data id="parley-incident" version="1.test" xmlns:odk="http://www.opendatakit.org/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa"><notice /><referral /><consent><keep>yes</keep><case-file>yes</case-file><contact>yes</contact></consent><what><class>explosion</class><quantity>3</quantity><basis>saw</basis></what><when><date>2026-11-25</date><precision>minute</precision><clock>05:13:14.236Z</clock><certain>about</certain></when><where><precision>km</precision><area>31.58 64.37</area><shown /><words>by the mill</words></where><told><language>en</language><account>A bang &amp; &lt;smoke&gt;</account><source>at the well</source></told><files><photo-1>1700000000000.jpg</photo-1><photo-2 /><photo-3 /><video /><document /></files><meta><instanceID>uuid:f65da06d-e642-4576-9967-93503da8b03d</instanceID></meta></data>`;
    const read = readSubmission(new TextEncoder().encode(sent), plusFive);
    if (!read.ok || read.value.kind !== 'report') throw new Error('not read');
    const { draft, files } = read.value;
    expect([...files]).toEqual([['1700000000000.jpg', 'photo-1']]);
    expect(draft.account.text).toBe('A bang & <smoke>');
    expect(draft.happened.occurred.from).toBe('2026-11-25T00:13:00Z');
    expect(draft.happened.place?.box?.west).toBe(64_365_000);
    expect(draft.doubts).toEqual([]);
  });

  it('OR2.3 a time is as coarse as was chosen: its first second, and of a part of the day its last', () => {
    const occurred = (change: Record<string, string>) => {
      const { from, to, precision, certainty } = draftOf(change).happened.occurred;
      return [from, to, precision, certainty];
    };
    expect(
      occurred({ 'when/precision': 'hour', 'when/hour': '7', 'when/certain': 'about' }),
    ).toEqual(['2031-03-04T02:00:00Z', undefined, 'hour', 'approximate']);
    expect(occurred({ 'when/precision': 'part-of-day', 'when/part': 'night' }).slice(0, 3)).toEqual(
      ['2031-03-03T19:00:00Z', '2031-03-04T00:59:59Z', 'part-of-day'],
    );
    expect(occurred({ 'when/precision': 'day' }).slice(0, 3)).toEqual([
      '2031-03-03T19:00:00Z',
      undefined,
      'day',
    ]);
    // What a finer question held before another precision was chosen is not read.
    const coarse = draftOf({ 'when/precision': 'day', 'when/clock': '14:05:00.000+05:00' });
    expect(JSON.stringify(coarse)).not.toContain('05:00Z');
  });

  it('OR2.3 the offset that a phone adds to a time is not read', () => {
    expect(draftOf({ 'when/clock': '14:05:00.000-08:00' }).happened.occurred).toEqual(
      draftOf().happened.occurred,
    );
  });

  it('OR3.4 a local time that does not exist, or exists twice, is taken as approximate and said', () => {
    const zone: LocalZone = {
      resolve: (local) => ({ ...plusFive.resolve(local), doubt: 'absent' as const }),
    };
    const draft = draftOf({}, '', zone);
    expect(draft.happened.occurred.certainty).toBe('approximate');
    expect(draft.doubts).toEqual(['time-absent']);
  });

  it('OR2.2 a point is never finer than was chosen, whatever the phone sends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -90_000_000, max: 90_000_000 }),
        fc.integer({ min: -180_000_000, max: 180_000_000 }),
        fc.constantFrom('km' as const, 'ten-km' as const),
        (latitude, longitude, precision) => {
          const degrees = (n: number) => (n / 1_000_000).toFixed(6);
          const found = boxOf(`${degrees(latitude)} ${degrees(longitude)} 812.0 4.5`, precision);
          const cell = precision === 'km' ? 10_000 : 100_000;
          expect(found).toBeDefined();
          expect(z.safeParse(box, found).success).toBe(true);
          // Every edge lies on the grid, so that nothing of the point itself is in it.
          for (const edge of Object.values(found ?? {})) {
            expect(Math.abs((edge - cell / 2) % cell === 0 ? 0 : edge % (cell / 2))).toBe(0);
          }
          expect(found && found.west <= longitude && longitude <= found.east).toBe(true);
          expect(found && found.south <= latitude && latitude <= found.north).toBe(true);
        },
      ),
    );
    const asked = draftOf({
      'where/area': undefined,
      'where/capture': '31.583211 64.365199 812 4.5',
    });
    expect(asked.happened.place?.box).toEqual({
      west: 64_365_000,
      south: 31_575_000,
      east: 64_375_000,
      north: 31_585_000,
    });
    const words = draftOf({ 'where/precision': 'words', 'where/area': '31.583211 64.365199' });
    expect(words.happened.place).toEqual({ words: { en: 'near the ford below the mill' } });
  });

  it('OR2.2 an exact point keeps how unsure the phone was', () => {
    const exact = (area: string) => draftOf({ 'where/precision': 'exact', 'where/area': area });
    const near = exact('31.583211 64.365199 4.5').happened.place?.box;
    const far = exact('31.583211 64.365199 900.0').happened.place?.box;
    expect(near && near.north - near.south).toBe(90);
    expect(far && far.north - far.south).toBeGreaterThan(16_000);
    expect(near && near.east - near.west).toBeGreaterThan(90);
  });

  it('OR3.4 coordinates that are none leave the report and say so', () => {
    for (const area of ['91 0', '0 181', 'here', '31.5', '1 2 3 4 5', 'NaN 1', '1e3 2', '1 2 -4']) {
      const draft = draftOf({ 'where/precision': 'exact', 'where/area': area });
      expect(draft.happened.place).toEqual({ words: { en: 'near the ford below the mill' } });
      expect(draft.doubts).toEqual(['point']);
    }
  });

  it('OR2.1 device, user, telephone, start, end, background places and the log are dropped unread', () => {
    const told = [
      '<deviceid>collect:IMEI-3571</deviceid><username>asker-9</username>',
      '<phonenumber>+000555</phonenumber><simserial>8988</simserial>',
      '<start>2031-03-04T13:00:00.000+05:00</start><end>2031-03-04T15:00:00.000+05:00</end>',
      '<start-geopoint>31.123456 64.654321 0 3</start-geopoint>',
      '<background-audio>voice.m4a</background-audio>',
    ].join('');
    const meta = `<meta><audit>audit.csv</audit><deviceID>x-771</deviceID></meta>`;
    const plain = JSON.stringify(draftOf());
    expect(JSON.stringify(draftOf({}, told))).toBe(plain);
    // Metadata in the one block that is read does not get in either.
    const inMeta = draftOf({ 'meta/audit': 'audit.csv', 'meta/deviceID': 'x-771' });
    expect(JSON.stringify(inMeta)).toBe(plain);
    expect(refusal(phoneXml({}, meta))).toBe('openrosa.repeated');
  });

  it('OR2.4 without consent nothing but that is read', () => {
    const read = readSubmission(
      phoneXml({ 'consent/keep': 'no', 'what/class': 'nonsense' }),
      plusFive,
    );
    expect(read).toEqual({
      ok: true,
      value: { kind: 'without-consent', instance: ANSWERS['meta/instanceID'] },
    });
    expect(
      draftOf({ 'consent/contact': 'no', 'told/source': 'by the mill' }).source,
    ).toBeUndefined();
    expect(draftOf({ 'consent/contact': 'yes', 'told/source': 'by the mill' }).source).toEqual({
      language: 'en',
      text: 'by the mill',
    });
  });

  it('OR3.3 the answers that the form does not have are refused', () => {
    const one = (change: Record<string, string | undefined>) => refusal(phoneXml(change));
    expect(one({ 'what/class': 'sexual-violence' })).toBe('openrosa.answer');
    expect(one({ 'what/class': 'harm-to-children' })).toBe('openrosa.answer');
    expect(one({ 'what/class': 'toString' })).toBe('openrosa.answer');
    expect(one({ 'consent/keep': undefined })).toBe('openrosa.answer');
    expect(one({ 'what/quantity': '-1' })).toBe('openrosa.answer');
    expect(one({ 'what/quantity': '1e5' })).toBe('openrosa.answer');
    expect(one({ 'when/date': '2031-02-30' })).toBe('openrosa.answer');
    expect(one({ 'when/clock': '24:00' })).toBe('openrosa.answer');
    expect(one({ 'told/account': ' ' })).toBe('openrosa.answer');
    expect(one({ 'told/account': 'x'.repeat(20_001) })).toBe('openrosa.too-long');
    expect(one({ 'where/words': 'x'.repeat(201) })).toBe('openrosa.too-long');
    expect(one({ 'meta/instanceID': undefined })).toBe('openrosa.instance-id');
    expect(one({ 'meta/instanceID': '../../etc' })).toBe('openrosa.instance-id');
    expect(one({ 'files/photo-1': 'a.jpg', 'files/photo-2': 'a.jpg' })).toBe('openrosa.repeated');
    const twice = phoneXml({}, '<what><class>explosion</class></what>');
    expect(refusal(twice)).toBe('openrosa.repeated');
    expect(refusal('<data id="another"/>')).toBe('openrosa.other-form');
    expect(refusal('<data id="parley-incident" encrypted="yes"/>')).toBe('openrosa.encrypted');
  });

  it('OR3.2 no document type, no entity, no depth, no size beyond the limit', () => {
    const root = '<data id="parley-incident">';
    expect(refusal(`<!DOCTYPE a [<!ENTITY b "c">]>${root}&b;</data>`)).toBe('openrosa.doctype');
    expect(refusal(`<!DOCTYPE a SYSTEM "file:///etc/passwd">${root}</data>`)).toBe(
      'openrosa.doctype',
    );
    expect(refusal(`${root}&x;</data>`)).toBe('openrosa.not-well-formed');
    expect(refusal(`${root}${'<a>'.repeat(20)}`)).toBe('openrosa.too-deep');
    expect(refusal(`${root}${'<a/>'.repeat(500)}</data>`)).toBe('openrosa.too-many');
    expect(refusal(new Uint8Array(MOST_XML_BYTES + 1))).toBe('openrosa.too-large');
    expect(refusal(Uint8Array.of(0x3c, 0xff, 0xfe))).toBe('openrosa.encoding');
  });

  it('OR3.4 characters that command or turn the direction are left out, and it is said', () => {
    const draft = draftOf({ 'told/account': 'one\u202etwo\tthree\r\nfour' });
    expect(draft.account.text).toBe('onetwo three\nfour');
    expect(draft.doubts).toEqual(['characters']);
    expect(draftOf({ 'told/account': 'پانی\u200f کے پاس', 'told/language': 'ur' }).doubts).toEqual(
      [],
    );
  });

  it('OR3.2 answers and never throws, whatever is sent', () => {
    const valid = [phoneXml(), phoneXml({ 'when/precision': 'day', 'where/precision': 'exact' })];
    expect(unruly(valid, (bytes) => readSubmission(bytes, plusFive))).toEqual([]);
  });
});
