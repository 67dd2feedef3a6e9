import type { Meant } from '#client/compose-for.ts';
import type { IntakeReport } from '#core/incidents/intake.ts';
import type { Words } from '#core/words.ts';
import { utf8 } from '#record/bytes.ts';
import type { Provider } from '#record/provider.ts';
import { enclose, type Enclosure } from '#room/compose.ts';
import { happenedFrom, type Answers } from './answers.ts';
import { mediaOf, type TakenFile } from './taken-file.ts';

/** A whole report, as it is kept on this device until it is handed over. */
export interface Report {
  /** Random, and so without a link to device or person: the room takes a report with it once, whatever broke in between. */
  instance: string;
  answers: Answers;
  files: readonly TakenFile[];
}

export const REPORT_ACT = { type: 'intake.report', version: 1 } as const;

/**
 * The act that a report becomes. What was said, where it was and who said it are enclosures, so that they can be destroyed when the source withdraws (IC3): words as JSON by
 * language, files as they are. To be asked once the answers have no problem.
 */
export function meantBy(
  provider: Provider,
  { instance, answers, files }: Report,
): Meant & { body: IntakeReport; enclosures: Enclosure[] } {
  const enclosures: Enclosure[] = [];
  const enclosed = (bytes: Uint8Array, media: string) => {
    const made = enclose(provider, bytes, media);
    enclosures.push(made);
    return made.ref;
  };
  const json = (value: unknown) => enclosed(utf8(JSON.stringify(value)), 'application/json');
  const inWords = (text: string) => {
    const words: Words = { [answers.language]: text.trim() };
    return json(words);
  };
  const { place, ...happened } = happenedFrom(answers);
  const body: IntakeReport = {
    ...happened,
    means: answers.means as IntakeReport['means'],
    what: inWords(answers.words),
    ...(place ? { where: json(place) } : {}),
    ...(answers.source.trim() === '' ? {} : { source: inWords(answers.source) }),
    consent: answers.consent as IntakeReport['consent'],
    evidence: files.map((file) => ({
      original: enclosed(file.bytes, mediaOf(file)),
      sha256: file.sha256,
      kind: file.kind,
      received: file.received,
      ...(file.copy === undefined ? {} : { copy: enclosed(file.copy, mediaOf(file)) }),
    })),
    instance,
  };
  return { ...REPORT_ACT, body, enclosures };
}
