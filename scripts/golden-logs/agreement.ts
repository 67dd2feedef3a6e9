import type { Act } from '#core/act.ts';
import { key } from '#core/test-room.ts';
import { forceSince } from '#core/instrument-force.ts';
import { hashText } from '#core/text/whole.ts';
import { draftOf } from '#core/views/text-draft.ts';
import { textsAt } from '#core/views/texts.ts';
import { statementWords } from '#core/text/statement-words.ts';
import { hashWords } from '#core/word-hash.ts';
import { Signing } from '../../test/support/signing.ts';
import { sha256, TextTable, worded } from '../../test/support/text-table.ts';

/**
 * An agreement from its text to entry into force, as far as rules version 3 has it: proposals, a bridge, stances, consents in both languages, structure, an editorial
 * set, an early harvest, initials on paragraphs and on the whole, ink, ratification; beside it a single text asked for and answered, letters signed apart, and a text
 * that becomes a joint statement. What is refused on the way is in the log too, void.
 */
export function agreement(): Act[] {
  const table = new TextTable({ rules: { nothingUntilEverything: true } });
  const { room } = table;
  const all: Act[] = [];
  const tried = new Set<Act>();
  /** Signed though it is not admissible: a leaf that changes nothing. */
  const refused = (who: string, type: string, body: object, signing: object = {}): void => {
    const act = room.compose(who, type, body, signing);
    if (room.book.decide(room.state, act) === undefined) throw new Error(`${type} is admissible`);
    // Its own id, so that nothing else has it.
    const id = `${act.id.slice(0, 8)}${(tried.size + 1).toString(16).padStart(8, '0')}`.padEnd(
      64,
      'e',
    );
    tried.add({ ...act, id });
    all.push(...room.acts.slice(entered), { ...act, id });
    entered = room.acts.length;
  };
  let entered = 0;
  const { text, a, b, c } = table;
  const iso = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z/, 'Z');

  refused('p1', 'text.add', { text, nodes: [{ kind: 'paragraph' }] });
  table.do('p1', 'text.agree-in-principle', { nodes: [b] });
  table.do('p2', 'text.agree-in-principle', { nodes: [b] });
  const mine = table.propose('p1', b, 'It lasts 72 hours.');
  const theirs = table.propose('p2', b, 'It lasts 24 hours.');
  refused('p2', 'text.propose', table.proposal(b, 'It lasts 48 hours.'));
  const bridge = table.propose('m1', b, 'It lasts 60 hours.');
  const on = { words: bridge };
  for (const who of ['p1', 'p2']) table.do(who, 'text.stance', { node: b, on, verb: 'support' });
  table.do('p2', 'text.take-back', { proposal: theirs, nodes: [b] });
  refused('p1', 'text.settle', { text, on: table.consenting(b, mine).on });
  for (const who of ['p1', 'p2']) table.powers(who);
  const consents = ['p1', 'p2'].map((who) => table.consent(who, b, bridge));
  const { en = '' } = table.node(b)?.wordings[bridge]?.hashes ?? {};
  table.about('p1', 'confirm', consents[0] as string, en);
  table.about('p2', 'not-confirm', consents[1] as string, en);
  table.consent('p2', b, bridge, 'definitive');
  table.do('m1', 'text.settle', { on: table.consenting(b, bridge).on });
  table.do('m1', 'text.translate', { on: [{ node: b, words: bridge, in: worded({ ur: 'ب' }) }] });
  const [latest] = room.acts.slice(-3);
  const conforming = {
    on: [{ consent: `${latest?.id}.1`, hashes: { ur: worded({ ur: 'ب' }).ur?.hash } }],
  };
  if (!table.refused('p2', 'text.conform', conforming)) table.do('p2', 'text.conform', conforming);
  const harvest = { text, on: table.consenting(b).on };
  refused('p1', 'text.harvest', harvest);
  room.act('p1', 'text.harvest', harvest, { with: ['p2'] });
  table.do('m1', 'text.circulate', { name: { en: 'Rev. 1' } });

  const until = iso(room.now + 3_700_000);
  const spelled = worded({ en: 'Cessation of hostilities' });
  const edit = table.do('m1', 'text.edit', {
    on: [{ node: table.article, base: text, words: spelled }],
    until,
  });
  const other = table.do('m1', 'text.edit', {
    on: [{ node: a, base: text, words: worded({ en: 'The Parties cease fire' }) }],
    until,
  });
  table.do('p1', 'text.edit-object', { edit: other });
  refused('m1', 'text.edit-enter', { text, edit });
  room.now += 4_000_000;
  refused('m1', 'text.edit-enter', { text, edit: other });
  table.do('m1', 'text.edit-enter', { edit });

  const halves = ['A commission is set up.', 'It verifies the truce.'].map((said) =>
    worded({ en: said }),
  );
  const split = table.do('m1', 'text.split', { node: c, base: text, words: halves });
  const second = `${split.slice(0, 16)}.1`;
  table.do('m1', 'text.move', { node: second, in: table.article, after: a });
  table.do('m1', 'text.move', { node: second, in: table.article, after: c });
  table.do('m1', 'text.renumber', { node: second, num: '3 bis' });
  refused('m1', 'text.renumber', { text, node: second, num: 'It is false that' });
  const added = table.do('m1', 'text.add', {
    in: table.article,
    after: second,
    nodes: [{ kind: 'paragraph' }],
  });
  table.do('m1', 'text.remove', { node: `${added.slice(0, 16)}.1` });
  const whole = worded({ en: 'A commission is set up, and verifies the truce.' });
  const pieces = [c, second].map((node) => ({ node, base: split }));
  table.do('m1', 'text.merge', { nodes: pieces, words: whole });

  sign(table, refused);
  single(table, refused);
  statement(table, refused);
  all.push(...room.acts.slice(entered));
  return all;
}

