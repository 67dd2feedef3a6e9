/** Filled-in forms as a phone sends them. */
import type { LocalZone } from '../../src/interchange/openrosa/time-said.ts';

/** Five hours east, without a change of clocks. */
export const plusFive: LocalZone = {
  resolve: (local) => ({
    instant: new Date(Date.parse(`${local}Z`) - 5 * 3_600_000).toISOString().replace('.000', ''),
    offset: 300,
  }),
};

export const ANSWERS: Readonly<Record<string, string>> = {
  'consent/keep': 'yes',
  'consent/case-file': 'yes',
  'consent/contact': 'no',
  'what/class': 'small-arms-fire',
  'what/quantity': '12',
  'what/basis': 'heard',
  'when/date': '2031-03-04',
  'when/precision': 'minute',
  'when/clock': '14:05:00.000+05:00',
  'when/certain': 'sure',
  'where/precision': 'km',
  'where/area': '31.58 64.37',
  'where/words': 'near the ford below the mill',
  'told/language': 'en',
  'told/account': 'Twelve shots from the east bank, then nothing.',
  'meta/instanceID': 'uuid:6f9e5f3c-1d7b-4a53-9c9b-0a4d6f1f3c11',
};

/** @param extra markup put into the root, as forms of other kinds have it */
export function phoneXml(
  change: Readonly<Record<string, string | undefined>> = {},
  extra = '',
): Uint8Array {
  const groups = new Map<string, string>();
  for (const [path, answer] of Object.entries({ ...ANSWERS, ...change })) {
    if (answer === undefined) continue;
    const [group = '', field = ''] = path.split('/');
    const text = answer.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    groups.set(group, `${groups.get(group) ?? ''}<${field}>${text}</${field}>`);
  }
  const inner = [...groups].map(([group, fields]) => `<${group}>${fields}</${group}>`).join('');
  return new TextEncoder().encode(
    `<?xml version='1.0' ?><data id="parley-incident" version="1.0">${inner}${extra}</data>`,
  );
}
