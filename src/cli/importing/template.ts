import { writeFile } from 'node:fs/promises';
import { columnsOf, emptyTable, OWN_TABLES } from '#interchange/incidents/own-columns.ts';
import { EXIT, given, Misuse, type ExitCode, type Invocation } from '../command.ts';
import { languageOf } from '../telling.ts';

/** `parley import template --out FILE`: the empty table, and what its columns hold, in the reader’s language. */
export async function writeTemplate({
  options,
  operands,
  terminal,
}: Invocation<Record<string, unknown>>): Promise<ExitCode> {
  if (operands.length > 0) throw new Misuse('template takes no more than --table and --out.');
  const out = given(options, 'out');
  if (out === undefined) throw new Misuse('Say where the table is to be written: --out FILE.');
  const said = given(options, 'table') ?? 'reports';
  const table = OWN_TABLES.find((one) => one === said);
  if (!table) throw new Misuse(`--table takes ${OWN_TABLES.join(', ')}.`);
  const language = languageOf(given(options, 'language'), process.env);
  const columns = columnsOf(table, language);
  // Whoever has begun to fill one in does not lose it.
  await writeFile(out, emptyTable(table), { flag: 'wx' }).catch(() => {
    throw new Misuse(`${out} cannot be written, or is there already.`);
  });
  if (terminal.json) terminal.out(JSON.stringify({ table, out, columns }, undefined, 2));
  else for (const { column, told } of columns) terminal.out(`${column}: ${told}`);
  return EXIT.ok;
}
