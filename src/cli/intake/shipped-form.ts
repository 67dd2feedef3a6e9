import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { text } from '#core/words.ts';
import { FORM_EDITION } from '#interchange/openrosa/report-fields.ts';
import { incidentForm } from '#interchange/openrosa/xform.ts';
import { Misuse } from '../command.ts';

/** The form as this mission hands it out. */
export interface ShippedForm {
  xml: string;
  /** The edition, and eight digits of what stands in it: another referral path is another version. */
  version: string;
  /** Of its bytes, in hex, as the protocol asks. It protects nothing. */
  md5: string;
}

const referral = z.strictObject({ en: text, ur: text });
export type Referral = z.infer<typeof referral>;

/** IC2: the mission’s own referral path, `{"en": "…", "ur": "…"}`. There is no form without one. */
export async function readReferral(file: string | undefined): Promise<Referral> {
  if (file === undefined) {
    throw new Misuse(
      'Name the file with the mission’s referral path: --referral FILE, {"en": "…", "ur": "…"}. The form shows it instead of any question on sexual violence or harm to children.',
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw new Misuse(`${file} cannot be read as JSON.`);
  }
  const read = z.safeParse(referral, value);
  if (!read.success) throw new Misuse(`${file} holds {"en": "…", "ur": "…"}, both with words.`);
  return read.data;
}

export function shippedForm(path: Referral): ShippedForm {
  const draft = incidentForm(path, String(FORM_EDITION));
  const digits = createHash('sha256').update(draft).digest('hex').slice(0, 8);
  const version = `${FORM_EDITION}.${digits}`;
  const xml = incidentForm(path, version);
  return { xml, version, md5: createHash('md5').update(xml).digest('hex') };
}
