import { expect, it } from 'vitest';
import { NOBODY, TestRoom } from '../test-room.ts';
import type { Setting } from '../state.ts';

const parties = { p1: 'party', m1: 'mediator' } as const;
const room = (setting: Setting): TestRoom =>
  TestRoom.open({ rules: 3, parties, sealed: true, body: { setting } });

it('TX9.1 drafts are kept in a side’s own room and in no shared one', () => {
  for (const setting of ['caucus', 'capital', 'mediators'] as const) {
    const own = room(setting);
    expect(
      own.refusal('p1', 'draft.keep', own.exampleOf('draft.keep'), { sealed: true }),
    ).toBeUndefined();
  }
  for (const setting of ['shuttle', 'commission'] as const) {
    const shared = room(setting);
    const body = shared.exampleOf('draft.keep');
    expect(shared.refusal('p1', 'draft.keep', body, { sealed: true })?.code).toBe(
      'draft.shared-room',
    );
  }
  const plenary = TestRoom.open({ rules: 3 });
  expect(plenary.refusal('p1', 'draft.keep', plenary.exampleOf('draft.keep'))?.code).toBe(
    'draft.shared-room',
  );
});

it('TX9.2 a draft is dropped by the side that kept it, once', () => {
  const own = room('caucus');
  const sealed = { sealed: true };
  const draft = own.act('p1', 'draft.keep', own.exampleOf('draft.keep'), sealed).id;
  expect(own.refusal('m1', 'draft.drop', { draft }, sealed)?.code).toBe('draft.unknown');
  own.act('p1', 'draft.drop', { draft }, sealed);
  expect(own.refusal('p1', 'draft.drop', { draft }, sealed)?.code).toBe('draft.unknown');
  expect(own.refusal('p1', 'draft.drop', { draft: NOBODY }, sealed)?.code).toBe('draft.unknown');
});

it('TX9.3 a draft may be of paragraphs that the text does not have, and is of some words', () => {
  const own = room('caucus');
  const sealed = { sealed: true };
  const { on, ...rest } = own.exampleOf('draft.keep') as { on: { words: object }[] };
  const added = [{ kind: 'paragraph', words: on[0]?.words }];
  own.act('p1', 'draft.keep', { ...rest, on: [], new: added }, sealed);
  for (const none of [{ on: [] }, { on: [], new: [] }])
    expect(own.refusal('p1', 'draft.keep', { ...rest, ...none }, sealed)?.code).toBe('act.form');
});
