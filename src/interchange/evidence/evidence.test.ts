import { describe, expect, it } from 'vitest';
import {
  ADOBE,
  box,
  bytesOf,
  chunk,
  claimOf,
  inSegments,
  JFIF,
  jpeg,
  manifestStore,
  png,
  segment,
  superbox,
  u32be,
} from '../../../test/support/pictures.ts';
import { unruly } from '../../../test/support/hostile.ts';
import { parsed } from '#record/fault.ts';
import { readC2pa } from './c2pa.ts';
import { fileTypeOf } from './file-type.ts';
import { besideOf } from './beside.ts';
import { lookAt } from './look.ts';
import { workingCopy } from './working-copy.ts';

const EXIF = segment(0xe1, 'Exif\0\0II*\0GPS-31.123456');
const XMP = segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta SERIAL-77/>');
const ICC = segment(0xe2, 'ICC_PROFILE\0\u0001\u0001maker');
const IPTC = segment(0xed, 'Photoshop 3.0\x008BIMbyline');
const THUMBNAIL = segment(0xe0, bytesOf('JFIF\0', [1, 2, 0, 0, 1, 0, 1, 1, 1], 'abc'));
const IDAT = chunk('IDAT', 'pixels');
const IEND = chunk('IEND');

const kinds = (bytes: Uint8Array) => lookAt(bytes).blocks.map(({ kind }) => kind);
const copyOf = (bytes: Uint8Array) => {
  const made = workingCopy(bytes);
  return made.ok ? Buffer.from(made.value).toString('latin1') : made.fault.code;
};
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('a file of anybody’s', () => {
  it('EV1 is what its first bytes say, whatever it is called', () => {
    const ftyp = (brand: string) => bytesOf(u32be(16), `ftyp${brand}`, u32be(0));
    expect(fileTypeOf(jpeg([]))).toBe('jpeg');
    expect(fileTypeOf(png([IDAT, IEND]))).toBe('png');
    expect(fileTypeOf(ftyp('heic'))).toBe('heic');
    expect(fileTypeOf(ftyp('mp42'))).toBe('mp4');
    expect(fileTypeOf(bytesOf('%PDF-1.7\n'))).toBe('pdf');
    expect(fileTypeOf(new TextEncoder().encode('گولیوں کی آواز\n'))).toBe('text');
    for (const other of ['', 'PK\u0003\u0004', 'MZ\u0090\0', '\u00ff\u00d8', '\u001b[2J']) {
      expect(fileTypeOf(bytesOf(other))).toBe('other');
    }
    // A letter that is cut by how much is looked at is no reason to doubt the text.
    expect(fileTypeOf(new TextEncoder().encode(`${'x'.repeat(65_535)}ے`))).toBe('text');
  });

  it('EV2 blocks are told by what they are, never by what they say', () => {
    const told = jpeg(
      [JFIF, EXIF, XMP, ICC, IPTC, ADOBE, segment(0xfe, 'by hand'), segment(0xec, 'Ducky')],
      'PK\u0003\u0004',
    );
    expect(kinds(told)).toEqual(['exif', 'xmp', 'icc', 'iptc', 'comment', 'maker', 'trailing']);
    expect(JSON.stringify(lookAt(told))).not.toMatch(/31\.12|SERIAL|byline|hand/);
    const [exif] = lookAt(told).blocks;
    expect(exif).toEqual({ kind: 'exif', at: 2 + JFIF.length, length: EXIF.length });
    expect(kinds(jpeg([THUMBNAIL]))).toEqual(['thumbnail']);
    const chunks = [
      chunk('gAMA', 'abcd'),
      chunk('eXIf', 'II'),
      chunk('tEXt', 'Author\0x'),
      chunk('iTXt', 'XML:com.adobe.xmp\0'),
      chunk('tIME', '1234567'),
      chunk('iCCP', 'x'),
      chunk('juNk', 'x'),
      IDAT,
      IEND,
    ];
    expect(kinds(png(chunks, 'x'))).toEqual([
      'exif',
      'text',
      'xmp',
      'time',
      'icc',
      'other',
      'trailing',
    ]);
  });

  it('EV2 films and HEIC pictures are looked into through their boxes', () => {
    const ftyp = box('ftyp', 'mp42', bytesOf(u32be(0)));
    const film = bytesOf(ftyp, box('moov', box('trak', box('udta', 'where'))), box('mdat', 'data'));
    expect(kinds(film)).toEqual(['text']);
    const item = (kind: string) => box('infe', bytesOf([2, 0, 0, 0, 0, 1, 0, 0], kind, [0]));
    const iinf = box('iinf', bytesOf([0, 0, 0, 0, 0, 3]), item('hvc1'), item('Exif'), item('mime'));
    const heic = bytesOf(
      box('ftyp', 'heic', bytesOf(u32be(0))),
      box('meta', bytesOf(u32be(0)), iinf),
    );
    expect(kinds(heic)).toEqual(['other', 'exif', 'xmp']);
    const uuid = Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex');
    const signed = bytesOf(
      ftyp,
      box('uuid', uuid, bytesOf(u32be(0), 'manifest\0', [0, 0, 0, 0, 0, 0, 0, 0], manifestStore())),
    );
    expect(kinds(signed)).toEqual(['c2pa']);
    expect(lookAt(signed).c2pa?.manifests[0]?.generator).toBe('Camera 1.2');
  });

  it('EV2 of a film it is never said that nothing was found where there is a time, a track of positions, or a box of somebody’s own', () => {
    const ftyp = box('ftyp', 'mp42', bytesOf(u32be(0)));
    const track = (kind: string) =>
      box('trak', box('mdia', box('hdlr', bytesOf(u32be(0), u32be(0), kind))));
    const movie = (...inner: Uint8Array[]) => bytesOf(ftyp, box('moov', ...inner), box('mdat'));
    expect(kinds(movie(track('vide'), track('soun')))).toEqual([]);
    expect(kinds(movie(track('vide'), track('meta')))).toEqual(['other']);
    expect(kinds(movie(box('mvhd', bytesOf(u32be(0), u32be(0)))))).toEqual([]);
    expect(kinds(movie(box('mvhd', bytesOf(u32be(0), u32be(0xdead_beef)))))).toEqual(['time']);
    expect(kinds(movie(box('mvhd', bytesOf([1, 0, 0, 0], u32be(0), u32be(7)))))).toEqual(['time']);
    expect(kinds(bytesOf(movie(), box('free', bytesOf(u32be(0)))))).toEqual([]);
    expect(kinds(bytesOf(movie(), box('free', 'SERIAL-77')))).toEqual(['other']);
    expect(kinds(bytesOf(movie(), box('gpsx', 'SERIAL-77')))).toEqual(['other']);
  });

  it('EV3 one that is cut short or malformed is a typed fault', () => {
    const code = (bytes: Uint8Array) => lookAt(bytes).fault?.code;
    const whole = jpeg([JFIF, EXIF]);
    expect(code(whole)).toBeUndefined();
    for (let at = 3; at < whole.length; at++)
      expect(code(whole.subarray(0, at))).toBe('evidence.cut-short');
    expect(code(bytesOf([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff], 'x'))).toBe('evidence.cut-short');
    expect(code(bytesOf([0xff, 0xd8, 0xff, 0xd9]))).toBe('evidence.form');
    expect(code(bytesOf([0xff, 0xd8, 0xff, 0xe0, 0, 2], 'x'))).toBe('evidence.form');
    expect(code(bytesOf(png([]), u32be(0x7fff_ffff), 'IDAT12345678'))).toBe('evidence.cut-short');
    expect(code(bytesOf(png([]), u32be(0xffff_ffff), 'IDAT12345678'))).toBe('evidence.cut-short');
    expect(code(png([IEND]))).toBe('evidence.form');
    expect(code(png([chunk('IHDR', 'x'), IDAT, IEND]))).toBe('evidence.form');
    const long = bytesOf(
      box('ftyp', 'mp42'),
      [0, 0, 0, 1],
      'moov',
      [255, 255, 255, 255, 255, 255, 255, 255],
    );
    expect(code(long)).toBe('evidence.cut-short');
    const over = bytesOf(
      box('ftyp', 'mp42'),
      box('moov', bytesOf(u32be(40), 'udta')),
      box('free', 'x'.repeat(60)),
    );
    expect(code(over)).toBe('evidence.cut-short');
    expect(code(bytesOf(box('ftyp', 'mp42'), u32be(4), 'moov'))).toBe('evidence.cut-short');
  });

  it('EV3 so is one of too many parts, and nesting ends', () => {
    const many = Buffer.alloc(2 + 4 * 20_001);
    many.set([0xff, 0xd8]);
    for (let at = 2; at < many.length; at += 4) many.set([0xff, 0xfe, 0, 2], at);
    expect(lookAt(many).fault?.code).toBe('evidence.too-many');
    expect(
      lookAt(
        bytesOf(
          box('ftyp', 'mp42'),
          Buffer.concat(Array.from({ length: 10_001 }, () => box('free'))),
        ),
      ).fault?.code,
    ).toBe('evidence.too-many');
    let deep = box('udta', '');
    for (let n = 0; n < 2000; n++) deep = box('moov', deep);
    expect(lookAt(bytesOf(box('ftyp', 'mp42'), deep)).blocks).toEqual([]);
    // Nothing but the first byte of markers, four million times.
    const markers = new Uint8Array(4 << 20).fill(0xff);
    markers[1] = 0xd8;
    expect(lookAt(markers).fault?.code).toBe('evidence.cut-short');
  });

  it('EV4 a C2PA manifest is told as present and not checked, with what it says of itself', () => {
    const told = {
      checked: false,
      damaged: false,
      manifests: [
        {
          label: 'urn:c2pa:1',
          generator: 'Camera 1.2',
          assertions: ['c2pa.actions.v2', 'stds.exif'],
        },
      ],
    };
    expect(lookAt(jpeg([JFIF, ...inSegments(manifestStore())])).c2pa).toEqual(told);
    expect(lookAt(jpeg([...inSegments(manifestStore(), 60_000)])).c2pa).toEqual(told);
    expect(lookAt(png([chunk('caBX', manifestStore()), IDAT, IEND])).c2pa).toEqual(told);
    expect(lookAt(jpeg([JFIF])).c2pa).toBeUndefined();
    expect(readC2pa(superbox('other'))).toBeUndefined();
  });

  it('EV4 what a manifest says is shown without characters that command or turn a line', () => {
    const hostile = claimOf('A\u001b[31mB\u202eC', 'x'.repeat(240));
    const [manifest] = readC2pa(manifestStore(hostile))?.manifests ?? [];
    expect(manifest?.generator).toMatch(/^[^\u0000-\u001f\u202a-\u202e]{1,200}$/);
    const cut = readC2pa(manifestStore(bytesOf([0xa1, 0x78, 200], 'short')));
    expect(cut?.damaged).toBe(true);
    expect(cut?.manifests[0]?.assertions).toEqual(['c2pa.actions.v2', 'stds.exif']);
    let nested = bytesOf([0xa0]);
    for (let n = 0; n < 500; n++) nested = bytesOf([0x81], nested);
    expect(readC2pa(manifestStore(nested))?.damaged).toBe(true);
    const long = bytesOf([0x99, 0x75, 0x30], new Uint8Array(30_000));
    expect(readC2pa(manifestStore(long))?.damaged).toBe(true);
    // A list that says it has more items than there are bytes in the world.
    expect(
      readC2pa(manifestStore(bytesOf([0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])))
        ?.damaged,
    ).toBe(true);
  });

  it('EV5 a working copy has the picture byte for byte and nothing beside it', () => {
    const rich = jpeg(
      [JFIF, EXIF, XMP, ICC, IPTC, ADOBE, segment(0xfe, 'by hand'), ...inSegments(manifestStore())],
      'PK\u0003\u0004',
    );
    expect(copyOf(rich)).toBe(latin(jpeg([JFIF, ADOBE])));
    expect(copyOf(jpeg([THUMBNAIL]))).toBe(
      latin(jpeg([segment(0xe0, bytesOf('JFIF\0', [1, 2, 0, 0, 1, 0, 1, 0, 0]))])),
    );
    expect(copyOf(jpeg([segment(0xee, 'AdobePhotographer')]))).toBe(latin(jpeg([])));
    expect(copyOf(jpeg([bytesOf([0xff, 0xff, 0xff], JFIF)]))).toBe(latin(jpeg([JFIF])));
    const kept = [
      chunk('gAMA', 'abcd'),
      chunk('PLTE', 'abc'),
      chunk('tRNS', 'x'),
      IDAT,
      IDAT,
      IEND,
    ];
    const chunks = [
      chunk('eXIf', 'II'),
      ...kept.slice(0, 4),
      chunk('tEXt', 'Author\0x'),
      ...kept.slice(4),
    ];
    expect(copyOf(png(chunks, '<html>'))).toBe(latin(png(kept)));
    // One that is longer than its kind can be carries something else.
    expect(copyOf(png([chunk('gAMA', 'abcd-serial'), IDAT, IEND]))).toBe(latin(png([IDAT, IEND])));
  });

  it('EV5 nothing goes with a part that is kept for extensions, or that is longer than its kind can be', () => {
    for (const marker of [0x02, 0xbf, 0xc8, 0xf0, 0xf7, 0xfd]) {
      const hiding = jpeg([segment(marker, 'SERIAL-77')]);
      expect([marker, ...kinds(hiding)]).toEqual([marker, 'other']);
      expect(copyOf(hiding)).toBe(latin(jpeg([])));
    }
    expect(copyOf(jpeg([segment(0xdd, bytesOf([0, 8]))]))).toContain('\u00dd\0\u0004\0\b');
    for (const marker of [0xdc, 0xdd, 0xdf, 0xde, 0xc1, 0xda])
      expect([marker, copyOf(jpeg([segment(marker, 'SERIAL-77')]))]).toEqual([
        marker,
        'evidence.form',
      ]);
    for (const [type, content] of [
      ['IEND', 'SERIAL'],
      ['tRNS', 'x'.repeat(257)],
      ['PLTE', 'x'.repeat(769)],
      ['acTL', '12345678SERIAL'],
      ['fcTL', 'SERIAL'],
    ] as const) {
      const chunks = type === 'IEND' ? [IDAT] : [IDAT, chunk('IEND')];
      expect([type, copyOf(png([chunk(type, content), ...chunks]))]).toEqual([
        type,
        'evidence.form',
      ]);
      expect([type, copyOf(png([IDAT, chunk(type, content), IEND]))]).toEqual([
        type,
        'evidence.form',
      ]);
    }
  });

  it('EV5 the copy of a copy is the same, and has no block', () => {
    for (const one of [jpeg([JFIF, EXIF, ADOBE]), png([chunk('tIME', 'x'), IDAT, IEND])]) {
      const first = workingCopy(one);
      if (!first.ok) throw new Error(first.fault.code);
      expect(copyOf(first.value)).toBe(latin(first.value));
      expect(lookAt(first.value).blocks).toEqual([]);
    }
  });

  it('EV6 only a working copy and plain text say nothing beside what is to be seen or read in them', () => {
    const copy = workingCopy(jpeg([JFIF, EXIF]));
    if (!copy.ok) throw new Error(copy.fault.code);
    expect(besideOf(copy.value)).toBe('nothing');
    expect(besideOf(bytesOf('As I saw it.'))).toBe('nothing');
    for (const one of [
      jpeg([JFIF, EXIF]),
      jpeg([JFIF], 'more'),
      jpeg([]).subarray(0, 60),
      png([chunk('tIME', 'x'), IDAT, IEND]),
      png([chunk('SeCR', 'x'), IDAT, IEND]),
    ])
      expect(besideOf(one)).toBe('something');
    for (const one of [bytesOf('%PDF-1.7'), box('ftyp', 'heic'), bytesOf([0, 1, 2])])
      expect(besideOf(one)).toBe('unknown');
  });

  it('EV5 there is none of other files, of damaged ones, nor where a part is not known', () => {
    expect(copyOf(bytesOf('%PDF-1.7'))).toBe('evidence.type');
    expect(copyOf(jpeg([]).subarray(0, 60))).toBe('evidence.cut-short');
    expect(copyOf(png([chunk('SeCR', 'x'), IDAT, IEND]))).toBe('evidence.unknown-part');
  });

  it('EV3 answers and never throws, whatever the file', () => {
    const valid = [
      jpeg([JFIF, EXIF, ...inSegments(manifestStore())], 'x'),
      png([chunk('caBX', manifestStore()), chunk('iTXt', 'a'), IDAT, IEND]),
      bytesOf(
        box('ftyp', 'heic'),
        box(
          'meta',
          bytesOf(u32be(0)),
          box(
            'iinf',
            bytesOf([0, 0, 0, 0, 0, 1]),
            box('infe', bytesOf([2, 0, 0, 0, 0, 1, 0, 0], 'Exif')),
          ),
        ),
      ),
      bytesOf(box('ftyp', 'mp42'), box('moov', box('udta', 'x'), box('uuid', 'y'.repeat(40)))),
    ];
    const look = (bytes: Uint8Array) => {
      const { fault } = lookAt(bytes);
      return fault ? { ok: false as const, fault } : parsed(undefined);
    };
    expect(unruly(valid, look, 4000)).toEqual([]);
    expect(unruly(valid, workingCopy, 4000)).toEqual([]);
    expect(unruly([manifestStore()], (bytes) => parsed(readC2pa(bytes)), 4000)).toEqual([]);
  });
});
