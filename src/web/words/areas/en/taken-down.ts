export const takenDownWords = {
  'taken-down.lead':
    'What a side said, telephoned or signed on paper reads as recorded by the secretariat, however late it was entered. It binds nobody until that side confirms it by its own signature.',
  'taken-down.do.enter': 'Take down for a side',
  'taken-down.do.note': 'Note one line with a time',
  'taken-down.awaiting': 'Awaiting an answer',
  'taken-down.awaiting.none':
    'Nothing awaits an answer. What is said or telephoned is taken down for its side, who confirms or contests it.',
  'taken-down.for': 'For {side} to confirm or contest',
  'taken-down.of': 'For {side}',
  'taken-down.recorded': 'As recorded by the secretariat: {said}',
  'taken-down.done': 'How and when',
  'taken-down.sheet': 'with a scan of the sheet',
  'taken-down.entered': 'Taken down by',
  'taken-down.answer': 'Answer',
  'taken-down.answered': 'Answered, or withdrawn before an answer',
  'taken-down.confirmed': 'Confirmed by {by} as its own act, from then on',
  'taken-down.confirmed.ink':
    'Confirmed by {by} as its own act, from then on, and from the sheet initialled in ink',
  'taken-down.contested': 'Contested by {by}; it was never applied',
  'taken-down.withdrawn': 'Withdrawn by {by}',
  'taken-down.do.confirm': 'Confirm it',
  'taken-down.do.contest': 'Contest it',
  'taken-down.do.withdraw': 'Withdraw it',
  'taken-down.night': 'Lines of the night',
  'taken-down.night.help':
    'One line with a time is enough at two in the morning. Nothing follows from a line; later somebody points from it to the act that says it properly.',
  'taken-down.night.none': 'No lines have been noted.',
  'taken-down.night.by': 'noted by {by}',
  'taken-down.night.classified': 'classified',
  'taken-down.do.classify': 'Point to the act that says it',
  'taken-down.do.nothing': 'Nothing further to enter',
};

export type TakenDownMessageId = keyof typeof takenDownWords;
