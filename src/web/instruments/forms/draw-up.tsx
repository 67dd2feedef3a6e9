import { FORMS } from '#core/instrument-state.ts';
import { partiesOf } from '#core/views/members.ts';
import { pick } from '#core/words.ts';
import { fieldName } from '#client/entry/field-words.ts';
import { useTalks } from '../../context.ts';
import { ChoiceField, ChoicesField, useParties } from '../../enter/fields/choose-fields.tsx';
import { NumberField } from '../../enter/fields/plain-fields.tsx';
import { DayField } from '../../enter/fields/time-fields.tsx';
import { WordsField } from '../../enter/fields/words-field.tsx';
import { useWords } from '../../words/use-words.ts';
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
        place={at('form', fieldName(language, '', 'form'))}
        choices={FORMS.map((value) => ({ value, label: naming.term(`instrument-form.${value}`) }))}
      />
      <ChoicesField
        place={at('parties', say('instrument.draw.parties'))}
        choices={may(['party', 'mediator', 'host', 'guarantor'])}
      />
      <ChoiceField
        place={at('depositary', say('instrument.draw.keeper'))}
        choices={may(['mediator', 'host', 'secretariat', 'party'])}
      />
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
