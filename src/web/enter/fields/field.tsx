import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { choiceWord } from '#client/entry/choice-words.ts';
import styles from '../enter.module.css';
import { fieldName } from '#client/entry/field-words.ts';
import { useForm, type Place } from '../form-context.ts';
import { kindsOf, type Field, type Option, type Shape } from '#client/entry/shape-of.ts';
import {
  ActField,
  Acts,
  ChoiceField,
  Choose,
  ChooseMany,
  KeyField,
  Parties,
  PartyField,
} from './choose-fields.tsx';
import { BoxField } from './box-field.tsx';
import { ClauseField, isClause } from './clause-field.tsx';
import { EnclosureField } from './enclosure-field.tsx';
import { FileDigestField } from './file-digest-field.tsx';
import { HashedWordsField } from './hashed-words-field.tsx';
import { Group } from './labelled.tsx';
import { SpanField } from './span-field.tsx';
import { LanguagesField, NumberField, TextField, YesNoField } from './plain-fields.tsx';
import { PointsField } from './points-field.tsx';
import { DayField, InstantField, MomentField, OccurredField } from './time-fields.tsx';
import { WordsField } from './words-field.tsx';

type Body = Readonly<Record<string, unknown>>;

interface FieldsProps {
  fields: readonly Field[];
  /** `change.` before the names of what is within `change`. */
  within?: string;
  value: Body;
  onChange: (value: Record<string, unknown>) => void;
  /** The group, the list or the kind that they are in. */
  parent?: string | undefined;
  /** What may be left out is folded away, also where nothing else is asked. */
  fold?: boolean;
}

/** Of what may all be left out, what a clause mostly says (OB1): a state can be computed once these are there. */
const FIRST: Readonly<Record<string, ReadonlySet<string>>> = {
  terms: new Set(['label', 'addressees', 'rule', 'act', 'zone', 'window', 'lag']),
};

/** The fields of one body, or of one part of it; what must be said first, then what may be. */
export function Fields({ fields, within = '', parent, value, onChange, fold }: FieldsProps) {
  const { say } = useWords();
  // What an act says is not folded away; in a row of acts only where it may be left out because it can be said in a file instead.
  const inFile = fields.some(({ shape }) => shape.is === 'enclosure');
  const first = FIRST[within.slice(0, -1)];
  const shown = fields.filter(({ hashOf }) => hashOf === undefined);
  const leftOut = ({ name, optional, shape }: Field): boolean =>
    !(first?.has(name) ?? false) &&
    !(name === 'words' && (inFile || fold !== true)) &&
    (optional || (fold === true && shape.is === 'list' && shape.min === 0));
  const wanted = shown.filter((field) => !leftOut(field));
  const more = shown.filter(leftOut);
  const given = more.some((field) => value[field.name] !== undefined);
  const one = (field: Field) => (
    <BodyField key={field.name} {...{ field, within, parent, value, onChange }} />
  );
  return (
    <>
      {wanted.map(one)}
      {more.length > 0 &&
      (fold ?? (wanted.length > 0 && (within === '' || first !== undefined))) ? (
        <details className={styles['more']} open={given || undefined} data-aside>
          <summary>{say('enter.more')}</summary>
          <div className={styles['fields']}>{more.map(one)}</div>
        </details>
      ) : (
        more.map(one)
      )}
    </>
  );
}

interface BodyFieldProps {
  field: Field;
  within: string;
  parent: string | undefined;
  value: Body;
  onChange: (value: Record<string, unknown>) => void;
}

function BodyField({ field, within, parent, value, onChange }: BodyFieldProps) {
  const { language } = useWords();
  const { type } = useForm();
  const { name, shape, optional, spread } = field;
  const place: Place = {
    path: within + name,
    label: fieldName(language, type, name, parent),
    optional,
    value: value[name],
    onChange: (next) => {
      const { [name]: _, ...rest } = value;
      onChange(next === undefined ? rest : { ...rest, [name]: next });
    },
  };
  if (spread) {
    const { offset, zone } = value;
    const at = value[name];
    place.value = at === undefined ? undefined : { at, offset, zone };
    place.onChange = (next) => {
      const { [name]: _, offset: __, zone: ___, ...rest } = value;
      const { at: instant, ...others } = (next ?? {}) as Record<string, unknown>;
      onChange(instant === undefined ? rest : { ...rest, ...others, [name]: instant });
    };
  }
  return <ShapeField shape={shape} name={name} place={place} />;
}

