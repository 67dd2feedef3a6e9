export const adminWords = {
  'admin.lead':
    'Who is in which room, and what each may read and do there. It is worked out on this device, from the copies of your rooms that it has checked. Rooms in which you have no place are not in it.',
  'admin.signed-out': 'Sign in to see your rooms here.',
  'admin.signed-out.help':
    'This page shows the rooms that the keys of this device open, and no others.',
  'admin.none': 'No room is open to your keys.',
  'admin.none.help':
    'A room appears here once a head of delegation has accredited a key that this device made.',
  'admin.room': 'Room',
  'admin.room.reading': 'is being read and checked.',
  'admin.room.unread': 'could not be read just now. It is tried again when the connection is back.',
  'admin.room.newer': 'needs a newer Parley.',
  'admin.room.fault': 'does not hold. Nothing of it is shown here.',
  'admin.room.open': 'See what does not hold',

  'admin.matrix': 'Rooms and people',
  'admin.matrix.help':
    'Each row is a room. A side keeps its id in every room of a process; its keys are different in each, and a key name says nothing about another room.',
  'admin.matrix.caption': 'Rooms open to you here, by the sides in them',
  'admin.sealed': 'sealed',
  'admin.not-sealed': 'not sealed',
  'admin.cell.none': 'No place here',
  'admin.cell.left': 'has left',
  'admin.cell.here': '(this device)',

  'admin.view-as': 'View as another',
  'admin.view-as.who': 'What is read by',
  'admin.view-as.public': 'the public',
  'admin.view-as.operator': 'whoever operates the server',
  'admin.view-as.help':
    'Only rooms that are open to you are listed. Whether there are others, nobody is told here.',
  'admin.sight.writes': 'Reads everything in it, and writes.',
  'admin.sight.reads': 'Reads everything in it, and writes nothing.',
  'admin.sight.closed': 'Reads everything in it. The room is closed: nobody writes.',
  'admin.sight.erased':
    'Sees who took part, who wrote and when. The keys are erased: what was written opens to nobody from the server, and nothing more is written.',
  'admin.sight.unbound': 'Reads everything in it, and writes once its head has accepted the room.',
  'admin.sight.left':
    'Has left with act {index}. Reads what was there until then, and keeps the copies it has.',
  'admin.sight.no-key': 'Has no key that counts, and reads nothing of it.',
  'admin.sight.none': 'Reads nothing of it. The server answers as if there were no such room.',
  'admin.sight.public': 'Reads everything in it, as anybody may, and writes nothing.',
  'admin.sight.operator': 'Can read everything in it, and cannot change it unnoticed.',
  'admin.sight.sealed': 'Sees who is in it, who writes and when; not what is written.',

  'admin.readers': 'Who reads it',
  'admin.copies': 'Copies',
  'admin.copies.none': 'From published reports: nobody keeps a copy to compare.',
  'admin.backup': 'Backup of the server',
  'admin.backup.last':
    'Last on {day} ({days, plural, =0 {today} one {yesterday} other {# days ago}}). What was entered since is not in it.',
  'admin.backup.never':
    'Never by parley backup since this room was opened. Whether it is copied in another way, the server does not know.',
  'admin.backup.unknown': 'This server does not note its backups.',
  'admin.backup.unread': 'Could not be asked just now.',

  'admin.accounts': 'Keys of your own side: {side}',
  'admin.accounts.help':
    'Each side runs its own accounts. As its head you invite its people, accredit the keys that they make, and end keys. Nobody else can, and you cannot for another side.',
  'admin.accounts.end': 'End this key',
  'admin.accounts.invite': 'Invite and accredit',
  'admin.accounts.invited': 'invited:',
  'admin.accounts.unread': 'The invitations could not be read just now.',
  'admin.accounts.voice':
    'A head without a device can have a key ended by telephone, with the code word, through a mediator. To remove a side, replace a head or change who keeps a copy, one proposes it and the heads of the others accept.',

  'admin.keys.caption': 'Every key, now and before, of the room',
  'admin.keys.party': 'Side',
  'admin.keys.key': 'Key',
  'admin.keys.duty': 'Duty',
  'admin.keys.since': 'Since',
  'admin.keys.ended': 'State',
  'admin.keys.counts': 'counts now',
  'admin.keys.replaced': 'another was put in its place',
  'admin.keys.round': 'until {round} closes',
  'admin.keys.compromised': 'in other hands since {since}',
  'admin.keys.reported': 'holds no key here',

  'admin.retention': 'What is kept, and what is erased',
  'admin.retention.none': 'Nothing is adopted yet on how long the record is kept.',
  'admin.retention.no-day': 'no day is set',
  'admin.retention.by': 'Adopted',
  'admin.retention.terms': 'terms in force since',
  'admin.retention.rules': 'ground rules in force since',
  'admin.retention.here': 'What that means here',
  'admin.retention.solemn':
    'What is entered in this room is signed, and kept as long as the room is. Nothing in it is erased by a clock.',
  'admin.retention.working':
    'This room holds working papers. No day is agreed yet on which their keys are erased, so they are kept.',
  'admin.retention.working.day':
    'This room holds working papers. Their keys are erased on {day} (UTC): from then on nobody opens them from the server, with whatever key. That there were so many acts, by whom and when, stays.',
  'admin.retention.working.erased':
    'This room held working papers. Their keys were erased on {day} (UTC): nobody opens them from the server, with whatever key. That there were so many acts, by whom and when, stays.',
  'admin.retention.working.agree':
    'The day is agreed here, by the heads of every side and mediator in the room; what the ground rules say of it erases nothing by itself.',
  'admin.retention.open':
    'It is not sealed: whoever operates the server can read it for as long as it is kept, and so can whoever has a backup.',
  'admin.retention.sealed':
    'It is sealed: the server and its backups hold what only members can open.',
  'admin.retention.copies':
    'Erasing never reaches a copy that somebody keeps elsewhere. Such a copy still proves what it holds.',
  'admin.retention.aside': 'What is written off the record is in no backup, and gone at its hour.',
};

export type AdminMessageId = keyof typeof adminWords;
