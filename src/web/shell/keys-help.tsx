import { useEffect, useRef } from 'react';
import { useSettings } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './keys-help.module.css';
import { PAGE_KEYS, type PageGroup } from './pages.ts';

interface KeysHelpProps {
  groups: readonly PageGroup[];
  onClose: () => void;
}

/** The keys that lead somewhere, and the switch that turns the single ones off. */
export default function KeysHelp({ groups, onClose }: KeysHelpProps) {
  const { say } = useWords();
  const { settings, change } = useSettings();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={styles['help']} aria-labelledby="keys" onClose={onClose}>
      <h2 id="keys">{say('keys.title')}</h2>
      <p>{say('keys.lead')}</p>
      <label className={styles['switch']}>
        <input
          type="checkbox"
          defaultChecked={settings.keys}
          onChange={(event) => change({ keys: event.currentTarget.checked })}
        />
        {say('keys.on')}
      </label>
      <table>
        <caption>{say('keys.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('keys.press')}</th>
            <th scope="col">{say('keys.leads')}</th>
          </tr>
        </thead>
        <tbody>
          <Row keys={['Ctrl', 'K']} joined leads={say('bar.menu')} />
          <Row keys={['?']} leads={say('keys.title')} />
          {groups
            .flatMap(({ pages }) => pages)
            .map(({ name }) => (
              <Row
                key={name}
                keys={['g', PAGE_KEYS[name].slice(3).toLowerCase()]}
                leads={say(`nav.${name}`)}
              />
            ))}
        </tbody>
      </table>
      <Button onClick={() => dialog.current?.close()}>{say('keys.close')}</Button>
    </dialog>
  );
}

/** @param joined pressed together, and not one after the other */
function Row({
  keys,
  joined = false,
  leads,
}: {
  keys: readonly string[];
  joined?: boolean;
  leads: string;
}) {
  const [first, second] = keys;
  return (
    <tr>
      <td>
        <bdi dir="ltr">
          <kbd>{first}</kbd>
          {second !== undefined && (
            <>
              {joined ? ' + ' : ' '}
              <kbd>{second}</kbd>
            </>
          )}
        </bdi>
      </td>
      <td>{leads}</td>
    </tr>
  );
}
