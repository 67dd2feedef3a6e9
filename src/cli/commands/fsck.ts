import { join } from 'node:path';
import { nodeProvider } from '#record/provider/node.ts';
import { damageLine, type Damage } from '#server/damage.ts';
import { fsck as check } from '#server/fsck.ts';
import { EXIT, Misuse, type Command } from '../command.ts';
import { openToRead } from '../reading/from-folder.ts';
import { roomsNamed } from '../reading/places.ts';

/** Checks everything a data folder holds, and says exactly where something is not as it was written. */
export const fsck: Command = {
  name: 'fsck',
  usage: 'fsck [ROOM] [--data FOLDER] [--json]',
  summary:
    'Checks every byte of a data folder: leaves, tree, signatures, checkpoints, copies, rules.',
  details:
    'It only reads, and may run while the folder is served. Exit code 0: nothing was found. 1: something was, and each line says where.',
  options: {},
  async run({ operands, terminal, dataFolder }) {
    if (operands.length > 1) throw new Misuse('One room at a time, or all.');
    const store = await openToRead(dataFolder);
    try {
      const rooms = await roomsNamed(store, operands[0]);
      if (operands[0] !== undefined && rooms.length === 0) {
        throw new Misuse(`There is no room ${operands[0]} in ${dataFolder}.`);
      }
      const found: Damage[] = [];
      const running = check({
        provider: nodeProvider,
        store,
        keysFolder: join(dataFolder, 'logs'),
        rooms,
        onProgress: ({ number, of, acts }) =>
          terminal.progress(`room ${number} of ${of}, ${acts} acts checked`),
      });
      let step = await running.next();
      for (; !step.done; step = await running.next()) {
        found.push(step.value);
        if (!terminal.json) terminal.out(damageLine(step.value));
      }
      const { value: summary } = step;
      const newer = found.length > 0 && found.every(({ harm }) => harm === 'newer');
      if (terminal.json) {
        terminal.out(
          JSON.stringify({ holds: found.length === 0, ...summary, found }, undefined, 2),
        );
      } else {
        const counted = `${count(summary.rooms, 'room')}, ${count(summary.acts, 'act')}`;
        terminal.out(
          found.length === 0
            ? `Nothing is damaged: ${counted} checked.`
            : `${count(found.length, 'fault')} found in ${counted}. Stop the server and keep this folder as it is; restore from a backup, and compare with the others’ copies.`,
        );
      }
      if (found.length === 0) return EXIT.ok;
      return newer ? EXIT.newer : EXIT.no;
    } finally {
      await store.close();
    }
  },
};

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
