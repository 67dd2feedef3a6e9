import { open } from 'node:fs/promises';
import { compareCounts } from '#core/counting/compare.ts';
import { countBy } from '#core/counting/count.ts';
import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { EXIT, Misuse, operand, Refused, type Command } from '../command.ts';
import { LARGEST, parseCountFile } from '../counting/count-file.ts';
import { comparisonText, countText } from '../counting/print-counts.ts';
import { languageOf } from '../telling.ts';

/** `parley count`: what counting rules make of observations, without a server. */

/** One byte more than a file may have is enough to tell that it has too many. */
async function readLimited(path: string): Promise<Uint8Array> {
  const file = await open(path).catch(() => undefined);
  if (!file) throw new Misuse(`${path} cannot be read.`);
  try {
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of file.createReadStream({ autoClose: false })) {
      chunks.push(chunk as Uint8Array);
      length += (chunk as Uint8Array).length;
      if (length > LARGEST) break;
    }
    return Buffer.concat(chunks);
  } catch {
    throw new Misuse(`${path} cannot be read.`);
  } finally {
    await file.close();
  }
}

export const count: Command = {
  name: 'count',
  usage: 'count FILE [--compare]',
  summary: 'Counts observations by counting rules, and says item by item why two rules differ.',
  details: [
    'FILE is JSON: {"rules": […], "observations": […], "looked": […]}. A rule has the fields of counting.propose and an id, and may leave out its hash; an',
    'observation has those of a row of observation.enter, and may have an id. "looked" says how far one could look: coverage and access in words, for all or for a',
    'zone, or for the period that begins at an instant. A number is printed with its rule, its zone and period, and with these.',
    '',
    '--compare   of two rules or more, sets the first beside each of the others: their numbers, then what each makes of every observation; the rows add up',
    '            to both numbers',
    '--json      the same for machines, with every thing counted and the observations in it',
    '',
    'Exit codes: 0 done, 1 the file cannot be taken (nothing is counted then), 2 misused or unreadable.',
  ].join('\n'),
  options: { compare: { type: 'boolean' }, language: { type: 'string' } },
  async run({ options, operands, terminal }) {
    const path = operand(operands, 'file');
    const asked = options['language'];
    const language = languageOf(typeof asked === 'string' ? asked : undefined, process.env);
    const hash = digestWith(nodeProvider);
    const read = parseCountFile(await readLimited(path), hash);
    if (!read.ok)
      throw new Refused(`${path}: ${read.fault.message} (${read.fault.code}) Nothing was counted.`);
    const { rules, observations, looked } = read.value;
    const counts = rules.map((rule) => countBy(rule.id, rule, observations, looked));
    const [first, ...others] = rules.map((rule, n) => ({
      rule,
      made: counts[n] as (typeof counts)[0],
    }));
    const pairs =
      options['compare'] === true && first ? others.map((other) => ({ first, other })) : [];
    if (options['compare'] === true && pairs.length === 0)
      throw new Misuse('To compare takes two rules; the file has one.');
    const comparisons = pairs.map(({ first: one, other }) => ({
      rules: [one.rule, other.rule] as const,
      table: compareCounts(one.made, other.made, observations),
    }));
    if (terminal.json) {
      const compared = comparisons.map(({ table }) => table);
      const also = options['compare'] === true ? { compared } : {};
      terminal.out(JSON.stringify({ counts, ...also }, undefined, 2));
      return EXIT.ok;
    }
    const texts = [
      ...counts.map((made, n) => countText(rules[n] as (typeof rules)[0], made, language)),
      ...comparisons.map(({ rules: pair, table }) =>
        comparisonText(pair, table, observations, language),
      ),
    ];
    terminal.out(texts.join('\n\n'));
    return EXIT.ok;
  },
};
