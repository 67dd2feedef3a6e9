import { readFile } from 'node:fs/promises';
import { nodeProvider } from '#record/provider/node.ts';
import { DataFolderError, openDataFolder } from '#server/data-folder.ts';
import { importBundle } from '#server/import-bundle.ts';
import { checkMode, ModeError } from '#server/mode.ts';
import { EXIT, Misuse, operand, Refused, type Command, type ExitCode } from '../command.ts';
import { importRows, ROWS_HELP, ROWS_OPTIONS } from '../importing/rows.ts';
import { writeTemplate } from '../importing/template.ts';
import { verificationLines } from './verify.ts';

/** Takes a bundle into a data folder of examples, to be looked at; or the rows of a table, or a map file, into a room. */
export const importCommand: Command = {
  name: 'import',
  usage:
    'import BUNDLE [--data FOLDER] | rows FILE --room ROOM | template [--table NAME] --out FILE',
  summary: 'Takes a bundle into a data folder of examples, or a table or map file into a room.',
  details: [
    'parley import BUNDLE takes a bundle into a data folder of examples, to be read there and never added to. It has to verify. A folder that carries a live process takes none, and live rooms are not imported: they are restored from a backup.',
    '',
    ROWS_HELP,
    '',
    'parley import template --out FILE writes Parley’s own empty table and tells what each column holds: --table reports, or observations.',
  ].join('\n'),
  options: { ...ROWS_OPTIONS, out: { type: 'string' }, table: { type: 'string' } },
  async run(invocation) {
    const [verb, ...operands] = invocation.operands;
    if (verb === 'rows') return await importRows({ ...invocation, operands });
    if (verb === 'template') return await writeTemplate({ ...invocation, operands });
    const unfit = Object.keys(invocation.options).find((name) => !COMMON.has(name));
    if (unfit !== undefined)
      throw new Misuse(
        `--${unfit} is said of rows or template: parley import rows FILE --room ROOM.`,
      );
    return await importBundleFile(invocation);
  },
};

/** What every command takes. */
const COMMON: ReadonlySet<string> = new Set(['json', 'help', 'data']);

async function importBundleFile({
  operands,
  terminal,
  dataFolder,
}: Parameters<Command['run']>[0]): Promise<ExitCode> {
  const file = operand(operands, 'bundle');
  const bundle = await readFile(file).catch(() => {
    throw new Misuse(`${file} cannot be read.`);
  });
  if (/^parley\/bundle@v1 \S+ live /.test(bundle.subarray(0, 256).toString('latin1'))) {
    throw new Refused(
      'This bundle is of a live process. Live rooms are read as a file, or restored from a backup.',
    );
  }
  const folder = await openDataFolder(dataFolder, { lock: true }).catch(asSentence);
  try {
    await folder.dedicate('examples').catch(asSentence);
    await checkMode(folder.store, 'examples', []).catch(asSentence);
    const imported = await importBundle(nodeProvider, folder.store, bundle);
    if (!imported.ok) {
      throw new Refused(
        ['Nothing was imported.', ...verificationLines(imported.verification, 0)].join('\n'),
      );
    }
    const { rooms } = imported;
    terminal.out(
      terminal.json
        ? JSON.stringify({ rooms })
        : `${rooms.length === 1 ? 'One room is' : `${rooms.length} rooms are`} in ${dataFolder}: ${rooms.join(', ')}`,
    );
    return EXIT.ok;
  } finally {
    await folder.close();
  }
}

function asSentence(error: unknown): never {
  if (error instanceof DataFolderError || error instanceof ModeError)
    throw new Refused(error.message);
  throw error;
}
