export const printWords = {
  'print.title': 'Paper forms',
  'print.lead':
    'A session can be run on paper and caught up next day. Nothing printed here names an address or a server; each sheet carries a short code instead.',
  'print.do': 'Print',
  'print.more': 'Blank forms and session sheets',
  'print.sheets': 'Sheets as they are printed',
  'print.sessions': 'Session sheets',
  'print.sessions.none':
    'No session yet. Once one is opened, its sheet lists who attended and every entry, with room for initials.',
  'print.blanks': 'Blank forms',
  'print.blank.title': 'Blank form: {act}',
  'print.blank.all': 'Every blank form in one go',
  'print.blank.help':
    'Filled in by hand at the table, then taken down field by field in the same order. Until its side confirms it, what is taken down binds nobody.',
  'print.blank.none': 'There is no blank form of this act.',
  'print.blank.none.help':
    'Only what a side or the secretariat can enter from paper has one. The list is under Paper forms.',
  'print.form.title': 'Form of entry {index}',
  'print.form.help':
    'One page, in the room’s languages, with room for initials in ink. The short code is the act’s: whoever holds the record can work it out again and compare.',
  'print.form.none':
    'This entry has no form: it is of no effect, or this device cannot read what is in it.',
  'print.form.act': 'The entry itself',
  'print.sheet.title': 'Sheet of {session}',
  'print.sheet.help':
    'Who attended, and what was entered while the session sat or names it. The short code at the foot of every page is that of the record as this device has checked it.',
  'print.sheet.unknown': 'There is no such session in this room.',
  'print.sheet.unknown.help': 'Session sheets are listed under Paper forms.',
};
