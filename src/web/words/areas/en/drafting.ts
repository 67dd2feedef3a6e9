/** What the drafting check of a paragraph says: fetched when somebody asks for it. What is missing, why and wording are of core. */
export const draftingWords = {
  'drafting.lead':
    'Private advice: what the English words leave out, by rules. It is made on this device, nobody else is told, and nothing waits for it. Rules may miss what a person sees.',
  'drafting.no-english': 'It reads English words, and this paragraph has none yet.',
  'drafting.reading': 'The newest reading that was proposed of these words is taken into account.',
  'drafting.binds-nobody':
    'No words here bind anybody, such as “shall”: most of what follows may be no matter of this paragraph.',
  'drafting.none': 'Nothing was found.',
  'drafting.count':
    '{gaps, plural, =0 {No gaps} one {# gap} other {# gaps}}, {questions, plural, =0 {no questions} one {# question} other {# questions}}. With a gap no state could be computed, or nobody could tell whether the words are kept.',
  'drafting.words': 'The words that some of it is about',
  'drafting.gap': 'gap',
  'drafting.question': 'question',
  'drafting.more': 'Why it matters, and wording',
  'drafting.wording': 'For example:',
  'drafting.read': 'What the words say',
  'drafting.read.help':
    'Read by rules, from the English words. What has no words is not filled in; a person completes it.',
  'drafting.read.pattern': 'Kind of duty: {pattern}',
  'drafting.read.unclear': 'not enough to be entered',
  'drafting.propose': 'Propose a reading, with what the words say filled in',
  'drafting.accept': 'Leave it open',
  'drafting.note': 'Why it stays open: a note for you alone',
  'drafting.keep': 'Keep the note',
  'drafting.cancel': 'Cancel',
  'drafting.not-kept': 'This browser keeps nothing, so the note could not be kept.',
  'drafting.accepted': 'Left open by you',
  'drafting.accepted.help':
    'These notes are in this browser only, and go when this device is cleared.',
  'drafting.take-back': 'Take back',
} as const;

export type DraftingMessageId = keyof typeof draftingWords;
