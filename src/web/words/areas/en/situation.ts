/** What is said around a situation report. Fetched with its page. */
export const situationWords = {
  'situation.title': 'Situation report',
  'situation.lead':
    'What is alleged, what the mission released, what was found, and what is not known, clause by clause and zone by zone. It is made on this device from the record that it has checked, and nothing of it is sent anywhere.',
  'situation.first': 'First day',
  'situation.last': 'Last day',
  'situation.zone': 'Days of the zone',
  'situation.show': 'Show',
  'situation.wrong':
    'These are not days of that zone, such as 2031-03-05, the last not before the first and no more than 400.',
  'situation.save.html': 'Save as a page',
  'situation.save.csv': 'Save as a table (CSV)',
  'situation.save.geojson': 'Save as a map file (GeoJSON)',
  'situation.pdf':
    'A PDF, and a certified copy, are made by the command parley report where the record is kept.',
  'situation.none': 'There is no report of these days.',
  'situation.none.help':
    'The rules of this room have no obligations and incidents, or the room was not open then.',
} as const;

export type SituationMessageId = keyof typeof situationWords;
