import { Misuse, type Command, type ExitCode } from '../command.ts';
import { ROOM_TEXT_HELP, ROOM_TEXT_OPTIONS } from '../text/room-text-options.ts';
import type { TextInvocation } from '../text/verb.ts';

/** A verb's code is loaded when it is called. */
const VERBS: Readonly<Record<string, () => Promise<(of: TextInvocation) => Promise<ExitCode>>>> = {
  import: async () => (await import('../text/convert.ts')).importText,
  export: async () => (await import('../text/convert.ts')).exportText,
  redline: async () => (await import('../text/redline.ts')).textRedline,
  compose: async () => (await import('../text/compose.ts')).textCompose,
  status: async () => (await import('../text/status.ts')).textStatus,
  table: async () => (await import('../text/table.ts')).textTable,
  drafts: async () => (await import('../text/drafts.ts')).textDrafts,
  concordance: async () => (await import('../text/concordance.ts')).textConcordance,
};

/** Drafts, in files alone or on the table of a room. */
export const text: Command = {
  name: 'text',
  usage:
    'text import FILE | export FILE | redline EARLIER LATER | compose BASE PROPOSAL… | status FILE | concordance FILE | table FILE | drafts',
  summary: 'Works on drafts, in files or in a room: reads, converts, compares, composes, measures.',
  details: [
    'parley text import FILE                 gives a draft as Parley’s Markdown',
    'parley text import FILE.docx --room ROOM --into OWNROOM',
    '                                        a Word file that came back: shows what each reviewer would change, and keeps it as drafts in a room of your own side',
    'parley text export FILE --to FORMAT     gives it as text, markdown, json, akn (Akoma Ntoso), docx (Word) or pdf',
    'parley text redline EARLIER LATER       shows what was inserted, deleted, moved, split and merged; with --out FILE.docx as tracked changes',
    'parley text compose BASE PROPOSAL…      shows a base and what each side would have instead as one text with brackets; a PROPOSAL is FILE or NAME=FILE',
    'parley text status FILE                 says how far it is: articles, open issues, share of words in brackets; of a room, each paragraph’s status, and how its instruments stand',
    'parley text concordance FILE            says what differs between its languages, and which terms are not in order; it only warns',
    'parley text table FILE --room ROOM      puts a draft on the table of a room, signed; a long one in several acts',
    'parley text drafts --room OWNROOM       lists the drafts that your side keeps; with --body ACT, what parley act text.propose --body - takes of one: its words alone',
    '',
    'FILE is Parley’s Markdown or JSON, anybody’s text in UTF-8 (.md, .txt), a Word file (.docx) or Akoma Ntoso (.akn, .xml). What needs a look (a bracket without',
    'a partner, a picture) is said on standard error; nothing is repaired.',
    '',
    '--language L     of other people’s text: en, ur, ps, prs, ar, tr or fr, else guessed from its letters; of what is written or compared: en, or en,ur',
    '--changes HOW    what becomes of the tracked changes of a Word file: accept or reject; without it such a file is refused',
    '--to FORMAT      else the name of --out says it',
    '--edition E      of text, docx and pdf: bracketed (else), or clean, which only a draft without anything open has',
    '--beside         of docx and pdf in several languages: in columns',
    '--out FILE       writes into a new file instead of standard output; a file that is there is left alone',
    '--author NAME    of tracked changes: whose they are said to be, else the later version’s',
    '--side-by-side   of a redline: the earlier version at the left, the later at the right; --all also the paragraphs that are the same',
    '--terms FILE     for concordance: defined terms, as JSON [{"words": {"en": ["Joint Commission"], "ur": ["مشترکہ کمیشن"]}}]',
    '--instrument ID  of a room, with export --to pdf: the text of an instrument as signed, or as it stands to be signed, clean and in its authentic languages;',
    '                 with --signature-page a page to sign on, that of --first PARTY first; with --true-copy the keeper’s page that certifies a copy, --on a DAY, else today',
    '',
    ROOM_TEXT_HELP,
    '',
    'Of a Word file that came back (parley text import FILE.docx --room ROOM), which is compared with the version that it was made of:',
    '--into ROOM      the id of the caucus, the leadership’s or the mediators’ room in which the drafts are kept, one for each reviewer; without it nothing is kept',
    '--only N,N       only these of the changes shown; --reviewer NAME only those of one reviewer, and again for another',
    '--with-file      the file itself is kept there as well, as an enclosure',
    '--server URL     where that room is, else where --from says; --sign KEY the key that signs there, else --key; --yes without asking',
    'No name and no time of a reviewer leaves that room: what is proposed of a draft later is its words.',
    '',
    'Of a text that is tabled (parley text table FILE --room ROOM), where the file does not say it or says otherwise:',
    '--title TEXT     --tier chair, compilation, joint, non-paper or one-text; --authentic en,ur; --pen PARTY holds the pen, else whoever signs',
    '--with-file      the file itself is enclosed, byte for byte; --server URL, --key KEY, --yes as above',
    '',
    'Of a room a redline names versions instead of files: parley text redline --room ROOM "Rev. 1" "Rev. 2"; #12 names the text after act 12, and without a later',
    'version it is compared with how the text stands.',
    '',
    'Deleted words are shown [-so-] and inserted ones {+so+}; on a terminal with colours struck through and underlined, unless NO_COLOR is set.',
    'Exit codes: 0 done, 1 a file or room cannot be taken for a draft, or cannot be written as asked (nothing is written then), 2 misused or unreachable.',
  ].join('\n'),
  options: {
    language: { type: 'string' },
    changes: { type: 'string' },
    to: { type: 'string' },
    edition: { type: 'string' },
    beside: { type: 'boolean' },
    out: { type: 'string' },
    author: { type: 'string' },
    'side-by-side': { type: 'boolean' },
    all: { type: 'boolean' },
    terms: { type: 'string' },
    title: { type: 'string' },
    tier: { type: 'string' },
    authentic: { type: 'string' },
    pen: { type: 'string' },
    into: { type: 'string' },
    only: { type: 'string' },
    body: { type: 'string' },
    reviewer: { type: 'string', multiple: true },
    'with-file': { type: 'boolean' },
    server: { type: 'string' },
    sign: { type: 'string' },
    yes: { type: 'boolean' },
    instrument: { type: 'string' },
    'true-copy': { type: 'boolean' },
    'signature-page': { type: 'boolean' },
    first: { type: 'string' },
    on: { type: 'string' },
    ...ROOM_TEXT_OPTIONS,
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
