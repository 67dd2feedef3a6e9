import { known } from './known.ts';
import type { Tale } from './tale.ts';
import { countWeeks, observe } from './verification/counts.ts';
import { allege, relate, release, reopen } from './verification/entries.ts';
import { inquire } from './verification/inquiring.ts';
import { call, perform } from './verification/keeping.ts';
import { look } from './verification/looking.ts';
import { takeIn } from './verification/reports.ts';
import { Scene } from './verification/scene.ts';
import { changeObligations, openCommission, readAgreement } from './verification/setting-up.ts';

/** Day 14, between the second round and the third: the commission sits in a room of its own, with the mission, and reads the truce as an obligation. */
export async function commissionSits(tale: Tale): Promise<void> {
  tale.scene = new Scene(tale);
  await openCommission(tale.scene);
}

/**
 * Days 28 to 54, under the agreement. What it says is read as obligations; the mission takes in what it is told, and releases files of it; the sides allege; the commission
 * inquires, finds, and decides what follows. Every act is a person's, and a state that is computed of an obligation is no finding.
 */
export async function verification(tale: Tale): Promise<void> {
  const scene = known(tale.scene, 'the commission’s room');
  await readAgreement(scene);
  changeObligations(scene);
  observe(scene);
  look(scene);
  takeIn(scene);
  allege(scene);
  release(scene);
  relate(scene);
  reopen(scene);
  perform(scene);
  call(scene);
  inquire(scene);
  countWeeks(scene);
  await scene.agenda.play(scene.stage);
}
