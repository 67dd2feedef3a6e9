import type { ProcedureKind } from '#core/procedure.ts';
import type { Bodies, Choice } from './bodies.ts';

function proposal({ state, some }: Choice): object {
  const proposals = state.talks?.procedure?.proposals ?? {};
  const id = some(3, Object.keys(proposals));
  const what: ProcedureKind = proposals[id]?.what ?? 'terms';
  return { proposal: id, what };
}

export const procedureBodies: Bodies = {
  'procedure.accept': proposal,
  'procedure.take-back': proposal,
};
