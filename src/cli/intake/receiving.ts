import { createHash } from 'node:crypto';
import { MEDIA, fileTypeOf } from '#interchange/evidence/file-type.ts';
import { boundaryOf, readMultipart, type Part } from '#interchange/openrosa/multipart.ts';
import { readSubmission } from '#interchange/openrosa/submission.ts';
import type { LocalZone } from '#interchange/openrosa/time-said.ts';
import { MAX_SEALED_ENCLOSURE_BYTES } from '#record/sealed.ts';
import type { GatewaySentence } from './gateway-words.ts';
import type { ReportFile } from './phone-report.ts';
import type { Spool } from './spool.ts';

/** What becomes of one submission: the status, what is said on the phone, and a code for the log. */
export interface Received {
  status: 201 | 400 | 413 | 503;
  say: GatewaySentence;
  code: string;
}

/** Of all files of one report: they enter the room with one act, which a server takes up to 48 MiB of in base64. */
const MOST_REPORT_BYTES = 32 * 1024 * 1024;
const XML = 'xml_submission_file';
const INCOMPLETE = '*isIncomplete*';

/**
 * Takes what a phone sent (OR3, OR5). Answers 201 only for what is on the disk, or what there is nothing to keep of.
 *
 * @param body at most as long as the gateway takes
 * @param now epoch milliseconds
 */
export async function receive(
  contentType: string,
  body: Uint8Array,
  { spool, zone, now }: { spool: Spool; zone: LocalZone; now: number },
): Promise<Received> {
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) return notRead('openrosa.multipart');
  const read = readMultipart(body, boundary, (name) => name === 'audit.csv');
  if (!read.ok) return notRead(read.fault.code);
  const [xml, ...more] = read.value.filter(({ name }) => name === XML);
  if (xml === undefined || more.length > 0) return notRead('openrosa.multipart');
  const submission = readSubmission(xml.bytes, zone);
  if (!submission.ok) return notRead(submission.fault.code);
  if (submission.value.kind === 'without-consent') {
    return { status: 201, say: 'nothing-kept', code: 'no-consent' };
  }
  const { draft, files } = submission.value;
  const { instance, ...report } = draft;
  const mark = spool.mark(instance);
  const kept: ReportFile[] = [];
  for (const { name, bytes } of read.value) {
    const field = files.get(name);
    if (name === XML || field === undefined) continue;
    if (bytes.length > MAX_SEALED_ENCLOSURE_BYTES) {
      return { status: 413, say: 'too-large', code: 'openrosa.file-too-large' };
    }
    if (kept.some((one) => one.field === field)) return notRead('openrosa.repeated');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    kept.push({ field, media: MEDIA[fileTypeOf(bytes)], bytes, sha256 });
  }
  if ((await totalWith(spool, mark, kept)) > MOST_REPORT_BYTES) {
    return { status: 413, say: 'too-large', code: 'openrosa.report-too-large' };
  }
  const last = !isIncomplete(read.value);
  // After all that is said of the request itself, and in the same words: whoever took a phone would learn from another answer that a report of this id is here.
  const nothingMore = kept.length === 0 && spool.isEnteredWithout(mark);
  if (spool.has(mark) || nothingMore)
    return { status: 201, say: last ? 'received' : 'more-to-come', code: 'again' };
  const named = [...files.values()];
  const received = Math.floor(now / 1000);
  const added = await spool.add(mark, { draft: report, named, files: kept, received, last });
  if (!added.ok) return { status: 503, say: 'later', code: added.fault.code };
  return last
    ? { status: 201, say: 'received', code: 'received' }
    : { status: 201, say: 'more-to-come', code: 'part' };
}

/** Bytes of the report’s files with those that came in earlier requests; one that comes again counts once. */
async function totalWith(spool: Spool, mark: string, kept: readonly ReportFile[]): Promise<number> {
  const sizes = await spool.sizes(mark);
  for (const { field, bytes } of kept) sizes.set(field, bytes.length);
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

function isIncomplete(parts: readonly Part[]): boolean {
  const said = parts.find(({ name }) => name === INCOMPLETE)?.bytes;
  return said !== undefined && new TextDecoder().decode(said).toLowerCase() === 'yes';
}

function notRead(code: string): Received {
  if (code === 'openrosa.other-form') return { status: 400, say: 'other-form', code };
  return { status: 400, say: 'not-read', code };
}