type Refused = (who: string, type: string, body: object, signing?: object) => void;

function sign(table: TextTable, refused: Refused): void {
  const { room } = table;
  const signing = new Signing({ bound: 'ratification', entry: { on: 'deposits', days: 1 } }, table);
  const { instrument } = signing;
  refused('p1', 'instrument.initial', signing.body());
  for (const who of ['p1', 'p2'])
    signing.powers(who, 'adopt', 'authenticate', 'sign', 'consent-to-be-bound');
  const scope = [table.text];
  const powers = { ...room.exampleOf('powers.notify'), key: key('p1/k2'), scope, acts: ['sign'] };
  room.act('p1', 'powers.notify', powers, { version: 2 });
  for (const who of ['p1', 'p2']) {
    signing.do(who, 'adopt');
    signing.initial(who, table.a, table.b);
    signing.do(who, 'initial');
  }
  const says = { en: 'Article 1.' };
  signing.do('p1', 'settle-languages', { as: 'prevailing', language: 'en', says });
  refused('p1', 'instrument.sign', signing.body(), { with: ['p2'] });
  const signatories = [{ party: 'p1' }, { party: 'p2', adReferendum: true }];
  signing.do('m1', 'signed-in-ink', signing.ink({ signatories }));
  refused('p1', 'instrument.ratify', signing.body({ how: 'ratified' }));
  signing.do('p2', 'confirm-signature');
  for (const who of ['p1', 'p2']) signing.do(who, 'ratify', { how: 'ratified' });
  for (const party of ['p1', 'p2'])
    room.act('m1', 'instrument.deposit', { instrument, party, inOrder: true });
  refused('m1', 'instrument.enter-into-force', signing.body());
  // A day, and what the void leaves take in the log.
  room.now += 86_400_000 + 600_000;
  if (forceSince(table.state, signing.now, room.now) === undefined) throw new Error('not yet');
  signing.do('m1', 'enter-into-force');
  const { copy } = room.exampleOf('instrument.certify-copy') as { copy: object };
  signing.do('m1', 'certify-copy', { copy });
  const end = { instrument, under: { en: 'Article 28.' } };
  for (const how of ['suspended', 'resumed'])
    room.act('p1', 'instrument.end', { ...end, how }, { with: ['p2'] });

  const letters = new Signing(
    { form: 'exchange-of-letters', digital: true, cites: [{ form: 'annex', hash: signing.hash }] },
    table,
  );
  letters.do('p1', 'sign', { own: true });
  refused('p2', 'instrument.sign', letters.body());
  letters.do('p2', 'sign', { own: true });
  const announced = new Signing(
    { form: 'mediators-announcement', entry: { on: 'adoption' } },
    table,
  );
  for (const who of ['p1', 'p2']) announced.do(who, 'adopt');
  refused('m1', 'instrument.signed-in-ink', announced.ink({ ...announced.body() }));
  announced.do('m1', 'enter-into-force');
}

function single({ room, ...table }: TextTable, refused: Refused): void {
  const nodes = [{ kind: 'paragraph', words: worded({ en: 'The truce lasts 48 hours.' }) }];
  const example = room.exampleOf('text.table');
  const text = room.act('m1', 'text.table', { ...example, tier: 'one-text', nodes }).id;
  const node = `${text.slice(0, 16)}.1`;
  refused('p1', 'text.propose', { text, on: [{ node, base: text, words: worded({ en: 'x' }) }] });
  const redrafted = { node, base: text, words: worded({ en: 'The truce lasts 60 hours.' }) };
  room.act('m1', 'text.redraft', { text, on: [redrafted] });
  const hash = (): string => (room.state && hashText(sha256, room.state, text)) ?? '';
  const first = room.act('m1', 'text.ask', { text, hash: hash() }).id;
  room.act('m1', 'text.outcome', { text, ask: first, unanimous: false });
  const ask = room.act('m1', 'text.ask', { text, hash: hash() }).id;
  refused('m1', 'text.outcome', { text, ask, unanimous: true });
  const rests = ['A', 'E'].map((letter) => `${letter.repeat(43)}=`);
  room.act('m1', 'text.outcome', { text, ask, unanimous: true }, { rests });
  refused('m1', 'text.add', { text, nodes: [{ kind: 'paragraph' }] });
  refused('p1', 'text.answer', { ask, hash: hash(), yes: true });
  void table;
}

function statement({ room }: TextTable, refused: Refused): void {
  const nodes = ['The two sides met.', 'They will meet again.'].map((en) => ({
    kind: 'paragraph',
    words: worded({ en }),
  }));
  const drawn = room.act('p1', 'text.table', {
    ...room.exampleOf('text.table'),
    pen: 'm1',
    nodes,
  }).id;
  const view = textsAt(room.acts, room.acts.length, { book: room.book });
  const draft = draftOf(view, drawn, 'standing');
  if (!draft || !room.state) throw new Error('the text is there');
  const text = statementWords(draft);
  const hash = hashWords(sha256, text);
  const sides = ['p1', 'p2'];
  const whole = hashText(sha256, room.state, drawn);
  const release = room.act('m1', 'release.propose-text', {
    issuer: 'm1',
    sides,
    text,
    hash,
    drawn,
    whole,
  }).id;
  for (const side of sides) room.act(side, 'release.agree', { release, hash, issuer: 'm1' });
  refused('p1', 'release.issue', { release, hash, sides });
  room.act('m1', 'release.issue', { release, hash, sides });
}
