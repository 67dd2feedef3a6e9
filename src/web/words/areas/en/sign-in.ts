/** Signing in on a device, and accepting an invitation there. */
export const signInWords = {
  'sign-in.lead':
    'Signing in uses a key that this device has made for a room. There is no password. The device writes and signs a short text; the key itself never leaves it.',
  'sign-in.keys': 'Keys on this device',
  'sign-in.keys.none': 'This device holds no key for this server.',
  'sign-in.keys.none.help':
    'A key is made when you open an invitation from your head of delegation, on the device that is to keep it.',
  'sign-in.keys.failed':
    'This browser does not let the page keep keys. Private windows and some settings forbid it.',
  'sign-in.key': '(key {key})',
  'sign-in.key.room': '(room {id}, key {key})',
  'sign-in.do': 'Sign in with this device',
  'sign-in.busy': 'Signing in…',
  'sign-in.done': 'Signed in until {until}.',
  'sign-in.rooms': 'Rooms this opens',
  'sign-in.waiting':
    'No key of this device counts yet. Your head of delegation has to accredit it first.',
  'sign-in.insecure':
    'This page was not loaded securely, so the browser keeps no keys for it. Open it by https, or on the machine itself.',
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
  'enrol.missing': 'This link has no invitation in it.',
  'enrol.missing.help': 'It may have been cut short on its way. Ask for it again.',
  'enrol.sign-in': 'Go to sign in',
};

export type SignInMessageId = keyof typeof signInWords;
