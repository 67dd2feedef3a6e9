/** What is said on and beside maps. Fetched with the first map that is opened. */
export const mapWords = {
  'map.label': 'Map',
  'map.keys':
    'Arrow keys move the map; plus and minus change its size; zero shows all of it. The Tab key goes on to the zones and then to the entries, among which the arrow keys go from one to the next.',
  'map.view': 'Move the map',
  'map.in': 'Larger',
  'map.out': 'Smaller',
  'map.all': 'Show all of it',
  'map.move.north': 'To the north',
  'map.move.south': 'To the south',
  'map.move.west': 'To the west',
  'map.move.east': 'To the east',
  'map.empty': 'There is nothing to draw yet.',

  'map.period': 'Time shown',
  'map.from': 'From',
  'map.from.back': 'From: one step earlier',
  'map.from.on': 'From: one step later',
  'map.until': 'Until',
  'map.until.day': 'the end of {day}',
  'map.until.back': 'Until: one step earlier',
  'map.until.on': 'Until: one step later',
  'map.period.all': 'All of the time',
  'map.period.utc': 'Days and hours are counted in UTC.',
  'map.period.print': 'Time shown: from {from} until {until}, in UTC.',
  'map.count': '{shown} of {all, plural, one {# entry} other {# entries}} shown.',
  'map.unplaced':
    '{count, plural, one {# of them has no place on the map and stands in the table only.} other {# of them have no place on the map and stand in the table only.}}',

  'map.layers': 'Lines that somebody supplied',
  'map.layers.help':
    'Each is off until you switch it on, for yourself alone. All are drawn in one colour.',
  'map.layer.supplier': 'supplied by',
  'map.layer.version': 'version {version}',
  'map.notice':
    'Lines, names and areas shown here are those of whoever supplied them. Showing them implies no recognition: it says nothing about the status of any territory, about where a boundary runs or should run, or about which name is right. This map binds nobody.',
  'map.invented': 'This land is invented, so that no coast of the world is drawn.',
  'map.coast':
    'Coast after Natural Earth, in the public domain, at 1:50 million: too coarse to say on which side of it something near it lies.',
  'map.coast.fetching': 'The coast is being fetched…',
  'map.coast.failed': 'The coast could not be fetched. Everything else is drawn.',
  'map.shaded':
    'The shaded land is drawn as one area, without a line in it. Its edge is that of Natural Earth.',
  'map.shaded.not':
    'No land is shaded, because one that was to be shaded is not known by that code.',

  'map.zones': 'Zones',
  'map.zone': 'Zone:',
  'map.zone.named': 'Zone: {name}',
  'map.zone.fit': '{name}: show it large',
  'map.entries': 'Entries',
  'map.kind.report': 'Report',
  'map.kind.allegation': 'Allegation',
  'map.kind.case-file': 'Case file',
  'map.kind.finding': 'Finding',
  'map.kind.denied-access': 'Access denied',
  'map.here.of': '{count, plural, one {# entry} other {# entries}} here. {kinds}',
  'map.here.more': '{count, plural, one {# more} other {# more}}, in the table',
  'map.hint': 'Choose a mark on the map, or an entry in the table, to see what it is.',
  'map.fit': 'Show it large',
  'map.row': 'Go to its row in the table',
  'map.open': 'Open',
  'map.close': 'Choose nothing',

  'map.legend': 'What the map shows',
  'map.legend.area': 'Somewhere within this area, as far as its source says',
  'map.legend.framed': 'In a dashed frame: such an area, too small to draw at this size',
  'map.legend.number': 'So many entries near each other',
  'map.legend.water': 'Water',
  'map.scale': 'Scale in the middle of the map: {length}',

  'map.degrees.north': '{degrees} N',
  'map.degrees.south': '{degrees} S',
  'map.degrees.east': '{degrees} E',
  'map.degrees.west': '{degrees} W',
  'map.km': '{km} km',
  'map.m': '{m} m',
  'map.less': 'less than 1 km',
  'map.where.point': '{lat}, {lon}, rounded to 0.01°',
  'map.where.box':
    'Somewhere within {south} to {north}, {west} to {east}: about {across} by {down}',
  'map.where.none': 'No place stated',
  'map.where.unmapped': 'In words only',

  'map.table': 'The entries of the map as a table',
  'map.column.kind': 'Kind',
  'map.column.what': 'What',
  'map.column.where': 'Where',
  'map.column.when': 'When',
  'map.none': 'No entries yet.',
  'map.none.time': 'No entry falls within this time.',
  'map.more': 'Show {count} more of {all}',
  'map.more.print':
    '{count, plural, one {# further entry is not printed here.} other {# further entries are not printed here.}}',
} as const;

export type MapMessageId = keyof typeof mapWords;
