export const truceWords = {
  'truce.none': 'No truce yet.',
  'truce.none.help':
    'A truce stands here once a side or a mediator has circulated its terms. Each side agrees and declares by an act of its own; then the clock shows what is left of it, and on what that rests.',
  'truce.reported': 'What is only reported of a truce is on the timeline, and binds nobody here.',
  'truce.as-of': 'As of {moment}, by the clock of this device.',
  'truce.wall': 'Show on a wall',

  'truce.circulated': 'Terms circulated',
  'truce.binds-nobody': 'They bind nobody yet, and no clock runs.',
  'truce.to-start': 'until it starts: {start}',
  'truce.to-end': 'left, until {end}',
  'truce.until': 'Its end: {end}',
  'truce.since': 'Its start: {start}',
  'truce.reached':
    'The term was reached on {end}. It is over only when a side’s head declares it ended.',
  'truce.end-stays': 'The end stays where it was: {duration} left, until {end}',
  'truce.from': 'from {start}',

  'truce.source': 'Legal source',
  'truce.source.agreed':
    'The end is that of the terms circulated by {from} and agreed, in the same words, by {sides}.',
  'truce.source.declared':
    'The end is that of the terms circulated by {from}. {sides} declared them, each for its own forces; they are not agreed by every side.',
  'truce.source.extension':
    'The end is that of an extension proposed by {from} and agreed, in the same words, by {sides}.',
  'truce.source.circulated': 'Circulated by {from}.',
  'truce.source.circulated.some': 'Circulated by {from}; agreed so far by {sides}.',
  'truce.source.words': 'The words',
  'truce.source.stands': 'The act that completed the agreement',
  'truce.source.wall.agreed': 'The end is that of the terms agreed by every side, act {index}.',
  'truce.source.wall.declared':
    'The end is that of the terms as declared, act {index}. They are not agreed by every side.',
  'truce.source.wall.extension':
    'The end is that of the extension agreed by every side it binds, act {index}.',

  'truce.next': 'Next decision',
  'truce.next.by': 'Before the end, {end}:',
  'truce.next.reached': 'Since the term was reached, {end}:',
  'truce.next.open': 'At any time:',
  'truce.next.nothing': 'Nothing follows by itself if nothing is decided.',

  'truce.uncertain': 'Not certain',
  'truce.uncertain.times': '{what}: {times}',

  'truce.extensions': 'Extensions',
  'truce.extensions.none': 'No extension is recorded here.',
  'truce.extensions.terms': 'By the terms: {end}',
  'truce.extensions.to': 'To {end}',
  'truce.extension.stands': 'stands',
  'truce.extension.some': 'agreed by some only; the earlier end stands',
  'truce.extension.proposed': 'proposed; the earlier end stands',
  'truce.extension.overtaken': 'overtaken by a later end',
  'truce.proposed-by': 'Proposed by {side}',
  'truce.agreed-by': 'Agreed by',

  'truce.sides': 'What each side has declared and reported',
  'truce.sides.help':
    'Each entry is that side’s own, of its own forces. Who stands first changes from row to row.',
  'truce.step.agreed': 'Agreed to the terms',
  'truce.step.declared': 'Declared for its own forces',
  'truce.step.sent': 'Orders have gone down',
  'truce.step.received': 'Units have the orders',
  'truce.step.notices': 'Notice of resumption',
  'truce.step.notices.from': 'from {from}',
  'truce.step.suspensions': 'Suspended on its side',
  'truce.step.resumed': 'holds again:',
  'truce.step.denounced': 'Denounced',
  'truce.step.ended': 'Declared ended',

  'truce.accounts': 'Accounts that differ',
  'truce.accounts.help':
    'Each side’s latest account stands at the same size. Parley calls none of them true.',
  'truce.accounts.start': 'Start',
  'truce.accounts.start.terms': 'In the terms: {moment}',
  'truce.accounts.end': 'End',
  'truce.accounts.end.stands': 'The end that stands: {moment}',
  'truce.accounts.terms': 'Terms',
  'truce.accounts.corrected': 'corrected',

  'truce.terms': 'Terms',
  'truce.terms.forces': 'Forces bound',
  'truce.terms.area': 'Area',
  'truce.terms.prohibited': 'Prohibited',
  'truce.terms.permitted': 'Permitted',
  'truce.terms.self-defence': 'Self-defence',
  'truce.terms.start': 'Start',
  'truce.terms.term': 'Term',
  'truce.terms.orders': 'Orders',
  'truce.terms.notice': 'Notice before resumption',
  'truce.terms.suspension': 'Suspension',
  'truce.terms.denunciation': 'Denunciation',
  'truce.terms.text': 'Exact words',
  'truce.terms.circulated': 'Circulated by {side}',

  'truce.alleged': 'Alleged, under examination',
  'truce.alleged.help':
    'An allegation does not end a truce and moves no clock. Examining it is for the joint commission.',
  'truce.alleged.by': '{side} alleges:',

  'truce.examined': 'Under examination: see incidents',
  'truce.meeting': 'Agreed to meet again',
  'truce.hotline': 'Hotline',
  'truce.hotline.help': 'Parley places no call: telephone, then enter that you did.',

  'truce.wall.title': 'Truce clock',
  'truce.wall.back': 'Back to the truce (Escape)',
  'truce.wall.none': 'No truce is agreed or declared in this room.',
  'truce.wall.current': 'As of {moment}. Connected.',
  'truce.wall.connecting': 'As of {moment}. Connecting…',
  'truce.wall.offline': 'Offline since the record was last read, {moment}.',
};
