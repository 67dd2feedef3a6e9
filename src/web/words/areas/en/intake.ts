/** What is said in the own room of a monitoring mission. Fetched with its first page. */
export const intakeWords = {
  'intake.title': 'Intake of reports',
  'intake.lead':
    'The mission’s own room: no side sits here, and the server reads none of it. A report is no allegation and no finding. Nothing of it leaves but a case file that the mission’s head releases.',
  'intake.elsewhere': 'Reports are not taken in here',
  'intake.elsewhere.help':
    'They are taken in only in a mission’s own sealed room, in which no side sits.',
  'intake.referral': 'What is not taken in',
  'intake.referral.help':
    'Of sexual violence and of harm to children nothing is taken in: no details, no case, no count. Say this instead, and ask nothing more:',
  'intake.referral.none':
    'No referral path is given yet. Give it before the first report is taken in.',
  'intake.none': 'No report is taken in yet.',
  'intake.none.help':
    'What somebody saw, heard or was told is entered here by the mission, from a form, a table or a telephone, and then sorted. Words, source and files are kept apart from what happened, so that they can be destroyed when a source withdraws.',
  'intake.within': 'On this page',
  'intake.part.reports': 'Reports',
  'intake.part.cases': 'Cases of the mission',

  'intake.group.unsorted': 'Not sorted yet',
  'intake.group.verify': 'To be verified',
  'intake.group.referred': 'Referred',
  'intake.group.information': 'For information only',
  'intake.group.set-aside': 'Set aside',
  'intake.group.duplicate': 'Repeats of a report that is not here',
  'intake.group.merged': 'Merged with a report that is not here',
  'intake.group.withdrawn': 'Source withdrawn',
  'intake.group': '{name} ({count})',
  'intake.more': '{count, plural, one {Show one more} other {Show # more}}',
  'intake.in-hand': 'Somebody has it in hand:',
  'intake.in-hand.not': 'Nobody has it in hand.',
  'intake.same': 'Said to be the same:',
  'intake.same.duplicate': 'repeats it',
  'intake.same.merged': 'merged with it',
  'intake.in-case': '{count, plural, one {in a case} other {in # cases}}',
  'intake.files': '{count, plural, =0 {no original} one {one original} other {# originals}}',

  'intake.at': 'taken in {at}',
  'intake.destroy.of': 'Everything that came with which report',
  'intake.destroy.nothing':
    'Nothing that came with a report is still kept, as far as this device can read.',
  'intake.destroy.count':
    '{count, plural, one {# enclosure is} other {# enclosures are}} destroyed, at most 64 by one act.',
  'intake.forgotten': 'Taken back or not admitted, and still kept',
  'intake.forgotten.help':
    'What came with these reports is still on the server. If a source withdraws, it can be destroyed from here.',

  'intake.case': 'Case {number}',
  'intake.cases.none': 'No case is opened yet. A case puts reports of one event together.',
  'intake.case.by': 'Opened by',
  'intake.case.reports': 'Reports',
  'intake.case.released': 'Released to the commission',
  'intake.case.released.none': 'Nothing of it is released.',
  'intake.case.file': 'the case file with the code',

  'intake.all': 'All reports',
  'intake.unknown': 'There is no such report in this room',
  'intake.unknown.help': 'It may be still on its way to this device.',
  'intake.taken-back': 'This report does not stand',
  'intake.taken-back.help':
    'It was taken back, or the rules did not admit it. What was enclosed with it is still kept, unless it is destroyed.',
  'intake.part.happened': 'What happened',
  'intake.part.words': 'In words',
  'intake.part.evidence': 'Originals and their custody',
  'intake.part.sorting': 'Sorted, and in whose hands',
  'intake.part.in-cases': 'Cases',
  'intake.part.source': 'Source',
  'intake.class': 'What',
  'intake.when': 'When',
  'intake.where': 'Where',
  'intake.where.told': 'Where, as finely as it was told',
  'intake.where.told.point': '{north}, {east}',
  'intake.where.told.box': 'From {south}, {west} to {north}, {east}',
  'intake.where.told.help':
    'For the mission alone. A case file says it only as finely as points to nobody.',
  'intake.doubts': 'What could not be taken as it was sent',
  'intake.quantity': 'How many',
  'intake.means': 'How it became known',
  'intake.consent': 'How far it may go',
  'intake.key': 'Belongs with',
  'intake.instance': 'Id of the form or row',
  'intake.entered': 'Taken in by',
  'intake.sorted': 'Sorted',
  'intake.sorted.not': 'Not sorted yet.',
  'intake.sorted.of': 'The report that it repeats or is merged with',
  'intake.sorted.why': 'Reason',
  'intake.sorted.by': 'Sorted by',
  'intake.assigned': 'In hand',
  'intake.assigned.task': 'To do',
  'intake.assigned.by': 'Given by',
  'intake.cases.in.none': 'It is in no case.',
  'intake.source.show': 'Who told it',
  'intake.source.help': 'For the mission alone. It goes into no case file.',
  'intake.source.none': 'No source is enclosed.',

  'intake.evidence.none': 'No original came with it.',
  'intake.original': 'Original {n}: {kind}, {size}',
  'intake.original.received': 'Received',
  'intake.original.sha': 'SHA-256',
  'intake.original.check': 'Hold original {n} against its SHA-256',
  'intake.original.same': 'It is the same, byte for byte.',
  'intake.original.other': 'It is not the same. Do not use it; tell the mission’s head.',
  'intake.original.beside': 'What it holds beside its content',
  'intake.original.beside.help': 'For those who may see the original.',
  'intake.original.no-copy':
    'No working copy was made. The original is not shown, because it may tell of its device and its place.',
  'intake.original.copy': 'Working copy {n}',
  'intake.custody': 'Custody',
  'intake.custody.none': 'No step is noted yet.',
  'intake.custody.other': 'Steps noted with another SHA-256 than that of any original here',
  'intake.custody.other.help':
    'Either another file was meant, or what was in hand then was not what had come in. Look into it.',

  'intake.withdrawn': 'Its source has withdrawn',
  'intake.withdrawn.destroyed':
    'What the source gave is destroyed on the server. That a report existed stays.',
  'intake.withdrawn.kept':
    '{count, plural, one {One enclosure is} other {# enclosures are}} not destroyed yet. The mission’s head has that done.',
  'intake.withdrawn.noted': 'Noted by',

  'intake.withdraw': 'The source has withdrawn',
  'intake.withdraw.lead':
    'Two acts, one after the other. The first notes in this room that the source has withdrawn. The second, which everybody who sees this room’s envelopes can read, has the server destroy what the source gave.',
  'intake.withdraw.destroyed': 'What is destroyed',
  'intake.withdraw.enclosures':
    '{count, plural, one {One enclosure of this report} other {# enclosures of this report, those of earlier versions with them}}: its words, its source, its originals and working copies.',
  'intake.withdraw.nothing': 'Nothing of this report is kept any more.',
  'intake.withdraw.stays': 'What stays',
  'intake.withdraw.stays.log':
    'That there was a report, with its class, time, place and number, and how it was sorted.',
  'intake.withdraw.stays.copies':
    'Whatever somebody has saved, printed or told. Ask each member of the mission.',
  'intake.withdraw.stays.cases':
    'Case files already released: {numbers}. Withdraw them in the commission’s room if they rest on it.',
  'intake.withdraw.stays.backups': 'Copies of the server’s folder that were made before.',
  'intake.withdraw.first': 'First act',
  'intake.withdraw.second': 'Second act',
  'intake.withdraw.done-already': 'It is noted already.',
  'intake.withdraw.not-head':
    'Only the mission’s head can have it destroyed. You can note that the source has withdrawn; the head then finds the second act on this page.',
  'intake.withdraw.sign':
    '{count, plural, one {Sign this act} other {Sign these acts, one after the other}}',
  'intake.withdraw.busy': 'They are being signed and entered…',
  'intake.withdraw.done': 'Done. What the source gave is destroyed on the server.',
  'intake.withdraw.done.half': 'Noted. What the source gave is not destroyed yet.',
  'intake.withdraw.failed':
    'Not all of it was entered. What is entered stays; go on with the rest from here.',
  'intake.withdraw.offline': 'There is no connection. Nothing is signed until there is one.',
  'intake.withdraw.back': 'Back to the report',

  'intake.do.report': 'Take in a report',
  'intake.do.referral': 'Give the referral path',
  'intake.do.sort': 'Sort it',
  'intake.do.assign': 'Give it to somebody',
  'intake.do.case': 'Put it into a case',
  'intake.do.correct': 'Correct it',
  'intake.do.retract': 'Take it back',
  'intake.do.custody': 'Note a step of custody',
  'intake.do.withdraw': 'The source has withdrawn',
  'intake.do.release': 'Release a file of this case',
} as const;

export type IntakeMessageId = keyof typeof intakeWords;
