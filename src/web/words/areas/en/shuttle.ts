export const shuttleWords = {
  'shuttle.lead':
    'What is told to the mediators here, with the rule for passing it on, and what they passed here. Who else was told anything, and whether anything was offered elsewhere, cannot be found from this room.',
  'shuttle.lead.mediators':
    'What was put forward among the mediators. What sides told stands in the room of each, and nowhere else.',
  'shuttle.hint': 'Before you write: what a rule means',
  'shuttle.hint.permits':
    'A rule permits and never triggers. No clock and no other act passes anything on: a mediator does, by hand, after reading the full rule. Until then you may tighten the rule or withdraw what you told.',
  'shuttle.hint.together':
    'Several conditions must all hold. Beside them you say whether co-mediators may have it, on the same conditions. A rule with neither the gist nor the mediators’ own idea permits your very words.',
  'shuttle.means.keep':
    'Nobody has it from these mediators, co-mediators included. This condition stands alone.',
  'shuttle.means.own-idea':
    'Put forward as if it were theirs: nothing says that a side offered it.',
  'shuttle.means.gist':
    'What it comes to, in other words, or as the mediators’ own idea. Never your words.',
  'shuttle.means.only-if-asked': 'Only where a mediator states that it was asked.',
  'shuttle.means.to-person':
    'Only to the person you name, in the very words in which you name them.',
  'shuttle.means.not-before':
    'Not before that time. When it has come, nothing is passed by itself.',
  'shuttle.means.if-other-moves':
    'Only where a mediator states how the other side has moved. Parley checks that this was stated, not that it is so.',
  'shuttle.told': 'What {side} told the mediators',
  'shuttle.told.none': 'Nothing has been told here yet.',
  'shuttle.told.none.help':
    'What a side tells begins with its rule: the side decides how far it may go, and may tighten that later.',
  'shuttle.state.held': 'Not released',
  'shuttle.state.released': 'Released',
  'shuttle.state.withdrawn': 'Withdrawn; not to be passed on',
  'shuttle.rule':
    'The mediators may pass this on, by hand and if they choose to, on all of these terms: {rule}.',
  'shuttle.rule.keep': 'The mediators keep this, and pass it to nobody.',
  'shuttle.rules': 'The rule over time',
  'shuttle.rules.given': 'as told',
  'shuttle.rules.tightened': 'tightened',
  'shuttle.released': 'How it was released',
  'shuttle.released.co-mediator': 'Released to a co-mediator; the rule still stands',
  'shuttle.released.by': 'Released by',
  'shuttle.released.to': 'To',
  'shuttle.released.form': 'Form',
  'shuttle.released.what': 'What is passed',
  'shuttle.released.enclosed': 'What was enclosed, as it was given',
  'shuttle.released.stated': 'Stated by the mediator',
  'shuttle.released.asked': 'It was asked.',
  'shuttle.passed': 'What the mediators passed to {side}',
  'shuttle.passed.here': 'What was put forward here',
  'shuttle.passed.none': 'Nothing has been passed here yet.',
  'shuttle.said': 'Said aloud, taken down afterwards',
  'shuttle.said.help':
    'What was said cannot be unsaid. No rule was asked, and none is changed by it.',
  'shuttle.said.of': 'Said aloud of it; no rule was asked',
  'shuttle.said.to': 'said to',
  'shuttle.said.by': 'taken down by {by}',
  'shuttle.do.give': 'Tell the mediators in confidence',
  'shuttle.do.tighten': 'Tighten the rule',
  'shuttle.do.withdraw': 'Withdraw it',
  'shuttle.do.release': 'Release it by hand',
  'shuttle.do.take-down': 'Take down what was said aloud',
  'shuttle.desk': 'On this device only',
  'shuttle.desk.help':
    'Worked out on this device from the rooms it reads with your keys. It is kept nowhere, stands on no print, in no export and on no server, and is shown to no one else. Mind who can see this screen.',
  'shuttle.desk.show': 'Work it out and show it',
  'shuttle.desk.hide': 'Hide it',
  'shuttle.desk.rooms': 'Rooms read:',
  'shuttle.desk.reading':
    '{count, plural, one {# room is} other {# rooms are}} still being checked',
  'shuttle.desk.unread': '{count, plural, one {# room} other {# rooms}} could not be read',
  'shuttle.ledger': 'Relay ledger',
  'shuttle.ledger.none': 'Nothing was released or passed in these rooms.',
  'shuttle.ledger.released': 'Released in',
  'shuttle.ledger.to': 'to',
  'shuttle.ledger.passed': 'Passed in',
  'shuttle.ledger.not-passed': 'Not entered as passed in a room that this device reads.',
  'shuttle.ledger.no-release': 'No release of it is known on this device.',
  'shuttle.own-view': 'Your own view of the shared rooms',
  'shuttle.own-view.help':
    'Acts are counted for all sides alike. A number says nothing of why, and of nobody’s good faith.',
  'shuttle.own-view.none': 'This device reads no room in which two sides sit.',
  'shuttle.counts': 'Consents in',
  'shuttle.counts.consents': 'Consents',
  'shuttle.counts.given': 'Given',
  'shuttle.counts.confirmed': 'Confirmed',
  'shuttle.counts.notConfirmed': 'Not confirmed',
  'shuttle.counts.withdrawn': 'Withdrawn',
  'shuttle.contradictions': 'Accounts that cannot both be right, in',
  'shuttle.contradictions.none':
    'None: only days, numbers, codes and times are compared, never words.',
  'shuttle.contradictions.in': 'They differ in:',
  'shuttle.field.occurred': 'when it was',
  'shuttle.field.minutes': 'how long it lasted',
  'shuttle.field.number': 'the number',
  'shuttle.field.kind': 'the kind',
  'shuttle.field.term': 'the term',
  'shuttle.field.on': 'the day',
  'shuttle.field.form': 'the form',
  'shuttle.field.between': 'between whom',
};

export type ShuttleMessageId = keyof typeof shuttleWords;
