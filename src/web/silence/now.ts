import { receiptsIn, silenceOf } from '#core/silence-state.ts';
import { brokenBy, type SilenceRow, type Silences, type Standing } from '#core/views/silences.ts';
import { useTalks } from '../context.ts';
import { useWords } from '../words/use-words.ts';

/** How a silence procedure stands at the asked moment, as one sentence. Nothing reads adopted that the chair has not declared adopted (AU6.11). */
export function useStandingSentence(): (row: SilenceRow, standing: Standing) => string {
  const { say, moment } = useWords();
  const { views, naming } = useTalks();
  const untilOf = useUntil();
  return (row, standing) => {
    const until = untilOf(row);
    const chair = naming.key(views.acts.get(row.act)?.by[0] ?? '');
    switch (standing) {
      case 'proposed':
        return say('silence.now.proposed', { chair, until });
      case 'not-started':
      case 'taken-back':
        return say(`silence.now.${standing}`);
      case 'not-running':
      case 'time-reached':
        return say(`silence.now.${standing}`, { until });
      case 'running':
        return say('silence.now.running', {
          since: moment(runningSince(views.talks.silences, row)),
          until,
        });
      case 'paused': {
        const last = row.pauses.at(-1);
        const since = moment(last?.since ?? row.proposed);
        const why = naming.term(`silence-pause.${last?.why ?? 'system-down'}`);
        return last?.party === undefined
          ? say('silence.now.paused', { since, why })
          : say('silence.now.paused.party', { since, why, party: naming.party(last.party) });
      }
      case 'broken': {
        const first = brokenBy(views.talks.silences, row.act);
        if (!first) return naming.term('silence.broken');
        const told = {
          at: moment(first.at),
          channel: naming.term(`silence-channel.${first.channel}`),
          entered: moment(first.entered),
        };
        return first.side === undefined
          ? say('silence.now.broken', told)
          : say('silence.now.broken.side', { ...told, side: naming.party(first.side) });
      }
      case 'adopted':
      case 'contested': {
        const { adopted } = row;
        const by = adopted && views.acts.get(adopted.act)?.by[0];
        const at = moment(adopted?.admitted ?? row.until);
        return standing === 'contested'
          ? say('silence.now.contested', { at })
          : say('silence.now.adopted', {
              at,
              until,
              chair: by === undefined ? chair : naming.key(by),
            });
      }
    }
  };
}

/** The time as the chair said it, and in UTC. */
export function useUntil(): (row: SilenceRow) => string {
  const { naming } = useTalks();
  return ({ until, offset }) =>
    naming.when({
      from: `${new Date(until).toISOString().slice(0, 19)}Z`,
      precision: 'minute',
      certainty: 'stated',
      offset,
    });
}

/** When the clock last began to run: it was started, every side had acknowledged, and the latest new time was stated (AU6.6). */
function runningSince(view: Silences, row: SilenceRow): number {
  const silence = view.state ? silenceOf(view.state, row.act) : undefined;
  const receipts = silence && view.state ? receiptsIn(view.state, silence) : undefined;
  return Math.max(
    row.started?.admitted ?? row.proposed,
    receipts ?? 0,
    row.pauses.at(-1)?.ended?.admitted ?? 0,
  );
}
