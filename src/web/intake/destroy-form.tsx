import { useTalks } from '../context.ts';
import { ActForm, type ActFormProps } from '../enter/act-form.tsx';
import { Labelled } from '../enter/fields/labelled.tsx';
import { useWords } from '../words/use-words.ts';
import { destroying, keptOf } from './kept.ts';

/** The form of `room.destroy`: a report is chosen, and this device knows under which digests the server keeps what came with it. */
export default function DestroyForm(props: ActFormProps) {
  return (
    <ActForm
      {...props}
      ask={({ enclosures }, change) => (
        <OfReport
          named={Array.isArray(enclosures) ? (enclosures as string[]) : []}
          onName={(digests) => change(destroying(digests)[0] ?? {})}
        />
      )}
    />
  );
}

interface OfReportProps {
  named: readonly string[];
  onName: (digests: readonly string[]) => void;
}

function OfReport({ named, onName }: OfReportProps) {
  const { say, comma, moment } = useWords();
  const { snapshot, views, naming } = useTalks();
  const board = views.talks.promises?.intake;
  const rows = views.chronicle.rows.flatMap(({ id, type, admitted }) => {
    if (id === undefined || type !== 'intake.report') return [];
    const kept = keptOf(snapshot.log, views, id);
    if (kept.length === 0) return [];
    const row = board?.reports[id];
    const what = row
      ? `${naming.term(`act-class.${row.class}`)}${comma}${naming.when(row.occurred)}`
      : `${say('intake.forgotten')}${comma}${moment(admitted)}`;
    const label = row?.withdrawn ? `${what}${comma}${say('intake.withdrawn')}` : what;
    return [{ id, kept, label, first: row?.withdrawn !== undefined }];
  });
  const offered = rows.toSorted((one, other) => Number(other.first) - Number(one.first));
  const chosen = offered.find(({ kept }) => kept.some((digest) => named.includes(digest)));
  return (
    <Labelled
      path="enclosures"
      label={say('intake.destroy.of')}
      hint={
        offered.length === 0
          ? say('intake.destroy.nothing')
          : named.length > 0 && say('intake.destroy.count', { count: named.length })
      }
    >
      {(control) => (
        <select
          {...control}
          value={chosen?.id ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onName(offered.find(({ id }) => id === value)?.kept ?? [])
          }
        >
          <option value="">{say('enter.choose')}</option>
          {offered.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
