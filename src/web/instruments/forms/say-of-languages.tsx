import { textOf } from '#core/text/state.ts';
import { useTalks } from '../../context.ts';
import { ChoiceField } from '../../enter/fields/choose-fields.tsx';
import { DayField } from '../../enter/fields/time-fields.tsx';
import { WordsField } from '../../enter/fields/words-field.tsx';
import { useLanguageName } from '../../text/use-language-name.ts';
import { useWords } from '../../words/use-words.ts';
import { useInstrument } from '../use-instrument.ts';
import { placeOf, Radios, type AskProps } from './fields.tsx';

/** What a head says of the differences between the languages (IN10). */
export function SayOfLanguages(props: AskProps) {
  const { body, change } = props;
  const { say } = useWords();
  const { views } = useTalks();
  const name = useLanguageName();
  const reading = useInstrument(String(body['instrument']));
  const state = views.talks.texts?.state;
  const text = state && reading ? textOf(state, reading.row.text) : undefined;
  return (
    <>
      <Radios
        path="as"
        label={say('instrument.say.as')}
        is={(as) => as === body['as']}
        onChange={(as) => {
          const { language: _, until: __, ...rest } = body;
          change({ ...rest, as });
        }}
        choices={[
          { value: 'accepted', label: say('instrument.say.as.accepted') },
          {
            value: 'prevailing',
            label: say('instrument.say.as.prevailing'),
            more: (
              <ChoiceField
                key="language"
                place={placeOf(props, 'language', say('instrument.say.language'))}
                choices={(text?.authentic ?? []).map((one) => ({ value: one, label: name(one) }))}
              />
            ),
          },
          {
            value: 'deferred',
            label: say('instrument.say.as.deferred'),
            more: (
              <DayField key="until" place={placeOf(props, 'until', say('instrument.say.until'))} />
            ),
          },
        ]}
      />
      <WordsField place={placeOf(props, 'says', say('instrument.say.says'))} long={false} />
    </>
  );
}
