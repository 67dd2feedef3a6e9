import { useTalks } from '../../context.ts';
import { ChoiceField } from '../../enter/fields/choose-fields.tsx';
import { useWords } from '../../words/use-words.ts';
import { fieldName } from '#client/entry/field-words.ts';
import { pick } from '#core/words.ts';
import { placeOf, type AskProps } from './fields.tsx';
import { placeInLog } from '../../parts/place-in-log.ts';

/** Which instrument it is about, by its title: asked only where there are several, or the link named none. */
export function ChooseInstrument(props: AskProps) {
  const { language } = useWords();
  const { views } = useTalks();
  const rows = Object.values(views.talks.texts?.instruments ?? {});
  const [only] = rows;
  if (rows.length === 1 && props.body['instrument'] === only?.act) return null;
  return (
    <ChoiceField
      place={placeOf(props, 'instrument', fieldName(language, '', 'instrument'))}
      choices={rows.map(({ act, title, index }) => ({
        value: act,
        label: `${pick(title, language).text} ${placeInLog(index)}`,
      }))}
    />
  );
}
