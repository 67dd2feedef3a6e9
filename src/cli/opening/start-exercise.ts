import { isRoomId } from '#record/base32.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { DataFolderError, openDataFolder, type DataFolder } from '#server/data-folder.ts';
import { loadExercise, trainingIn } from '#server/exercises.ts';
import { FOLDER_HOLDER } from '#server/start.ts';
import { EXIT, given, Misuse, Refused, type ExitCode, type Invocation } from '../command.ts';
import { EXERCISES } from '../shipped.ts';

/**
 * Starts an exercise for training from one that ships: the same talks up to the end of a part, in a data folder of its own, with the demo keys. From there on
 * people act in it at the true present.
 */
export async function startExercise({
  options,
  dataFolder,
  terminal,
}: Invocation<Record<string, unknown>>): Promise<ExitCode> {
  const from = given(options, 'from');
  if (from === undefined) throw new Misuse('--until goes with --from.');
  if (options['exercise'] !== true) throw new Misuse('--from starts an --exercise.');
  const exercise = EXERCISES.find(({ name }) => name === from);
  if (!exercise)
    throw new Misuse(`--from takes one of ${EXERCISES.map(({ name }) => name).join(', ')}.`);
  const until = given(options, 'until');
  if (until !== undefined && !exercise.parts.includes(until))
    throw new Misuse(`--until takes one of ${exercise.parts.join(', ')}.`);
  const process = given(options, 'process');
  if (process !== undefined && !isRoomId(process))
    throw new Misuse('--process takes the id of a process.');
  const folder = await openOwn(dataFolder);
  try {
    const loaded = await loadExercise(exercise, {
      folder,
      store: folder.store,
      provider: nodeProvider,
      holder: FOLDER_HOLDER,
      now: Date.now(),
      training: true,
      ...(until === undefined ? {} : { until }),
      ...(process === undefined ? {} : { process }),
    });
    const rooms = Object.fromEntries(loaded.rooms);
    terminal.out(
      terminal.json
        ? JSON.stringify({ exercise: from, process: loaded.process, until, rooms })
        : [
            'EXERCISE. Its keys are public: whoever has Parley can act as anybody in it.',
            `${from}, ${until === undefined ? 'to its end' : `up to the end of ${until}`}; process ${loaded.process}`,
            ...Object.entries(rooms).map(([name, room]) => `  ${name}  ${room}`),
            '',
            `Serve it: parley serve --data ${dataFolder}`,
          ].join('\n'),
    );
    return EXIT.ok;
  } finally {
    await folder.close();
  }
}

/** A folder with nothing in it, or with an exercise that was interrupted while it was started. */
async function openOwn(path: string): Promise<DataFolder> {
  let folder: DataFolder;
  try {
    folder = await openDataFolder(path, { lock: true });
  } catch (error) {
    throw error instanceof DataFolderError ? new Refused(error.message) : error;
  }
  try {
    const rooms = await folder.store.rooms();
    const training = await trainingIn(folder, EXERCISES);
    const mayGoOn = training.length > 0 && training.every(({ played }) => !played);
    if (rooms.length > 0 && !mayGoOn)
      throw new Refused(
        `${path} holds rooms already. An exercise is started in a data folder of its own: name one with --data.`,
      );
    await folder.dedicate('examples');
    return folder;
  } catch (error) {
    await folder.close();
    throw error instanceof DataFolderError ? new Refused(error.message) : error;
  }
}
