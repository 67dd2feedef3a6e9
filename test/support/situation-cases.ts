import { instant, occurred, OFFSET } from './situation-days.ts';
import { hash, LABEL, type Play } from './situation-play.ts';

/** What the commission does with two cases of the room of `situation-room.ts`: one comes to a finding and a remedy, of the other a draft stands. */

const CONFIRMED = { answer: 'confirmed', standard: 'reasonable-grounds' };

export async function decide(play: Play, file: string, ford: string, firing: string) {
  play.at(14);
  const number = 3;
  const id = await play.do('m1', 'commission.case', { number, level: 'local' });
  const text = { en: 'Shots were fired over the ford.', ur: 'گھاٹ کے پار گولیاں چلیں۔' };
  const answers = {
    happened: CONFIRMED,
    who: { answer: 'disputed', standard: 'reasonable-grounds' },
    clauses: [
      {
        obligation: firing,
        label: LABEL,
        answer: 'left-to-joint-body',
        standard: 'reasonable-grounds',
      },
    ],
  };
  const about = { case: id, number, entries: [file, ford], answers, text, hash: hash(text) };
  const draft = await play.do('m1', 'incident.draft-finding', { ...about, until: instant(16) });
  await play.do('p1', 'incident.reply', { draft, text: { en: 'We agree.', ur: 'ہم متفق ہیں۔' } });
  await play.do('p2', 'incident.reply', {
    draft,
    text: { en: 'It was thunder.', ur: 'وہ بادل تھے۔' },
  });
  const present = [
    { party: 'p1', number: 2 },
    { party: 'p2', number: 2 },
  ];
  play.at(17);
  const meeting = await play.do('m1', 'commission.meet', { level: 'local', present });
  const finding = await play.do('m1', 'incident.find', { ...about, draft, meeting, aside: [] });
  await play.do('p2', 'commission.dissent', { to: finding });
  const remedy = await play.do('m1', 'remedy.decide', {
    case: id,
    number,
    finding,
    of: 'p2',
    due: { at: instant(40), offset: OFFSET, zone: 'Asia/Karachi' },
  });
  play.at(19);
  await play.do('s1', 'remedy.follow-up', {
    remedy,
    outcome: 'partly-done',
    occurred: occurred(18),
  });
  return { finding, remedy };
}

export async function draftOut(play: Play, entry: string): Promise<string> {
  play.at(20);
  const number = 4;
  const id = await play.do('m1', 'commission.case', { number, level: 'local' });
  const text = { en: 'What went off at the mill is not settled.' };
  const answers = {
    happened: { answer: 'inconclusive', standard: 'balance-of-probabilities' },
    clauses: [],
  };
  return await play.do('m1', 'incident.draft-finding', {
    case: id,
    number,
    entries: [entry],
    answers,
    text,
    hash: hash(text),
    until: instant(30),
  });
}
