import { toBase64 } from '#record/bytes.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { enclose, type Enclosure } from '#room/compose.ts';
import { SealedTalks } from '../sealed-talks.ts';
import type { Visit, Visitor } from './visitor.ts';
import { ExerciseRoom, keepKey } from './exercise-room.ts';
import { inSegments, jpeg, JFIF, manifestStore } from '../support/pictures.ts';
import { greyPicture, hoursAgo } from './incident-history.ts';
import { instantOf } from './shuttle-rooms.ts';

const occurred = (ms: number) => ({
  from: instantOf(ms),
  precision: 'hour',
  certainty: 'stated',
  offset: 0,
});

/** The sealed room of a monitoring mission: its head (o1/k1) and a member (o1/k2), behind a real server, with reports taken in. */
export class IntakeRoom {
  readonly exercise: ExerciseRoom;
  readonly sealed: SealedTalks;
  /** The report of shots: corrected once, with two originals, one of them with its working copy; in a case that was released. */
  shots = '';
  /** Said to repeat it. */
  repeats = '';
  /** Nobody has sorted it. */
  unsorted = '';
  /** Taken back. */
  takenBack = '';

  private constructor(exercise: ExerciseRoom, sealed: SealedTalks) {
    this.exercise = exercise;
    this.sealed = sealed;
  }

  static async open(): Promise<IntakeRoom> {
    let made: IntakeRoom | undefined;
    await ExerciseRoom.open({
      bare: true,
      more: async (exercise) => {
        made = new IntakeRoom(exercise, SealedTalks.of(exercise.talks));
        await made.#begin();
        await made.#takeIn();
      },
    });
    return made as IntakeRoom;
  }

