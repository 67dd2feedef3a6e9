import type { ActForm, Line } from '#core/form.ts';
import { formOf } from '#core/form.ts';
import { directionOf } from '#core/words.ts';
import { actSentence } from '#core/sentences.ts';
import type { ChronicleRow } from '#core/views/chronicle.ts';
import type { SessionRow } from '#core/views/rounds.ts';
import type { Language } from '#core/words.ts';
import { loadedBook } from '#room/rulebooks.ts';
import type { Element, Piece } from './element.ts';
import { element } from './element.ts';
import { marksOf } from './marks.ts';
import type { PaperRoom } from './room.ts';
import { banner, codeLine, inARow, lineIn } from './room.ts';
import { paperWord } from './words.ts';

/** The sheet of a session: who was there, what was entered, in order, and a column for initials. It goes on over as many pages as it needs. */

/** The state of a record that a sheet is printed from. */
export interface PrintedFrom {
  /** Short code of the checkpoint. */
  code: string;
  /** Number of the last entry. */
  last: number;
}

/**
 * @param session the act that opened, or reported, the session
 * @returns undefined where there is no such session
 */
export function sessionSheetPaper(
  room: PaperRoom,
  session: string,
  language: Language,
  from: PrintedFrom,
): Element | undefined {
  const { views, state } = room;
  const row = views.rounds.sessions[session];
  const opening = views.acts.get(session);
  const type = opening && loadedBook(state.rules)?.type(opening.type, opening.version);
  if (!row || !opening || !type) return undefined;
  const naming = room.naming(language);
  const form = formOf(
    type,
    { ...opening, body: views.bodyOf(session) },
    {
      ...room,
      languages: [language],
      shortCode: from.code,
      occurred: row.occurred,
      index: opening.index,
    },
  );
  const say = (word: Parameters<typeof paperWord>[1], value?: string): string =>
    paperWord(language, word, value);
  const label = [lineIn(language, say('stateCode', String(from.last)))];
  return element(
    'article',
    {
      class: `paper session-sheet pages-${language}`,
      lang: language,
      dir: directionOf(language),
      'data-part': 'session-sheet',
    },
    // What stands in the head and foot of this table stands on every page: browsers repeat both.
    element(
      'table',
      { class: 'running', role: 'presentation' },
      element('thead', {}, wide(...banner(form), running(form, naming.session(session)))),
      element('tfoot', {}, wide(codeLine(label, from.code), ...banner(form))),
      element(
        'tbody',
        {},
        wide(
          element('h2', {}, `${say('sheet')}: `, element('bdi', {}, naming.session(session))),
          ...facts(room, row, language),
          element('h3', {}, say('attendance')),
          attendance(room, row, language),
          element('h3', {}, say('entries')),
          entries(room, form, entriesOf(room, row), language),
        ),
      ),
    ),
  );
}

function wide(...parts: readonly Piece[]): Element {
  return element('tr', {}, element('td', {}, ...parts));
}

function running(form: ActForm, session: string): Element {
  return element(
    'p',
    { class: 'running-title', 'data-part': 'running-title' },
    element('span', {}, ...inARow(form.heading)),
    element('bdi', {}, session),
  );
}

function facts({ naming }: PaperRoom, row: SessionRow, language: Language): Element[] {
  const told = naming(language);
  const parts = [
    row.occurred ? told.when(row.occurred) : told.instant(new Date(row.times.from).toISOString()),
    ...(row.format === undefined ? [] : [told.term(`format.${row.format}`)]),
    ...(row.level === undefined ? [] : [told.term(`attendance.${row.level}`)]),
    told.term(`session.${row.state}`),
    ...(row.minutes === undefined ? [] : [told.duration(row.minutes)]),
  ];
  return [element('p', {}, ...inARow(parts.map((text): Line => lineIn(language, text))))];
}

function attendance({ naming }: PaperRoom, row: SessionRow, language: Language): Element {
  const latest = row.attendance.at(-1);
  if (!latest || latest.present.length === 0) {
    return element('p', {}, paperWord(language, 'nobody'));
  }
  const say = (word: 'party' | 'number'): string => paperWord(language, word);
  return element(
    'table',
    { class: 'attendance' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, say('party')),
        element('th', { scope: 'col' }, say('number')),
      ),
    ),
    element(
      'tbody',
      {},
      ...latest.present.map(({ party, number }) =>
        element(
          'tr',
          {},
          element('td', {}, element('bdi', {}, naming(language).party(party))),
          element('td', {}, String(number)),
        ),
      ),
    ),
  );
}

/** What was done while the session sat, and whatever else names it, in the order of the log. */
function entriesOf({ views }: PaperRoom, session: SessionRow): ChronicleRow[] {
  const { from, to = Infinity } = session.times;
  return views.chronicle.rows.filter(({ id, at, void: none, unread }) => {
    if (id === undefined || none || unread) return false;
    const { session: named } = (views.bodyOf(id) ?? {}) as { session?: unknown };
    return id === session.act || named === session.act || (at >= from && at <= to);
  });
}

/** With more places for initials than these a column for each is too narrow to write in. */
const MOST_COLUMNS = 4;

function entries(
  room: PaperRoom,
  form: ActForm,
  rows: readonly ChronicleRow[],
  language: Language,
): Element {
  if (rows.length === 0) return element('p', {}, paperWord(language, 'noEntries'));
  const each = form.initials.length <= MOST_COLUMNS ? form.initials : [];
  const columns =
    form.initials.length === 0
      ? []
      : each.length > 0
        ? each.map(({ names }) => inARow(names))
        : [[paperWord(language, 'signature')]];
  const head = (...parts: readonly Piece[]): Element => element('th', { scope: 'col' }, ...parts);
  return element(
    'table',
    { class: `entries initials-${columns.length}` },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        head(paperWord(language, 'entryColumn')),
        head(paperWord(language, 'timeColumn')),
        head(paperWord(language, 'whatColumn')),
        ...columns.map((name) =>
          head(
            ...(each.length > 0
              ? [element('span', { class: 'small' }, paperWord(language, 'signature')), ' ']
              : []),
            ...name,
          ),
        ),
      ),
    ),
    element('tbody', {}, ...rows.map((row) => entry(room, row, language, columns.length))),
  );
}

function entry(room: PaperRoom, row: ChronicleRow, language: Language, columns: number): Element {
  const { views, state } = room;
  const naming = room.naming(language);
  const { id = '', index, admitted, occurred } = row;
  const act = views.acts.get(id);
  const type = act && loadedBook(state.rules)?.type(act.type, act.version);
  const sentence = act ? actSentence(type, { ...act, body: views.bodyOf(id) }, naming) : id;
  return element(
    'tr',
    { 'data-part': 'entry' },
    element('td', { class: 'number' }, String(index)),
    element(
      'td',
      {},
      occurred ? naming.when(occurred) : naming.instant(new Date(admitted).toISOString()),
    ),
    element(
      'td',
      { class: 'what' },
      element('span', {}, sentence),
      ...marksOf(room, row, language).map((text) =>
        element('span', { class: 'remark' }, ` [${text}]`),
      ),
    ),
    ...Array.from({ length: columns }, () => element('td', { class: 'initial' })),
  );
}
