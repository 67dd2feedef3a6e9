import type { TalkMessageId } from './areas/en/index.ts';

/**
 * Words of the interface that its first page may say. Those of the talks are in `areas`, and are fetched with the first room. What a room’s acts say comes from core.
 */
export const en = {
  'app.name': 'Parley',
  'app.skip': 'Skip to the content',
  'app.loading': 'Loading…',
  'app.language': 'Language',
  'app.theme': 'Light or dark',
  'app.theme.system': 'As the device',
  'app.theme.light': 'Light',
  'app.theme.dark': 'Dark',
  'app.not-found': 'There is nothing at this address.',
  'app.not-found.help': 'The address may be mistyped, or the room may not be open to you.',
  'app.home': 'All rooms',
  'app.again': 'Try again',
  'app.back': 'Back',
  'app.footer':
    'Taking part in a room, signing or using Parley implies no recognition and changes no legal status.',
  'app.crash': 'This page stopped working.',
  'app.crash.help':
    'Nothing was sent and nothing in the record has changed. Load the page again; if it stops again, tell whoever runs this server what is written below.',
  'app.reload': 'Load the page again',

  'state.offline': 'Offline',
  'state.offline.help':
    'Nothing answers at present. What you see was checked on this device before and has not been lost; it is read again as soon as the connection is back.',
  'state.live': 'Connected',
  'state.connecting': 'Connecting…',
  'failure.offline': 'No connection to the server.',
  'failure.offline.help':
    'Check the network of this device. The page tries again by itself when the connection is back.',
  'failure.unavailable': 'The server cannot answer just now.',
  'failure.unavailable.help':
    'It is there and busy, or being looked after. Try again in a little while.',
  'failure.unreadable': 'What answered is not a Parley server.',
  'failure.unreadable.help':
    'A sign-in page of the network may stand between this device and the server. Open the network’s own page first, then try again.',
  'failure.rule': 'About this answer',

  'kind.reconstruction': 'Reconstruction',
  'kind.exercise': 'Exercise',
  'kind.live': 'Live process',
  'room.untitled': 'Room {id}',
  'room.readers.reconstruction': 'From published reports. Anyone may read. Nobody can act here.',
  'room.readers.exercise.public': 'An exercise. Anyone may read what is written here.',
  'room.readers.exercise.members': 'An exercise. Read by its members: {parties}.',
  'room.readers.public': 'Anyone may read what is written here.',
  'room.readers.members':
    'What you write here is read by {parties}. Whoever operates the server can read it too.',
  'room.readers.sealed':
    'What you write here is read by {parties}, and nobody else. The server sees who writes, and when.',
  'room.stopped': 'Nothing is admitted at present',
  'room.nav': 'Pages of this room',
  'nav.overview': 'Overview',
  'nav.statements': 'Statements',
  'nav.record': 'Record',
  'nav.members': 'Members',
  'nav.check': 'Check a file',
  'nav.reference': 'Reference',
  'nav.admin': 'Admin',
  'nav.sign-in': 'Sign in',
  'nav.signed-in': 'Signed in',
  'nav.site': 'Parley',

  'reading.title': 'Reading and checking the record',
  'reading.progress': '{have} of {size} acts read and checked on this device',
  'reading.help':
    'Nothing is shown as checked before its signatures and its place in the log have been checked here.',

  'home.title': 'Rooms you may read',
  'home.lead':
    'Parley keeps the record of mediated talks: who said or agreed what, when, and on whose authority. Whoever may read a room can check on their own device that nothing in it was changed.',
  'home.empty': 'No room is open to you yet.',
  'home.empty.help':
    'A room appears here when it is open to the public, or when you have signed in with a key that has a place in it. With an invitation, open its link on the device that is to keep the key. With a file somebody gave you, check it here: it never leaves this device.',
  'home.room.acts': '{count, plural, one {# act} other {# acts}}',
  'home.room.public': 'open to the public',
  'home.room.members': 'members only',
  'home.room.closed': 'closed',
  'home.exercises': 'Exercises played here',
  'home.exercises.help':
    'Their rooms are open to members only. Everybody in them is invented and their keys are public, so anybody may act as any of their members.',
  'home.how': 'How to read it',
  'home.how.1':
    'Each entry says who said so, on what terms, and where it was published. What a side did itself is kept apart from what others report of it.',
  'home.how.2':
    'Where accounts differ they stand side by side at equal size. Parley calls none of them true.',
  'home.how.3': 'The record can be downloaded and checked without this server.',

  'overview.title': 'Overview',
  'overview.lead.parties': 'The two sides of these talks are {sides}.',
  'overview.lead.members': 'Taking part: {sides}.',
  'overview.lead.mediators':
    '{mediators} {count, plural, one {is the mediator} other {are the mediators}}.',
  'overview.lead.span': 'What is told here happened between {from} and {to}.',
  'overview.lead.acts': '{acts, plural, one {# act} other {# acts}}',
  'overview.lead.statements': '{count, plural, one {# statement} other {# statements}}',
  'overview.lead.events': '{count, plural, one {# report of an event} other {# reports of events}}',
  'overview.lead.sessions':
    '{count, plural, one {# report of a session} other {# reports of sessions}}',
  'overview.lead.sessions.held': '{count, plural, one {# session} other {# sessions}}',
  'overview.lead.documents': '{count, plural, one {# document} other {# documents}}',
  'overview.lead.holds': 'The record holds {acts}.',
  'overview.lead.holds.among': 'The record holds {acts}, among them {among}.',
  'overview.lead.holds.from':
    'The record holds {acts}, among them {among}, from {outlets, plural, one {# source} other {# sources}}.',
  'overview.lead.longest': 'The longest session reported lasted {duration}.',
  'overview.lead.longest.held': 'The longest session lasted {duration}.',
  'overview.lead.matters':
    'On {count, plural, one {# matter} other {# matters}} the accounts differ; they stand side by side below, and none is called true.',
  'overview.lead.reconstruction':
    'It was put together from published reports after the event. No party took part, and what happened behind closed doors is not known here.',
  'overview.rounds': 'Rounds',
  'overview.round': 'Round {number}',
  'overview.round.hosts': 'hosted by {hosts}',
  'overview.round.none':
    'No rounds yet. A round appears when a mediator opens one, or when one is reported.',
  'overview.session': 'session of {duration}',
  'overview.session.some': 'session, length not reported',
  'overview.truces': 'Truces',
  'overview.truce.term': 'for {duration}',
  'overview.truce.no-term': 'no term reported',
  'overview.truce.extended': 'extension reported, to {until}',
  'overview.truce.none': 'No truce is recorded here.',
  'overview.papers': 'Documents and commitments',
  'overview.papers.none': 'No document is recorded here.',
  'overview.commitment': 'to meet again on {day}',
  'overview.empty': 'Nothing has been entered yet.',
  'overview.empty.help':
    'Most processes begin with a title and nothing agreed. What is entered here appears on one timeline, to scale, with whoever said so.',
  'overview.unread': 'Nothing that was entered here can be read on this device.',
  'overview.untimed': 'Nothing entered here has a place on the timeline.',
  'overview.untimed.help':
    'It shows rounds, sessions, reported truces, documents, events and statements. What was entered in this room stands on its other pages and, act by act, in the record.',

  'timeline.title': 'Timeline',
  'timeline.help':
    'Each mark is one act; choose it to open the act. Within a lane the arrow keys go from mark to mark. Times are in UTC.',
  'timeline.as': 'Show as',
  'timeline.as.drawing': 'Timeline',
  'timeline.as.table': 'Table',
  'timeline.period': 'Period',
  'timeline.period.all': 'All',
  'timeline.lanes': 'Lanes',
  'timeline.lane.rounds': 'Rounds',
  'timeline.lane.sessions': 'Sessions',
  'timeline.lane.truce': 'Truce',
  'timeline.lane.documents': 'Documents',
  'timeline.lane.commitments': 'Commitments',
  'timeline.lane.events': 'Events',
  'timeline.lane.statements': 'Statements: {side}',
  'timeline.lane.statements.others': 'Statements: mediators and others',
  'timeline.lane.statements.others.short': 'Mediators and others',
  'timeline.none': 'No lane is chosen. Choose at least one.',
  'timeline.none.period': 'Nothing is told of this period in the lanes chosen.',
  'timeline.count': '{count, plural, one {# entry} other {# entries}}',
  'timeline.hint':
    'Point at a mark, or move to it with the keyboard, and its sentence is shown here.',
  'timeline.column.when': 'When',
  'timeline.column.lane': 'Lane',
  'timeline.column.what': 'What',
  'timeline.column.who': 'Who says so',
  'timeline.column.length': 'Length',
  'timeline.legend': 'Marks',
  'timeline.legend.session':
    'session, its length to scale; the outline is the time within which it was reported',
  'timeline.legend.truce': 'truce for its term; dashed: as extended',
  'timeline.legend.breach': 'breach alleged',
  'timeline.legend.extended': 'extension',
  'timeline.legend.stands': 'said to stand',
  'timeline.legend.ended': 'said to have ended',
  'timeline.legend.width':
    'A mark is as wide as the time its source gives: a whole day, a part of a day, or a moment.',
  'timeline.legend.rough': 'A dashed outline: the time is approximate or disputed.',

  'matters.title': 'Matters on which accounts differ',
  'matters.help':
    'Each side’s account stands at the same size. Which stands first alternates from matter to matter. What is printed is what was reported, not what is established.',
  'matters.none': 'No matters have been opened.',
  'matters.none.help': 'A matter is a question on which there is more than one account.',
  'matters.others': 'Other accounts',
  'account.published': 'Published',
  'account.relaying': 'relaying {from}',
  'account.about': 'About {side}. Its answer:',
  'account.correct': 'corrected',

  'statements.title': 'Statements',
  'statements.lead':
    'What was said in public, by date. How the speaker is named comes first: on the record, on background, or by sources that the outlet does not name.',
  'statements.side': 'Side',
  'statements.side.all': 'All',
  'statements.level': 'Level of attribution',
  'statements.level.all': 'All',
  'statements.none': 'No statement has been entered.',
  'statements.none.filter': 'No statement fits this choice.',
  'statements.count': '{count, plural, one {# statement} other {# statements}}',
  'statements.for': 'for {side}',
  'statements.own': 'entered by {side} itself',

  'record.title': 'Record',
  'record.result.checked':
    '{acts, plural, one {# act} other {# acts}}, unchanged since {since}; checked on this device at {at}; {copies}.',
  'record.copies.reconstruction': 'from published reports; no party took part',
  'record.copies.match': 'copies match: {parties}, operator',
  'record.copies.none': 'not yet compared with anybody’s copy',
  'record.void':
    '{count, plural, one {One entry is void: the rules did not admit it, and the operator let it in. It changes nothing and is marked in the list.} other {# entries are void: the rules did not admit them, and the operator let them in. They change nothing and are marked in the list.}}',
  'record.sealed': 'What is sealed',
  'record.sealed.read':
    '{acts, plural, =0 {No act is sealed yet.} one {One act is sealed; this device opened {read} and checked what is inside.} other {# acts are sealed; this device opened {read} and checked what is inside.}}',
  'record.sealed.envelopes':
    '{acts, plural, one {# sealed act} other {# sealed acts}}: signers, order and membership are checked; what is inside is for the members to check, on devices that hold their sealing key.',
  'record.sealed.erased':
    '{acts, plural, one {# sealed act} other {# sealed acts}}: signers, order and membership are checked. The keys of these working papers were erased on {day}: nobody opens them from this record. A copy that somebody kept with its keys still proves what it holds.',
  'record.sealed.unread':
    '{count, plural, one {# sealed act is} other {# sealed acts are}} not read: this device was not given the key. It will read them when another member renews the seal.',
  'record.sealed.void':
    '{count, plural, one {One sealed act is} other {# sealed acts are}} of no effect for what is inside. That is the doing of whoever signed; the operator could not know.',
  'record.sealed.removed': 'Removed members keep what they could read.',
  'record.sealed.stolen':
    'A stolen identity opens past epochs: whoever gets a member’s sealing key reads all that was sealed before.',
  'record.sealed.visible':
    'Membership and timing are visible to the server: who takes part, who enters something, and when.',
  'record.checked': 'What was checked on this device',
  'record.checked.form':
    'the form of each of {acts} acts, and that its body is the one that was signed',
  'record.checked.signatures': '{signatures} signatures',
  'record.checked.tree':
    'that all acts together give the head that the log signed, and that no act is there twice',
  'record.checked.seen': 'that what each signer had seen is part of this log',
  'record.checked.rules': 'that each act was admissible by rules version {rules}',
  'record.checked.log': 'the signature of the log, by the key that the opening act names',
  'record.checked.since': 'that this continues the {size} acts checked here on {at}',
  'record.checked.not':
    'What this does not show: that the operator shows everybody the same log. For that, compare the code below with somebody who reads this room elsewhere.',
  'record.check': 'Check the whole log on this device',
  'record.check.running': 'Checking: {have} of {size}',
  'record.check.done': 'Checked again just now: all {acts} acts hold.',
  'record.check.offline':
    'The log could not be read again: no connection. What was checked before stays checked.',
  'record.bundle': 'Download the record',
  'record.bundle.help':
    'One file with the whole room. It can be checked below, by parley verify, or on any other Parley, without this server.',
  'record.bundle.failed': 'The record could not be downloaded.',
  'record.codes': 'Codes to compare',
  'record.codes.help':
    'Read a code aloud to somebody who reads this room elsewhere, over a line on which you know each other’s voice. If all forty digits agree, you look at the same thing.',
  'record.code.room': 'This room',
  'record.code.checkpoint': 'This state of the record ({size} acts)',
  'record.code.wait': 'being worked out…',
  'record.code.field': 'A code that somebody read to you',
  'record.code.room.matches': 'It matches: the same room.',
  'record.code.checkpoint.matches':
    'It matches: the same room, in the same state, with the same acts.',
  'record.code.short': '{count} of 40 digits so far.',
  'record.code.long': 'That is more than 40 digits.',
  'record.code.letters': 'A code has digits only.',
  'record.code.differs':
    'It does not match. First make sure that the digits were heard and typed right, and that you both look at the same room and number of acts. If it still differs, you do not look at the same record: do not rely on either before you have found out why.',
  'record.acts': 'All acts',
  'record.acts.go': 'Act number',
  'record.acts.go.do': 'Go to it',
  'record.acts.print':
    'Of {count} acts those are printed that were near the screen. The file of the room holds them all.',
  'record.newest': 'The newest acts',
  'record.newest.unchecked': 'Being checked.',
  'record.newest.what':
    'These are the end of the log as its server signed it. Whether their signatures hold, whether the rules admit them and whether they were later corrected or retracted is known when all acts before them have been read. Names come with that.',
  'record.newest.mark': 'being checked',
  'record.newest.sealed': 'A sealed act. It is opened once the room has been checked.',
  'record.acts.column.number': 'No.',
  'record.acts.column.entered': 'Entered (UTC)',
  'record.acts.column.nature': 'Nature',
  'record.acts.column.sentence': 'Act',
  'record.nature.performed': 'performed',
  'record.nature.reported': 'reported',
  'record.nature.clerical': 'clerical',
  'record.nature.housekeeping': 'room and keys',
  'record.mark.corrected': 'corrected by',
  'record.mark.retracted': 'retracted by',
  'record.mark.concerns': 'concerns',
  'record.mark.act': 'act\u00a0{index}',

  'check.title': 'Check a file',
  'check.lead':
    'Drop a record here that somebody gave you. It is checked in this page and sent nowhere.',
  'check.drop': 'Drop a {ending} file here',
  'check.choose': 'Choose a file',
  'check.trust': 'Keys you trust (optional)',
  'check.trust.help':
    'A file of public keys that you have from the parties themselves. Without it, the check cannot say whose record this is.',
  'check.trust.choose': 'Choose a file of keys',
  'check.trust.using': 'Keys from {file}: {count, plural, one {# key} other {# keys}}',
  'check.trust.bad': 'This is not a file of keys: {problem}',
  'check.trust.drop': 'Without keys',
  'check.running': 'Checking {file}: {percent}%',
  'check.again': 'Check another file',
  'check.intact': 'Intact',
  'check.intact.yes': 'Yes. Every byte is accounted for; all signatures and the signed head hold.',
  'check.admissible': 'Admissible',
  'check.admissible.yes': 'Yes. Every act was admissible by the room’s rules.',
  'check.admissible.voids':
    '{count, plural, one {One act is void} other {# acts are void}}: the rules did not admit {count, plural, one {it} other {them}}. That is the operator’s fault; the other acts stand.',
  'check.whose': 'Whose',
  'check.whose.not-asked':
    'Not known: no trusted keys were given. Compare the code of the room with the parties.',
  'check.whose.reconstruction': 'From published reports; no party took part.',
  'check.whose.exercise':
    'An exercise. Exercises that ship with Parley have keys that are public and vouch for nobody.',
  'check.whose.theirs':
    'Theirs: the keys you trust signed the opening of this room or accepted it.',
  'check.whose.not-theirs': 'Not theirs:',
  'check.whose.anchor-not-found': 'the key {key} is not in this record',
  'check.whose.another-key': 'this record has another key under the name of {key}',
  'check.whose.room-unvouched': 'none of your keys speaks for room {room}',
  'check.room': 'Room {room}: {acts, plural, one {# act} other {# acts}}. Code to compare:',
  'check.result.ok': 'This record holds.',
  'check.result.ok.detail':
    '{file}: {acts, plural, one {# act} other {# acts}}, checked on this device at {at}.',
  'check.newer': 'This record needs a newer Parley.',
  'check.newer.help':
    'It uses {what}, which this program does not know. That is not a sign of tampering.',

  'alarm.title': 'This record does not hold.',
  'alarm.where': 'Where',
  'alarm.where.act': 'at act {index}',
  'alarm.where.room': 'in room {room}',
  'alarm.where.byte': 'at byte {at} of the file',
  'alarm.where.head': 'at the head of the log',
  'alarm.why': 'What is wrong',
  'alarm.trust': 'What can still be trusted',
  'alarm.trust.before':
    'The {count, plural, one {first act was read, and its signature holds} other {first # acts were read, and their signatures hold}}. That nothing is missing among them is not shown, since the signed head could not be reached.',
  'alarm.trust.nothing': 'Nothing in it: the fault stands before the first act.',
  'alarm.trust.acts':
    'The acts themselves: each is signed by whoever made it. What does not hold is the log’s word that these are all, in this order.',
  'alarm.trust.earlier':
    'What this device checked before: {size} acts, on {at}. Their code was compared, or can be compared, with others who read this room.',
  'alarm.do': 'What to do',
  'alarm.do.room':
    'Do not act on what this server shows. Keep this page open or print it. Tell the mediator and the other readers, by another channel, and compare codes with them.',
  'alarm.do.file':
    'Ask for the file again from whoever gave it to you, and by another way. If it fails in the same place, tell them where.',
  'alarm.code': 'For whoever looks into it',
  'alarm.show': 'Show the acts before the fault',
  'alarm.retry': 'Read everything again',

  'act.title': 'Act {index}',
  'act.unknown': 'This room has no such act.',
  'act.unknown.help': 'It may have been mistyped, or it belongs to another room.',
  'act.sealed': 'What was sealed in it',
  'act.unread': 'Sealed, and not read: this device was not given its key.',
  'act.erased': 'Sealed. The keys of these working papers were erased on {day}.',
  'act.void-inside': 'Of no effect for what is inside, which is its signers’ doing:',
  'act.void': 'Void: the rules did not admit this act. It changes nothing.',
  'act.facts': 'About this act',
  'act.type': 'Type',
  'act.nature': 'Nature',
  'act.happened': 'When it happened, as said',
  'act.admitted': 'Entered, by the log’s clock',
  'act.time': 'Signed, by the signer’s clock',
  'act.signer': 'Signed by',
  'act.level': 'Level of attribution',
  'act.who': 'Who says so',
  'act.sources': 'Published in',
  'act.id': 'Act id',
  'act.refers': 'Refers to',
  'act.answers': 'Answers of those it speaks about',
  'act.history.was': 'As first entered:',
  'act.note': 'The signed note, as it stands in the log',
  'act.body': 'The body that was signed',
  'act.leaf': 'Leaf hash',
  'act.receipt': 'Receipt',
  'act.receipt.help':
    'A file that proves, without this server, that this act stands at this place in the log.',
  'act.receipt.get': 'Fetch the receipt and check it here',
  'act.receipt.busy': 'Fetching and checking…',
  'act.receipt.holds': 'It holds: act {index} is in the head of {size} acts that the log signed.',
  'act.receipt.holds.alone':
    'It holds: act {index} is in a head that the log signed. Not yet compared with every side’s copy.',
  'act.receipt.fails': 'It does not hold: {problem}',
  'act.receipt.none': 'No receipt could be fetched.',
  'act.receipt.save': 'Download the receipt',
  'act.previous': 'Previous act',
  'act.next': 'Next act',

  'members.title': 'Members',
  'members.lead': 'Who is in this room, which keys count, and whose copies match.',
  'members.reconstruction':
    'This is a reconstruction: only its chronicler holds a key. The sides and mediators are named because the reports name them; none of them took part, and none has a key or a copy here.',
  'members.role': 'Role',
  'members.bound': 'Room',
  'members.bound.yes': 'accepted',
  'members.bound.no': 'not accepted yet',
  'members.left': 'has left',
  'members.keys': 'Keys',
  'members.keys.none': 'no key',
  'members.key.counts': 'counts',
  'members.key.ended': 'ended: {why}',
  'members.key.brought': 'brought by',
  'members.copy': 'Copy',
  'members.copy.match': 'matches, up to {size} of {of} acts, {at}',
  'members.copy.not-yet': 'not yet compared',
  'members.copy.none': 'keeps none',
  'members.changes': 'Changes that wait',
  'members.change.awaits': 'It waits for {parties} to accept it.',
  'members.change.accept': 'Accept…',
  'members.log': 'Key of the log',
  'members.invitations': 'Invitations',
  'members.invitations.help':
    'A link for one person of your side. It is shown once, and the key is made on the device that opens it. The key counts after you have accredited it.',

  'invite.duty': 'What the key may do',
  'invite.hours': 'Hours until the link lapses',
  'invite.do': 'Make a link for {key}',
  'invite.link': 'Give this link to one person, by a way you trust. It is not shown again:',
  'invite.state.waiting': 'waits to be opened',
  'invite.state.claimed': 'a key was made, and waits for you',
  'invite.state.accredited': 'accredited',
  'invite.compare': 'Ask its holder to read the code of the key to you, all eight groups:',
  'invite.accredit': 'Accredit this key',
  'invite.sign': 'Sign',

  'reference.title': 'Reference',
  'reference.lead':
    'Every kind of act that may be entered, and every answer by which one is declined.',
  'reference.acts': 'Acts',
  'reference.refusals': 'Why an act may be declined',
  'reference.failures': 'Other answers of the server',
  'reference.who': 'Who may sign',
  'reference.who.head': 'only a head of delegation',
  'reference.effect': 'Effect',

  'sign-in.title': 'Sign in',
  'sign-in.lead':
    'Signing in uses a key that this device has made for a room. There is no password. The device writes and signs a short text; the key itself never leaves it.',
  'sign-in.keys': 'Keys on this device',
  'sign-in.keys.none': 'This device holds no key for this server.',
  'sign-in.keys.none.help':
    'A key is made when you open an invitation from your head of delegation, on the device that is to keep it.',
  'sign-in.keys.failed':
    'This browser does not let the page keep keys. Private windows and some settings forbid it.',
  'sign-in.key': '{key} in room {room}',
  'sign-in.do': 'Sign in with this device',
  'sign-in.busy': 'Signing in…',
  'sign-in.done': 'Signed in until {until}.',
  'sign-in.rooms': 'Rooms this opens',
  'sign-in.waiting':
    'No key of this device counts yet. Your head of delegation has to accredit it first.',
  'sign-in.insecure':
    'This page was not loaded securely, so the browser keeps no keys for it. Open it by https, or on the machine itself.',
  'sign-out.do': 'Sign out and clear this device',
  'sign-out.help':
    'Ends the sign-in and erases every key that this browser holds for this server. An erased key cannot be brought back: to come back you need a new invitation.',
  'sign-out.confirm': 'Erase the keys and sign out',
  'sign-out.keep': 'Keep them',
  'sign-out.done': 'Signed out. This device holds no key for this server any more.',
  'sign-out.done.untold':
    'The keys are erased. The server could not be told; the sign-in ends by itself within 12 hours.',

  'enrol.title': 'Invitation',
  'enrol.lead': 'You are invited to room {room} under the key name {key} ({duty}).',
  'enrol.help':
    'Accepting makes a key on this device. It stays here: open the link on the device that you mean to use.',
  'enrol.do': 'Make the key and accept',
  'enrol.busy': 'Making the key…',
  'enrol.done': 'The key is made and your head of delegation has been told.',
  'enrol.done.help':
    'It counts once your head has accredited it. Read the code of the key to your head, all eight groups, so that nobody else’s is put in its place:',
  'enrol.done.opening': 'The key is made, and waits for whoever opens the room.',
  'enrol.done.opening.help':
    'When you are told that the room is open, sign in, compare its short code with the others, and accept it. Before that, read the code of the key to whoever opens the room, all eight groups, so that nobody else’s is put in its place:',
  'enrol.used': 'This invitation has been used.',
  'enrol.expires': 'It lapses at {at}.',
  'enrol.missing': 'This link has no invitation in it.',
  'enrol.missing.help': 'It may have been cut short on its way. Ask for it again.',
  'enrol.sign-in': 'Go to sign in',

  'print.footer': 'Room {room}, {acts} acts. Code of this state: {code}',

  // The bar of a room, also of one with the talks: their pages fetch what else they say (areas/).
  'nav.aside': 'Off the record',
  'nav.authority': 'Authority',
  'nav.commission': 'Commission',
  'nav.enter': 'Enter',
  'nav.minutes': 'Rounds and minutes',
  'nav.points': 'Points',
  'nav.print': 'Paper forms',
  'nav.procedure': 'Procedure',
  'nav.releases': 'Joint statements',
  'nav.shuttle': 'Shuttle',
  'nav.silence': 'Silence',
  'nav.taken-down': 'Taken down',
  'nav.truce': 'Truce',

  'bar.menu': 'Menu',
  'bar.group.talks': 'Talks',
  'bar.group.record': 'Record',
  'bar.group.rooms': 'Rooms',
  'bar.grade.solemn': 'Signed and kept',
  'bar.grade.working': 'Working papers',
  'bar.grade.working.until': 'Working papers, keys to be erased on {day}',
  'bar.grade.working.erased': 'Working papers, keys erased on {day}',
  'bar.grade.aside': 'Not signed, not kept',
  'bar.copies.match': 'Copies match: {parties}, operator ({at})',
  'bar.copies.last': 'Copies not yet compared; last match {at}',
  'bar.copies.not-yet': 'Copies not yet compared',
  'bar.copies.nobody': 'Nobody keeps a copy to compare',
  'keys.title': 'Keys',
  'keys.lead':
    'Keys are found by their position, as on an English keyboard, whatever language the keyboard is set to. They only lead somewhere: nothing is entered, signed or changed by them.',
  'keys.on': 'Single keys lead to pages',
  'keys.caption': 'What the keys lead to',
  'keys.press': 'Press',
  'keys.leads': 'Leads to',
  'keys.close': 'Close',

  'aside.bar.open':
    'Off the record: read by {parties}, and while it lasts by whoever operates this server. Not kept.',
  'aside.bar.sealed': 'Off the record: read by {parties} only. Not kept.',
  'truce.bar.left': '{duration} left',
  'truce.bar.starts': 'starts in {duration}',
  'truce.bar.uncertain': 'not certain in {count} respects',
  'view-as.title': 'Act as somebody',
  'view-as.now': 'EXERCISE: you act as {office} ({party}).',
  'view-as.change': 'Change',
  'view-as.begin': 'EXERCISE: you may act as anybody here.',
  'commission.enclosed.withheld': 'not open to you',
  'commission.enclosed.destroyed': 'destroyed by agreement',
  'commission.enclosed.not-here': 'enclosed, not shown here',
  'commission.enclosed.paper': 'an enclosed paper',
  'commission.entered': 'entered by {by}',
  'print.form.link': 'Print the form',
} as const;

export type SiteMessageId = keyof typeof en;
export type MessageId = SiteMessageId | TalkMessageId;
