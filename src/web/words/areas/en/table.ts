/** What the page says on which a text is tabled. */
export const tableWords = {
  'table.title': 'Table a text',
  'table.lead':
    'The file is read on this device. Nothing leaves it before you have read one full sentence and signed.',
  'table.file': 'From a file',
  'table.file.help':
    'Word (.docx), Markdown, plain text, Akoma Ntoso, or a draft that Parley wrote. Brackets are kept as they are, and those that are not closed, or close nothing, are pointed out.',
  'table.file.choose': 'Choose a file',
  'table.paste': 'Or paste the words',
  'table.paste.help':
    'A line with “Article 1” begins an article, “1.” a paragraph, “(a)” a point. Alternatives stand in square brackets: [shall][should].',
  'table.paste.read': 'Read what was pasted',
  'table.cannot': 'This cannot be taken for a text:',
  'table.too-large': 'the file is larger than any draft that is read.',
  'table.tracked': 'The file has tracked changes. Are they part of the text?',
  'table.tracked.accept': 'Take the changes',
  'table.tracked.reject': 'Leave the changes out',
  'table.read': '{file} was read:',
  'table.read.pasted': 'What was pasted was read:',
  'table.read.what':
    '{parts, plural, one {# part} other {# parts}}, {words, plural, one {# word} other {# words}}, {brackets, plural, one {# bracket} other {# brackets}}; {languages}.',
  'table.language': 'Language of the words',
  'table.language.guessed': 'Taken from the letters. Choose another if that is wrong.',
  'table.flags':
    '{count, plural, one {One place needs a look. It is kept as it is.} other {# places need a look. They are kept as they are.}}',
  'table.name': 'Title',
  'table.authentic.none': 'Choose at least one language.',
  'table.keep': 'Enclose the file itself, byte for byte.',
  'table.keep.help': 'Whoever reads the room can then have exactly this file.',
  'table.keep.word':
    'A Word file can hold names, times and earlier words. Enclose it only if all of it may be read here.',
  'table.other': 'Take something else',
  'table.preview': 'What was read',
  'table.preview.more':
    '{count, plural, one {One further part is} other {# further parts are}} not shown here, and will be tabled.',
  'table.step': 'Act {step} of {steps}.',
  'table.step.first':
    'The text is too long for one act, so it is tabled in several. Each is signed.',
  'table.step.more': 'What stands is as far as it was signed. This act adds to it.',
  'table.problem': 'This cannot be tabled as it is:',
  'table.done': 'The text is on the table. Nobody has agreed to anything in it.',
  'table.open': 'Read it',
} as const;

export type TableMessageId = keyof typeof tableWords;
