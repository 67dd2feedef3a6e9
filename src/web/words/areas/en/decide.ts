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
  'decide.principle.lead':
    'Your side agrees on the matter; the words are to follow. This is agreement to no words and binds nobody. The paragraph reads so once every side has said it.',
  'decide.principle.back.lead':
    'Your side no longer agrees to this in principle. Nobody had agreed to words by it.',
  'decide.principle.none': 'There is no paragraph here of which that could be said now.',
  'decide.principle.words': 'The words that stand there now, to which this does not agree:',
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
  'decide.translate.lead':
    'Words in other languages, made from those of the working language beside them. What was agreed in the working language stays as it is; agreement to the words in a language ends when these change.',
  'decide.translate.further': 'In further languages',
  'decide.translate.nothing': 'Type words in a language that differ from those that are there.',
  'decide.translate.none': 'These words are not on the table any more.',
  'decide.translate.trouble':
    'The words in {language} hold brackets without a partner, letters of another alphabet, or characters that no text may hold.',
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
  'decide.rewording.leave': 'Take this paragraph out again',
  'decide.rewording.add': 'Another paragraph',
  'decide.rewording.brackets':
    'brackets, blanks or notes are in its words, which typing would lose',
  'decide.rewording.proposals': 'something is proposed on it',
  'decide.rewording.none': 'No words differ yet from those that stand.',
  'decide.rewording.says': 'What it is about, in a few words',
  'decide.edit.lead':
    'Spelling, numbers, cross-references and languages conformed: never what is of substance. It is shown to every side as a redline, and is entered only if no head objects in time. What was agreed stays agreed.',
  'decide.edit.until': 'Heads may object until',
  'decide.edit.until.missing': 'Say until when heads may object: an hour from now at least.',
  'decide.edit.now.open': 'open to objection',
  'decide.edit.now.objected': 'objected to, not entered',
  'decide.edit.now.entered': 'entered',
  'decide.edit.left': '{duration} left to object, until {until}.',
  'decide.edit.over': 'The time to object ended at {until}. It is entered when a person enters it.',
  'decide.edit.objected': 'Objected:',
  'decide.edit.none': 'There is no such editorial set here.',
  'decide.edit.object.lead':
    'You object, for whatever reason. Then the set is not entered; what it was about may be proposed as words.',
  'decide.edit.enter.lead':
    'No head has objected in time, by any channel that you know of. The words change by this, and what was agreed to them stays agreed.',
  'decide.edits': 'Editorial sets',
  'decide.edits.lead':
    'Corrections of spelling, numbers, cross-references and languages. Each is shown as a redline and stands if no head objects in time; agreements carry over.',
  'decide.edits.none': 'None has been proposed.',
  'decide.redraft.lead':
    'New words stand in place of the old ones, without brackets, and are nobody’s in particular. What was answered to an earlier draft does not count for this one.',
  'decide.circulate.lead':
    'Everybody in the room keeps the text under this name as it stands now, brackets and all; nothing later changes it.',
  'decide.circulate.name': 'Name of this version',
  'decide.circulate.missing': 'Give it a name, such as Rev. 2.',
  'single.title': 'The single text',
  'single.lead':
    'A single text: only {pen} redrafts it. Sides comment in their own rooms, there are no brackets and no sponsors. At the end each side is asked for one yes or no to the whole.',
  'single.code': 'Code of the text that is asked about:',
  'single.asked': 'Each side was asked for one yes or no to the whole.',
  'single.now.open': 'asked',
  'single.now.open.help':
    'Each side answers in its own room with whoever asks, and not here. Until the outcome is stated the text stays as it is.',
  'single.now.unanimous': 'unanimous',
  'single.now.unanimous.help':
    'Every side said yes; the answers were opened by the statement of the outcome.',
  'single.now.not-unanimous': 'not unanimous',
  'single.now.not-unanimous.help':
    'Who answered what, or how many, is not known here and is not to be known.',
  'single.no-room': 'No room with whoever holds the pen is open on this device',
  'single.no-room.help':
    'Comments and answers are given in the room of your own side with whoever holds the pen. Answers only where that room is sealed.',
  'single.comment': 'Comment',
  'single.comment.lead':
    'Read by your side and by {pen}, in the room named here. It is kept and passed to no other side, and in the room of the text nothing shows it.',
  'single.comment.missing': 'Write the comment.',
  'single.ask.lead':
    'You ask each side for one yes or no to the whole text as it stands. Until you state the outcome the text stays as it is.',
  'single.ask.open': 'Brackets or blanks are left in the text.',
  'single.answer': 'Your side’s answer to the whole',
  'single.answer.lead':
    'Your answer is read by your side and by {pen}, in the room named here, and by nobody else. It is opened to the others only if every side says yes. It is given once.',
  'single.answer.same':
    'This device has computed the code of the text that stands: it is the text that is asked about.',
  'single.answer.other':
    'The text that stands on this device is not the one that is asked about. Nothing is signed.',
  'single.answer.given': 'Your side has answered this question.',
  'single.answer.none': 'There is no open question here.',
  'single.answer.missing': 'Say yes or no.',
  'single.yes': 'yes',
  'single.no': 'no',
  'single.outcome': 'The outcome',
  'single.outcome.lead':
    'You state what came of the question. Everybody in the room of the text reads it.',
  'single.outcome.here': 'Answers, as the rooms on this device have them',
  'single.outcome.private': 'Shown to whoever holds the pen alone.',
  'single.outcome.none': 'nothing yet',
  'single.outcome.no-room': 'no room with this side is open on this device',
  'single.outcome.unanimous': 'unanimous: every side said yes',
  'single.outcome.not': 'not unanimous',
  'single.outcome.opens': 'It rests on the answer of every side, and opens them to all.',
  'single.outcome.silent':
    'Not unanimous says no more: who answered what, or how many, cannot be told from it.',
  'single.outcome.missing': 'Say which.',
} as const;

export type DecideMessageId = keyof typeof decideWords;
