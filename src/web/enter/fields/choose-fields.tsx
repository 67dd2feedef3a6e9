import { useState } from 'react';
import { dutyCode, partiesOf } from '#core/views/members.ts';
import { actSentence } from '#core/sentences.ts';
import type { Words } from '#core/words.ts';
import { useRoom } from '../../context.ts';
import { useWords } from '../../words/use-words.ts';
import { choiceWord } from '#client/entry/choice-words.ts';
import styles from '../enter.module.css';
import { useForm, type Place } from '../form-context.ts';
import { candidates, type Candidate } from '../references.ts';
import { Group, Labelled } from './labelled.tsx';
import { placeInLog } from '../../parts/place-in-log.ts';

interface Choice {
  value: string;
  label: string;
}

/** One of several, by name. */
export function ChoiceField({ place, choices }: { place: Place; choices: readonly Choice[] }) {
  const { say } = useWords();
  const { path, label, value, onChange, optional } = place;
  const chosen = typeof value === 'string' ? value : '';
  const unknown = chosen !== '' && !choices.some((one) => one.value === chosen);
  return (
    <Labelled
      path={path}
      label={label}
      optional={optional}
      hint={choices.length === 0 ? say('enter.choose.none') : undefined}
    >
      {(control) => (
        <select
          {...control}
          value={chosen}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        >
          <option value="">{say(optional ? 'enter.choose.nothing' : 'enter.choose')}</option>
          {unknown && <option value={chosen}>{chosen.slice(0, 16)}</option>}
          {choices.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** More than these scroll in a box of their own, so that the fields after them are near. */
const MANY = 12;

/** Any of several, by name. */
export function ChoicesField({ place, choices }: { place: Place; choices: readonly Choice[] }) {
  const { say } = useWords();
  const { path, label, value, onChange, optional } = place;
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  // What a page led here about is seen without a search through all the others; what is ticked later stays where it is.
  const [begun] = useState(chosen);
  const inOrder = [
    ...choices.filter((one) => begun.includes(one.value)),
    ...choices.filter((one) => !begun.includes(one.value)),
  ];
  return (
    <Group
      path={path}
      label={label}
      optional={optional}
      hint={choices.length === 0 ? say('enter.choose.none') : undefined}
    >
      <div className={styles['ticks']} data-many={choices.length > MANY}>
        {inOrder.map((one) => (
          <label key={one.value} className={styles['tick']}>
            <input
              type="checkbox"
              checked={chosen.includes(one.value)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? [...chosen, one.value]
                    : chosen.filter((other) => other !== one.value),
                )
              }
            />
            {one.label}
          </label>
        ))}
      </div>
    </Group>
  );
}

function useChoices(field: string, options: readonly string[]): readonly Choice[] {
  const { language } = useWords();
  return options.map((value) => ({ value, label: choiceWord(language, field, options, value) }));
}

/** The parties of the room, by name; which comes first alternates with every entry (DESIGN §6). */
export function useParties(): readonly Choice[] {
  const { views, naming, snapshot } = useRoom();
  const all = partiesOf(views.members).filter((party) => !party.left);
  const from = all.length === 0 ? 0 : snapshot.log.size % all.length;
  return [...all.slice(from), ...all.slice(0, from)].map(({ id }) => ({
    value: id,
    label: naming.party(id),
  }));
}

/** Keys that count, by their party’s name. */
function useKeys(): readonly Choice[] {
  const { naming } = useRoom();
  const { signer } = useForm();
  return Object.entries(signer.state.keys)
    .filter(([, key]) => key.ended === undefined)
    .map(([value, { party, duty }]) => ({
      value,
      label: `${naming.party(party)} · ${value.slice(0, value.indexOf('+'))} · ${naming.term(dutyCode(signer.state, party, duty))}`,
    }));
}

const LONGEST = 160;
/** Acts whose things are known by their titles, and the fields that hold these. */
const TITLED: Readonly<Record<string, readonly string[]>> = {
  'commission.case': ['number', 'label'],
  'instrument.draw-up': ['title'],
  'intake.case': ['number', 'label'],
  'layer.supply': ['label', 'version'],
  'obligation.propose': ['label'],
  'point.open': ['title'],
  'text.table': ['title'],
  'zone.define': ['label', 'version'],
};

/** What a thing is called in full; undefined where it has no title of its own. */
function titleOf(type: string, body: unknown): readonly (Words | number)[] | undefined {
  const { terms, ...own } = body as Record<string, Words | number> & { terms?: object };
  const said = { ...(terms as typeof own), ...own };
  const parts = TITLED[type]?.flatMap((name) => said[name] ?? []);
  return parts?.length === 0 ? undefined : parts;
}

/** An act as a line to choose: what it made by its name, so that its first letters find it; else its sentence, shortened. With its number. */
export function useActLine(): (act: Candidate) => string {
  const { naming, views } = useRoom();
  const { book } = useForm().signer;
  return ({ id, type, version, by, body, index }) => {
    const { text, point } = body as { text?: Words; point?: string };
    const title = titleOf(type, body);
    const sentence = (): string =>
      actSentence(book.type(type, version), { type, version, by, body }, naming);
    // One side’s agreements all begin alike: what each is to comes first.
    const about = type === 'consent.give' && point !== undefined ? views.bodyOf(point) : undefined;
    const said = title
      ? title.map((one) => (typeof one === 'number' ? String(one) : naming.words(one))).join(', ')
      : type === 'formula.table' && text
        ? naming.words(text)
        : type === 'session.open'
          ? naming.session(id)
          : type === 'round.open'
            ? naming.round(id)
            : about
              ? `${naming.words((about as { title: Words }).title)}: ${sentence()}`
              : sentence();
    // In a list of the browser’s own, isolates show as boxes.
    const plain = said.replaceAll(/[\u2066-\u2069]/g, '').replaceAll('\n', ' ');
    const short = plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
    return `${short} ${placeInLog(index)}`;
  };
}

/** The earlier acts that a field can name, by sentence. */
export function useActs(field: string): readonly Choice[] {
  const { views } = useRoom();
  const { type, signer, body } = useForm();
  const line = useActLine();
  return candidates(views, type, field, body, signer.own).map((act) => ({
    value: act.id,
    label: line(act),
  }));
}

interface ChooseProps {
  name: string;
  options: readonly string[];
  place: Place;
}

export function Choose({ name, options, place }: ChooseProps) {
  return <ChoiceField place={place} choices={useChoices(name, options)} />;
}

export function PartyField({ place }: { place: Place }) {
  return <ChoiceField place={place} choices={useParties()} />;
}

export function KeyField({ place }: { place: Place }) {
  return <ChoiceField place={place} choices={useKeys()} />;
}

export function ActField({ place, name }: { place: Place; name: string }) {
  return <ChoiceField place={place} choices={useActs(name)} />;
}

export function ChooseMany({ name, options, place }: ChooseProps) {
  return <ChoicesField place={place} choices={useChoices(name, options)} />;
}

export function Parties({ place }: { place: Place }) {
  return <ChoicesField place={place} choices={useParties()} />;
}

export function Acts({ place, name }: { place: Place; name: string }) {
  return <ChoicesField place={place} choices={useActs(name)} />;
}
