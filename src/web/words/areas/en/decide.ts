/** What the pages say on which words of a text are decided: fetched with the first of them. */
export const decideWords = {
  'decide.back': 'Back to the text',
  'decide.leave': 'Leave it, and back to the text',
  'decide.words': 'The exact words',
  'decide.no-text': 'No text: the paragraph is to be left out.',
  'decide.changed': 'The words have changed since you opened this',
  'decide.changed.help':
    'Nothing was signed. What you were shown is no longer what you would agree to.',
  'decide.changed.gone': 'The words that you were shown are no longer on the table.',
  'decide.changed.edited': 'The words that you were shown read otherwise now.',
  'decide.changed.redline':
    'From the words that you were shown to the words as they are now, in {language}:',
  'decide.changed.stands':
    'From the words that you were shown to the words that stand now, in {language}:',
  'decide.changed.nothing': 'Nothing stands in their place.',
  'decide.changed.again': 'Begin again with the words as they are now',
  'decide.left-out': 'Left out',
  'decide.left-out.brackets':
    'nothing to agree to: brackets, blanks or reservations are left in the words',
  'decide.left-out.agreed': 'you have agreed to these words already',
  'decide.consent.lead':
    'You agree to exactly these words, by their hash. Another wording, however small the difference, is not agreed to by this.',
  'decide.consent.which': 'Which words of {paragraph}',
  'decide.consent.choose': 'Say for each paragraph which of the words on the table you agree to.',
  'decide.consent.none': 'There are no words here that you can agree to now.',
  'decide.consent.also': 'Also agreed to in',
  'decide.consent.also.help':
    'What is agreed in the working language is agreed. In further languages you may agree now or later; when every side has, the paragraph is conformed.',
  'decide.consent.also.lacking':
    '{count, plural, one {# paragraph has no words in it yet} other {# paragraphs have no words in it yet}}',
  'decide.consent.as': 'How you agree',
  'decide.consent.as.missing': 'Say whether you agree ad referendum or definitively.',
  'decide.powers': 'The powers that are notified for you cover this.',
  'decide.powers.beyond':
    'No powers that are notified for you cover this. It can be entered, and awaits confirmation by a person with such powers.',
  'decide.own.none': 'There is no agreement of your side here of which that could be said.',
  'decide.confirm.lead':
    'You confirm what your side has agreed to, in exactly these words. What lies behind it is your side’s own, and is not asked for.',
  'decide.not-confirm.lead':
    'You state that your side’s agreement is not confirmed. That is an ordinary outcome, and your side may agree anew.',
  'decide.withdraw.lead':
    'You withdraw an agreement that was definitive or confirmed. Without powers that cover it, the agreement stands until the withdrawal is confirmed.',
  'decide.refer.lead':
    'You refer these exact words to your leadership. This is entered in a room of your own side; nobody else reads it, and in the room of the text nothing shows it.',
  'decide.refer.room': 'Entered in',
  'decide.refer.question': 'Say what you ask.',
  'decide.refer.no-words': 'Which words are referred is not clear',
  'decide.refer.no-words.help':
    'Several are on the table, or brackets are left in them. Choose the words in the margin of the paragraph.',
  'decide.refer.no-room': 'No room of your own side is open on this device',
  'decide.refer.no-room.help':
    'A referral is made in a caucus or in the room of your leadership, and never in a room that others read.',
  'decide.several.count':
    '{count, plural, =0 {No paragraph chosen} one {# paragraph chosen} other {# paragraphs chosen}}',
  'decide.several.help':
    'Mark paragraphs beside their numbers, or whole articles in the outline. What you can decide on them at once is offered here.',
  'decide.several.some': '{act} ({count})',
  'decide.several.end': 'Done choosing',
} as const;

export type DecideMessageId = keyof typeof decideWords;
