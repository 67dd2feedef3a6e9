import type { TalkMessageId } from './areas/en/index.ts';
import { roomWords } from './rooms/en.ts';
import type { TableMessageId } from './areas/en/table.ts';
import type { InstrumentMessageId } from './areas/en/instruments.ts';
import type { WritingMessageId } from './areas/en/writing.ts';
import type { DecideMessageId } from './areas/en/decide.ts';
import type { IncidentMessageId } from './areas/en/incidents.ts';
import type { IntakeMessageId } from './areas/en/intake.ts';
import type { AsideMessageId } from './areas/en/aside.ts';
import type { MinutesMessageId } from './areas/en/minutes.ts';
import type { TakenDownMessageId } from './areas/en/taken-down.ts';
import type { SilenceMessageId } from './areas/en/silence.ts';
import type { SignInMessageId } from './areas/en/sign-in.ts';
import type { AdminMessageId } from './areas/en/admin.ts';
import type { ShuttleMessageId } from './areas/en/shuttle.ts';
import type { MapMessageId } from './areas/en/map.ts';
import type { SituationMessageId } from './areas/en/situation.ts';
import type { DraftingMessageId } from './areas/en/drafting.ts';
import type { ReportMessageId } from './areas/en/report.ts';
import type { ObligationMessageId } from './areas/en/obligations.ts';
import type { WordMessageId } from './areas/en/word.ts';
import type { TextMessageId } from './areas/en/text.ts';

/**
 * Words of the interface that its first page may say; those of the pages of any room are in `rooms`. Those of the talks are in `areas`, and are fetched with the first room. What a room’s acts say comes from core.
 */
export const en = {
  ...roomWords,

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
  'app.unfetched': 'This page could not be fetched.',
  'app.unfetched.help':
    'Pages come in pieces, and this one has not come: there may be no connection, or the server has newer pages. Nothing was sent and nothing in the record has changed. Pages that were opened before are still here; load this one again when there is a connection.',
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
  'nav.check': 'Check a file',
  'nav.reference': 'Reference',
  'nav.sign-in': 'Sign in',
  'nav.signed-in': 'Signed in',
  'nav.site': 'Parley',

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
  'home.room.exercise': 'Nothing in it happened. What is signed in it counts nowhere.',
  'home.exercises': 'Exercises played here',
  'home.exercises.help':
    'Their rooms are open to members only. Everybody in them is invented and their keys are public, so anybody may act as any of their members.',
  'home.how': 'How to read it',
  'home.how.1':
    'Each entry says who said so, on what terms, and where it was published. What a side did itself is kept apart from what others report of it.',
  'home.how.2':
    'Where accounts differ they stand side by side at equal size. Parley calls none of them true.',
  'home.how.3': 'The record can be downloaded and checked without this server.',

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
    '{file}: {acts, plural, one {# act} other {# acts}}, checked on this device on {at}.',
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
  'sign-out.do': 'Sign out and clear this device',
  'sign-out.help':
    'Ends the sign-in and erases every key that this browser holds for this server, with the drafts and reports that wait here. An erased key cannot be brought back: to come back you need a new invitation.',
  'sign-out.confirm': 'Erase the keys and sign out',
  'sign-out.keep': 'Keep them',
  'sign-out.done': 'Signed out. This device holds no key for this server any more.',
  'sign-out.done.untold':
    'The keys are erased. The server could not be told; the sign-in ends by itself within 12 hours.',

  'enrol.expires': 'It lapses on {at}.',

  'keys.title': 'Keys',
  'keys.lead':
    'Keys are found by their position, as on an English keyboard, whatever language the keyboard is set to. They only lead somewhere: nothing is entered, signed or changed by them.',
  'keys.on': 'Single keys lead to pages',
  'keys.caption': 'What the keys lead to',
  'keys.press': 'Press',
  'keys.leads': 'Leads to',
  'keys.close': 'Close',
} as const;

export type SiteMessageId = keyof typeof en;
export type MessageId =
  | SiteMessageId
  | TalkMessageId
  | TextMessageId
  | TableMessageId
  | WordMessageId
  | DecideMessageId
  | DraftingMessageId
  | WritingMessageId
  | InstrumentMessageId
  | AdminMessageId
  | ShuttleMessageId
  | AsideMessageId
  | MinutesMessageId
  | TakenDownMessageId
  | SilenceMessageId
  | SignInMessageId
  | MapMessageId
  | ReportMessageId
  | IncidentMessageId
  | IntakeMessageId
  | SituationMessageId
  | ObligationMessageId;
