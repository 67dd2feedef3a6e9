import { instantOf } from '../instant-of.ts';
import type { Naming } from '../naming.ts';
import { format } from '../sentences.ts';
import { receiptsIn, silenceOf } from '../silence-state.ts';
import type { Language } from '../words.ts';
import { brokenBy, type SilenceRow, type Silences, type Standing } from './silences.ts';

/**
 * How a silence procedure stands, as one sentence: the same on every screen and at the command line. Times are said as the chair said its own, with UTC beside.
 * Nothing reads adopted that the chair has not declared adopted (AU6.11).
 *
 * @param keyOf the key that signed an act of the room
 * @example 'Broken 7 March 2031, 05:40 (UTC+05:00), 00:40 UTC, by telephone to the chair; entered 7 March 2031, 09:10 (UTC+05:00), 04:10 UTC.'
 */
export function standingSentence(
  view: Silences,
  row: SilenceRow,
  standing: Standing,
  naming: Naming,
  keyOf: (act: string) => string | undefined,
): string {
  const at = (ms: number): string => atOffset(ms, row.offset, naming);
  const signer = (act: string): string => naming.key(keyOf(act) ?? '');
  const until = at(row.until);
  const tell = (message: keyof typeof NOW, values = {}): string =>
    format(NOW[message][naming.language], naming.language, values);
  switch (standing) {
    case 'proposed':
      return tell('proposed', { chair: signer(row.act), until });
    case 'not-started':
    case 'taken-back':
      return tell(standing);
    case 'not-running':
    case 'time-reached':
      return tell(standing, { until });
    case 'running':
      return tell('running', { since: at(runningSince(view, row)), until });
    case 'paused': {
      const last = row.pauses.at(-1);
      return tell('paused', {
        since: at(last?.since ?? row.proposed),
        why: naming.term(`silence-pause.${last?.why ?? 'system-down'}`),
        party: last?.party === undefined ? undefined : naming.party(last.party),
      });
    }
    case 'broken': {
      const first = brokenBy(view, row.act);
      if (!first) return naming.term('silence.broken');
      return tell('broken', {
        at: at(first.at),
        channel: naming.term(`silence-channel.${first.channel}`),
        entered: at(first.entered),
        side: first.side === undefined ? undefined : naming.party(first.side),
      });
    }
    case 'adopted':
    case 'contested': {
      const { act, admitted } = row.adopted ?? { act: row.act, admitted: row.until };
      return tell(standing, { at: at(admitted), until, chair: signer(act) });
    }
  }
}

/** An instant as the chair would say it, and in UTC. */
export function atOffset(ms: number, offset: number, naming: Naming): string {
  return naming.when({ from: instantOf(ms), precision: 'minute', certainty: 'stated', offset });
}

/** When the clock last began to run: it was started, every side had acknowledged, and the latest new time was stated (AU6.6). */
function runningSince(view: Silences, row: SilenceRow): number {
  const silence = view.state ? silenceOf(view.state, row.act) : undefined;
  const receipts = silence && view.state ? receiptsIn(view.state, silence) : undefined;
  return Math.max(
    row.started?.admitted ?? row.proposed,
    receipts ?? 0,
    row.pauses.at(-1)?.ended?.admitted ?? 0,
  );
}

const NOW = {
  proposed: {
    en: 'Proposed by {chair}, in the chair, until {until}. It starts only if no side objects to starting it.',
    ur: '{chair} نے بطورِ صدر {until} تک تجویز کیا۔ یہ تبھی شروع ہوگا جب کوئی فریق اس کے آغاز پر اعتراض نہ کرے۔',
  },
  'not-started': {
    en: 'An objection to starting it was entered; it was not started.',
    ur: 'اس کے آغاز پر اعتراض درج ہوا؛ یہ شروع نہیں ہوا۔',
  },
  'taken-back': {
    en: 'Taken back by the chair; nothing is adopted.',
    ur: 'صدر نے واپس لیا؛ کچھ منظور نہیں ہوا۔',
  },
  'not-running': {
    en: 'The time stated is {until}. The clock runs only once every side has acknowledged receipt before it; otherwise the chair states a new time.',
    ur: 'بتایا گیا وقت {until} ہے۔ گھڑی تبھی چلتی ہے جب ہر فریق اس سے پہلے وصولی کی تصدیق کر دے؛ ورنہ صدر نیا وقت بتاتا ہے۔',
  },
  running: {
    en: 'Running since {since}, until {until}.',
    ur: '{since} سے جاری، {until} تک۔',
  },
  paused: {
    en: 'Standing still since {since}: {why}{party, select, none {} other { ({party})}}.',
    ur: '{since} سے گھڑی رکی ہے: {why}{party, select, none {} other { ({party})}}۔',
  },
  'time-reached': {
    en: 'The time, {until}, is reached. Waiting for the chair’s declaration; nothing is adopted before it.',
    ur: 'وقت، {until}، ہو چکا۔ صدر کے اعلان کا انتظار ہے؛ اس سے پہلے کچھ منظور نہیں۔',
  },
  broken: {
    en: 'Broken {at}, {channel} to the chair{side, select, none {} other {, by {side}}}; entered {entered}.',
    ur: '{at} پر ٹوٹ گئی: {side, select, none {} other {{side} کا }}اعتراض یا ترمیم {channel} صدر تک پہنچی۔ اندراج {entered}۔',
  },
  adopted: {
    en: 'Adopted by the chair, {chair}, who declared on {at} that nothing had come in by any channel by {until}.',
    ur: 'صدر، {chair}، نے {at} پر اعلان کر کے منظور کیا کہ {until} تک کسی بھی ذریعے سے کچھ نہیں آیا۔',
  },
  contested: {
    en: 'The chair declared it adopted on {at}; that adoption is contested. The chair may propose anew.',
    ur: 'صدر نے {at} پر منظوری کا اعلان کیا؛ یہ منظوری متنازع ہے۔ صدر نئی تجویز دے سکتا ہے۔',
  },
} as const satisfies Record<Standing, Record<Language, string>>;
