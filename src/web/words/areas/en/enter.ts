export const enterWords = {
  'enter.title': 'Enter an act',
  'enter.as': 'You sign here for',
  'enter.signed-out': 'Nobody is signed in to this room on this device.',
  'enter.signed-out.help':
    'Acts are signed with a key that this device holds. Sign in first; whoever has no key yet asks the head of their delegation for an invitation.',
  'enter.no-key': 'The key that signed in is not in this browser.',
  'enter.no-key.help':
    'Sign in again on the device that made the key, or sign at the command line where its file is.',
  'enter.reconstruction': 'There is nothing to enter here.',
  'enter.choose-act': 'Choose an act',
  'enter.search': 'Search by a few letters',
  'enter.search.first': 'Enter opens: {act}',
  'enter.search.none': 'No act that you may sign here is called that.',
  'enter.mark.binds': '(binds)',
  'enter.all': 'All acts that you may sign',
  'enter.unknown': 'This room’s rules have no such act to enter here.',
  'enter.not-yours': 'Your key may not sign this act in this room.',
  'enter.reference': 'What this act takes and does',
  'enter.joint':
    'Several people may sign it, each on a device of their own: you choose who else does before you sign.',

  'enter.subject.rooms': 'The room',
  'enter.subject.people': 'People and keys',
  'enter.subject.procedure': 'Procedure',
  'enter.subject.rounds': 'Rounds, sessions, minutes',
  'enter.subject.points': 'Points',
  'enter.subject.authority': 'Authority and consent',
  'enter.subject.silence': 'Silence procedure',
  'enter.subject.shuttle': 'In confidence',
  'enter.subject.text': 'Text',
  'enter.subject.instruments': 'Instruments',
  'enter.subject.truce': 'Truce',
  'enter.subject.commission': 'Joint commission',
  'enter.subject.hotline': 'Hotline',
  'enter.subject.lists': 'Persons and access',
  'enter.subject.zones': 'Zones and lines',
  'enter.subject.obligations': 'Obligations',
  'enter.subject.incidents': 'Incidents',
  'enter.subject.intake': 'Intake of reports',
  'enter.subject.counting': 'Counting rules and observations',
  'enter.subject.statements': 'Statements',
  'enter.subject.reports': 'Reports',
  'enter.subject.taken-down': 'Taken down',
  'enter.subject.corrections': 'Corrections',

  'enter.optional': '(may be left out)',
  'enter.more': 'More that may be said',
  'enter.choose': 'Choose…',
  'enter.choose.nothing': 'Nothing chosen',
  'enter.choose.none': 'There is none in this room yet.',
  'enter.item': '{label}: number {number}',
  'enter.add': 'Add another',
  'enter.add.first': 'Add one',
  'enter.remove': 'Remove',
  'enter.yes': 'Yes',
  'enter.no': 'No',
  'enter.words.in': '{label} ({language})',
  'enter.words.add': 'Also in',
  'enter.languages.others': 'Other languages, by their tags (ru de)',
  'enter.either.time': 'at a time',
  'enter.either.number': 'for a time',
  'enter.either.number.field': 'How many minutes',
  'enter.either.act': 'an act of this room',
  'enter.either.some': 'only these',
  'enter.either.zone': 'in a zone of this room',
  'enter.box.latitude': 'Latitude',
  'enter.box.longitude': 'Longitude',
  'enter.box.metres': 'Uncertain by, in metres',
  'enter.box.hint':
    'In decimal degrees, with how far it may be off. It may be coarse, and it may be left out.',
  'enter.box.understood': 'Understood as everything from {south}, {west} to {north}, {east}.',
  'enter.box.point': 'Understood as the point {south}, {west}, without any uncertainty.',
  'enter.box.degrees.form': 'Write degrees as 41.0123, with N, S, E or W or a minus sign.',
  'enter.box.degrees.direction':
    'Latitude takes N or S, longitude E or W, and no minus sign beside it.',
  'enter.box.degrees.range': 'Latitude goes to 90 degrees, longitude to 180.',
  'enter.box.metres.form': 'Metres are a whole number; 0 where there is no uncertainty.',
  'enter.box.metres.range': 'At most 500,000 metres. Say it in words where it is coarser.',
  'enter.box.place.antimeridian': 'A place does not cross the 180th meridian. Say it in words.',
  'enter.points.hint':
    'Paste GeoJSON, or a list: latitude and longitude on a line each, an empty line between two of them.',
  'enter.points.outlines':
    'Understood as {count, plural, one {an outline} other {# outlines}} with {points} corners, within {south}, {west} and {north}, {east}.',
  'enter.points.lines':
    'Understood as {count, plural, one {a line} other {# lines}} with {points} points, within {south}, {west} and {north}, {east}.',
  'enter.points.outline.form':
    'This is neither GeoJSON of this kind nor a list of latitude and longitude.',
  'enter.points.outline.range':
    'One of the points is not on the earth. GeoJSON has longitude first, a list latitude.',
  'enter.points.outline.short': 'A line has two points or more.',
  'enter.points.outline.long': 'A zone has at most 1,000 corners, a set of lines 2,000 points.',
  'enter.file-digest.hint':
    'Read on this device, which computes its SHA-256. The file goes nowhere.',
  'enter.file-digest.unread':
    'This browser could not read the file, or it is larger than 512 MB. Nothing is noted of it.',
  'enter.file-digest': 'Its SHA-256: {digest}',
  'enter.file-digest.same': 'An original of this report has the same.',
  'enter.file-digest.other':
    'No original of this report has it: this is another file, or it was changed.',
  'enter.clause.paragraph': 'a paragraph of a text of this room',
  'enter.clause.truce': 'the terms of a truce of this room',
  'enter.clause.elsewhere': 'words that stand in another room',
  'enter.time.day': 'Day',
  'enter.time.clock': 'Time',
  'enter.time.zone': 'Time zone',
  'enter.time.zones.near': 'At hand',
  'enter.time.zones.all': 'All',
  'enter.time.now': 'Now',
  'enter.time.precision': 'Known',
  'enter.time.certainty': 'How sure',
  'enter.time.until': 'It went on until a later time',
  'enter.time.end': 'End',
  'enter.enclosure.as': 'Give it as',
  'enter.enclosure.line': 'a line of text',
  'enter.enclosure.file': 'a file',
  'enter.enclosure.choose': 'Choose a file…',
  'enter.enclosure.hint':
    'Read on this device. The act names it by its digest, so it can be withheld or destroyed later.',
  'enter.enclosure.held': 'Read on this device: {size} bytes.',
  'enter.enclosure.again': 'This tab no longer holds the file. Choose it again.',
  'enter.enclosure.large': 'The file is larger than 16 MB. Choose a smaller one.',
  'enter.hashed.known': 'From the record of the rooms you read here',
  'enter.hashed': 'This device has computed the hash by which the act names these words: {hash}',
  'enter.refers': 'Which entry it concerns',
  'enter.rests': 'What it rests on',
  'enter.rests.help':
    'An act of another room that you read on this device. This room is told that there is one, and not which.',
  'enter.rests.none': 'You are signed in to no other room on this device.',
  'enter.rests.room': 'Room',
  'enter.rests.act': 'Act of that room',

  'enter.problems': 'Before it can be signed:',
  'enter.problem.missing': 'Fill this in.',
  'enter.problem.form': 'This is not in the right form.',
  'enter.problem.long': 'At most {max} characters.',
  'enter.problem.most': 'At most {max}.',
  'enter.problem.least': 'At least {min}.',
  'enter.problem.many': 'At most {max} of them.',
  'enter.problem.few': 'At least {min} of them.',
  'enter.problem.restated': '{field}: what you have chosen has none in the record.',
  'enter.on-text': 'Words are written on the page of their text',
  'enter.on-text.help':
    'Open a paragraph there and write words of your own. You see them as the room will read them before you sign.',
  'enter.on-text.decided': 'This is entered on the page of its text',
  'enter.on-text.decided.help':
    'Open the text there and choose the paragraph. The words that you decide on stand beside the sentence before you sign.',
  'enter.go-on': 'Read the sentence',
  'enter.draft.page':
    'What you write here is kept nowhere until you sign: it is gone when this page is closed or loaded again.',
  'enter.draft':
    'A draft stays in this tab alone until you sign. Nobody else sees it, and nothing of it is sent.',

  'enter.sentence': 'Read this before you sign',
  'enter.spoken': 'Read it in',
  'enter.exact': 'The exact words it is about',
  'enter.exact.none': 'No text: the paragraph is to be left out.',
  'enter.grade': 'Grade of this room: {grade}.',
  'enter.binds': 'This act binds your side. It is withdrawn only by another act.',
  'enter.binds-not': 'This act is kept under your signature. It does not bind by itself.',
  'enter.sign': 'Sign: {act}',
  'enter.busy': 'Signing and sending…',
  'enter.aside': 'Keep until there is a connection: {act}',
  'enter.back': 'Back, without signing',
  'enter.refused': 'The rules do not admit this now. Nothing was signed.',
  'enter.device.seal.no-secret':
    'This device has not been given the key of this room. Sign with a device that has it, or ask a member to renew the seal.',
  'enter.device.rests.not-read':
    'This device has not read the act of the other room that this one rests on. Open that room here first, then sign again.',
  'enter.device.outcome.not-yes':
    'Not all of what this rests on is a yes to the question, one of each side. Nothing was signed.',
  'enter.device.passing.no-release':
    'What is passed on rests on its release. The act chosen is not one.',
  'enter.device.passing.other-form': 'It was released in another form. Pass it on in that form.',
  'enter.device.passing.other-way':
    'It was released another way. What was released to be said by word of mouth is entered without its words; what was released in writing is entered with them.',
  'enter.device.passing.other-words': 'These are not the words that were released.',
  'enter.span': '{degrees} degrees: some {metres, number} metres from south to north',
  'enter.span.none': '0: the delay ends',
  'enter.delay':
    'The sides have delayed places. Until {after} after what it tells of, a case file may give its place on the map only in whole squares of {degrees} degrees, each some {metres, number} metres from south to north. A finer file can supersede it afterwards.',
  'enter.delay.words':
    'Words can tell a place as well, and no rule reads them: weigh them yourself.',
  'enter.delay.until': 'Of what this file tells, places are delayed until {until}.',
  'enter.delay.over': 'Of what this file tells, places have not been delayed since {until}.',
  'enter.delay.fine':
    'The place on the map is finer than that. As it is, this file will not be signed.',
  'enter.delay.coarsen': 'Widen it to whole squares',
  'enter.case-file.from': 'From the mission’s own room',
  'enter.case-file.from.help':
    'Where the mission keeps a room of its own, the case is released there, in the same step. Nothing of that room is filled in here: the file says what you write.',
  'enter.case-file.case': 'Which case of the mission',
  'enter.case-file.none': 'The mission has no room of its own here',
  'enter.case-file.readable': 'All that will be readable in this room',
  'enter.case-file.enclosed': 'A file ({media}, {size} bytes)',
  'enter.case-file.pair':
    'You sign two acts: the release in the mission’s room, which names this very file, and the file here. This room sees that it rests on an act of another room, and nothing of that room.',
  'enter.case-file.as-much.time':
    'The file says the minute that a report says. If that could lead to its source, go back and make it coarser.',
  'enter.case-file.as-much.place':
    'The file says the place as finely as a report does. If that could lead to its source, go back and make it coarser.',
  'enter.case-file.as-much.place-unread':
    'Where a report says that it was could not be read here, so the file’s place was not held against it.',
  'enter.case-file.beside-unknown':
    'A file that is enclosed is of a kind of which Parley makes no working copy. It may say by whom, with what, when and where it was made.',
  'enter.case-file.half':
    'The release is entered in the mission’s room. The file is not entered here yet: stay on this page and enter it. If the page is lost, release the case again.',
  'enter.case-file.sign': 'Sign both: release a case file',
  'enter.case-file.finish': 'Enter the file',
  'enter.case-file.refused': 'This case file cannot be released now. Nothing was signed.',
  'enter.case-file.elsewhere': 'A case is released with its file',
  'enter.case-file.elsewhere.help':
    'Open the room of the joint commission and write the file there. You choose the case, read all that will be readable, and sign the release and the file in one step.',
  'enter.device.case-file.no-release':
    'A case file rests on its release. The act chosen is not one.',
  'enter.device.case-file.other-file': 'This is not the case file that was released.',
  'enter.device.case-file.not-read':
    'This device has not read and checked both rooms. Open the mission’s room here first.',
  'enter.device.case-file.same-room': 'A case file goes to another room than the mission’s own.',
  'enter.device.case-file.not-head':
    'The mission’s head has to be signed in to both rooms on this device.',
  'enter.device.case-file.no-case': 'This is no case of the mission’s room.',
  'enter.device.case-file.report-gone':
    'A report of this case was retracted. Open a case without it.',
  'enter.device.case-file.source-withdrew':
    'The source of a report of this case has withdrawn. Open a case without it.',
  'enter.device.case-file.mission-only':
    'A report of this case, or one merged into it, is for the mission alone. Open a case without it.',
  'enter.device.case-file.names-report':
    'The file has an id or a digest of the mission’s room in it. Take that out.',
  'enter.device.case-file.beside':
    'This encloses a picture that says something beside the picture, or is not well formed. Enclose a copy made without its metadata.',
  'enter.device.case-file.original':
    'This encloses an original as it came. Enclose a copy made without its metadata.',
  'enter.kept': 'Your draft is kept.',
  'enter.offline':
    'This device has no connection. The draft can wait in this browser, unsigned, until you sign it.',
  'enter.offline.here':
    'This device has no connection. Leave this page open, and sign when the connection is back: nothing is signed without one.',
  'enter.no-answer':
    'No connection, and no answer came. What you wrote is kept. When the connection is back, look first whether the act was entered all the same; then sign again.',
  'enter.aside.all': 'What waits on this device',
  'enter.aside.done':
    'No connection. The draft waits in this browser, unsigned, under “Waiting to be sent”. When the connection is back, open it there and sign it; nothing is sent by itself.',
  'enter.kept-nowhere':
    'No connection, and this browser keeps nothing. Leave this page open, and sign when the connection is back.',
  'enter.gone': 'This draft was sent or deleted in another tab. Nothing was signed here.',
  'enter.done': 'Entered.',
  'enter.instrument': 'How the instrument stands now',
  'enter.receipt': 'The act and its receipt',
  'enter.another': 'Enter another act',
  'enter.classify': 'Point the note to this act…',

  'enter.others': 'Sign with others',
  'enter.others.who': 'Who else signs',
  'enter.others.who.help':
    'Each of them signs this one act, on a device of their own. It is entered once all of them have signed.',
  'enter.others.sealed':
    'This room is sealed: what you pass on can be read only by its members. First all sign the act; then it is sealed, and all sign what is sent of it.',
  'enter.others.envelope':
    'All have signed the act, and it is sealed. What is sent of it takes the signature of each of them as well.',
  'enter.others.fault.unsealed':
    'It is of this sealed room and came unsealed: whoever passed it on can read it. Have it made anew.',
  'enter.others.fault.no-key': 'This device has no key that opens it.',
  'enter.others.sign': 'Sign and pass on: {act}',
  'enter.others.enter': 'Sign and enter: {act}',
  'enter.others.complete': 'Enter, since all have signed: {act}',
  'enter.others.passed': 'Signed by you, and not entered yet.',
  'enter.others.signed': 'Has signed:',
  'enter.others.missing': 'Has yet to sign:',
  'enter.others.until':
    'It can be entered until {at}. All have to have signed by then; after that it is begun anew.',
  'enter.others.pass':
    'Give this text to whoever signs next, in a way that only they can read: it holds all that the act says, and this page keeps no copy. They open it under “Sign with others”. Whoever signs last enters it.',
  'enter.others.pass.sealed':
    'Give this text to whoever signs next. Only members of this room can read what it says, and this page keeps no copy. They open it under “Sign with others”.',
  'enter.others.text': 'What you pass on',
  'enter.others.copy': 'Copy the text',
  'enter.others.copied': 'Copied.',
  'enter.others.copy-self': 'The text is selected. Copy it with your keyboard.',
  'enter.others.save': 'Save as a file',
  'enter.others.help':
    'Paste the text that another signer gave you, or choose its file. This device checks it against the record and shows what it says before anything is signed.',
  'enter.others.given': 'The text you were given',
  'enter.others.read': 'Check and read it',
  'enter.others.entered': 'This act has been entered already.',
  'enter.others.no': 'This cannot be signed here. Nothing was signed.',
  'enter.others.fault.form':
    'This is not the whole text that a signer passes on. Ask for it again, and take all of it.',
  'enter.others.fault.other-room': 'It is an act of another room.',
  'enter.others.fault.not-yours': 'It does not name your key among those who sign.',
  'enter.others.fault.seen':
    'It was written on a record of this room that this device does not have. Compare copies with whoever began it before you sign.',
  'enter.others.fault.rests': 'It rests on an act of another room, which this device cannot check.',
  'enter.others.fault.signature':
    'What it holds is not what its signers signed: it was changed on the way, or it is not from whom it says.',
  'enter.others.fault.signer': 'It names a key that is not a key of this room.',

  'enter.waiting': 'Waiting to be sent',
  'enter.waiting.help':
    'These met no connection. They are not signed: open one to read it again and sign it. They are kept in this browser alone.',
  'enter.waiting.since': 'Kept since',
  'enter.waiting.same': 'An act that says the same came from your key since.',
  'enter.waiting.open': 'Open and sign…',
  'enter.waiting.opened': 'This draft waited for a connection.',
  'enter.waiting.other-key': 'Another key was about to sign this.',
  'enter.waiting.delete': 'Delete…',
  'enter.waiting.delete.yes': 'Delete the draft',
  'enter.waiting.delete.no': 'Keep it',

  'enter.night': 'Take down quickly',
  'enter.night.help':
    'Enter goes on to the next field, then to the sentence, then signs. Shift and Enter begin a new line; Tab reaches what Enter passes. How it came stays as in the act before. What is taken down binds nobody until its side confirms it.',
  'enter.clock.form': 'Write the time as 02:10.',
  'enter.take-down': 'An act',
  'enter.take-down.type': 'Who and what',
  'enter.take-down.type.hint':
    'A few letters of the party and a few of the act are enough. Your own acts stand there too.',
  'enter.take-down.channel': 'How it came',
  'enter.take-down.when': 'When',
  'enter.take-down.waits': '{words} (taken down, not confirmed yet)',
  'enter.take-down.waits.help':
    'Some words on this point are only taken down. An agreement to them can be confirmed once they are confirmed themselves.',
  'enter.note': 'A note, to be entered properly later',
  'enter.note.time': 'Time',
  'enter.note.line': 'One line ({language})',
  'enter.notes': 'Notes not yet classified',
  'enter.notes.none': 'No note waits. What is noted in a hurry stands here until an act says it.',
  'enter.notes.of': 'Note of {at}:',
  'enter.notes.properly': 'Enter properly…',
  'enter.notes.for-side': 'Take down for a side…',
  'enter.notes.nothing': 'Nothing further is needed…',

  'enter.answers': 'Answer what was taken down for your side',
  'enter.answers.help':
    'Until you answer, each of these binds nobody. Confirming signs the very same content, with effect from now.',
  'enter.answers.none': 'Nothing that was taken down for your side waits for an answer.',
  'enter.answers.entered': 'Entered',
  'enter.answers.confirm': 'Confirm…',
  'enter.answers.contest': 'Contest…',
  'enter.answers.ink': 'From the sheet initialled in ink',
};
