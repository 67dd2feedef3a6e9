/** How a text of a room is named on the command line. */

export const ROOM_TEXT_OPTIONS = {
  room: { type: 'string' },
  text: { type: 'string' },
  at: { type: 'string' },
  version: { type: 'string' },
  from: { type: 'string' },
  key: { type: 'string' },
  device: { type: 'string' },
} as const;

export const ROOM_TEXT_HELP = [
  '--room ROOM      the text of a room instead of a file; a room is named as parley log names it',
  '--text ID        which of its texts: the number of the act that tabled it, or the beginning of its id',
  '--at INDEX       as it stood after the act with this number',
  '--version NAME   as it was circulated under this name',
  '--from WHERE     where the room is read: a server, a data folder or a bundle; else the data folder',
  '--key NAME       with this key of this device, which --device FOLDER says',
].join('\n');
