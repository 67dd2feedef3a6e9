import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { proposeDraft } from '#core/obligations/clause-draft/clause-draft.ts';
import type { Clause, Names } from '#core/obligations/lint/clause.ts';
import { namedOf } from '#core/obligations/lint/clause.ts';
import type { Checked } from '#core/obligations/lint/drafting-check.ts';
import { draftingCheck } from '#core/obligations/lint/drafting-check.ts';
import type { Finding } from '#core/obligations/lint/finding.ts';
import { missingSentence, ruleWords } from '#core/obligations/lint/sentences.ts';
import { partyId } from '#core/shapes.ts';
import type { Language } from '#core/words.ts';
import { EXIT, given, givenAll, Misuse, operand, Refused, type Command } from '../command.ts';
import { MAX_CLAUSE_BYTES, readClause } from '../lint/clause-file.ts';
import { checkLines, draftLines } from '../lint/print-check.ts';
import { languageOf, plain } from '../telling.ts';

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_CLAUSE_BYTES)
      throw new Refused(`${path}: It is larger than any clause that is read (256 KiB).`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Misuse(`${path} cannot be read.`);
  }
}

/** `--side p1=Brennat`, and again for another name of it. */
function namesAsked(options: Readonly<Record<string, unknown>>): Names {
  const names: Record<string, { en: string[] }> = {};
  for (const side of givenAll(options, 'side')) {
    const [, party = '', name = ''] = /^([a-z]+\d+)=(.{1,200})$/s.exec(side) ?? [];
    if (!partyId.safeParse(party).success)
      throw new Misuse(`--side takes a party and its name in the text: --side p1="East Bank".`);
    (names[party] ??= { en: [] }).en.push(name);
  }
  return names;
}

function shown(finding: Finding, language: Language) {
  const { why, patterns } = ruleWords(finding.rule, language);
  return {
    ...finding,
    rule: `LT${finding.rule}`,
    sentence: plain(missingSentence(finding, language), language),
    why,
    patterns,
  };
}

function json(checked: Checked, clause: Clause, language: Language, isProposed: boolean): string {
  const { findings, accepted, idle, needed, draft } = checked;
  const text = clause.words?.en ?? '';
  const said = (list: typeof draft.found) =>
    list.map((one) => ({ ...one, said: text.slice(one.at, one.at + one.length) }));
  return JSON.stringify(
    {
      ...(isProposed && {
        proposed: {
          terms: draft.terms,
          pattern: draft.pattern?.pattern,
          found: said(draft.found),
          mentioned: said(draft.mentioned),
        },
      }),
      findings: findings.map((one) => shown(one, language)),
      accepted: accepted.map(({ finding, note }) => ({
        finding: shown(finding, language),
        note: note.words,
      })),
      idle,
      needed,
    },
    undefined,
    2,
  );
}

/** The drafting check of one clause: private advice from a file of one's own. */
export const lint: Command = {
  name: 'lint',
  usage: 'lint FILE [--side PARTY=NAME]… [--language L] [--json]',
  summary:
    'Makes the drafting check of a clause: what it leaves out, why that matters, and wording.',
  details: [
    'FILE is one clause in plain text or Markdown: Parley proposes what it says as an obligation, by rules, from its English words, and shows which words each',
    'part came from; what has no words in the text is not made up. Or FILE is JSON (.json): {"clause": {"en": …, "ur": …}, "sides": {"p1": {"en": ["East Bank"]}},',
    '"terms": …, "accepted": [{"rule": 15, "words": "Left open on purpose."}]}, where terms are those of spec/obligations.md and accepted are the drafter’s own',
    'notes: what they accept is listed apart.',
    '',
    'It advises and blocks nothing. Nothing leaves this machine, and nothing is written. The rules are in spec/drafting-check.md.',
    '',
    '--side PARTY=NAME  a party’s id and what the text calls it, for plain text: --side p1="East Bank"; again for other names and parties',
    '--language L       of what is said: en or ur',
    '',
    'Exit codes: 0 no gaps but accepted ones, 1 gaps, or the file cannot be taken for a clause, 2 misused, or the file cannot be read.',
  ].join('\n'),
  options: { side: { type: 'string', multiple: true }, language: { type: 'string' } },
  async run({ options, operands, terminal }) {
    const path = operand(operands, 'file');
    const language = languageOf(given(options, 'language'), process.env);
    const names = namesAsked(options);
    const isJson = extname(path).toLowerCase() === '.json';
    if (isJson && Object.keys(names).length > 0)
      throw new Misuse('In a file of JSON, "sides" has the names.');
    const read = readClause(await bytesOf(path), isJson);
    if (!read.ok) throw new Refused(`${path}: ${read.fault.message}`);
    const isProposed = read.value.kind === 'words';
    const clause: Clause =
      read.value.kind === 'terms'
        ? read.value.clause
        : {
            terms: proposeDraft(read.value.text, namedOf(names)).terms,
            words: { en: read.value.text },
            names,
          };
    const checked = draftingCheck(clause);
    if (terminal.json) terminal.out(json(checked, clause, language, isProposed));
    else
      terminal.out(
        [
          basename(path),
          '',
          ...(isProposed
            ? draftLines(clause.words?.en ?? '', checked, language).map((line) =>
                plain(line, language),
              )
            : []),
          ...checkLines(checked, language),
        ].join('\n'),
      );
    return checked.findings.some(({ severity }) => severity === 'gap') ? EXIT.no : EXIT.ok;
  },
};
