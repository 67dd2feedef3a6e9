import { FORMS, WITH_MEDIATORS, type Form } from '#core/instrument-state.ts';
import { hashText } from '#core/text/whole.ts';
import { partiesOf } from '#core/views/members.ts';
import { pick } from '#core/words.ts';
import { fieldName } from '#client/entry/field-words.ts';
import { useTalks } from '../../context.ts';
import styles from '../../enter/enter.module.css';
import { ChoiceField, ChoicesField, useParties } from '../../enter/fields/choose-fields.tsx';
import { Group } from '../../enter/fields/labelled.tsx';
import { NumberField } from '../../enter/fields/plain-fields.tsx';
import { DayField } from '../../enter/fields/time-fields.tsx';
import { WordsField } from '../../enter/fields/words-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { sha256 } from '../use-instrument.ts';
import { PlainRadios, placeOf, Radios, type AskProps } from './fields.tsx';

type Entry = { on?: string; day?: string; days?: number };

/** Draws up an instrument: from which text, in what form, between whom, and what brings it into force. */
export function DrawUp(props: AskProps) {
  const { body, change } = props;
  const { say, language } = useWords();
  const { naming, views } = useTalks();
  const parties = useParties();
  const { texts } = views.talks;
  const at = (name: string, label: string) => placeOf(props, name, label);
  const text = at('text', say('instrument.draw.text'));
  const title = at('title', fieldName(language, '', 'title'));
  const roles = new Map(partiesOf(views.members).map(({ id, role }) => [id, role]));
  const may = (allowed: readonly string[]) =>
    parties.filter(({ value }) => allowed.includes(roles.get(value) ?? ''));
  return (
    <>
      <ChoiceField
        place={{
          ...text,
          onChange: (next) => {
            // A title that only repeats that of the text follows it.
            const before = JSON.stringify(texts?.texts[String(body['text'])]?.title ?? {});
            const follows = [undefined, before].includes(JSON.stringify(body['title']));
            const named = texts?.texts[String(next)]?.title;
            change({ ...body, text: next, ...(follows && named ? { title: { ...named } } : {}) });
          },
        }}
        choices={Object.values(texts?.texts ?? {}).map((one) => ({
          value: one.act,
          label: pick(one.title, language).text,
        }))}
      />
      <WordsField key={String(body['text'])} place={title} long={false} />
      <ChoiceField
        place={{
          ...at('form', fieldName(language, '', 'form')),
          onChange: (next) => {
            const { digital: _, ...rest } = body;
            // Nobody signs an announcement: each party accepts it by adopting its text (IN14).
            const announced = { bound: 'signature', entry: { on: 'adoption' } };
            change(
              next === 'mediators-announcement'
                ? { ...rest, ...announced, form: next }
                : { ...body, form: next },
            );
          },
        }}
        choices={FORMS.map((value) => ({ value, label: naming.term(`instrument-form.${value}`) }))}
      />
      <ChoicesField
        place={at('parties', say('instrument.draw.parties'))}
        choices={may(['party', 'mediator', 'host', 'guarantor'])}
      />
      <ChoiceField
        place={at('depositary', say('instrument.draw.keeper'))}
        choices={may(
          WITH_MEDIATORS.has(body['form'] as Form)
            ? ['mediator', 'host']
            : ['mediator', 'host', 'secretariat', 'party'],
        )}
      />
      {body['form'] !== 'mediators-announcement' && <Signing {...props} />}
      <Cites {...props} />
    </>
  );
}

/** How it is signed, what binds, and when it enters into force. */
function Signing(props: AskProps) {
  const { say, language } = useWords();
  const at = (name: string, label: string) => placeOf(props, name, label);
  return (
    <>
      <PlainRadios
        place={at('digital', say('instrument.draw.digital'))}
        choices={[
          { value: undefined, label: say('instrument.draw.digital.no') },
          { value: true, label: say('instrument.draw.digital.yes') },
        ]}
      />
      <NumberField
        place={{ ...at('originals', fieldName(language, '', 'originals')), optional: true }}
        shape={{ is: 'number', min: 1, max: 40 }}
        name="originals"
      />
      <PlainRadios
        place={at('bound', say('instrument.draw.bound'))}
        choices={(['signature', 'ratification'] as const).map((value) => ({
          value,
          label: say(`instrument.bound.${value}`),
        }))}
      />
      <EntryField {...props} />
    </>
  );
}

