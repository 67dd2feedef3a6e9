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

  'silence.now.proposed':
    'Proposed by {chair}, in the chair, until {until}. It starts only if no side objects to starting it.',
  'silence.now.not-started': 'An objection to starting it was entered; it was not started.',
  'silence.now.taken-back': 'Taken back by the chair; nothing is adopted.',
  'silence.now.not-running':
    'The time stated is {until}. The clock runs only once every side has acknowledged receipt before it; otherwise the chair states a new time.',
  'silence.now.running': 'Running since {since}, until {until}.',
  'silence.now.paused': 'Standing still since {since}: {why}.',
  'silence.now.paused.party': 'Standing still since {since}: {why} ({party}).',
  'silence.now.time-reached':
    'The time, {until}, is reached. Waiting for the chair’s declaration; nothing is adopted before it.',
  'silence.now.broken':
    'Broken at {at}: an objection or amendment reached the chair {channel}. Entered {entered}.',
  'silence.now.broken.side':
    'Broken at {at}: an objection or amendment of {side} reached the chair {channel}. Entered {entered}.',
  'silence.now.adopted':
    'Adopted by the chair, {chair}, who declared on {at} that nothing had come in by any channel by {until}.',
  'silence.now.contested':
    'The chair declared it adopted on {at}; that adoption is contested. The chair may propose anew.',

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
  'silence.came': 'at {at}, {channel}; entered',
  'silence.came.side': '{side}, at {at}, {channel}; entered',
  'silence.came.late': 'After the time; it broke nothing.',
  'silence.statements': 'Interpretative statements annexed',
  'silence.contests': 'Contested',
  'silence.contest.came-in': 'an objection or amendment had reached the chair at {at}; entered',
  'silence.contest.clock-stood-still': 'the clock had to stand still since {at}; entered',
  'silence.proposed': 'Proposed',
  'silence.ended': 'Ended',
};
