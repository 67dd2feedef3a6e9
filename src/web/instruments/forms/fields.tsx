import type { ReactNode } from 'react';
import styles from '../../enter/enter.module.css';
import { Group } from '../../enter/fields/labelled.tsx';
import type { Place } from '../../enter/form-context.ts';

export type Body = Readonly<Record<string, unknown>>;

export interface AskProps {
  body: Body;
  change: (body: Record<string, unknown>) => void;
}

/** One place of the body. What is answered with nothing is not in it. */
export function placeOf({ body, change }: AskProps, name: string, label: string): Place {
  return {
    path: name,
    label,
    value: body[name],
    onChange: (next) => {
      const { [name]: _, ...rest } = body;
      change(next === undefined ? rest : { ...rest, [name]: next });
    },
  };
}

interface Choice {
  /** What the body has then. */
  value: unknown;
  label: string;
  /** Asked with it. */
  more?: ReactNode;
}

interface ChoicesProps {
  path: string;
  label: string;
  choices: readonly Choice[];
  is: (value: unknown) => boolean;
  onChange: (value: unknown) => void;
}

/** One of a few, all to be read at once. */
export function Radios({ path, label, choices, is, onChange }: ChoicesProps) {
  return (
    <Group path={path} label={label}>
      <div className={styles['ticks']}>
        {choices.map((one) => (
          <label key={one.label} className={styles['tick']}>
            <input
              type="radio"
              name={path}
              checked={is(one.value)}
              onChange={() => onChange(one.value)}
            />
            {one.label}
          </label>
        ))}
      </div>
      {choices.map((one) => is(one.value) && one.more)}
    </Group>
  );
}

/** Radios whose values stand in one place of the body as they are. */
export function PlainRadios({
  place,
  choices,
}: {
  place: Place;
  choices: readonly { value: unknown; label: string }[];
}) {
  const { path, label, value, onChange } = place;
  return <Radios {...{ path, label, choices, onChange }} is={(one) => one === value} />;
}
