/** Every statement the embedded store runs, prepared once. */
import type { DatabaseSync } from 'node:sqlite';

const LIVE = '(expires IS NULL OR expires > :now)';

// Not `… RETURNING` with `get()`: that stops at the first row, commits in the reset that follows,
// and an error of that commit is lost. Writes use `run()` or `all()`, which finish the statement.
const SQL = {
  begin: 'BEGIN IMMEDIATE',
  commit: 'COMMIT',
  rollback: 'ROLLBACK',

  rooms: 'SELECT room FROM log ORDER BY room',
  createRoom: `INSERT INTO log (room, size, root, last_admitted, fence, until)
    VALUES (:room, 0, :root, 0, 0, 0) ON CONFLICT DO NOTHING`,
  head: `SELECT size, root, last_admitted, note FROM log
    LEFT JOIN checkpoint USING (room, size) WHERE room = ?`,

  lease: `UPDATE log SET fence = fence + (holder IS NOT :holder), holder = :holder, until = :until
    WHERE room = :room AND (holder IS NULL OR holder = :holder OR until <= :now) RETURNING fence`,
  release: 'UPDATE log SET holder = NULL WHERE room = :room AND fence = :fence',

  guard: 'SELECT size, holder, fence FROM log WHERE room = ?',
  addEntry: `INSERT INTO entry
    (room, position, leaf_hash, root, act_id, body_salt, encloses, leaf, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (room, act_id) DO NOTHING`,
  // A digest that is there stays as it is; one that was destroyed stays destroyed.
  addEnclosure: `INSERT INTO enclosure (room, digest, destroyed, salt, bytes)
    VALUES (?, ?, 0, ?, ?) ON CONFLICT DO NOTHING`,
  putTile: `INSERT INTO tile (room, level, position, hashes) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET hashes = excluded.hashes`,
  addCheckpoint: 'INSERT INTO checkpoint (room, size, note) VALUES (?, ?, ?)',
  moveHead: 'UPDATE log SET size = ?, root = ?, last_admitted = ? WHERE room = ?',

  entries: `SELECT position, leaf_hash, root, act_id, body_salt, encloses, leaf, body FROM entry
    WHERE room = ? AND position >= ? AND position < ? ORDER BY position`,
  leaves: `SELECT leaf FROM entry
    WHERE room = ? AND position >= ? AND position < ? ORDER BY position`,
  leafHashes: `SELECT leaf_hash FROM entry
    WHERE room = ? AND position >= ? AND position < ? ORDER BY position`,
  find: 'SELECT position, leaf_hash FROM entry WHERE room = ? AND act_id = ?',
  findAll: `SELECT position, act_id FROM entry
    WHERE room = ? AND act_id IN (SELECT unhex(value) FROM json_each(?))`,
  rootAt: 'SELECT root FROM entry WHERE room = ? AND position = ?',
  tile: 'SELECT hashes FROM tile WHERE room = ? AND level = ? AND position = ?',

  enclosure: 'SELECT destroyed, salt, bytes FROM enclosure WHERE room = ? AND digest = ?',
  // Same length throughout: the engine then writes over the bytes where they are.
  destroyEnclosure: `UPDATE enclosure
    SET destroyed = 1, salt = zeroblob(length(salt)), bytes = zeroblob(length(bytes))
    WHERE room = ? AND digest = ?`,

  putCosignature: `INSERT INTO cosignature (room, key, size, time, line)
    VALUES (:room, :key, :size, :time, :line)
    ON CONFLICT DO UPDATE SET time = excluded.time, line = excluded.line
    WHERE excluded.time > cosignature.time`,
  cosignatures: `SELECT key, max(size) AS size, line, time FROM cosignature
    WHERE room = ? GROUP BY key ORDER BY key`,
  cosignaturesAt: `SELECT key, line, time FROM cosignature
    WHERE room = ? AND size = ? ORDER BY key`,
  checkpointAt: 'SELECT note FROM checkpoint WHERE room = ? AND size = ?',

  putSnapshot: `INSERT INTO snapshot (room, size, root, rules, digest, state)
    VALUES (:room, :size, :root, :rules, :digest, :state)
    ON CONFLICT DO UPDATE SET size = excluded.size, root = excluded.root, rules = excluded.rules,
      digest = excluded.digest, state = excluded.state`,
  snapshot: 'SELECT size, root, rules, digest, state FROM snapshot WHERE room = ?',

  getValue: `SELECT value FROM value WHERE room = ?1 AND name = ?2 AND (expires IS NULL OR expires > ?3)`,
  putValue: `INSERT INTO value (room, name, expires, value)
    VALUES (:room, :name, :expires, :value)
    ON CONFLICT DO UPDATE SET expires = excluded.expires, value = excluded.value`,
  addValue: `INSERT INTO value (room, name, expires, value)
    VALUES (:room, :name, :expires, :value)
    ON CONFLICT DO UPDATE SET expires = excluded.expires, value = excluded.value
    WHERE value.expires <= :now`,
  replaceValue: `UPDATE value SET expires = :expires, value = :value
    WHERE room = :room AND name = :name AND value = :expected AND ${LIVE}`,
  removeValue: `DELETE FROM value
    WHERE room = :room AND name = :name AND value = :expected AND ${LIVE}`,
  // The upper bound keeps the search within the prefix; the comparison makes it exact.
  valueNames: `SELECT name FROM value
    WHERE room = ?1 AND name >= ?2 AND name <= ?2 || char(0x10ffff)
      AND substr(name, 1, length(?2)) = ?2 AND (expires IS NULL OR expires > ?3) ORDER BY name`,
  sweep: 'DELETE FROM value WHERE expires <= ?',
} as const;

export type Statements = Record<keyof typeof SQL, ReturnType<DatabaseSync['prepare']>>;

export function prepareAll(db: DatabaseSync): Statements {
  return Object.fromEntries(
    Object.entries(SQL).map(([name, sql]) => [name, db.prepare(sql)]),
  ) as Statements;
}
