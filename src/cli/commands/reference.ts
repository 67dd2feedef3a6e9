import type { ActType } from '#core/declare.ts';
import { REFUSALS } from '#core/refusals/every.ts';
import { CURRENT_RULES, rules } from '#core/rules.ts';
import { term } from '#core/terms.ts';
import type { Language } from '#core/words.ts';
import { FAILURES } from '#server/failures.ts';
import { EXIT, Misuse, type Command, given } from '../command.ts';
import { languageOf, plain } from '../telling.ts';

/** What an act takes, or what a refusal means. */
export const reference: Command = {
  name: 'reference',
  usage: 'reference [TYPE|CODE] [--language L] [--json]',
  summary: 'Explains an act type, or the code of a refusal; without one, lists them all.',
  options: { language: { type: 'string' } },
  async run({ options, operands, terminal }) {
    if (operands.length > 1) throw new Misuse('One act type or code at a time.');
    const language = languageOf(given(options, 'language'), process.env);
    const [name] = operands;
    const types = [...(rules(CURRENT_RULES)?.types.values() ?? [])];
    const codes: Record<string, Record<Language, string>> = { ...REFUSALS, ...FAILURES };
    if (name === undefined) {
      terminal.out(
        terminal.json ? listJson(types, codes) : listing(types, codes, language).join('\n'),
      );
      return EXIT.ok;
    }
    const type = types.find((one) => one.name === name || `${one.name}/${one.version}` === name);
    const sentence = codes[name];
    if (type) {
      terminal.out(
        terminal.json
          ? JSON.stringify(shown(type), undefined, 2)
          : actLines(type, language).join('\n'),
      );
    } else if (sentence) {
      terminal.out(
        terminal.json
          ? JSON.stringify({ code: name, en: sentence.en, ur: sentence.ur })
          : `${name}\n\n${sentence[language]}`,
      );
    } else {
      throw new Misuse(`There is neither an act nor a code ${name}. parley reference lists them.`);
    }
    return EXIT.ok;
  },
};

function actLines(type: ActType, language: Language): string[] {
  const roles = type.entitled.roles.map((role) => term(language, `role.${role}`)).join(', ');
  return [
    `${type.name}/${type.version} (${term(language, `nature.${type.nature}`)})`,
    '',
    type.summary,
    type.effect,
    '',
    `Who may sign it: ${roles}${type.entitled.head === true ? '; only the head' : ''}${type.joint === true ? '; several together' : ''}`,
    `How it reads: ${plain(type.sentence[language], language)}`,
    '',
    'A body that is well formed:',
    '',
    ...JSON.stringify(type.example, undefined, 2)
      .split('\n')
      .map((line) => `  ${line}`),
  ];
}

function shown({
  name,
  version,
  subject,
  nature,
  summary,
  effect,
  entitled,
  sentence,
  example,
}: ActType) {
  return { name, version, subject, nature, summary, effect, entitled, sentence, example };
}

function listing(
  types: readonly ActType[],
  codes: Record<string, Record<Language, string>>,
  language: Language,
): string[] {
  const width = Math.max(...types.map(({ name }) => name.length));
  const long = Math.max(...Object.keys(codes).map((code) => code.length));
  return [
    `Acts of rules version ${CURRENT_RULES}`,
    '',
    ...types.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Refusals and failures, by code',
    '',
    ...Object.entries(codes).map(([code, say]) => `  ${code.padEnd(long)}  ${say[language]}`),
  ];
}

function listJson(
  types: readonly ActType[],
  codes: Record<string, Record<Language, string>>,
): string {
  const refusals = Object.entries(codes).map(([code, { en, ur }]) => ({ code, en, ur }));
  return JSON.stringify({ rules: CURRENT_RULES, acts: types.map(shown), refusals }, undefined, 2);
}
