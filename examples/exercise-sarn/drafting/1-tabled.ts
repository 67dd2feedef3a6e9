import { FIRST_HALF, SECOND_HALF, TITLE } from '../text/index.ts';
import { DISTANCE, NIGHT } from '../text/proposed.ts';
import { inTurn, type Tale } from '../tale.ts';

/** The agreement in the first round: tabled by the chair in two halves, and the first words that each side puts beside those of the chair. */

/** The evening of day 2. */
export async function tableAgreement(tale: Tale): Promise<void> {
  tale.stage.at(2, '19:00');
  await tale.drafting.table(TITLE, FIRST_HALF);
}

/** Day 3, before noon. */
export async function completeAgreement(tale: Tale): Promise<void> {
  const { stage, drafting } = tale;
  stage.at(3, '10:30');
  await drafting.add('IV', SECOND_HALF);
  stage.at(3, '11:30');
  await drafting.propose('p1/k1', { '9.1': DISTANCE.far });
  await drafting.propose('p2/k1', { '9.1': DISTANCE.near });
  await drafting.propose('p2/k1', { '11.2': NIGHT.always });
  await drafting.propose('p1/k1', { '11.2': NIGHT.never });
  stage.at(3, '12:10');
  for (const side of inTurn(1)) {
    const alt = side === 'p1' ? 'a' : 'b';
    await drafting.stance(side, 'support', '22.3', { group: 'who', alt });
  }
}

export async function firstRevision(tale: Tale): Promise<void> {
  tale.stage.at(3, '17:00');
  await tale.drafting.circulate({ en: 'Rev. 1', ur: 'نظرثانی 1' });
}

const NAMES = [...FIRST_HALF, ...SECOND_HALF].map(({ name }) => name);

/** Days 6 and 8: the secretariat's translations, the one into Urdu and then the one into Pashto. */
export async function intoUrdu(tale: Tale): Promise<void> {
  tale.stage.at(6, '11:00');
  await tale.drafting.translate(NAMES, 'ur');
}

export async function intoPashto(tale: Tale): Promise<void> {
  tale.stage.at(8, '11:00');
  await tale.drafting.translate(NAMES, 'ps');
}
