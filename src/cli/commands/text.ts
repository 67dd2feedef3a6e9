import { Misuse, type Command, type ExitCode } from '../command.ts';
import { ROOM_TEXT_HELP, ROOM_TEXT_OPTIONS } from '../text/room-text-options.ts';
import type { TextInvocation } from '../text/verb.ts';

/** A verb's code is loaded when it is called. */
const VERBS: Readonly<Record<string, () => Promise<(of: TextInvocation) => Promise<ExitCode>>>> = {
  import: async () => (await import('../text/convert.ts')).importText,
  export: async () => (await import('../text/convert.ts')).exportText,
  redline: async () => (await import('../text/redline.ts')).textRedline,
  status: async () => (await import('../text/status.ts')).textStatus,
  concordance: async () => (await import('../text/concordance.ts')).textConcordance,
};

/** Drafts in files alone, without a server or a room. */
export const text: Command = {
  name: 'text',
  usage: 'text import FILE | export FILE --to FORMAT | redline EARLIER LATER | status FILE | concordance FILE',
  summary: 'Works on drafts in files: reads, converts, compares, measures.',
  details: [
    'parley text import FILE                 reads plain text or Markdown of other people, and gives Parley’s Markdown',
    'parley text export FILE --to markdown   gives a draft as Markdown or json, complete',
    'parley text redline EARLIER LATER       shows what was inserted, deleted, moved, split and merged, paragraph by paragraph',
    'parley text status FILE                 says how far it is: articles, open issues, share of words in brackets',
    'parley text concordance FILE            says what differs between its languages, and which terms are not in order; it only warns',
    '',
    'FILE is Parley’s Markdown or JSON, or anybody’s text in UTF-8. What needs a look (a bracket without a partner) is said on standard error; nothing is repaired.',
    '',
    '--language L  of other people’s text: en, ur, ps, prs, ar, tr or fr; else guessed from its letters',
    '--terms FILE  for concordance: defined terms, as JSON [{"words": {"en": ["Joint Commission"], "ur": ["مشترکہ کمیشن"]}}]',
    '--out FILE    writes into a new file instead of standard output',
    '--side-by-side  of a redline: the earlier version at the left, the later at the right; --all also the paragraphs that are the same',
    '',
    'Deleted words are shown [-so-] and inserted ones {+so+}; on a terminal with colours struck through and underlined, unless NO_COLOR is set.',
  ].join('\n'),
  options: {
    language: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
    edition: { type: 'string' },
    changes: { type: 'string' },
    author: { type: 'string' },
    beside: { type: 'boolean' },
    ...ROOM_TEXT_OPTIONS,
    'side-by-side': { type: 'boolean' },
    all: { type: 'boolean' },
    terms: { type: 'string' },
  },
  async run(invocation) {
    const [verb = '', ...operands] = invocation.operands;
    const load = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
    if (!load)
      throw new Misuse(`Say which: ${Object.keys(VERBS).join(', ')}; see parley text --help.`);
    const run = await load();
    return await run({ ...invocation, operands });
  },
};
