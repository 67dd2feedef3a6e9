import { isSignedApart } from '#core/instrument-state.ts';
import { fieldName } from '#client/entry/field-words.ts';
import { useTalks } from '../../context.ts';
import { ChoiceField } from '../../enter/fields/choose-fields.tsx';
import { EnclosureField } from '../../enter/fields/enclosure-field.tsx';
import { WordsField } from '../../enter/fields/words-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { useInstrument } from '../use-instrument.ts';
import { PlainRadios, placeOf, type AskProps } from './fields.tsx';

/** Acts of which there is little to ask. */

export function Sign(props: AskProps) {
  const { say } = useWords();
  const reading = useInstrument(String(props.body['instrument']));
  const apart = reading !== undefined && isSignedApart(reading.row);
  return (
    <>
      {apart && <p>{say('instrument.sign.apart')}</p>}
      <PlainRadios
        place={placeOf(props, 'adReferendum', say('instrument.sign.ad'))}
        choices={[
          { value: undefined, label: say('instrument.sign.ad.no') },
          { value: true, label: say('instrument.sign.ad.yes') },
        ]}
      />
    </>
  );
}

export function Ratify(props: AskProps) {
  const { say, language } = useWords();
  return (
    <PlainRadios
      place={placeOf(props, 'how', fieldName(language, 'instrument.ratify', 'how'))}
      choices={(['ratified', 'approved', 'accepted'] as const).map((value) => ({
        value,
        label: say(`instrument.ratify.${value}`),
      }))}
    />
  );
}

/** Whose consent is examined: those that are here and not deposited yet. */
export function Deposit(props: AskProps) {
  const { say, language } = useWords();
  const { naming } = useTalks();
  const reading = useInstrument(String(props.body['instrument']));
  const waiting = (reading?.sides ?? []).filter(({ ratified }) => ratified && !ratified.deposited);
  return (
    <>
      <ChoiceField
        place={placeOf(props, 'party', fieldName(language, '', 'party'))}
        choices={waiting.map(({ party }) => ({ value: party, label: naming.party(party) }))}
      />
      <PlainRadios
        place={placeOf(props, 'inOrder', fieldName(language, '', 'inOrder'))}
        choices={[
          { value: true, label: say('instrument.deposit.in-order') },
          { value: false, label: say('instrument.deposit.not') },
        ]}
      />
      <WordsField
        place={{ ...placeOf(props, 'says', fieldName(language, '', 'remark')), optional: true }}
        long
      />
    </>
  );
}

export function Certify(props: AskProps) {
  const { language } = useWords();
  return (
    <EnclosureField place={placeOf(props, 'copy', fieldName(language, '', 'copy'))} only="file" />
  );
}
