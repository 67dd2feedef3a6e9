/**
 * The tables of the embedded store. Every primary key begins with the room, so that a room's rows
 * can be moved or sharded together. Tables of short rows are WITHOUT ROWID: one tree instead of
 * two. Tables with long values keep a hidden row number: keyed by row number, a tree's inner pages
 * hold numbers only, and an index search does not wade through bodies.
 */
import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from './error.ts';

/** The bytes 'Prly': tells our files from those of other programs. */
const APPLICATION_ID = 0x50726c79;

/** Raised by one with each change of the tables. A store with a higher number is left alone. */
export const SCHEMA_VERSION = 1;

const TABLES = `
CREATE TABLE log (
  room TEXT NOT NULL PRIMARY KEY,
  size INTEGER NOT NULL,
  root BLOB NOT NULL,
  last_admitted INTEGER NOT NULL,
  holder TEXT,
  fence INTEGER NOT NULL,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE checkpoint (
  room TEXT NOT NULL REFERENCES log,
  size INTEGER NOT NULL,
  note BLOB NOT NULL,
  PRIMARY KEY (room, size)
) STRICT;

-- Short columns first: a reader of hashes does not touch the pages that long bodies spill into.
CREATE TABLE entry (
  room TEXT NOT NULL REFERENCES log,
  position INTEGER NOT NULL,
  leaf_hash BLOB NOT NULL,
  root BLOB NOT NULL,
  act_id BLOB NOT NULL,
  body_salt BLOB NOT NULL,
  encloses TEXT NOT NULL,
  leaf BLOB NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (room, position),
  UNIQUE (room, act_id)
) STRICT;

-- Rows are only ever appended, and changed only to others of the same length (see the statement
-- that destroys). A row therefore never moves to another page, and no copy of its bytes is left
-- behind in the slack of a page that was split. Keep it so: no DELETE, no VACUUM in place.
CREATE TABLE enclosure (
  room TEXT NOT NULL REFERENCES log,
  digest TEXT NOT NULL,
  destroyed INTEGER NOT NULL,
  salt BLOB NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (room, digest)
) STRICT;

CREATE TABLE tile (
  room TEXT NOT NULL REFERENCES log,
  level INTEGER NOT NULL,
  position INTEGER NOT NULL,
  hashes BLOB NOT NULL,
  PRIMARY KEY (room, level, position)
) STRICT;

CREATE TABLE cosignature (
  room TEXT NOT NULL REFERENCES log,
  key TEXT NOT NULL,
  size INTEGER NOT NULL,
  time INTEGER NOT NULL,
  line TEXT NOT NULL,
  PRIMARY KEY (room, key, size)
) STRICT;
CREATE INDEX cosignature_by_size ON cosignature (room, size);

CREATE TABLE snapshot (
  room TEXT NOT NULL PRIMARY KEY REFERENCES log,
  size INTEGER NOT NULL,
  root BLOB NOT NULL,
  rules INTEGER NOT NULL,
  digest BLOB NOT NULL,
  state BLOB NOT NULL
) STRICT;

-- No reference to a log: a witness keeps the last head of a room whose log is elsewhere.
CREATE TABLE value (
  room TEXT NOT NULL,
  name TEXT NOT NULL,
  expires INTEGER,
  value BLOB NOT NULL,
  PRIMARY KEY (room, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX value_by_expiry ON value (expires) WHERE expires IS NOT NULL;
`;

function pragma(db: DatabaseSync, name: string): unknown {
  return db.prepare(`PRAGMA ${name}`).get()?.[name];
}

/** Refuses files that are not ours or too new, before anything is written to them. */
export function checkOwnership(db: DatabaseSync): 'empty' | 'ours' {
  const version = pragma(db, 'user_version');
  const application = pragma(db, 'application_id');
  if (application === APPLICATION_ID && typeof version === 'number' && version > 0) {
    if (version > SCHEMA_VERSION) throw new StoreError('store.too-new');
    return 'ours';
  }
  const tables = db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n'];
  if (application !== 0 || version !== 0 || tables !== 0) throw new StoreError('store.foreign');
  return 'empty';
}

/** Makes the tables if there are none. Two processes may do this at once: the second finds them. */
export function ensureSchema(db: DatabaseSync): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    if (checkOwnership(db) === 'empty') {
      db.exec(TABLES);
      db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
      db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
    }
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
