import { choiceWord } from '#client/entry/choice-words.ts';
import { sayDegrees } from '#client/entry/degrees.ts';
import { fieldName } from '#client/entry/field-words.ts';
import { fieldsOf, type Field, type Shape } from '#client/entry/shape-of.ts';
import type { ActType } from '#core/declare.ts';
import type { Naming } from '#core/naming.ts';
import type { Box } from '#core/places.ts';
import type { EnclosureRef, Occurred } from '#core/shapes.ts';
import { WORD_LANGUAGES, type Words } from '#core/words.ts';
import { fromUtf8 } from '#record/bytes.ts';
import type { Enclosure } from '#room/compose.ts';
import { plain } from '../telling.ts';
import { caseFileLine } from './case-file-words.ts';

type Body = Readonly<Record<string, unknown>>;

interface Reading {
  type: ActType;
  enclosures: readonly Enclosure[];
  naming: Naming;
  /** An earlier act of the room by its sentence. */
  acts: (id: string) => string;
}

/** Beside line feeds and tabs. The terminal itself leaves out the others (`harmless`), and not these, which Parley’s own colours are made of. */
// oxlint-disable-next-line no-control-regex
const COMMANDS = /[\u0000-\u0008\u000b-\u001f\u007f\u2066-\u2069]/g;

/** Every field of an act as everybody in its room will be able to read it, a line each: a sentence leaves some of them out, as boxes and files. */
export function readableLines(type: ActType, body: Body, rest: Omit<Reading, 'type'>): string[] {
  return rows(fieldsOf(type.body), body, { type, ...rest }).map((line) =>
    plain(line, rest.naming.language),
  );
}

function rows(fields: readonly Field[], body: Body, read: Reading, parent?: string): string[] {
  const { language } = read.naming;
  return fields.flatMap(({ name, shape }) => {
    const value = body[name];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const lines = said(name, shape, value, read);
    const label = fieldName(language, read.type.name, name, parent);
    const [only, ...more] = lines;
    return shape.is !== 'group' && more.length === 0
      ? [`${label}: ${only ?? ''}`]
      : [`${label}:`, ...lines.map((line) => `  ${line}`)];
  });
}

function said(name: string, shape: Shape, value: unknown, read: Reading): string[] {
  const { naming, enclosures } = read;
  const { language } = naming;
  switch (shape.is) {
    case 'words':
      return WORD_LANGUAGES.flatMap((one) => (value as Words)[one]?.split('\n') ?? []);
    case 'choice':
      return [choiceWord(language, name, shape.options, String(value))];
    case 'party':
      return [naming.party(String(value))];
    case 'act':
      return [read.acts(String(value))];
    case 'occurred':
      return [naming.when(value as Occurred)];
    case 'box': {
      const { west, south, east, north } = value as Box;
      const values = {
        south: sayDegrees(south, 'latitude'),
        west: sayDegrees(west, 'longitude'),
        north: sayDegrees(north, 'latitude'),
        east: sayDegrees(east, 'longitude'),
      };
      return [caseFileLine('box', language, values)];
    }
    case 'enclosure': {
      const { enclosure, media, size } = value as EnclosureRef;
      const held = enclosures.find(({ ref }) => ref.enclosure === enclosure);
      const text = held && media === 'text/plain' ? fromUtf8(held.bytes) : undefined;
      // Others’ words: what commands a terminal could take lines away again that are to be read before signing.
      const lines = text?.replaceAll(COMMANDS, '\ufffd').split('\n') ?? [];
      return [caseFileLine('enclosed', language, { media, size }), ...lines];
    }
    case 'list':
      return (value as unknown[]).flatMap((one) => said(name, shape.of, one, read));
    case 'group':
      return rows(shape.fields, value as Body, read, name);
    default:
      return [typeof value === 'string' ? value : JSON.stringify(value)];
  }
}
