import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { choiceWord } from '#client/entry/choice-words.ts';
import styles from '../enter.module.css';
import { fieldName } from '#client/entry/field-words.ts';
import { useForm, type Place } from '../form-context.ts';
import type { Field, Option, Shape } from '#client/entry/shape-of.ts';
import {
  ChoiceField,
  ChoicesField,
  useActs,
  useChoices,
  useKeys,
  useParties,
} from './choose-fields.tsx';
import { EnclosureField } from './enclosure-field.tsx';
import { HashedWordsField } from './hashed-words-field.tsx';
import { Group } from './labelled.tsx';
import { LanguagesField, NumberField, TextField, YesNoField } from './plain-fields.tsx';
import { DayField, InstantField, MomentField, OccurredField } from './time-fields.tsx';
import { WordsField } from './words-field.tsx';

type Body = Readonly<Record<string, unknown>>;

interface FieldsProps {
  fields: readonly Field[];
  /** `change.` before the names of what is within `change`. */
  within?: string;
  value: Body;
  onChange: (value: Record<string, unknown>) => void;
  /** What may be left out is folded away, also where nothing else is asked. */
  fold?: boolean;
}

/** The fields of one body, or of one part of it; what must be said first, then what may be. */
export function Fields({ fields, within = '', value, onChange, fold }: FieldsProps) {
  const { say } = useWords();
  // What an act says is not folded away; in a row of acts only where it may be left out because it can be said in a file instead.
  const inFile = fields.some(({ shape }) => shape.is === 'enclosure');
  const leftOut = ({ name, optional, shape }: Field): boolean =>
    !(name === 'words' && (inFile || fold !== true)) &&
    (optional || (fold === true && shape.is === 'list' && shape.min === 0));
  const wanted = fields.filter((field) => !leftOut(field));
  const more = fields.filter(leftOut);
  const given = more.some((field) => value[field.name] !== undefined);
  const one = (field: Field) => (
    <BodyField key={field.name} {...{ field, within, value, onChange }} />
  );
  return (
    <>
      {wanted.map(one)}
      {more.length > 0 && (fold ?? (wanted.length > 0 && within === '')) ? (
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
  value: Body;
  onChange: (value: Record<string, unknown>) => void;
}

function BodyField({ field, within, value, onChange }: BodyFieldProps) {
  const { language } = useWords();
  const { type } = useForm();
  const { name, shape, optional, spread } = field;
  const place: Place = {
    path: within + name,
    label: fieldName(language, type, name),
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
    case 'list':
      return <ListField shape={shape} name={name} place={place} />;
    case 'group':
      return <GroupField shape={shape} place={place} />;
    case 'either':
      return <EitherField shape={shape} name={name} place={place} />;
    case 'kinds':
      return <KindsField shape={shape} place={place} />;
    case 'digest':
      // A commitment to a list is the intermediary’s; every other digest is of words.
      return name === 'hash' ? (
        <HashedWordsField place={place} />
      ) : (
        <TextField place={place} long={false} />
      );
    case 'line':
    case 'text':
    case 'language':
      return <TextField place={place} long={shape.is === 'text'} />;
    case 'body':
      return null;
  }
}

function Choose({
  name,
  options,
  place,
}: Omit<ShapeProps, 'shape'> & { options: readonly string[] }) {
  return <ChoiceField place={place} choices={useChoices(name, options)} />;
}

function PartyField({ place }: { place: Place }) {
  return <ChoiceField place={place} choices={useParties()} />;
}

function KeyField({ place }: { place: Place }) {
  return <ChoiceField place={place} choices={useKeys()} />;
}

function ActField({ place, name }: { place: Place; name: string }) {
  return <ChoiceField place={place} choices={useActs(name)} />;
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

function ChooseMany({
  name,
  options,
  place,
}: Omit<ShapeProps, 'shape'> & { options: readonly string[] }) {
  return <ChoicesField place={place} choices={useChoices(name, options)} />;
}

function Parties({ place }: { place: Place }) {
  return <ChoicesField place={place} choices={useParties()} />;
}

function Acts({ place, name }: { place: Place; name: string }) {
  return <ChoicesField place={place} choices={useActs(name)} />;
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

function GroupField({ shape, place }: { shape: Shape & { is: 'group' }; place: Place }) {
  const { path, label, value, onChange, optional } = place;
  return (
    <Group path={path} label={label} optional={optional}>
      <Fields
        fields={shape.fields}
        within={`${path}.`}
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
                : say(`enter.either.${givenOf(option.given)}`)}
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

function givenOf({ is }: Shape): 'time' | 'number' | 'act' | 'some' {
  if (is === 'moment') return 'time';
  if (is === 'number') return 'number';
  return is === 'act' ? 'act' : 'some';
}

function KindsField({ shape, place }: { shape: Shape & { is: 'kinds' }; place: Place }) {
  const { language } = useWords();
  const { path, label, value, onChange, optional } = place;
  const { [shape.by]: told, ...rest } = (value ?? {}) as Record<string, unknown>;
  const options = shape.kinds.map((kind) => kind.value);
  const kind = shape.kinds.find((one) => one.value === told);
  return (
    <div className={styles['fields']}>
      <ChoiceField
        place={{
          path: told === undefined ? path : `${path}.${shape.by}`,
          label,
          ...(optional === undefined ? {} : { optional }),
          value: told,
          onChange: (next) => onChange(next === undefined ? undefined : { [shape.by]: next }),
        }}
        choices={options.map((one) => ({
          value: one,
          label: choiceWord(language, shape.by, options, one),
        }))}
      />
      {kind && kind.fields.length > 0 && (
        <Fields
          fields={kind.fields}
          within={`${path}.`}
          value={rest}
          onChange={(next) => onChange({ [shape.by]: told, ...next })}
        />
      )}
    </div>
  );
}
