export const asideWords = {
  'aside.lead':
    'What is written here enters no record. Nobody signs it, nothing may cite it, and it is gone at its hour.',
  'aside.before': 'Before you write',
  'aside.before.readers':
    'It will be read by {parties}: by everybody of theirs who has a key for this room. A side that joins later is not given it.',
  'aside.before.until':
    'It can be read until the hour that you set, at most 24 hours from now. It is gone earlier if you take it back or if the server is started again.',
  'aside.before.copy': 'No copy is kept here: none on the disk of the server, none on this device.',
  'aside.before.open':
    'This room is not sealed. Until that hour the server holds your words in its memory, and whoever operates it can read and copy them there.',
  'aside.before.sealed':
    'This device encrypts your words, and the server holds only what it cannot read. It still sees that somebody writes, and when.',
  'aside.before.others':
    'Others may copy what they see, photograph it or write it down. Nothing prevents that.',
  'aside.before.cite':
    'Nothing may cite it, and nothing carries it into the record. What is to count is tabled anew by its owner.',
  'aside.before.claim':
    'No name stands beside it. If you name your side, that is a claim that nobody can check.',
  'aside.words': 'Your words',
  'aside.length': 'How long it can be read',
  'aside.length.minutes': '{minutes} minutes',
  'aside.length.hours': '{hours, plural, one {# hour} other {# hours}}',
  'aside.length.until': 'Until {at}. Then it is gone.',
  'aside.side': 'Say that it is from {party}',
  'aside.write': 'Write off the record',
  'aside.writing': 'Writing…',
  'aside.now': 'What can be read now',
  'aside.none': 'Nothing can be read here now. Whether there was something, nobody is told.',
  'aside.from': 'Says it is from {party}',
  'aside.from.none': 'Names no side',
  'aside.until': 'Until {at}',
  'aside.unread':
    'This device could not open it: it was not given the key, or it is not as a member writes it.',
  'aside.take-back': 'Take it back',
  'aside.take-back.help':
    'What you wrote can be taken back as long as this page stays open in this tab.',
  'aside.reader': 'Your key only reads. You can read here, and not write.',
  'aside.closed': 'This room is closed. Nothing more is written here.',
  'aside.outside':
    'Only those who have a place in this room read and write here, signed in with a key that counts.',
  'aside.problem.words':
    'Write some words: up to 8,000 bytes, which is about 8,000 Latin or 4,000 Urdu letters.',
  'aside.problem.key':
    'This device has not been given the key of this room, so it cannot encrypt what you write. Nothing was sent.',
};

export type AsideMessageId = keyof typeof asideWords;
