import { refOf } from '#core/act.ts';
import { shortCode } from '#record/code.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { Invocation } from '../command.ts';
import type { Draft, DraftParty } from './draft.ts';
import type { HeadsLink } from './invited-heads.ts';

/** A process that is being prepared: who has a key already, its code to be compared, and what those do who have none. */
export function tellDraft(
  { terminal, dataFolder }: Pick<Invocation<unknown>, 'terminal' | 'dataFolder'>,
  draft: Draft,
  missing: readonly DraftParty[],
  links: readonly HeadsLink[],
): void {
  if (terminal.json) {
    const invitations = Object.fromEntries(links.map(({ party, link }) => [party.id, link]));
    const told = { ...draft, missing: missing.map(({ id }) => id), invitations };
    terminal.out(JSON.stringify(told, undefined, 2));
    return;
  }
  const lines = [
    ...(draft.kind === 'exercise' ? ['EXERCISE.'] : []),
    `${draft.title}: being prepared, not open yet.`,
    ...(draft.sealed === true ? ['Sealed: its server will keep what it cannot read.'] : []),
    ...(draft.grade === 'working'
      ? ['Working papers: agree in the room on which day their keys are erased.']
      : []),
    `Room ${draft.room}`,
    '',
    ...draft.parties.flatMap(({ id, name, role, head }) =>
      head === undefined
        ? [`  ${id}  ${name}, ${role}: no key yet`]
        : [
            `  ${id}  ${name}, ${role}: ${refOf(head)}`,
            `      code of the key  ${shortCode(nodeProvider, 'key', head)}`,
          ],
    ),
    ...draft.witnesses.map((text) => `  copy kept with ${text}`),
    '',
  ];
  for (const { party, link } of links) {
    lines.push(
      `The head of ${party.name} opens this link, once, in the browser that is to keep the key, while this folder is served (parley serve --data ${dataFolder}):`,
      `  ${link}`,
      '',
    );
  }
  if (links.length === 0 && missing.length > 0) {
    const sealed = draft.sealed === true;
    const entered = missing.map(
      ({ id }) => `--head ${id}=LINE${sealed ? ` --seal ${id}=SECOND` : ''}`,
    );
    lines.push(
      'On the device that is to keep the key:',
      ...missing.map(
        ({ id, name }) =>
          `  ${name}:  parley key make ${id}/k1 --room ${draft.room}${sealed ? ' --seal' : ''}`,
      ),
      sealed
        ? 'You enter the two lines that each prints with:'
        : 'You enter the line that each prints with:',
      `  parley new --data ${dataFolder} --room ${draft.room} ${entered.join(' ')}`,
      '',
    );
  }
  lines.push(
    missing.length === 0
      ? `Everybody has a key. Let each head read the code of its key to you, so that nobody else’s is in its place; then:\n  parley new --data ${dataFolder} --room ${draft.room} --open`
      : 'When every head has a key: parley new --open',
  );
  terminal.out(lines.join('\n'));
}
