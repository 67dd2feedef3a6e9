import type { ReactNode } from 'react';
import { choiceWord } from '#client/entry/choice-words.ts';
import { sayDegrees } from '#client/entry/degrees.ts';
import { fieldName } from '#client/entry/field-words.ts';
import { fieldsOf, type Field, type Shape } from '#client/entry/shape-of.ts';
import type { ActType } from '#core/declare.ts';
import type { Box } from '#core/places.ts';
import type { EnclosureRef, Occurred } from '#core/shapes.ts';
import { directionOf, WORD_LANGUAGES, type Words } from '#core/words.ts';
import { fromUtf8 } from '#record/bytes.ts';
import type { Enclosure } from '#room/compose.ts';
import { useRoom } from '../../context.ts';
import { tagOf } from '../../parts/in-words.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../enter.module.css';
import { useActWords } from './use-act-words.ts';

type Body = Readonly<Record<string, unknown>>;

interface AllReadableProps {
  type: ActType;
  body: Body;
  enclosures: readonly Enclosure[];
}

/** Every field of an act as everybody in its room will be able to read it: a sentence leaves some of them out, as boxes and files. */
export function AllReadable({ type, body, enclosures }: AllReadableProps) {
  const { say } = useWords();
  return (
    <figure className={styles['exact']} data-readable>
      <figcaption>{say('enter.case-file.readable')}</figcaption>
      <Rows fields={fieldsOf(type.body)} {...{ type, body, enclosures }} />
    </figure>
  );
}

interface RowsProps extends AllReadableProps {
  fields: readonly Field[];
  parent?: string;
}

function Rows({ fields, parent, ...all }: RowsProps) {
  const { language } = useWords();
  return (
    <dl>
      {fields.map(({ name, shape }) => {
        const value = all.body[name];
        if (value === undefined || (Array.isArray(value) && value.length === 0)) return null;
        return (
          <div key={name}>
            <dt>{fieldName(language, all.type.name, name, parent)}</dt>
            <dd>
              <Said {...{ name, shape, value }} {...all} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

interface SaidProps extends AllReadableProps {
  name: string;
  shape: Shape;
  value: unknown;
}

function Said({ name, shape, value, ...all }: SaidProps): ReactNode {
  const { say, language } = useWords();
  const { naming } = useRoom();
  const acts = useActWords();
  switch (shape.is) {
    case 'words':
      return WORD_LANGUAGES.map((one) => {
        const text = (value as Words)[one];
        return text === undefined ? null : (
          <p key={one} lang={tagOf(one)} dir={directionOf(one)}>
            {text}
          </p>
        );
      });
    case 'choice':
      return choiceWord(language, name, shape.options, String(value));
    case 'party':
      return naming.party(String(value));
    case 'act':
      return acts(String(value));
    case 'occurred':
      return naming.when(value as Occurred);
    case 'box': {
      const { west, south, east, north } = value as Box;
      return say('enter.box.understood', {
        south: sayDegrees(south, 'latitude'),
        west: sayDegrees(west, 'longitude'),
        north: sayDegrees(north, 'latitude'),
        east: sayDegrees(east, 'longitude'),
      });
    }
    case 'enclosure': {
      const ref = value as EnclosureRef;
      const held = all.enclosures.find((one) => one.ref.enclosure === ref.enclosure);
      const line = held && ref.media === 'text/plain' ? fromUtf8(held.bytes) : undefined;
      return line ?? say('enter.case-file.enclosed', { media: ref.media, size: ref.size });
    }
    case 'list':
      return (
        <ul>
          {(value as unknown[]).map((one, n) => (
            // Items have no other identity than their place.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={n}>
              <Said {...{ name }} shape={shape.of} value={one} {...all} />
            </li>
          ))}
        </ul>
      );
    case 'group':
      return <Rows fields={shape.fields} parent={name} {...all} body={value as Body} />;
    default:
      return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
  }
}
