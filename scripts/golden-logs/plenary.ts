import { exampleReported } from '#core/reports.ts';
import { nodeProvider as provider } from '#record/provider/node.ts';
import { enclose } from '#room/compose.ts';
import type { GoldenLog } from './golden-log.ts';

const report = (more: Record<string, unknown> = {}) => ({ ...exampleReported, ...more });

/** A plenary with every act type of rules version 1 in the clear, each as it should be and as it should not. */
export async function plenary(log: GoldenLog): Promise<void> {
  const opening = await log.add(
    'm1/k1',
    'room.open',
    log.opening({ witnesses: [log.vkey('p1/w1')] }),
  );
  await log.add('m1/k1', 'room.open', log.opening());
  await log.add('p1/k1', 'event.report', report({ class: 'other', what: { en: 'Too soon.' } }));
  await log.add('p1/k1', 'room.accept', { opening });
  await log.add('p1/k1', 'room.accept', { opening });
  await log.add('p2/k1', 'room.accept', { opening });
  await log.add('m1/k1', 'room.describe', { title: { en: 'Plenary', ur: 'عمومی اجلاس' } });
  const name = enclose(
    provider,
    new TextEncoder().encode('{"en":"The river side"}'),
    'application/json',
  );
  await log.add('m1/k1', 'party.describe', { party: 'p1', name: name.ref }, { enclosures: [name] });

  await log.add('p1/k1', 'key.accredit', { key: log.vkey('p1/k2'), duty: 'member' });
  await log.add('p1/k1', 'key.accredit', { key: log.vkey('p1/k2'), duty: 'member' });
  await log.add('p1/k1', 'key.accredit', { key: log.vkey('p2/k2'), duty: 'member' });
  await log.add('p2/k1', 'key.accredit', { key: log.vkey('p2/k2'), duty: 'reader' });
  const person = enclose(provider, new TextEncoder().encode('A. Delegate'), 'text/plain');
  await log.add(
    'p1/k1',
    'person.describe',
    { key: log.ref('p1/k2'), name: person.ref, office: { en: 'Adviser' } },
    { enclosures: [person] },
  );

  const round = await log.add('m1/k1', 'round.open', {
    number: 1,
    hosts: ['m1'],
    venue: { en: 'the mill' },
  });
  await log.add('m1/k1', 'round.open', { number: 2, hosts: [] });
  await log.add('p1/k1', 'key.accredit', { key: log.vkey('p1/k3'), duty: 'member', round });
  const session = await log.add('m1/k1', 'session.open', {
    round,
    format: 'plenary',
    level: 'heads',
    languages: ['en', 'ur'],
  });
  await log.add('p1/k1', 'session.open', { format: 'plenary', level: 'heads', languages: [] });
  await log.add('m1/k1', 'session.attend', {
    session,
    present: [
      { party: 'p1', number: 5 },
      { party: 'p2', number: 6 },
    ],
  });
  await log.add('m1/k1', 'session.suspend', { session });
  await log.add('m1/k1', 'session.suspend', { session });
  await log.add('m1/k1', 'session.resume', { session });
  await log.add('m1/k1', 'round.close', { round });
  await log.add('m1/k1', 'session.close', { session });
  await log.add('m1/k1', 'round.reconvene', { on: '2031-03-20', level: 'principals' });
  await log.add('m1/k1', 'round.close', { round });
  await log.add(
    'p1/k3',
    'event.report',
    report({ class: 'other', what: { en: 'The key ended with the round.' } }),
  );

  const matter = await log.add('m1/k1', 'matter.open', {
    question: { en: 'Who asked for the truce?' },
  });
  await log.add('p1/k2', 'statement.make', {
    words: { en: 'We did not ask.' },
    speaker: { en: 'Head of delegation' },
    level: 'on-record',
    matters: [matter],
  });
  await log.add(
    'p2/k1',
    'statement.report',
    report({
      says: { en: 'The other side asked.' },
      matters: [matter],
      about: ['p1'],
      noAnswer: ['p1'],
    }),
  );
  await log.add(
    'p2/k1',
    'statement.report',
    report({ says: { en: 'Of nothing.' }, matters: ['f'.repeat(64)] }),
  );
  const event = await log.add(
    'p1/k2',
    'event.report',
    report({ class: 'fighting', what: { en: 'Shots were heard.' } }),
  );
  const truce = await log.add(
    'm1/k1',
    'truce.report',
    report({ kind: 'truce', term: 2880, what: { en: 'Forty-eight hours.' } }),
  );
  await log.add(
    'm1/k1',
    'truce.report-step',
    report({ truce, step: 'extended', what: { en: 'To the end of the talks.' } }),
  );
  await log.add(
    'm1/k1',
    'truce.report-step',
    report({ truce: matter, step: 'extended', what: { en: 'Of what?' } }),
  );
  const told = await log.add(
    'm1/k1',
    'round.report',
    report({ number: 1, venue: { en: 'the mill' }, hosts: ['m1'] }),
  );
  await log.add(
    'm1/k1',
    'session.report',
    report({ round: told, minutes: 540, what: { en: 'Nine hours.' } }),
  );
  await log.add(
    'm1/k1',
    'commitment.report',
    report({ on: '2031-03-20', what: { en: 'To meet again.' } }),
  );
  await log.add(
    'm1/k1',
    'document.report',
    report({ form: 'communique', between: ['p1', 'p2'], what: { en: 'A page.' } }),
  );

  const body = report({ class: 'fighting', what: { en: 'A single shot was heard.' } });
  await log.add('p1/k1', 'act.correct', { body, reason: { en: 'Misheard.' } }, { after: [event] });
  await log.add(
    'p2/k1',
    'act.correct',
    { body, reason: { en: 'Not ours to correct.' } },
    { after: [event] },
  );
  await log.add(
    'm1/k1',
    'act.retract',
    { reason: { en: 'Performed acts stand.' } },
    { after: [session] },
  );
  await log.add(
    'p1/k1',
    'act.retract',
    { reason: { en: 'The outlet withdrew it.' } },
    { after: [event] },
  );
  await log.add('p1/k1', 'act.retract', { reason: { en: 'Again.' } }, { after: [event] });
  await log.add(
    'p1/k1',
    'act.retract',
    { reason: { en: 'Of nothing.' } },
    { after: ['f'.repeat(64)] },
  );

  const contested = await log.add(
    'p1/k2',
    'event.report',
    report({ class: 'other', what: { en: 'Not by us.' } }),
  );
  const since = new Date(log.now - 60_000).toISOString().replace(/\.\d+/, '');
  await log.add('p1/k1', 'key.revoke', { key: log.ref('p1/k2'), why: 'compromised', since });
  await log.add(
    'p1/k2',
    'event.report',
    report({ class: 'other', what: { en: 'After the end of the key.' } }),
  );
  await log.add('p1/k1', 'key.disown', {}, { after: [contested] });
  await log.add('p1/k1', 'key.affirm', {}, { after: [contested] });
  await log.add('p1/k1', 'key.affirm', {}, { after: [event] });
  await log.add('m1/k1', 'key.revoke', { key: log.ref('p2/k2'), why: 'lost', voice: true });

  const change = await log.add('m1/k1', 'room.propose-change', {
    change: { what: 'add-party', party: 'o1', role: 'observer', head: log.vkey('o1/k1') },
  });
  await log.add('p1/k1', 'room.accept-change', { proposal: change });
  await log.add('p1/k1', 'room.accept-change', { proposal: change });
  await log.add('p2/k1', 'room.accept-change', { proposal: change });
  await log.add('o1/k1', 'room.accept', { opening });
  const witnesses = await log.add('m1/k1', 'room.propose-change', {
    change: { what: 'witnesses', add: [log.vkey('p2/w1')], remove: [log.ref('p1/w1')] },
  });
  await log.add('p1/k1', 'room.accept-change', { proposal: witnesses });
  await log.add('p2/k1', 'room.accept-change', { proposal: witnesses });
  const replaced = await log.add('m1/k1', 'room.propose-change', {
    change: { what: 'replace-head', party: 'p2', head: log.vkey('p2/k5') },
  });
  await log.add('p1/k1', 'room.accept-change', { proposal: replaced });
  await log.add(
    'p2/k1',
    'event.report',
    report({ class: 'other', what: { en: 'A former head.' } }),
  );
  const removed = await log.add('m1/k1', 'room.propose-change', {
    change: { what: 'remove-party', party: 'o1' },
  });
  await log.add('p1/k1', 'room.accept-change', { proposal: removed });
  await log.add('p2/k5', 'room.accept-change', { proposal: removed });
  await log.add('m1/k1', 'room.propose-change', { change: { what: 'rules', rules: log.rules } });
  await log.add('m1/k1', 'room.describe', { title: { en: 'Ahead of its time' } }, { ahead: 121 });
  await log.add('m1/k1', 'room.describe', { title: { en: 'Long ago' } }, { ahead: -601 });
  await log.add('m1/k1', 'room.close', { successor: 'successorsuccessorsuccesse' });
  await log.add('m1/k1', 'room.describe', { title: { en: 'After the end' } });
}