  async #begin(): Promise<void> {
    const { exercise, sealed } = this;
    await sealed.openIntake((...act) => exercise.act(...act));
    const member = await sealed.member('o1/k2');
    await exercise.act('o1/k1', 'key.accredit', { ...member, duty: 'member' });
    await sealed.renew('o1/k1');
    await this.do('o1/k1', 'room.describe', {
      title: { en: 'Intake of the river mission', ur: 'دریائی مشن کی وصولی' },
    });
    const name = exercise.enclose('{"en":"The river mission","ur":"دریائی مشن"}');
    await this.do('o1/k1', 'party.describe', { party: 'o1', name: { ...name.ref } }, [name]);
    const person = exercise.enclose('{"en":"Team leader Alder"}');
    const key = exercise.talks.ref('o1/k2');
    await this.do('o1/k1', 'person.describe', { key, name: { ...person.ref } }, [person]);
    await this.do('o1/k1', 'intake.referral-path', {
      text: {
        en: 'Call the clinic at the bridge; say nothing more on this form.',
        ur: 'پل پر واقع کلینک کو فون کریں؛ اس فارم پر مزید کچھ نہ لکھیں۔',
      },
    });
  }

  /** Seals an act and has it admitted; some minutes pass. Returns its id. */
  async do(
    by: string,
    type: string,
    body: object,
    enclosures: readonly Enclosure[] = [],
    after: readonly string[] = [],
  ): Promise<string> {
    this.exercise.pass(60_000);
    return await this.sealed.do(by, type, body, { enclosures, after });
  }

  async #takeIn(): Promise<void> {
    const { exercise } = this;
    const shots = this.#report(
      'Four shots, from the reeds.',
      'The ferryman, at the landing stage.',
    );
    this.shots = await this.do('o1/k1', 'intake.report', shots.body, shots.enclosures);
    // Everything of it is enclosed anew, and the earlier version still holds what it held.
    const corrected = this.#report('Four shots, from the reeds; one boat.', 'The ferryman.');
    const reason = { en: 'The source remembered more.' };
    const body = { reason, body: { ...corrected.body, quantity: 4 } };
    await this.do('o1/k2', 'act.correct', body, corrected.enclosures, [this.shots]);
    // What the rules do not admit stays with the server all the same: nobody could read it there.
    const late = exercise.enclose('The ferryman again.', 'text/plain');
    const wrong = { reason, body: { ...HAPPENED, what: { ...late.ref } } };
    await this.do('o1/k2', 'act.correct', wrong, [late], [this.shots]);
    const bare = async (
      by: string,
      told: string,
      more: object,
      enclosures: readonly Enclosure[] = [],
    ): Promise<string> => {
      const what = exercise.enclose(told, 'text/plain');
      const said = { means: 'told', consent: 'mission-only', evidence: [], ...more };
      const body = { ...said, what: { ...what.ref } };
      return await this.do(by, 'intake.report', body, [what, ...enclosures]);
    };
    this.repeats = await bare('o1/k2', 'Shots at the ford.', { ...HAPPENED, consent: 'share' });
    // As a phone sends it: the place is nowhere but in an enclosure.
    const where = exercise.enclose(JSON.stringify(TOLD));
    this.unsorted = await bare(
      'o1/k1',
      'A drone over the mill.',
      {
        class: 'overflight',
        occurred: occurred(hoursAgo(30)),
        where: { ...where.ref },
        doubts: ['time-twice', 'file-missing'],
      },
      [where],
    );
    this.takenBack = await bare('o1/k1', 'Entered in the wrong room.', HAPPENED);
    const retracting = { reason: { en: 'It was of another mission.' } };
    await this.do('o1/k1', 'act.retract', retracting, [], [this.takenBack]);
    const { shots: report } = this;
    await this.do('o1/k1', 'intake.triage', { report, as: 'verify' });
    await this.do('o1/k1', 'intake.triage', {
      report: this.repeats,
      as: 'duplicate',
      of: report,
      why: { en: 'Same hour, same place.' },
    });
    await this.do('o1/k1', 'intake.assign', {
      reports: [report],
      to: exercise.talks.ref('o1/k2'),
      task: { en: 'See the place again', ur: 'جگہ دوبارہ دیکھیں' },
    });
    const { sha256 } = corrected.body.evidence[0] as { sha256: string };
    const safe = { en: 'safe of the mission', ur: 'مشن کی تجوری' };
    const step = { report, what: 'stored', at: instantOf(hoursAgo(3)), where: safe };
    await this.do('o1/k2', 'intake.custody', { ...step, sha256 });
    await this.do('o1/k2', 'intake.custody', {
      ...step,
      what: 'examined',
      sha256: `${'C'.repeat(42)}A=`,
    });
    const opened = await this.do('o1/k1', 'intake.case', {
      number: 12,
      label: { en: 'Shots at the ford', ur: 'گھاٹ پر گولیاں' },
      reports: [report, this.repeats],
    });
    const file = `${'D'.repeat(42)}A=`;
    await this.do('o1/k1', 'intake.release', { case: opened, number: 12, file });
  }

  #report(told: string, by: string) {
    const { exercise } = this;
    const what = exercise.enclose(JSON.stringify({ en: told, ur: 'نرسلوں سے چار گولیاں۔' }));
    const source = exercise.enclose(by, 'text/plain');
    const bytes = jpeg([JFIF, ...inSegments(manifestStore())]);
    const original = enclose(nodeProvider, bytes, 'image/jpeg');
    const copy = enclose(nodeProvider, greyPicture(60, 40), 'image/png');
    const sound = enclose(nodeProvider, new Uint8Array(3_000).fill(7), 'audio/mp4');
    const sha = (of: Uint8Array): string => toBase64(nodeProvider.sha256(of));
    const received = instantOf(hoursAgo(5));
    const body = {
      ...HAPPENED,
      means: 'seen',
      what: { ...what.ref },
      source: { ...source.ref },
      consent: 'share-without-source',
      evidence: [
        {
          original: { ...original.ref },
          sha256: sha(bytes),
          kind: 'photo',
          received,
          copy: { ...copy.ref },
        },
        // Its code is of another file, as if it had been changed since.
        { original: { ...sound.ref }, sha256: sha(bytes.slice(1)), kind: 'sound', received },
      ],
      key: 'ford-night',
    };
    return { body, enclosures: [what, source, original, copy, sound] };
  }

  /** Opens a page of the room, signed in with a key of the mission and its sealing key. */
  async visitAs(name: string, page: string, visit: Visit = {}): Promise<Visitor> {
    const { exercise, sealed } = this;
    const visitor = await exercise.visitEmpty(visit);
    const language = visit.language ?? 'en';
    const seal = sealed.seals.get(name);
    await keepKey(visitor.page, exercise.talks, name, language, exercise.url, seal);
    await exercise.turnTo(visitor.page, page);
    return visitor;
  }

  async close(): Promise<void> {
    await this.exercise.close();
  }
}

/** Where the drone was, as finely as it was told. */
const TOLD = {
  words: { en: 'Behind the mill, by the third poplar' },
  box: { west: 12_004_900, south: 41_003_900, east: 12_005_100, north: 41_004_100 },
};

const HAPPENED = {
  class: 'small-arms-fire',
  occurred: occurred(hoursAgo(20)),
  place: {
    words: { en: 'near the ford', ur: 'گھاٹ کے قریب' },
    box: { west: 12_000_000, south: 41_000_000, east: 12_012_000, north: 41_009_000 },
  },
};
