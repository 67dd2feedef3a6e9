/** What is said on the page for reports of monitors. Fetched with it, and kept with it for work without a connection. */
export const reportWords = {
  'report.title': 'Report',
  'report.lead':
    'Nothing of a report is on this device until you keep it, and nothing leaves it until you hand it over.',
  'report.offline': 'No connection. Keep the report on this device, and hand it over later.',
  'report.referral.title': 'Not for this page',
  'report.referral':
    'Of sexual violence and of harm to children write no details here, and ask for none. The mission’s referral path:',
  'report.referral.unknown':
    'Of sexual violence and of harm to children write no details here, and ask for none. Follow the mission’s referral path. This device does not know its words: ask the mission.',

  'report.ask': 'This page has not read the room yet.',
  'report.ask.help':
    'The page needs to know that this is the mission’s intake room and which key signs here. That signs you in with the key of this device. It asks each time it is loaded, until you keep a report of this room on this device or make the device ready for work without a connection, at the end of the page.',
  'report.ask.do': 'Sign in and read the room',
  'report.no-key': 'This device has no key of this room.',
  'report.no-key.help': 'Enrol it with an invitation of the mission first.',
  'report.not-intake': 'This room takes no reports from this device.',
  'report.not-intake.help':
    'Reports go into a mission’s sealed intake room, with the key of one of its members.',

  'report.no-secret':
    'This device has not been given the room’s present key yet. It gets it when another member opens the room.',

  'report.newer': 'The room needs a newer Parley than this page is. Load the page again.',

  'report.class': 'What happened',
  'report.choose': 'Choose',
  'report.when': 'When',
  'report.day': 'Day',
  'report.precision': 'How exactly',
  'report.precision.minute': 'To the minute',
  'report.precision.hour': 'To the hour',
  'report.precision.part-of-day': 'Part of the day',
  'report.precision.day': 'The day only',
  'report.clock': 'Time (hh:mm)',
  'report.clock.hour': 'Time (hh:mm); only the hour is kept',
  'report.part': 'Part of the day',
  'report.part.night': 'Night (00–06)',
  'report.part.morning': 'Morning (06–12)',
  'report.part.afternoon': 'Afternoon (12–18)',
  'report.part.evening': 'Evening (18–24)',
  'report.unsure': 'About then; I am not sure',
  'report.zone': 'By the clock of this device, {zone}.',
  'report.where': 'Where',
  'report.place': 'The place in words',
  'report.place.help': 'As much as may be known. Leave it out where it would tell who told you.',
  'report.area': 'How finely coordinates are kept, if you give any',
  'report.area.ten-km': 'About 10 km',
  'report.area.km': 'About 1 km',
  'report.area.exact': 'Exactly',
  'report.area.latitude': 'Latitude (12.34)',
  'report.area.longitude': 'Longitude (56.78)',
  'report.area.take': 'Take these coordinates',
  'report.area.here': 'Use this device’s position',
  'report.area.looking': 'The device is looking for its position…',
  'report.area.taken': 'The report has this area: {latitude}, {longitude}. Nothing finer is kept.',
  'report.area.remove': 'Take the area out',
  'report.area.wrong':
    'These are no coordinates: degrees with a point, south and west with a minus.',
  'report.area.denied':
    'This browser does not give the page a position. Allow it, or write the place.',
  'report.area.none':
    'The device found no position. Try again under the open sky, or write the place.',
  'report.quantity': 'How many, if known',
  'report.quantity.help': 'Shots, explosions, persons or vehicles, as it was.',
  'report.means': 'How it is known',
  'report.words': 'What was seen, heard or told',
  'report.words.help': 'Facts. Who told it goes into its own place below.',
  'report.language': 'Language of the words',
  'report.source': 'Who told it, and how the mission may come back (may be left out)',
  'report.source.help': 'Only the mission can read this, and it can be destroyed.',
  'report.consent': 'What the person agrees to',
  'report.consent.help': 'If nobody told it: what the mission may do with it.',
  'report.files': 'Photographs and files',
  'report.files.help':
    'Up to eight, 16 MB each. The original is kept byte for byte, with what the camera wrote into it; of JPEG and PNG pictures a copy without that is made beside it.',
  'report.files.photo': 'Take a photograph',
  'report.files.choose': 'Choose files',
  'report.files.reading': 'Reading…',
  'report.file': '{kind}, {size}',
  'report.file.copy': 'A copy without metadata goes with it.',
  'report.file.no-copy': 'No copy without metadata can be made of this kind of file.',
  'report.file.damaged':
    'The picture is not whole or not well formed, so no copy without metadata is made. The original is kept as it is.',
  'report.file.sha256': 'SHA-256 (base64)',
  'report.file.received': 'Received here',
  'report.file.remove': 'Take it out',
  'report.fault.file.too-many': 'There are eight files already. This one was not taken.',
  'report.fault.file.too-large': 'The file is larger than 16 MB. It was not taken.',
  'report.fault.file.all-too-large':
    'Together the files are too large for one report. This one was not taken: put it into a report of its own.',
  'report.fault.file.empty': 'The file is empty. It was not taken.',
  'report.fault.file.unread': 'This browser could not read the file. It was not taken.',

  'report.problems': 'Something is missing:',
  'report.problem.class': 'Choose what happened.',
  'report.problem.day': 'Give the day.',
  'report.problem.clock': 'Give the time as hh:mm.',
  'report.problem.future': 'That has not happened yet by the clock of this device.',
  'report.problem.place': 'One line of at most 200 letters.',
  'report.problem.quantity': 'A whole number, at most 999,999.',
  'report.problem.means': 'Choose how it is known.',
  'report.problem.words': 'Write what was seen, heard or told: at most 4,000 letters.',
  'report.problem.source': 'At most 4,000 letters.',
  'report.problem.consent': 'Choose what was agreed to.',

  'report.read': 'Read it over',
  'report.review': 'Read it over',
  'report.review.all': 'Everything that is kept and handed over',
  'report.review.place.none': 'No place',
  'report.review.area': 'Area',
  'report.review.none': 'Not given',
  'report.review.source.none': 'Nobody is named',
  'report.review.number': 'Random number, so that it enters once',
  'report.review.signer': 'Signed on handing over by',
  'report.change': 'Change',
  'report.keep': 'Keep on this device',
  'report.hand-over': 'Hand over now',
  'report.busy': 'Handing over…',
  'report.drop': 'Throw away',
  'report.drop.ask': 'Throw this report away? It cannot be brought back.',
  'report.drop.yes': 'Yes, throw it away',
  'report.drop.no': 'No',

  'report.waiting': 'Waiting on this device',
  'report.waiting.help': 'Nothing is handed over by itself.',
  'report.waiting.one': 'Report kept at {at}, not yet handed over',
  'report.waiting.open': 'Open',
  'report.waiting.open.ask': 'What it says will be shown on this screen. Open it?',
  'report.waiting.open.yes': 'Yes, open it',
  'report.waiting.gone': 'That report is not on this device any more.',

  'report.told.kept': 'Kept on this device, not yet handed over.',
  'report.told.kept-nowhere':
    'This browser keeps nothing, so the report is only on this page. Do not close it: hand the report over, or write it down elsewhere.',
  'report.told.still-kept': 'It was not handed over. The report is kept on this device.',
  'report.told.not-kept': 'It was not handed over, and this browser keeps nothing.',
  'report.told.unconfirmed':
    'The server said that it has the report, and this device could not check that yet. The report is kept here: hand it over again later, it will not enter twice.',
  'report.done': 'Handed over',
  'report.done.receipt': 'Receipt',
  'report.done.help':
    'The report is erased from this device. This code is shown until you leave the page; the mission finds the report by it.',
  'report.another': 'Another report',

  'report.ready': 'Work without a connection',
  'report.ready.help':
    'The device then keeps this page itself, so that it opens without a connection: the program of the page, which key signs, and the referral path. No reports of others, and nothing else of the room.',
  'report.ready.do': 'Make this device ready for work without a connection',
  'report.ready.busy': 'Getting ready…',
  'report.ready.done': 'This device is ready: this page opens without a connection.',
  'report.ready.failed':
    'This device could not be made ready. It needs a secure connection to the server, and a browser that keeps pages (a private window may not).',
  'report.ready.remove': 'Do not keep this page any more',
  'report.ready.clear':
    '“Sign out and clear this device” on the page for signing in erases everything: keys, waiting reports and this page.',
} as const;

export type ReportMessageId = keyof typeof reportWords;
