import type { EnclosureRef } from '#core/shapes.ts';
import { textOf } from '#core/text/state.ts';
import type { InstrumentReading } from '#core/views/instruments.ts';
import { fieldName } from '#client/entry/field-words.ts';
import { useTalks } from '../../context.ts';
import styles from '../../enter/enter.module.css';
import { ChoicesField } from '../../enter/fields/choose-fields.tsx';
import { EnclosureField } from '../../enter/fields/enclosure-field.tsx';
import { Group } from '../../enter/fields/labelled.tsx';
import { NumberField } from '../../enter/fields/plain-fields.tsx';
import { OccurredField } from '../../enter/fields/time-fields.tsx';
import { WordsField } from '../../enter/fields/words-field.tsx';
import { inTurn } from '../../parts/in-turn.ts';
import { Value } from '../../parts/values.tsx';
import { useLanguageName } from '../../text/use-language-name.ts';
import { useWords } from '../../words/use-words.ts';
import { useInstrument } from '../use-instrument.ts';
import { PlainRadios, placeOf, type AskProps } from './fields.tsx';

interface Signed {
  party: string;
  person?: EnclosureRef;
  adReferendum?: true;
}

/** What was seen on paper: who signed for whom, where and when, how many originals in which languages, and the scan. */
export function Ink(props: AskProps) {
  const { body } = props;
  const { say, language } = useWords();
  const { views } = useTalks();
  const name = useLanguageName();
  const reading = useInstrument(String(body['instrument']));
  const state = views.talks.texts?.state;
  const text = state && reading ? textOf(state, reading.row.text) : undefined;
  const at = (field: string) => placeOf(props, field, fieldName(language, '', field));
  const scan = body['scan'] as EnclosureRef | undefined;
  return (
    <>
      {reading && <WhichText {...props} reading={reading} />}
      <Signatories {...props} parties={reading?.row.parties ?? []} />
      <WordsField place={at('place')} long={false} />
      <OccurredField place={at('occurred')} />
      <NumberField
        place={at('originals')}
        shape={{ is: 'number', min: 1, max: 40 }}
        name="originals"
      />
      <ChoicesField
        place={at('languages')}
        choices={(text?.authentic ?? []).map((one) => ({ value: one, label: name(one) }))}
      />
      <PlainRadios
        place={{ ...at('alternat'), label: say('instrument.ink.form.alternat') }}
        choices={[
          { value: undefined, label: say('instrument.ink.form.alternat.no') },
          { value: true, label: say('instrument.ink.form.alternat.yes') },
        ]}
      />
      <EnclosureField place={{ ...at('scan'), optional: true }} only="file" />
      {scan && (
        <p data-scan-hash>
          {say('instrument.ink.form.hash')}: <Value>{scan.enclosure}</Value>
        </p>
      )}
    </>
  );
}

/** Where the text has changed since it was adopted or initialled, which of the two is on the paper (IN16). */
function WhichText(props: AskProps & { reading: InstrumentReading }) {
  const { say } = useWords();
  const { hash, sides } = props.reading;
  const before = new Set(
    sides
      .flatMap(({ adopted, initialled }) => [adopted?.hash, initialled?.hash])
      .filter((one) => one !== undefined && one !== hash),
  );
  if (before.size === 0 || hash === undefined) return null;
  return (
    <PlainRadios
      place={placeOf(props, 'hash', say('instrument.ink.form.text'))}
      choices={[
        {
          value: undefined,
          label: say('instrument.ink.form.text.now', { hash: hash.slice(0, 12) }),
        },
        ...[...before].map((one) => ({
          value: one,
          label: say('instrument.ink.form.text.then', { hash: (one ?? '').slice(0, 12) }),
        })),
      ]}
    />
  );
}

function Signatories({ body, change, parties }: AskProps & { parties: readonly string[] }) {
  const { say, language } = useWords();
  const { naming, snapshot } = useTalks();
  const list = (Array.isArray(body['signatories']) ? body['signatories'] : []) as Signed[];
  const put = (next: readonly Signed[]): void => change({ ...body, signatories: [...next] });
  const edit = (party: string, more: Partial<Signed>): void =>
    put(
      list.map((one) => {
        if (one.party !== party) return one;
        const next = { ...one, ...more };
        if (next.person === undefined) delete next.person;
        if (next.adReferendum === undefined) delete next.adReferendum;
        return next;
      }),
    );
  return (
    <Group path="signatories" label={fieldName(language, '', 'signatories')}>
      {inTurn(parties, snapshot.log.size).map((party) => {
        const at = list.findIndex((one) => one.party === party);
        const one = list[at];
        const by = naming.party(party);
        return (
          <div key={party} className={styles['fields']} data-signatory={party}>
            <label className={styles['tick']}>
              <input
                type="checkbox"
                checked={one !== undefined}
                onChange={(event) =>
                  put(
                    event.currentTarget.checked
                      ? [...list, { party }]
                      : list.filter((other) => other.party !== party),
                  )
                }
              />
              {say('instrument.ink.form.party', { party: by })}
            </label>
            {one && (
              <>
                <EnclosureField
                  place={{
                    path: `signatories.${at}.person`,
                    label: say('instrument.ink.form.person', { party: by }),
                    value: one.person,
                    onChange: (person) => edit(party, { person: person as EnclosureRef }),
                    optional: true,
                  }}
                />
                <label className={styles['tick']}>
                  <input
                    type="checkbox"
                    checked={one.adReferendum === true}
                    onChange={(event) =>
                      edit(party, event.currentTarget.checked ? { adReferendum: true } : NOT_AD)
                    }
                  />
                  {say('instrument.ink.form.ad')}
                </label>
              </>
            )}
          </div>
        );
      })}
    </Group>
  );
}

const NOT_AD = { adReferendum: undefined } as unknown as Partial<Signed>;
