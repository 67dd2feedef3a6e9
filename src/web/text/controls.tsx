import { useId, useMemo, type ReactNode } from 'react';
import type { Act } from '#core/act.ts';
import { sidesOf } from '#core/procedure.ts';
import type { Version } from '#core/views/texts.ts';
import type { WordLanguage } from '#core/words.ts';
import { actName } from '#client/entry/act-words.ts';
import { useSettings, useTalks } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { Segmented } from '../parts/segmented.tsx';
import { useWords } from '../words/use-words.ts';
import { READINGS, type Choices } from './choices.ts';
import { MomentSlider } from './moment-slider.tsx';
import { actsOn, addressOf, indexOf } from './moments.ts';
import { useShown } from './shown.ts';
import styles from './controls.module.css';
import { useLanguageName } from './use-language-name.ts';

interface ControlsProps {
  choices: Choices;
  change: (change: Partial<Choices>) => void;
  versions: readonly Version[];
  /** Those that the text can be compared with. */
  earlier: readonly Version[];
  /** The side, language and version that are shown where nothing was chosen. */
  side: string | undefined;
  beside: WordLanguage;
  from: string | undefined;
}

/** How the text is read, at which moment, and in which language. */
export function Controls({
  choices,
  change,
  versions,
  earlier,
  side,
  beside,
  from,
}: ControlsProps) {
  const { say } = useWords();
  const { naming } = useTalks();
  const { settings } = useSettings();
  const { state, language, languages } = useShown();
  const name = useLanguageName();
  const compared = useEarlier(earlier);
  const { read } = choices;
  const inLanguages = languages.map((one) => ({ value: one, label: name(one) }));
  return (
    <div className={`${styles['controls']} no-print`}>
      <Segmented
        label={say('text.read')}
        value={read}
        choices={READINGS.map((value) => ({ value, label: say(`text.read.${value}`) }))}
        onChange={(value) => change({ read: value })}
      />
      <p className={styles['help']}>{say(`text.read.${read}.help`)}</p>
      <div className={styles['line']}>
        <MomentChoice change={change} versions={versions} />
        {read === 'compare' && (
          <CompareFrom
            from={from}
            options={compared}
            onChange={(value) => change({ from: value })}
          />
        )}
        {read === 'side' && (
          <Choice
            label={say('text.side')}
            value={side ?? ''}
            options={sidesOf(state).map((one) => ({ value: one, label: naming.party(one) }))}
            onChange={(value) => change({ side: value })}
          />
        )}
        {languages.length > 1 && (
          <Choice
            label={say('text.language')}
            value={language}
            options={inLanguages}
            onChange={(value) => change({ language: value })}
          />
        )}
        {read === 'languages' && languages.length > 1 && (
          <Choice
            label={say('text.language.beside')}
            value={beside}
            options={inLanguages.filter(({ value }) => value !== language)}
            onChange={(value) => change({ beside: value })}
          />
        )}
        {read === 'compare' && (
          <>
            <Check
              label={say('text.compare.columns')}
              checked={choices.columns}
              onChange={(columns) => change({ columns })}
            />
            <Check
              label={say('text.compare.differing')}
              checked={choices.differing}
              onChange={(differing) => change({ differing })}
            />
          </>
        )}
        {(read === 'bracketed' || read === 'languages') && (
          <Check
            label={say('text.stacked')}
            checked={choices.stacked}
            onChange={(stacked) => change({ stacked })}
          />
        )}
      </div>
      {settings.keys && (
        <p className={styles['keys']}>
          <Key>j</Key> <Key>k</Key> {say('text.keys.paragraph')} <Key>]</Key> <Key>[</Key>{' '}
          {say(read === 'compare' ? 'text.keys.difference' : 'text.keys.bracket')}
        </p>
      )}
    </div>
  );
}

function Key({ children }: { children: string }) {
  return (
    <bdi dir="ltr">
      <kbd>{children}</kbd>
    </bdi>
  );
}

/** What another version is compared with: as the text was tabled, and as it was circulated. */
function useEarlier(versions: readonly Version[]): Option[] {
  const { say, moment } = useWords();
  const { naming, views } = useTalks();
  const { text } = useShown();
  const at = views.acts.get(text)?.admitted;
  const tabled = say('text.moment.tabled');
  return [
    { value: text, label: at === undefined ? tabled : `${tabled} · ${moment(at)}` },
    ...versions.map(({ act, name, at: when }) => ({
      value: act,
      label: `${naming.words(name)} · ${moment(when)}`,
    })),
  ];
}