interface ShapeProps {
  shape: Shape;
  /** Of the field, which says what its acts and answers are. */
  name: string;
  place: Place;
}

/** One question, whatever it asks for. */
export function ShapeField({ shape, name, place }: ShapeProps) {
  switch (shape.is) {
    case 'words':
      return <WordsField place={place} long={shape.long} />;
    case 'choice':
      return <Choose name={name} options={shape.options} place={place} />;
    case 'yes-no':
      return <YesNoField place={place} />;
    case 'mark':
      return <YesNoField place={place} mark={shape.value} />;
    case 'number':
      if (name === 'span') return <SpanField place={place} />;
      return <NumberField place={place} shape={shape} name={name} />;
    case 'day':
      return <DayField place={place} />;
    case 'instant':
      return <InstantField place={place} />;
    case 'moment':
      return <MomentField place={place} />;
    case 'occurred':
      return <OccurredField place={place} />;
    case 'party':
      return <PartyField place={place} />;
    case 'act':
      return <ActField place={place} name={name} />;
    case 'key':
      return <KeyField place={place} />;
    case 'enclosure':
      return <EnclosureField place={place} />;
    case 'box':
      return <BoxField place={place} />;
    case 'points':
      return <PointsField place={place} depth={shape.depth} />;
    case 'list':
      return <ListField shape={shape} name={name} place={place} />;
    case 'group':
      return isClause(shape) ? (
        <ClauseField place={place} />
      ) : (
        <GroupField shape={shape} name={name} place={place} />
      );
    case 'either':
      return <EitherField shape={shape} name={name} place={place} />;
    case 'kinds':
      return <KindsField shape={shape} place={place} />;
    case 'digest':
      return <DigestField name={name} place={place} />;
    case 'line':
    case 'text':
    case 'language':
      return <TextField place={place} long={shape.is === 'text'} />;
    case 'body':
      return null;
  }
}

/** A hash is of words, that of an original or a list of a file; a commitment to a list is the intermediary’s. */
function DigestField({ name, place }: { name: string; place: Place }) {
  if (name === 'sha256' || place.path.endsWith('baseline.hash'))
    return <FileDigestField place={place} />;
  if (name === 'hash') return <HashedWordsField place={place} />;
  return <TextField place={place} long={false} />;
}

type ListShape = Shape & { is: 'list' };

function ListField({ shape, name, place }: ShapeProps & { shape: ListShape }) {
  switch (shape.of.is) {
    case 'choice':
      return <ChooseMany name={name} options={shape.of.options} place={place} />;
    case 'party':
      return <Parties place={place} />;
    case 'act':
      return <Acts place={place} name={name} />;
    case 'language':
      return <LanguagesField place={place} />;
    default:
      return <Items shape={shape} name={name} place={place} />;
  }
}

/** Things of one sort, added and removed one by one. */
function Items({ shape, name, place }: ShapeProps & { shape: ListShape }) {
  const { say } = useWords();
  const { path, label, value, onChange, optional } = place;
  const items = Array.isArray(value) ? (value as unknown[]) : [];
  const shown = items.length < shape.min ? [...items, ...empty(shape.min - items.length)] : items;
  const put = (next: readonly unknown[]): void => onChange([...next]);
  return (
    <Group path={path} label={label} optional={optional}>
      {shown.map((item, n) => (
        // Items have no other identity than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={n} className={styles['row']}>
          <ShapeField
            shape={shape.of}
            name={name}
            place={{
              path: `${path}.${n}`,
              label: say('enter.item', { label, number: n + 1 }),
              value: item ?? undefined,
              onChange: (next) => put(shown.map((one, at) => (at === n ? (next ?? null) : one))),
            }}
          />
          {shown.length > shape.min && (
            <Button onClick={() => put(shown.filter((_, at) => at !== n))}>
              {say('enter.remove')}
            </Button>
          )}
        </div>
      ))}
      {shown.length < shape.max && (
        <p>
          <Button onClick={() => put([...shown, null])}>
            {say(shown.length === 0 ? 'enter.add.first' : 'enter.add')}
          </Button>
        </p>
      )}
    </Group>
  );
}

