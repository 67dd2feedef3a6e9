import { fieldName } from '#client/entry/field-words.ts';
import { WordsField } from '../../enter/fields/words-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { useInstrument } from '../use-instrument.ts';
import { PlainRadios, placeOf, type AskProps } from './fields.tsx';

/** Suspending, resuming or ending: only what can follow from how it stands is asked. */
export function Ending(props: AskProps) {
  const { say, language } = useWords();
  const reading = useInstrument(String(props.body['instrument']));
  const suspended = reading?.force === 'suspended';
  const type = 'instrument.end';
  return (
    <>
      <PlainRadios
        place={placeOf(props, 'how', fieldName(language, type, 'how'))}
        choices={[suspended ? 'resumed' : 'suspended', 'terminated'].map((value) => ({
          value,
          label: say(`instrument.end.${value as 'resumed' | 'suspended' | 'terminated'}`),
        }))}
      />
      <WordsField place={placeOf(props, 'under', fieldName(language, type, 'under'))} long />
    </>
  );
}
