import type { ReportDraft } from '#interchange/openrosa/submission.ts';
import type { FileField } from '#interchange/openrosa/report-fields.ts';

/** A file that came with a report: its original bytes, never changed. */
export interface ReportFile {
  field: FileField;
  /** By its first bytes, not by what the phone said. */
  media: string;
  bytes: Uint8Array;
  /** SHA-256 of the bytes as they were received, in hex. */
  sha256: string;
}

/** A report as the gateway hands it on. */
export interface PhoneReport extends Omit<ReportDraft, 'instance'> {
  /**
   * Sixty-four hex digits, the same whenever the same report comes again, and to anybody without the mission’s key no sign of which. It stands in the act, so that
   * the room takes a report once, whatever crashed in between.
   */
  mark: string;
  /** Epoch seconds by the gateway’s clock: when the last of it came. */
  received: number;
  files: readonly ReportFile[];
}

export type Entered =
  /** The room has it, and its receipt was checked. */
  | { kind: 'entered' }
  /** The room had it already: the mark is there. */
  | { kind: 'already' }
  /** Not now: the server cannot be reached, or waits for something. It is tried again. */
  | { kind: 'later'; code: string }
  /** Not now, for a reason that may be of this report alone: it is tried again, and the others go on. */
  | { kind: 'put-off'; code: string }
  /** The room does not take it as it is. It stays in the spool, and a person has to look. */
  | { kind: 'refused'; code: string };

/** Signs a report and enters it into the mission’s room, sealed. Must answer `already` for a mark that the room has. */
export type Submit = (report: PhoneReport) => Promise<Entered>;
