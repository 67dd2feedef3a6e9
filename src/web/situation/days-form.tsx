import { useState } from 'react';
import { useRoom } from '../context.ts';
import { allZones, deviceZone, zoneOfRoom } from '../enter/zones.ts';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/use-words.ts';
import { periodAsked, type AskedDays } from './asked-days.ts';
import styles from './situation.module.css';

interface DaysFormProps {
  asked: AskedDays;
  onAsk: (days: AskedDays) => void;
}

/** First day, last day, zone: each written out, since no picker knows every calendar that people at one table use. */
export function DaysForm({ asked, onAsk }: DaysFormProps) {
  const { say } = useWords();
  const { views } = useRoom();
  const [days, setDays] = useState(asked);
  const [isWrong, setIsWrong] = useState(false);
  const near = [...new Set([days.zone, zoneOfRoom(views), deviceZone(), 'UTC'])];
  const others = allZones().filter((zone) => !near.includes(zone));
  const day = (which: 'first' | 'last') => (
    <label>
      {say(`situation.${which}`)}
      <input
        type="text"
        dir="ltr"
        inputMode="numeric"
        placeholder="2031-03-05"
        size={11}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'situation-wrong' : undefined}
        value={days[which]}
        onChange={(event) => setDays({ ...days, [which]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <form
      className={styles['days']}
      onSubmit={(event) => {
        event.preventDefault();
        const isGood = periodAsked(days) !== undefined;
        setIsWrong(!isGood);
        if (isGood) onAsk(days);
      }}
    >
      {day('first')}
      {day('last')}
      <label>
        {say('situation.zone')}
        <select
          value={days.zone}
          onChange={(event) => setDays({ ...days, zone: event.currentTarget.value })}
        >
          {[...near, ...others].map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </select>
      </label>
      <Button type="submit">{say('situation.show')}</Button>
      {isWrong && (
        <p id="situation-wrong" role="alert">
          {say('situation.wrong')}
        </p>
      )}
    </form>
  );
}