function empty(count: number): null[] {
  return Array.from({ length: count }, () => null);
}

function GroupField({
  shape,
  name,
  place,
}: {
  shape: Shape & { is: 'group' };
  name: string;
  place: Place;
}) {
  const { path, label, value, onChange, optional } = place;
  return (
    <Group path={path} label={label} optional={optional}>
      <Fields
        fields={shape.fields}
        within={`${path}.`}
        parent={name}
        value={(value ?? {}) as Body}
        onChange={(next) => onChange(Object.keys(next).length === 0 ? undefined : next)}
      />
    </Group>
  );
}

function EitherField({
  shape,
  name,
  place,
}: Omit<ShapeProps, 'shape'> & { shape: Shape & { is: 'either' } }) {
  const { say, language } = useWords();
  const { path, label, value, onChange, optional } = place;
  const chosen = shape.options.findIndex((option) =>
    'fixed' in option
      ? option.fixed === value
      : value !== undefined && !isFixed(shape.options, value),
  );
  const given = shape.options.find((option) => 'given' in option);
  const at = chosen < 0 ? shape.options.findIndex((option) => 'given' in option) : chosen;
  return (
    <Group path={`${path} either`} label={label} optional={optional}>
      <div className={styles['ticks']}>
        {shape.options.map((option, n) => {
          const word = 'fixed' in option ? String(option.fixed) : '';
          return (
            <label key={word} className={styles['tick']}>
              <input
                type="radio"
                name={path}
                checked={n === at}
                onChange={() => onChange('fixed' in option ? option.fixed : undefined)}
              />
              {'fixed' in option
                ? choiceWord(language, word, [word], word)
                : say(`enter.either.${givenOf(name, option.given)}`)}
            </label>
          );
        })}
      </div>
      {given && 'given' in given && shape.options[at] === given && (
        <ShapeField
          shape={given.given}
          name={name}
          place={{
            ...place,
            // The question stands above already.
            ...(given.given.is === 'number' && { label: say('enter.either.number.field') }),
            optional: false,
            value: isFixed(shape.options, value) ? undefined : value,
          }}
        />
      )}
    </Group>
  );
}

function isFixed(options: readonly Option[], value: unknown): boolean {
  return options.some((option) => 'fixed' in option && option.fixed === value);
}

function givenOf(name: string, { is }: Shape): 'time' | 'number' | 'act' | 'zone' | 'some' {
  if (name === 'zone') return 'zone';
  if (is === 'moment') return 'time';
  if (is === 'number') return 'number';
  return is === 'act' ? 'act' : 'some';
}

function KindsField({ shape, place }: { shape: Shape & { is: 'kinds' }; place: Place }) {
  const { language } = useWords();
  const { path, label, value, onChange, optional } = place;
  const { [shape.by]: told, ...rest } = (value ?? {}) as Record<string, unknown>;
  // Two kinds may say the same value, as long as nothing else is said which of them is meant.
  const [chosen, setChosen] = useState<string>();
  const likely = kindsOf(shape, (value ?? {}) as Body);
  const kind = likely.find(({ key }) => key === chosen) ?? likely[0];
  const options = shape.kinds.map(({ key }) => key);
  return (
    <div className={styles['fields']}>
      <ChoiceField
        place={{
          path: told === undefined ? path : `${path}.${shape.by}`,
          label,
          ...(optional === undefined ? {} : { optional }),
          value: kind?.key,
          onChange: (next) => {
            const meant = shape.kinds.find(({ key }) => key === next);
            setChosen(meant?.key);
            onChange(meant && { [shape.by]: meant.value });
          },
        }}
        choices={options.map((one) => ({
          value: one,
          label: choiceWord(language, shape.by, options, one),
        }))}
      />
      {kind && kind.fields.length > 0 && (
        <Fields
          key={kind.key}
          fields={kind.fields}
          within={`${path}.`}
          parent={kind.value}
          value={rest}
          onChange={(next) => onChange({ [shape.by]: told, ...next })}
        />
      )}
    </div>
  );
}