interface CompareFromProps {
  from: string | undefined;
  options: readonly Option[];
  onChange: (from: string) => void;
}

/** What it is compared with: a version by its name, or the text after any act before the moment that is shown. */
function CompareFrom({ from, options, onChange }: CompareFromProps) {
  const { say, language, moment } = useWords();
  const shown = useShown();
  const index = indexOf(shown.moment);
  const acts = useActs();
  const before = acts.filter((act, n) =>
    index === Infinity ? n < acts.length - 1 : act.index < index,
  );
  const named = options.some(({ value }) => value === from);
  const act = named ? undefined : acts.find(({ id }) => id === from);
  const all = act
    ? [
        ...options,
        {
          value: act.id,
          label: `${act.index} · ${actName(language, act.type)} · ${moment(act.admitted)}`,
        },
      ]
    : options;
  const at = before.findIndex(({ id }) => id === from);
  return (
    <div className={styles['moment']}>
      <Choice
        label={say('text.compare.from')}
        value={from ?? ''}
        options={all}
        onChange={onChange}
      />
      {before.length > 1 && (
        <MomentSlider
          label={say('text.compare.slide')}
          acts={before}
          at={at < 0 ? before.length - 1 : at}
          onMove={({ id }) => onChange(id)}
        />
      )}
    </div>
  );
}

interface MomentChoiceProps {
  change: ControlsProps['change'];
  versions: readonly Version[];
}

/** The acts on the text that is shown, in log order. */
function useActs(): readonly Act[] {
  const { views, snapshot } = useTalks();
  const { text } = useShown();
  return useMemo(
    () => actsOn(views.acts.values(), text),
    // Acts are added in place, with a new reading of the room each time.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [views, text, snapshot],
  );
}

/** Now, a version that was circulated, or after any act on the text; and one act on or back. */
function MomentChoice({ change, versions }: MomentChoiceProps) {
  const { say, language, moment } = useWords();
  const { naming } = useTalks();
  const shown = useShown();
  const acts = useActs();
  const now = addressOf(shown.moment) ?? '';
  const at = now === '' ? acts.length - 1 : acts.findIndex(({ id }) => id === now);
  const step = (by: 1 | -1) => {
    const next = acts[at + by];
    return next && (() => change({ at: at + by === acts.length - 1 ? null : next.id }));
  };
  const circulated = new Set(versions.map(({ act }) => act));
  const [back, on] = [step(-1), step(1)];
  return (
    <div className={styles['moment']}>
      <Labelled label={say('text.moment')}>
        {(id) => (
          <select
            id={id}
            value={now}
            onChange={({ currentTarget: { value } }) => change({ at: value === '' ? null : value })}
          >
            <option value="">{say('text.moment.now')}</option>
            {versions.length > 0 && (
              <optgroup label={say('text.moment.circulated')}>
                {versions.toReversed().map(({ act, name, at: when }) => (
                  <option key={act} value={act}>
                    {`${naming.words(name)} · ${moment(when)}`}
                  </option>
                ))}
              </optgroup>
            )}
            <optgroup label={say('text.moment.acts')}>
              {acts
                .filter(({ id: act }) => !circulated.has(act))
                .toReversed()
                .map(({ id: act, index, type, admitted }) => (
                  <option key={act} value={act}>
                    {`${index} · ${actName(language, type)} · ${moment(admitted)}`}
                  </option>
                ))}
            </optgroup>
          </select>
        )}
      </Labelled>
      <Button disabled={!back} onClick={back}>
        {say('text.moment.back')}
      </Button>
      <Button disabled={!on} onClick={on}>
        {say('text.moment.on')}
      </Button>
      {acts.length > 1 && (
        <MomentSlider
          label={say('text.moment.slide')}
          acts={acts}
          at={at < 0 ? acts.length - 1 : at}
          onMove={({ id }) => change({ at: id === acts.at(-1)?.id ? null : id })}
        />
      )}
    </div>
  );
}

interface Option {
  value: string;
  label: string;
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        >
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles['choice']}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface CheckProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label className={styles['check']}>
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {label}
    </label>
  );
}
