import type { ComponentProps, ComponentType } from 'react';
import { sidesOf } from '#core/procedure.ts';
import { instrumentReading } from '#core/views/instruments.ts';
import { useTalks } from '../../context.ts';
import { ActForm } from '../../enter/act-form.tsx';
import type { Draft } from '../../enter/draft.ts';
import { sha256 } from '../use-instrument.ts';
import { ChooseInstrument } from './choose-instrument.tsx';
import { DrawUp } from './draw-up.tsx';
import { Ending } from './ending.tsx';
import type { AskProps } from './fields.tsx';
import { Initials } from './initials.tsx';
import { Ink } from './ink.tsx';
import Laid from './laid.tsx';
import { SayOfLanguages } from './say-of-languages.tsx';
import { Certify, Deposit, Ratify, Sign } from './small.tsx';

/** What is asked of each act beside the instrument that it is about; of those that are not here, nothing. */
const ASKED: Readonly<Record<string, ComponentType<AskProps>>> = {
  'instrument.initial-paragraphs': Initials,
  'instrument.settle-languages': SayOfLanguages,
  'instrument.signed-in-ink': Ink,
  'instrument.sign': Sign,
  'instrument.ratify': Ratify,
  'instrument.deposit': Deposit,
  'instrument.end': Ending,
  'instrument.certify-copy': Certify,
};

/** The form of an act on instruments: what it is about is chosen by name, and no id or hash is typed. */
export default function InstrumentAct(props: ComponentProps<typeof ActForm>) {
  const { views } = useTalks();
  const { type, start } = props;
  const { texts } = views.talks;
  const begin = (): Draft => {
    const draft = start();
    if (!texts?.state) return draft;
    if (type.name === 'instrument.draw-up') {
      const only = Object.values(texts.texts);
      const text: unknown = draft.body['text'] ?? (only.length === 1 ? only[0]?.act : undefined);
      const title = texts.texts[named(text)]?.title;
      const sides = sidesOf(texts.state);
      const preset = {
        text,
        title: title && { ...title },
        parties: sides,
        originals: sides.length,
      };
      return { ...draft, body: { ...preset, ...draft.body } };
    }
    const only = Object.keys(texts.instruments);
    const id: unknown = draft.body['instrument'] ?? (only.length === 1 ? only[0] : undefined);
    return {
      ...draft,
      body: { ...presetOf(type.name, named(id)), instrument: id, ...draft.body },
    };
  };
  /** What the instrument says already. */
  const presetOf = (name: string, id: string): Record<string, unknown> => {
    const reading = texts && instrumentReading(texts, id, { hash: sha256, moment: Date.now() });
    const text = texts?.state?.talks?.texts?.texts[reading?.row.text ?? ''];
    if (name !== 'instrument.signed-in-ink' || !reading || !text) return {};
    const { originals } = reading.row;
    return { languages: [...text.authentic], ...(originals === undefined ? {} : { originals }) };
  };
  const Ask = ASKED[type.name];
  return (
    <ActForm
      {...props}
      start={begin}
      ask={(body, change) =>
        type.name === 'instrument.draw-up' ? (
          <DrawUp body={body} change={change} />
        ) : (
          <>
            <ChooseInstrument body={body} change={change} />
            <Laid type={type.name} instrument={body['instrument']} />
            {Ask && <Ask body={body} change={change} />}
          </>
        )
      }
    />
  );
}

function named(id: unknown): string {
  return typeof id === 'string' ? id : '';
}
