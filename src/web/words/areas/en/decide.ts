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
  'finding.title': 'Findings',
  'finding.lead':
    'What a check of the languages against each other, and of the terms within each, finds in the words that stand. It runs on this device, warns, and stops nothing: a difference may be meant.',
  'finding.help':
    'Found on this device, in the words that stand. A difference may be meant; nothing is stopped by it.',
  'finding.none': 'Nothing was found.',
  'finding.kind': 'Which',
  'finding.all': 'All findings ({count})',
  'finding.more': 'and {count, plural, one {# more place} other {# more places}}',
  'finding.nothing': 'nothing that corresponds',
  'finding.beside': 'Both languages beside each other',
  'finding.language-missing': 'No words in a language yet',
  'finding.stale': 'Translated from earlier words',
  'finding.stale.help': 'The words that it was translated from have changed since.',
  'finding.number': 'Numbers differ',
  'finding.date': 'Dates differ',
  'finding.duration': 'Durations differ',
  'finding.percentage': 'Percentages differ',
  'finding.term': 'A defined term has no counterpart',
  'finding.brackets': 'Brackets differ',
  'finding.brackets.help': 'The alternatives are not the same in both.',
  'finding.placeholders': 'Blanks to be filled differ',
  'finding.placeholders.count': '{count, plural, =0 {no blank} one {# blank} other {# blanks}}',
  'finding.letters': 'Letters that look like others',
  'finding.letters.help':
    'They look like letters of this language, and are others: a search does not find such words.',
  'finding.direction': 'Marks that change direction',
  'finding.direction.help': 'They are not seen, and move words about on the screen.',
  'finding.term-undefined': 'A term is used and not defined',
  'finding.term-undefined.help': 'The first place where it is used.',
  'finding.term-unused': 'A term is defined and not used',
  'finding.term-unused.help': 'The place where it is defined.',
  'finding.term-spelling': 'A term is spelled in another way',
  'finding.term-spelling.help': 'Elsewhere, or where it is defined, it is spelled otherwise.',
  'decide.stance': 'How your side stands',
  'decide.stance.lead':
    'What you say of these words stands beside them, in place of what your side said of them before. It agrees to nothing.',
  'decide.stance.missing': 'Say how your side stands.',
  'decide.stance.on': 'On which words',
  'decide.stance.on.whole': 'On these words as a whole',
  'decide.stance.support': 'supports them',
  'decide.stance.oppose': 'opposes them',
  'decide.stance.reserve': 'reserves its position',
  'decide.stance.consider': 'is considering them',
  'decide.stance.none': 'says nothing more on them',
  'decide.stance.says': 'Reason, in a few words',
  'decide.take-back.lead':
    'You take back what your side proposed. It leaves the shared view and is not quoted by it again; versions that were circulated keep it.',
  'decide.take-back.none':
    'There is nothing here that your side could take back: it is not on the table any more, or another side has agreed to it.',
  'decide.take-back.on': 'On which paragraphs',
  'decide.settle.lead':
    'You enter words that every side has agreed to. What changes in the text by that is marked. Agreements stay as they are.',
  'decide.settle.none':
    'There are no words here that every side has agreed to and that are not entered yet.',
  'decide.settle.leaving': 'Leave the table by this:',
  'decide.conform.lead':
    'Your side has agreed to these paragraphs in the working language. You agree to their words in further languages, by the hash of each.',
  'decide.conform.none':
    'There are no further languages here to agree to: your side has agreed to all that there are, or not yet to the words in the working language.',
  'decide.conform.choose': 'Say in which languages you agree.',
  'decide.structure.after': 'As the text will read there',
  'decide.structure.here': 'here',
  'decide.structure.ends':
    'What sides have agreed to here ends by this: which words belong to which paragraph is part of what they agreed.',
  'decide.blocked': 'Proposals on the table stand in the way',
  'decide.blocked.help':
    'Their words would be lost. This can be done once they are taken back, or agreed words are entered.',
  'decide.bracket': 'Square brackets are not typed here: what is open is proposed.',
  'decide.spot': 'Place',
  'decide.spot.first': 'At the very beginning',
  'decide.spot.first-in': 'First in {paragraph}: {words}',
  'decide.spot.after': 'After {paragraph}: {words}',
  'decide.move.lead':
    'The paragraph moves with what stands in it. Its words, and what was agreed to them, stay. Numbers that follow from the place change.',
  'decide.move.where': 'Where {paragraph} is moved',
  'decide.move.up': 'One place up',
  'decide.move.down': 'One place down',
  'decide.move.to': 'To another place',
  'decide.move.missing': 'Say where it is moved.',
  'decide.renumber.lead':
    'A number of its own, such as 2 bis, stands instead of the one that follows from the place, and is not counted. What was agreed stays.',
  'decide.renumber.num': 'Number of {paragraph}',
  'decide.renumber.empty': 'Empty: the number follows from the place.',
  'decide.renumber.missing': 'It has this number already.',
  'decide.split.lead':
    'Choose the words that begin a paragraph of their own. Within a line of words the arrow keys lead from word to word.',
  'decide.split.words': 'Words in {language}, each of which can begin a paragraph',
  'decide.split.leave': 'Leave out the words in this language; they are entered anew later',
  'decide.split.missing': 'Choose at least one word that begins a paragraph of its own.',
  'decide.split.uneven': 'Split the words in {language} into as many parts, or leave them out.',
  'decide.merge.lead':
    '{first} and {second} become one paragraph, in the words of both. What stood in the second comes to stand in it.',
  'decide.merge.none': 'No paragraph of the same kind with words follows here.',
  'decide.merge.lost':
    'Only one of the two has words in {languages}: these are left out, and are entered anew later.',
  'decide.remove.lead': '{paragraph} has no words, and is taken out of the text.',
  'decide.add.lead': 'What you add stands in the text and is open: nobody has agreed to it.',
  'decide.add.kind': 'What is added',
  'decide.add.words': 'Words',
  'decide.add.missing': 'Write the words, in the working language at least.',
} as const;

export type DecideMessageId = keyof typeof decideWords;
