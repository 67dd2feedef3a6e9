import type { DraftTerms } from '#core/obligations/terms.ts';
import { pick } from '#core/words.ts';
import { useTalks } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import { momentOf } from './when.ts';

/** The pattern of an obligation with its figures, in words; each a line. */
export function useRuleWords(): (terms: DraftTerms) => string[] {
  const { say, language } = useWords();
  const { naming } = useTalks();
  const time = (minutes: number): string => naming.duration(minutes);
  const what = (classes: readonly string[]): string =>
    naming.list(classes.map((one) => naming.term(`act-class.${one}`)));
  return (terms) => {
    const { rule } = terms;
    const at = (instant: string): string => momentOf(terms, Date.parse(instant), naming);
    const within = (minutes: number): string =>
      say('obligations.rule.within', { time: time(minutes) });
    switch (rule?.pattern) {
      case undefined:
      case 'forbid':
        return [];
      case 'deadline':
        return [say('obligations.when.until', { moment: at(rule.due) })];
      case 'respond-within':
        return [
          within(rule.within),
          say('obligations.rule.trigger', { what: what(rule.trigger) }),
          ...(rule.after > 0 ? [say('obligations.rule.after', { time: time(rule.after) })] : []),
        ];
      case 'periodic': {
        if ('gap' in rule) return [say('obligations.rule.gap', { time: time(rule.gap) })];
        const ends = rule.ends.toSorted();
        const [first = '', last = ''] = [ends[0], ends.at(-1)];
        const count = ends.length;
        return [say('obligations.rule.ends', { first: at(first), last: at(last), count })];
      }
      case 'notify-before': {
        const said = { least: time(rule.least), most: time(rule.most) };
        return [say('obligations.rule.notice', { what: what(rule.notice), ...said })];
      }
      case 'cap':
        return [
          say('obligations.rule.most', { most: rule.most }),
          rule.over === 'stock'
            ? say('obligations.rule.stock')
            : say('obligations.rule.over', { time: time(rule.over) }),
        ];
      case 'quota':
        return rule.tranches.map(({ until, least }) =>
          say('obligations.rule.least', { least, moment: at(until) }),
        );
      case 'access':
        return [within(rule.within)];
      case 'sequence':
        return rule.phases.map(({ label, within: minutes }) =>
          say('obligations.rule.phase', { label: pick(label, language).text, time: time(minutes) }),
        );
      case 'maintain':
        return [say('obligations.rule.fresh', { time: time(rule.fresh) })];
    }
  };
}
