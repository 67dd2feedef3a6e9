import type { Compiled } from '../compiled.ts';
import type { Part } from '../part.ts';
import { forbid, notifyBefore } from './announced.ts';
import { deadline, periodic } from './calendar.ts';
import { cap } from './cap.ts';
import { gap } from './gap.ts';
import { maintain } from './maintain.ts';
import { quota } from './quota.ts';
import { respondWithin } from './respond.ts';
import { sequence } from './sequence.ts';

/** What an obligation's pattern consists of. */
export interface Parts {
  main: Part;
  /** Of *access*: that nobody obstructs. */
  beside?: Part;
  of: (id: string) => Part;
}

const OBSTRUCTION = 'obstruction/';

export function partsOf(compiled: Compiled): Parts {
  const main = mainPart(compiled);
  if (compiled.rule.pattern !== 'access') return { main, of: () => main };
  const beside = forbid(compiled, OBSTRUCTION);
  return { main, beside, of: (id) => (id.startsWith(OBSTRUCTION) ? beside : main) };
}

function mainPart(compiled: Compiled): Part {
  const { rule } = compiled;
  switch (rule.pattern) {
    case 'forbid':
      return forbid(compiled);
    case 'deadline':
      return deadline(rule);
    case 'respond-within':
      return respondWithin(rule);
    case 'periodic':
      return 'gap' in rule ? gap(rule.gap) : periodic(rule, compiled);
    case 'notify-before':
      return notifyBefore(rule);
    case 'cap':
      return cap(rule);
    case 'quota':
      return quota(rule, compiled);
    case 'access':
      return respondWithin({ after: 0, within: rule.within });
    case 'sequence':
      return sequence(rule);
    case 'maintain':
      return maintain(rule);
  }
}
