import type { DraftTerms } from '../terms.ts';
import type { Words } from '../../words.ts';

/** On what an instance hangs, read from its id (OB4). */

export type InstanceName =
  /** The one act of a *deadline*; the beginning of a *gap*; what was last seen, of *maintain*. */
  | { kind: 'due' | 'start' | 'now' }
  /** The period that ends then, epoch milliseconds. */
  | { kind: 'period'; end: number }
  | { kind: 'tranche'; number: number }
  | { kind: 'phase'; number: number; label?: Words }
  /** An event; the time since an act; an obstruction; an event that is counted for one addressee. */
  | { kind: 'event' | 'since' | 'obstruction'; event: string }
  | { kind: 'counted-for'; event: string; party: string };

/**
 * @example instanceName('tranche-2', terms) // { kind: 'tranche', number: 2 }
 */
export function instanceName(id: string, { rule }: Pick<DraftTerms, 'rule'>): InstanceName {
  const after = (prefix: string): string => id.slice(prefix.length);
  switch (rule?.pattern) {
    case 'deadline':
      return { kind: 'due' };
    case 'periodic':
      if (id.startsWith('end-')) return { kind: 'period', end: Number(after('end-')) };
      return id === 'start' ? { kind: 'start' } : { kind: 'since', event: after('after-') };
    case 'quota':
      return { kind: 'tranche', number: Number(after('tranche-')) };
    case 'sequence': {
      const number = Number(after('phase-'));
      const label = rule.phases[number - 1]?.label;
      return { kind: 'phase', number, ...(label ? { label } : {}) };
    }
    case 'cap': {
      const [party = '', event = ''] = id.split('/');
      return { kind: 'counted-for', party, event };
    }
    case 'access':
      return id.startsWith('obstruction/')
        ? { kind: 'obstruction', event: after('obstruction/') }
        : { kind: 'event', event: id };
    case 'maintain':
      return id === 'now' ? { kind: 'now' } : { kind: 'event', event: id };
    default:
      return { kind: 'event', event: id };
  }
}
