import * as z from 'zod/mini';
import type { ActType } from './declare.ts';
import { declareAct } from './declare.ts';
import { anybody } from './joint-statement.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Proposal } from './releases.ts';
import { proposal, refuseSpeakers, takeProposal } from './releases.ts';
import * as shape from './shapes.ts';
import { wholeTexts } from './text/hashed.ts';
import { textOf } from './text/state.ts';
import { EXAMPLE_TEXT } from './text/tabling.ts';
import { openParagraphs } from './text/whole.ts';

/**
 * A joint statement whose words were negotiated as a text of the room (ST8.11). From here on it is a joint statement like any other: those it speaks for agree to the
 * exact words, its issuer gives it out, and it is neither initialled nor signed.
 */

interface OfText extends Proposal {
  /** The text that was negotiated. */
  drawn: string;
  /** The hash of the whole of it as it stands. */
  whole: string;
}

const propose = declareAct<OfText>({
  name: 'release.propose-text',
  version: 1,
  subject: 'statements',
  nature: 'performed',
  summary: 'Proposes a text of this room, as it stands, as a joint statement.',
  effect:
    'The text has no brackets, and nothing is proposed on it by those for whom the statement is to speak. Its words are said in full; what is agreed to and issued is these words, whatever becomes of the text. Everything else is as for a joint statement that was not negotiated as a text.',
  body: z.strictObject({ ...proposal, drawn: shape.actId, whole: shape.digest }),
  entitled: anybody,
  hashes: { hash: 'text' },
  texts: wholeTexts(({ drawn, whole }) => [{ text: drawn, hash: whole }]),
  refuse(state, { body }): Refusal | undefined {
    if (!textOf(state, body.drawn)) return refuse('text.unknown');
    const no = refuseSpeakers(state, body);
    if (no) return no;
    const [open] = openParagraphs(state, body.drawn, body.sides);
    return open === undefined ? undefined : refuse('text.still-open', { paragraph: open });
  },
  apply: takeProposal,
  sentence: {
    en: '{actor} proposes the text “{drawn}”, as it stands, as a joint statement for {sides}, to be issued by {issuer}{embargo, select, none {} other { and not before {embargo}}}: {text}',
    ur: '{actor} نے متن ”{drawn}“ کو، جیسا وہ قائم ہے، {sides} کے مشترکہ بیان کے طور پر تجویز کیا، جسے {issuer} جاری کرے گا{embargo, select, none {} other {، مگر {embargo} سے پہلے نہیں}}: {text}',
  },
  values: (body, naming) => ({
    drawn: naming.text(body.drawn),
    sides: naming.parties(body.sides),
    issuer: naming.party(body.issuer),
    embargo: body.embargo === undefined ? undefined : naming.instant(body.embargo),
    text: naming.words(body.text),
  }),
  example: {
    issuer: 'm1',
    sides: ['p1', 'p2'],
    text: { en: 'The two sides met for two days and will meet again.' },
    hash: `${'A'.repeat(43)}=`,
    drawn: EXAMPLE_TEXT,
    whole: `${'A'.repeat(43)}=`,
  },
});

export const releaseOfTextActs: readonly ActType[] = [propose];
