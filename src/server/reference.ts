import { REFUSALS } from '#core/refusal.ts';
import { CURRENT_RULES, rules } from '#core/rules.ts';
import { FAILURES } from './failures.ts';

/** The reference, derived from the declarations: the acts of the rules in force, every refusal, and what HTTP itself can say no with. */
export function reference(): unknown {
  const acts = [...(rules(CURRENT_RULES)?.types.values() ?? [])].map(
    ({ name, version, subject, nature, summary, effect, entitled, sentence, example }) => ({
      name,
      version,
      subject,
      nature,
      summary,
      effect,
      entitled,
      sentence,
      example,
    }),
  );
  const refusals = Object.entries(REFUSALS).map(([code, sentence]) => ({ code, ...sentence }));
  const failures = Object.entries(FAILURES).map(([code, sentence]) => ({ code, ...sentence }));
  return { rules: CURRENT_RULES, acts, refusals, failures };
}
