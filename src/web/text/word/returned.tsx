import { useId, useState } from 'react';
import { useTalks } from '../../context.ts';
import { Button } from '../../parts/button.tsx';
import { useOwnParty } from '../../parts/enter-link.tsx';
import entries from '../../parts/entries.module.css';
import { Notice } from '../../parts/states.tsx';
import { Value } from '../../parts/values.tsx';
import { FilePick } from '../../record/file-pick.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Moment } from '../moments.ts';
import type { OwnRoom } from './own-rooms.ts';
import type { Back } from './read-file.ts';
import { Review } from './review.tsx';
import styles from './word.module.css';

interface Chosen {
  name: string;
  bytes: Uint8Array;
  /** Undefined while it is read. */
  back?: Back;
}

/** Larger ones no reader takes. */
const LARGEST = 64 * 1024 * 1024;

interface ReturnedProps {
  text: string;
  own: readonly OwnRoom[];
  /** Rooms that are still being read. */
  reading: number;
}

/** A Word file that came back: chosen, read here, held against the version that it was made of. */
export function Returned({ text, own, reading }: ReturnedProps) {
  const { say } = useWords();
  const open = useTalks();
  const party = useOwnParty();
  const [chosen, choose] = useState<Chosen>();

  const look = async (file: Omit<Chosen, 'back'>, asked?: Moment): Promise<void> => {
    choose(file);
    const { readBack } = await import('./read-file.ts');
    choose({ ...file, back: readBack(file.bytes, open, text, party, asked) });
  };
  const pick = async (file: File): Promise<void> => {
    const { name } = file;
    if (file.size > LARGEST) {
      const fault = { code: 'docx.too-large', message: '' };
      choose({ name, bytes: new Uint8Array(), back: { ok: false, fault } });
      return;
    }
    await look({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  const { back } = chosen ?? {};
  return (
    <section className={entries['part']} aria-labelledby="word-back">
      <h2 id="word-back">{say('word.back')}</h2>
      <p>{say('word.back.help')}</p>
      <p className={styles['line']}>
        <FilePick accept=".docx" name="returned" onPick={(file) => void pick(file)}>
          {say(chosen ? 'word.back.other' : 'word.back.choose')}
        </FilePick>
        {chosen && <bdi>{chosen.name}</bdi>}
      </p>
      <output>{chosen && !back && say('word.back.reading')}</output>
      {chosen && back && !back.ok && (
        <NotRead
          key={chosen.name}
          fault={back.fault}
          text={text}
          onCompare={(moment) => void look(chosen, moment)}
        />
      )}
      {chosen && back?.ok && (
        <Review
          key={`${chosen.name} ${back.value.base.index}`}
          {...{ text, own, reading }}
          read={back.value}
          bytes={chosen.bytes}
          onAgain={() => choose(undefined)}
        />
      )}
    </section>
  );
}

/** Faults after which a person can say with which version the file is to be compared. */
const WITHOUT_BASE = ['docx.not-returned', 'docx.base-unknown'];
const SAID = ['not-returned', 'other-text', 'base-unknown', 'reviewers', 'words'] as const;

interface NotReadProps {
  fault: { code: string; where?: string };
  text: string;
  onCompare: (moment: Moment) => void;
}

function NotRead({ fault: { code, where = '' }, text, onCompare }: NotReadProps) {
  const { say } = useWords();
  const said = SAID.find((one) => code === `docx.${one}`) ?? 'read';
  return (
    <div role="alert" data-fault={code}>
      <Notice title={say(`word.fault.${said}`)} level={3}>
        <p>{say(`word.fault.${said}.help`, { where })}</p>
        {said === 'read' && (
          <p className={entries['soft']}>
            <Value>{code}</Value>
          </p>
        )}
        {WITHOUT_BASE.includes(code) && <Compare text={text} onCompare={onCompare} />}
      </Notice>
    </div>
  );
}

/** The version that a person says a file was made of. */
function Compare({ text, onCompare }: Pick<NotReadProps, 'text' | 'onCompare'>) {
  const { say } = useWords();
  const { views, naming } = useTalks();
  const id = useId();
  const [asked, ask] = useState('now');
  const versions = views.talks.texts?.texts[text]?.versions ?? [];
  const moment = (): Moment => {
    const version = versions.find(({ act }) => act === asked);
    if (version) return { is: 'version', version };
    const tabled = views.acts.get(text);
    return asked === 'tabled' && tabled ? { is: 'act', act: tabled } : { is: 'now' };
  };
  return (
    <div className={styles['line']}>
      <label className={styles['choice']} htmlFor={id}>
        <span>{say('word.version')}</span>
        <select id={id} value={asked} onChange={(event) => ask(event.target.value)}>
          <option value="now">{say('text.moment.now')}</option>
          {versions.toReversed().map((version) => (
            <option key={version.act} value={version.act}>
              {naming.words(version.name)}
            </option>
          ))}
          <option value="tabled">{say('text.moment.tabled')}</option>
        </select>
      </label>
      <Button onClick={() => onCompare(moment())}>{say('word.version.compare')}</Button>
    </div>
  );
}
