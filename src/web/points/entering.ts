import { partyOf } from '#core/act.ts';
import { closedAs } from '#core/conduct.ts';
import { isFirm, isGiven } from '#core/consent-standing.ts';
import type { MatrixRow } from '#core/views/points.ts';
import { useTalks } from '../context.ts';
import { useOwnKey } from '../parts/enter-link.tsx';
import type { MessageId } from '../words/en.ts';

export interface Entering {
  type: string;
  body: Readonly<Record<string, unknown>>;
  says: MessageId;
}

/** What could be entered about a point by the reader's side just now. The form asks the rules again before anything is signed. */
export function useEntering(row: MatrixRow): Entering[] {
  const own = useOwnKey();
  const { state } = useTalks().views.talks.points;
  if (own === undefined || !state) return [];
  const { formula, status } = row;
  const point = row.point.act;
  const consent = row.sides.find(({ side }) => side === partyOf(own))?.consent;
  const given = isGiven(consent?.standing);
  const ended = ['agreement', 'without-agreement'].includes(closedAs(state) ?? '');
  const acts: Entering[] = [];
  const add = (type: string, says: MessageId, body: Entering['body']): void => {
    acts.push({ type, says, body });
  };
  if (status === 'set-aside') {
    if (!ended) add('point.take-up', 'points.enter.point.take-up', { point });
  } else if (!ended) {
    add('position.table', 'points.enter.position.table', { point });
    if (formula) {
      const { act, hash } = formula;
      const replacing = { point, replaces: act };
      add('formula.table', 'points.enter.formula.replace', replacing);
      if (!given) add('consent.give', 'points.enter.consent.give', { point, formula: act, hash });
    } else add('formula.table', 'points.enter.formula.table', { point });
  }
  if (!formula || !given) return acts;
  const body = { consent: consent?.act, hash: formula.hash };
  if (isFirm(consent?.standing)) add('consent.withdraw', 'points.enter.consent.withdraw', body);
  else {
    add('consent.confirm', 'points.enter.consent.confirm', body);
    add('consent.not-confirm', 'points.enter.consent.not-confirm', body);
  }
  return acts;
}
