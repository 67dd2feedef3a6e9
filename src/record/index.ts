/**
 * `parley/record`: the formats of Parley's record, for verifiers, witnesses and tools that are not
 * Parley. Pure: no clock, no chance, no network, no files. SHA-256 and Ed25519 come from the caller
 * as a `Provider` (`provider/node.ts` and `provider/browser.ts` are two). What is hostile is read
 * into `Parsed`: a value, or a fault with a stable code; what is thrown is a bug of the caller.
 *
 * In reading order, each file with its document:
 *
 * 1. `fault`, `bytes`, `keys`, `note` — C2SP signed-note
 * 2. `act`, `body`, `leaf`, `decode`, `joint` — spec/record.md RC1–RC3: what people sign
 * 3. `merkle`, `merkle-proof`, `tiles`, `entry-bundle` — RFC 6962, C2SP tlog-tiles: how a log grows
 * 4. `checkpoint`, `cosignature`, `policy`, `proof` — C2SP documents of these names: what a log says
 *    and who has compared copies; a receipt is a `proof`
 * 5. `witness`, `witness-client` — C2SP tlog-witness: to run a witness, and to ask one
 * 6. `bundle`, `bundle-reader`, `bundle-writer`, `verify-intact`, `anchors`, `code` — spec/log.md RC7
 *
 * @example Whether a receipt holds for a leaf:
 * ```ts
 * const policy = parsePolicy(provider, policyFile);
 * const proved = policy.ok && (await checkProof(provider, receipt, leafHash(provider, leaf), policy.value));
 * ```
 */
export { fault, parsed, type Fault, type Parsed } from './fault.ts';
export type { Cipher, Provider, Signer } from './provider.ts';
export { fromBase64, fromHex, fromUtf8, toBase64, toHex, utf8 } from './bytes.ts';
export { formatRoomId, isRoomId, parseRoomId } from './base32.ts';
export { formatInstant, formatMilliseconds, parseInstant, parseMilliseconds } from './instant.ts';
export {
  formatVkey,
  isKeyName,
  isLogName,
  isNoteName,
  keyId,
  keyRef,
  logName,
  parseKeyRef,
  parseVkey,
  vkeyOf,
  type KeyAlgorithm,
  type KeyRef,
  type Vkey,
} from './keys.ts';
export {
  formatSignatureLine,
  openNote,
  parseNote,
  parseSignatureLine,
  signNote,
  type Note,
  type NoteLimits,
  type NoteSignature,
  type OpenedNote,
} from './note.ts';

export {
  actId,
  formatActText,
  parseAct,
  signAct,
  verifyAct,
  type ActText,
  type ParsedAct,
} from './act.ts';
export {
  bodyDigest,
  enclosureDigest,
  enclosureRef,
  enclosureRefs,
  parseBody,
  serialiseBody,
  type EnclosureRef,
  type Json,
  type JsonObject,
} from './body.ts';
export { encodeLeaf, leafHash, parseLeaf, type Leaf } from './leaf.ts';
export { decodeEntry, type DecodedAct, type Entry } from './decode.ts';
export {
  formatJoint,
  jointNote,
  parseJoint,
  signJoint,
  verifyJoint,
  type JointAct,
} from './joint.ts';

export {
  emptyRoot,
  Frontier,
  HASH_LENGTH,
  nodeHash,
  rootFromLeafHashes,
  subtreesOf,
  type Hasher,
  type HashPlace,
} from './merkle.ts';
export {
  consistencyFault,
  foldPlan,
  inclusionFault,
  planConsistency,
  planInclusion,
  proveConsistency,
  proveInclusion,
  readRoot,
  type HashReader,
  type ProofPlan,
} from './merkle-proof.ts';
export {
  hashFromTile,
  parseTilePath,
  partialTilesOf,
  prefixOfTile,
  rightEdgeFault,
  TILE_BYTES,
  TILE_WIDTH,
  tileAt,
  TileEdge,
  tileForHash,
  tileHashReader,
  tilePath,
  tileRoot,
  tilesFilled,
  type FilledTile,
  type Tile,
  type TileReader,
} from './tiles.ts';
export { formatEntryBundle, MAX_ENTRY_BYTES, parseEntryBundle } from './entry-bundle.ts';

export {
  checkLogSignature,
  formatTreeHead,
  openCheckpoint,
  parseCheckpoint,
  parseStrictCheckpoint,
  parseTreeHead,
  signCheckpoint,
  type Checkpoint,
  type TreeHead,
} from './checkpoint.ts';
export {
  cosign,
  cosignatureHolds,
  cosignatureMessage,
  formatCosignature,
  openCosignatures,
  parseCosignatureLine,
  parseCosignatureLines,
  readCosignature,
  withCosignatures,
  type Cosignature,
  type Cosigned,
} from './cosignature.ts';
export {
  checkPolicy,
  countCosigners,
  formatPolicy,
  parsePolicy,
  quorumReached,
  roomPolicy,
  type Policy,
  type PolicyGroup,
  type PolicyLog,
  type PolicyOutcome,
  type PolicyWitness,
} from './policy.ts';
export { checkProof, formatProof, parseProof, type LogProof, type Proved } from './proof.ts';

export {
  considerCheckpoint,
  formatAddCheckpoint,
  MAX_REQUEST_BYTES,
  parseAddCheckpoint,
  SIZE_MEDIA_TYPE,
  type AddCheckpoint,
  type WitnessDecision,
  type WitnessedHead,
  type WitnessedLog,
} from './witness.ts';
export {
  askWitness,
  buildAddCheckpoint,
  readAnswer,
  type WitnessAnswer,
  type WitnessResponse,
} from './witness-client.ts';

export {
  ABSENCES,
  BUNDLE_GRADES,
  BUNDLE_LIMITS,
  BUNDLE_PURPOSES,
  isView,
  type Absence,
  type BundleFault,
  type BundleGrade,
  type BundleHead,
  type BundlePurpose,
} from './bundle.ts';
export { readBundle, type BundleEvent } from './bundle-reader.ts';
export {
  writeBundle,
  type BundleCheckpoint,
  type BundleEnclosure,
  type BundleEntry,
  type BundleRoom,
} from './bundle-writer.ts';
export {
  verifyIntact,
  type IntactReport,
  type IntactResult,
  type IntactRoom,
  type Replay,
  type RoomKeys,
} from './verify-intact.ts';
export { parseAnchors } from './anchors.ts';
export { shortCode, type CodeKind } from './code.ts';
