import {
  agreeTheRest,
  confirmAll,
  conformAll,
  leadershipsSay,
  negotiateAnew,
} from './drafting/3-agreed.ts';
import { commissionSits } from './8-verification.ts';
import type { Tale } from './tale.ts';

/**
 * Days 14 to 19: the joint commission’s own room is set up; what the leaderships say to the agreement, and the third round, at Veyra again, since Tolmar was too far. All that is left open of the agreement are
 * the mill, the time of denunciation, and the place and date of signature.
 */
export async function roundThree(tale: Tale): Promise<void> {
  const { stage } = tale;
  await commissionSits(tale);
  await leadershipsSay(tale);
  stage.at(16, '18:00');
  tale.round = await tale.act('m1/k1', 'round.open', {
    number: 3,
    venue: { en: 'the old customs house, Veyra', ur: 'پرانا کسٹم ہاؤس، ویرا' },
    hosts: ['m1'],
  });
  stage.at(17, '10:00');
  tale.session = await tale.act('m1/k1', 'session.open', {
    round: tale.round,
    format: 'plenary',
    level: 'heads',
    languages: ['en', 'ur', 'ps'],
    occurred: stage.occurred(17, '10:00'),
  });
  await negotiateAnew(tale);
  await agreeTheRest(tale);
  stage.at(17, '17:00');
  await tale.act('m1/k1', 'session.close', {
    session: tale.session,
    occurred: stage.occurred(17, '17:00'),
  });
  await conformAll(tale);
  await confirmAll(tale);
  stage.at(19, '18:00');
  await tale.act('m1/k1', 'round.close', { round: tale.round });
}
