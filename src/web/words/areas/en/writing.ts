/** What the pages say on which words of one's own are written: fetched when somebody begins to write. */
export const writingWords = {
  'write.unknown': 'There is no such text here',
  'write.unknown.help': 'It was not tabled in this room.',
  'write.nobody': 'Nobody who could propose words is signed in here',
  'write.nobody.help':
    'Words are proposed by sides, and bridging words by mediators and hosts, with a key of this room on this device.',
  'write.one-text': 'This is a single text: nobody proposes words for it',
  'write.one-text.help':
    'Only whoever holds the pen redrafts it. Sides say in their own rooms what they think of it, and answer once to the whole.',
  'write.back': 'Back to the text',
  'write.drafts': 'Your drafts',
  'write.title': 'Your words: {place}',
  'write.new': 'Your words: {place}',
  'write.private':
    'Private. Kept in this browser on this device only, until you table or drop it. Nothing of it is sent before you sign.',
  'write.kept-nowhere':
    'Private. This browser keeps nothing: what you write is gone when you close this page. Nothing of it is sent before you sign.',
  'write.gone': 'The paragraph that these words are for is no longer in the text.',
  'write.behind': 'The words that stand have changed since you began.',
  'write.rebase': 'See yours on the words that stand now',
  'write.left-out':
    '{count, plural, one {A note of another side is} other {# notes of other sides are}} not part of your words: a proposal speaks for nobody but you. What others said of alternatives is not part of them either.',
  'write.instead': 'It is to take the place of what you proposed:',
  'write.start': 'Begin from words on the table',
  'write.place': 'Where it is to stand',
  'write.place.after': 'After {place}',
  'write.place.in': 'In {place}, first of all',
  'write.place.new': 'new {kind} after {place}',
  'write.place.new-in': 'new {kind} in {place}',
  'write.place.gone': 'a paragraph that is gone',
  'write.kind': 'What it is to be',
  'write.working': 'working language, needed',
  'write.other': 'may be left out',
  'write.words.in': 'Your words in {language}',
  'write.keys':
    'Key [ : brackets around the words selected; with none selected, the bracket tools. Key ] : out of the bracket. Enter: a new line. Tab: to the next field.',
  'write.tools': 'Bracket tools',
  'write.tool.bracket': 'Bracket',
  'write.tool.bracket.help': 'words to be kept or deleted',
  'write.tool.alternative': 'Alternative',
  'write.tool.alternative.help': 'other words in the same place',
  'write.tool.no-text': 'No text',
  'write.tool.no-text.help': 'to leave the place empty, as an alternative',
  'write.tool.blank': 'Blank',
  'write.tool.blank.help': 'to be filled later: [X days]',
  'write.tool.note': 'Note',
  'write.tool.note.help': 'a footnote, nobody’s in particular',
  'write.tool.reservation': 'Reservation',
  'write.tool.reservation.help': 'a footnote in the name of your side',
  'write.tool.unbracket': 'Bracket off',
  'write.tool.unbracket.help': 'these words stay, other alternatives go; a note goes whole',
  'write.blank.says': 'What the blank says',
  'write.blank.insert': 'Insert',
  'write.close': 'No, back',
  'write.reason': 'Why it is in brackets',
  'write.reason.none': 'not said',
  'write.issue': 'What it turns on',
  'write.issue.same': 'the same question as in {place}',
  'write.issue.own': 'a question of its own',
  'write.issue.new': 'a new question',
  'write.where.lone': 'In a bracket: to be kept or deleted.',
  'write.where.alternative': 'In a bracket: alternative {n} of {of}.',
  'write.where.note': 'In a note.',
  'write.where.reservation': 'In a reservation of your side.',
  'write.no-bracket': 'There is no bracket to leave here. A bracket is begun with [.',
  'write.trouble.control':
    'Not taken: there is a hidden control character in it, which no text may hold.',
  'write.trouble.direction':
    'Not taken: there is a hidden character in it that changes the direction of reading. Others would see another order than is signed.',
  'write.trouble.surrogate': 'Not taken: there is half of a character in it.',
  'write.trouble.letters':
    'Not pasted: there are letters in it that look like those of {language} and are others: {letters}.',
  'write.trouble.brackets':
    'Not pasted: its square brackets do not pair. Paste the words without them, and bracket them here.',
  'write.trouble.too-deep': 'Not done: brackets would stand in each other more than seven deep.',
  'write.trouble.too-many': 'Not done: one bracket has at most sixty alternatives.',
  'write.trouble.too-large':
    'Not done: it would be longer than the 40,000 characters that a paragraph may have.',
  'write.trouble.instead': 'Take it in the letters of the language, without hidden characters',
  'write.again': 'Start again from the words that stand',
  'write.no-text': 'No text: propose to delete it',
  'write.clear': 'Empty it',
  'write.leave-out': 'Leave {language} out',
  'write.without':
    'Not written in {language}. The paragraph would be read there without your proposal.',
  'write.write-in': 'Write in {language}, too',
  'write.blank.delete': 'No text: it is proposed to delete this paragraph.',
  'write.blank.new': 'Nothing is written yet.',
  'write.go-on': 'To your drafts, to table it',
  'write.drop': 'Drop this draft',
  'write.drop.sure': 'Drop it: it is then nowhere',
  'write.changes': 'What it changes',
  'write.same': 'Nothing yet: these are the very words that stand.',
  'write.findings': 'To be looked at',
  'write.findings.none': 'Nothing found in these words that differs between languages or letters.',
  'write.findings.here': 'Your words',
  'write.reads': 'This is what the room will read',
  'write.reads.help':
    'With all that is on the table now, as everybody reads it. Nothing of it is there yet.',
  'write.reads.behind':
    'It starts from words that stood earlier. It would be shown by itself beside the text, marked as on earlier words.',
  'write.reads.without': 'Without your proposal, which has no words in {language}.',
  'write.reopens':
    'Every side had agreed to this paragraph. Your proposal reopens it, and the room will read that you did.',
  'write.drafts.none': 'No drafts on this text.',
  'write.drafts.none.help':
    'Open a paragraph of the text and write words of your own: they are here until you table or drop them.',
  'write.edit': 'Write on',
  'write.edit.of': 'Write on: {place}',
  'write.offline': 'There is no connection. Your drafts stay here; nothing is tabled without one.',
  'write.preview':
    '{count, plural, =0 {None chosen} one {See what the room will read} other {See what the room will read: # paragraphs}}',
  'write.problem.gone':
    'The paragraph, or the place for it, is no longer in the text. This can only be dropped.',
  'write.problem.working': 'It has no words in the working language, which a proposal needs.',
  'write.problem.same':
    'In the working language these are the very words that stand, which are not proposed. Another language alone is entered by whoever holds the pen, or by the secretariat.',
  'write.sponsor': 'Who is told in the text whose proposal it is',
  'write.sponsor.all': 'everybody in the room',
  'write.sponsor.mediators': 'the mediators, and your own side',
  'write.sponsor.nobody': 'your own side alone',
  'write.sponsor.help':
    'The act itself is signed with your key and is in the record as every act is.',
  'write.sponsor.named':
    'The words themselves name your side, in a reservation or on an alternative: everybody will read that.',
  'write.says': 'Why, in a sentence',
  'write.replaces': 'Which proposals it is meant to replace',
  'write.replaces.help':
    'They stay on the table until those who made them take them back, or words are settled.',
  'write.take-back': 'Take back the earlier proposal',
  'write.take-back.help':
    'Your new words are on the table. What you proposed before stays there beside them until you take it back, which is an act of its own.',
  'write.rebase.title': 'Your proposal on the words that stand now: {place}',
  'write.rebase.help':
    'It was written on words that no longer stand. This is what it would be on those that do. Only your side is shown this.',
  'write.rebase.of': 'Proposed',
  'write.rebase.none': 'There is no proposal or draft of yours here.',
  'write.rebase.clean':
    'Nothing is left to decide: what others changed and what you propose do not touch.',
  'write.rebase.apart':
    'In one language the two could not be put together. There your words are as you wrote them.',
  'write.rebase.reads': 'Your words against those that stand',
  'write.rebase.replaces': 'It would take the place of the draft that you have on this paragraph.',
  'write.rebase.accept': 'Take it as your draft',
  'write.rebase.nothing-yet':
    'It is then a draft of yours like others. Nothing changes on the table before you sign.',
  'write.conflicts':
    '{count, plural, one {One place at which both changed the same words} other {# places at which both changed the same words}}',
  'write.conflict': '{language}: before, it said',
  'write.conflict.own': 'as you have it:',
  'write.conflict.stands': 'as it stands now:',
  'write.conflict.both': 'both, in brackets beside each other',
} as const;

export type WritingMessageId = keyof typeof writingWords;