function EntryField({ body, change }: AskProps) {
  const { say } = useWords();
  const entry = (body['entry'] ?? {}) as Entry;
  const put = (next: Entry): void => change({ ...body, entry: next });
  const rest = <T extends keyof Entry>(name: T, value: Entry[T] | undefined): void =>
    put(
      value === undefined ? { on: entry.on as string } : { on: entry.on as string, [name]: value },
    );
  return (
    <Radios
      path="entry"
      label={say('instrument.draw.entry')}
      is={(on) => on === entry.on}
      onChange={(on) => put({ on: on as string })}
      choices={[
        { value: 'signature', label: say('instrument.draw.entry.signature') },
        { value: 'adoption', label: say('instrument.draw.entry.adoption') },
        {
          value: 'day',
          label: say('instrument.draw.entry.day'),
          more: (
            <DayField
              key="day"
              place={{
                path: 'entry.day',
                label: say('instrument.draw.day'),
                value: entry.day,
                onChange: (day) => rest('day', day as string | undefined),
              }}
            />
          ),
        },
        {
          value: 'deposits',
          label: say('instrument.draw.entry.deposits'),
          more: (
            <NumberField
              key="days"
              place={{
                path: 'entry.days',
                label: say('instrument.draw.days'),
                value: entry.days,
                onChange: (days) => rest('days', days as number | undefined),
              }}
              shape={{ is: 'number', min: 0, max: 3660 }}
              name="days"
            />
          ),
        },
      ]}
    />
  );
}

interface Cite {
  form: 'annex' | 'side-letter';
  hash: string;
}

/** Annexes and side letters: those drawn up here by name, one in another room by the hash that its own page shows (IN15). */
function Cites({ body, change }: AskProps) {
  const { say, language } = useWords();
  const { naming, views } = useTalks();
  const { texts } = views.talks;
  const cites = (Array.isArray(body['cites']) ? body['cites'] : []) as Cite[];
  const put = (next: readonly Cite[]): void =>
    change({ ...body, cites: next.length === 0 ? undefined : [...next] });
  const here = Object.values(texts?.instruments ?? {}).flatMap(({ form, text, title }) => {
    const hash = texts?.state ? hashText(sha256, texts.state, text) : undefined;
    if ((form !== 'annex' && form !== 'side-letter') || hash === undefined) return [];
    return text === body['text'] ? [] : [{ form, hash, title }];
  });
  const known = new Set(here.map(({ hash }) => hash));
  const other = cites.find(({ hash }) => !known.has(hash));
  return (
    <Group
      path="cites"
      label={say('instrument.draw.cites')}
      optional
      hint={here.length === 0 ? say('instrument.draw.cites.none') : undefined}
    >
      {here.map(({ form, hash, title }) => (
        <label key={hash} className={styles['tick']}>
          <input
            type="checkbox"
            checked={cites.some((one) => one.hash === hash)}
            onChange={(event) =>
              put(
                event.currentTarget.checked
                  ? [...cites, { form, hash }]
                  : cites.filter((one) => one.hash !== hash),
              )
            }
          />
          {say('instrument.draw.cites.as', {
            title: pick(title, language).text,
            form: naming.term(`instrument-form.${form}`),
          })}
        </label>
      ))}
      <label className={styles['field']}>
        {say('instrument.draw.cites.elsewhere')}
        <input
          type="text"
          dir="ltr"
          maxLength={44}
          value={other?.hash ?? ''}
          onChange={(event) => {
            const hash = event.currentTarget.value.trim();
            const rest = cites.filter((one) => one !== other);
            put(hash === '' ? rest : [...rest, { form: 'side-letter', hash }]);
          }}
        />
      </label>
    </Group>
  );
}
