export const viewAsWords = {
  'view-as.lead':
    'This is an exercise. Everybody in it is invented and its keys are public, so anybody may read and act as anybody. What is signed with these keys counts nowhere.',
  'view-as.none': 'This room has no public keys: nobody acts here as somebody else.',
  'view-as.reading': 'Looking for the people of this exercise…',
  'view-as.act': 'Act as: {office}',
  'view-as.here': 'You act as this person.',
  'view-as.rooms': 'Reads and writes in:',
  'view-as.public': 'Read as the public again',
  'view-as.failed':
    'That did not work. This browser may not keep keys here, or the server did not answer. Try again.',
};
