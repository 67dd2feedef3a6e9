import type { RoomViews } from '#client/room-views.ts';
import type { Setting } from '#core/state.ts';
import { usePlace } from '../aside/use-place.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { useRoom } from '../context.ts';

/** Pages of a room by their last part, each with the key that leads there after `g`: where it stands on a keyboard, whatever letter is on it. */
export const PAGE_KEYS = {
  overview: 'KeyO',
  enter: 'KeyE',
  points: 'KeyP',
  text: 'KeyX',
  instruments: 'KeyN',
  obligations: 'KeyU',
  authority: 'KeyA',
  truce: 'KeyT',
  minutes: 'KeyM',
  silence: 'KeyI',
  releases: 'KeyJ',
  shuttle: 'KeyH',
  commission: 'KeyC',
  incidents: 'KeyV',
  intake: 'KeyQ',
  situation: 'KeyZ',
  procedure: 'KeyD',
  'taken-down': 'KeyK',
  report: 'KeyY',
  aside: 'KeyF',
  print: 'KeyL',
  statements: 'KeyS',
  record: 'KeyR',
  members: 'KeyW',
  reference: 'KeyB',
} as const;

export type PageName = keyof typeof PAGE_KEYS;

export interface Page {
  name: PageName;
  href: string;
  /** Addresses below it count as this page, too. */
  under?: string;
}

export interface PageGroup {
  name: 'talks' | 'record';
  pages: readonly Page[];
}

const SHARED: readonly PageName[] = [
  'enter',
  'points',
  'text',
  'instruments',
  'obligations',
  'authority',
  'truce',
  'minutes',
  'silence',
  'releases',
  'procedure',
  'taken-down',
  'commission',
  'incidents',
  'situation',
];
/** Acts without which there would be nothing on a page. */
const NEEDS: Partial<Record<PageName, string>> = {
  text: 'text.table',
  instruments: 'text.table',
  obligations: 'obligation.propose',
  incidents: 'incident.allege',
  intake: 'intake.triage',
  situation: 'incident.allege',
};
/** Pages that have others below them. */
const UNDER: ReadonlySet<PageName> = new Set(['instruments', 'obligations', 'incidents', 'intake']);
const OF_SETTING: Partial<Record<Setting, readonly PageName[]>> = {
  shuttle: ['enter', 'shuttle', 'taken-down'],
  caucus: ['enter', 'points', 'text', 'authority', 'shuttle', 'taken-down'],
  capital: ['enter', 'text', 'authority', 'taken-down'],
  mediators: ['enter', 'points', 'text', 'shuttle', 'taken-down'],
  commission: [
    'enter',
    'text',
    'instruments',
    'obligations',
    'truce',
    'commission',
    'incidents',
    'situation',
    'minutes',
    'taken-down',
  ],
  intake: ['intake', 'report', 'enter'],
};

/** Most commissions read texts and truces of another room: theirs has the pages once something is on them. */
function isUsed(talks: RoomViews['talks'], name: PageName): boolean {
  const { texts, truces } = talks ?? {};
  const held: Partial<Record<PageName, object | undefined>> = {
    text: texts?.texts,
    instruments: texts?.instruments,
    truce: truces?.rows,
  };
  return !(name in held) || Object.keys(held[name] ?? {}).length > 0;
}

/** The pages that this room has for this reader: those of the talks, where its rules and its setting have them, then those of the record. */
export function usePages(): readonly PageGroup[] {
  const { room, views } = useRoom();
  const { state } = views.members;
  const place = usePlace();
  const at = `/rooms/${room}`;
  const page = (name: PageName): Page => {
    if (name === 'overview') return { name, href: at };
    if (name === 'reference') return { name, href: '/reference' };
    if (name === 'record') return { name, href: `${at}/record`, under: `${at}/acts/` };
    if (name === 'print') return { name, href: `${at}/forms`, under: `${at}/sessions/` };
    if (name === 'text') return { name, href: `${at}/text`, under: `${at}/text/` };
    if (UNDER.has(name)) return { name, href: `${at}/${name}`, under: `${at}/${name}/` };
    return { name, href: `${at}/${name}` };
  };
  const ofSetting = state && views.talks ? (OF_SETTING[state.setting] ?? SHARED) : [];
  // Only newer rules have these.
  const has = (type: string): boolean => loadedBook(state?.rules ?? 1)?.type(type, 1) !== undefined;
  const talks = ofSetting.filter((name) => {
    const needed = NEEDS[name];
    if (needed !== undefined && !has(needed)) return false;
    return state?.setting !== 'commission' || isUsed(views.talks, name);
  });
  const print: readonly PageName[] = talks.length > 0 ? ['print'] : [];
  // To those who may read and write there; a reconstruction has nobody who would (RC14.1).
  const aside: readonly PageName[] =
    place !== undefined && state?.kind !== 'reconstruction' ? ['aside'] : [];
  return [
    { name: 'talks', pages: ['overview' as const, ...talks, ...print, ...aside].map(page) },
    {
      name: 'record',
      pages: (['statements', 'record', 'members', 'reference'] as const).map(page),
    },
  ];
}
