export const silenceWords = {
  'silence.title': 'Silence procedures',
  'silence.lead':
    'Words that the chair proposes to adopt unless somebody objects in time. Time adopts nothing: a text is adopted when the chair, who has seen what came in by every channel, declares so.',
  'silence.none': 'No silence procedure yet.',
  'silence.none.help':
    'The chair proposes exact words and a time. It starts only if no side objects to starting it, and its clock runs once every side has acknowledged receipt. For procedure, minutes, releases and editorial matters; never for a truce, consent to be bound or a finding.',
  'silence.as-of': 'As of {moment}, by the clock of this device.',
  'silence.about': 'On {about}',
  'silence.text': 'Exact words',

  'silence.time': 'Time stated',
  'silence.started': 'Started',
  'silence.receipts': 'Receipt acknowledged',
  'silence.receipts.help': 'Receipt is not agreement.',
  'silence.receipts.none': 'No receipt is recorded here.',
  'silence.pauses': 'The clock stood still',
  'silence.pause.from': 'since {since}: {why}',
  'silence.pause.party': 'since {since}: {why} ({party})',
  'silence.pause.ended': 'a new time was stated',
  'silence.objections': 'Objections to starting it',
  'silence.objection': 'entered',
  'silence.came-in': 'What came in',
  'silence.came': 'on {at}, {channel}; entered',
  'silence.came.side': '{side}, on {at}, {channel}; entered',
  'silence.came.late': 'After the time; it broke nothing.',
  'silence.statements': 'Interpretative statements annexed',
  'silence.contests': 'Contested',
  'silence.contest.came-in': 'an objection or amendment had reached the chair on {at}; entered',
  'silence.contest.clock-stood-still': 'the clock had to stand still since {at}; entered',
  'silence.proposed': 'Proposed',
  'silence.ended': 'Ended',
};

export type SilenceMessageId = keyof typeof silenceWords;
