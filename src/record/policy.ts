/**
 * Policies (`c2sp.org/tlog-policy`): which logs are known, which witnesses, and how many of which
 * of them must have cosigned a checkpoint for it to count.
 */
import { fromUtf8, equalBytes } from './bytes.ts';
import { checkLogSignature, type Checkpoint } from './checkpoint.ts';
import { openCosignatures, type Cosigned } from './cosignature.ts';
import { parseDecimal } from './decimal.ts';
import { fault, parsed, type Parsed } from './fault.ts';
import { formatVkey, isNoteName, parseVkey, type Vkey } from './keys.ts';
import type { Hasher } from './merkle.ts';
import type { Provider } from './provider.ts';

export interface PolicyLog {
  key: Vkey;
  url?: string;
}

export interface PolicyWitness {
  /** Known only within the policy. */
  name: string;
  key: Vkey;
  url?: string;
}

/** Counts as having witnessed once `threshold` of its members have. */
export interface PolicyGroup {
  name: string;
  /** 1 … number of members. */
  threshold: number;
  /** Names of witnesses and of groups that stand before this one. */
  members: readonly string[];
}

export interface Policy {
  logs: readonly PolicyLog[];
  witnesses: readonly PolicyWitness[];
  groups: readonly PolicyGroup[];
  /** The name of a witness or group, or `none`. */
  quorum: string;
}

const MAX_BYTES = 262_144;
/** Logs, witnesses, groups: 32 of each is what the specification asks for. */
const MAX_OF_A_KIND = 256;

/**
 * Reads a policy file. It is refused whole for any line that is not understood.
 *
 * Faults: `policy.too-long`, `policy.character` (a control character, or not UTF-8: the
 * specification would let ill-formed octets stand in names), `policy.form` (a line with other
 * words than its kind has, or unended), `policy.keyword`, `policy.key`, `policy.duplicate-key`,
 * `policy.name` (taken, or `none`), `policy.unknown-name` (not defined before), `policy.member`
 * (listed as a member before), `policy.threshold`, `policy.quorum-line` (none or two),
 * `policy.too-many`.
 */
export function parsePolicy(hasher: Hasher, bytes: Uint8Array): Parsed<Policy> {
  if (bytes.length > MAX_BYTES) return fault('policy.too-long', 'The policy is too long.');
  const text = fromUtf8(bytes);
  const bad = bytes.findIndex(
    (byte) => byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a),
  );
  if (text === undefined || bad >= 0) {
    return fault('policy.character', 'The policy is not plain UTF-8 text.', Math.max(bad, 0));
  }
  if (text !== '' && !text.endsWith('\n')) {
    return fault('policy.form', 'The last line of the policy does not end.', bytes.length);
  }
  const reader = new PolicyReader(hasher);
  for (const line of text.split('\n')) {
    const words = line.split(/[ \t]+/).filter((word) => word !== '');
    if (words.length === 0 || (words[0] as string).startsWith('#')) continue;
    const refused = reader.line(words as [string, ...string[]]);
    if (refused !== undefined) return refused;
  }
  return reader.end();
}

type Refusal = { ok: false; fault: { code: string; message: string } };

class PolicyReader {
  readonly #hasher: Hasher;
  readonly #logs: PolicyLog[] = [];
  readonly #witnesses: PolicyWitness[] = [];
  readonly #groups: PolicyGroup[] = [];
  readonly #names = new Set<string>();
  readonly #members = new Set<string>();
  #quorum: string | undefined;

  constructor(hasher: Hasher) {
    this.#hasher = hasher;
  }

  line(words: readonly [string, ...string[]]): Refusal | undefined {
    const [keyword, ...rest] = words;
    switch (keyword) {
      case 'log':
        return this.#log(rest);
      case 'witness':
        return this.#witness(rest);
      case 'group':
        return this.#group(rest);
      case 'quorum':
        return this.#quorumLine(rest);
      default:
        return fault('policy.keyword', 'A line of the policy begins with a word not known here.');
    }
  }

  end(): Parsed<Policy> {
    if (this.#quorum === undefined) {
      return fault('policy.quorum-line', 'The policy does not say what its quorum is.');
    }
    return parsed({
      logs: this.#logs,
      witnesses: this.#witnesses,
      groups: this.#groups,
      quorum: this.#quorum,
    });
  }

  #log(words: readonly string[]): Refusal | undefined {
    const [vkey, url] = words;
    if (vkey === undefined || words.length > 2) return form('log <vkey> [<url>]');
    const key = this.#key(vkey, 0x01, this.#logs);
    if (!key.ok) return key;
    this.#logs.push(url === undefined ? { key: key.value } : { key: key.value, url });
    return undefined;
  }

  #witness(words: readonly string[]): Refusal | undefined {
    const [name, vkey, url] = words;
    if (name === undefined || vkey === undefined || words.length > 3) {
      return form('witness <name> <vkey> [<url>]');
    }
    const taken = this.#define(name);
    if (taken !== undefined) return taken;
    const key = this.#key(vkey, 0x04, this.#witnesses);
    if (!key.ok) return key;
    const witness = { name, key: key.value };
    this.#witnesses.push(url === undefined ? witness : { ...witness, url });
    return undefined;
  }

  #group(words: readonly string[]): Refusal | undefined {
    const [name, count, ...members] = words;
    if (name === undefined || count === undefined || members.length === 0) {
      return form('group <name> all|any|<number> <name>...');
    }
    for (const member of members) {
      if (!this.#names.has(member)) return unknownName();
      // Each counts in one way only, throughout the policy.
      if (this.#members.has(member)) {
        return fault('policy.member', 'A witness or group is a member in two places.');
      }
      this.#members.add(member);
    }
    const taken = this.#define(name);
    if (taken !== undefined) return taken;
    const threshold =
      count === 'all' ? members.length : count === 'any' ? 1 : (parseDecimal(count) ?? 0);
    if (threshold < 1 || threshold > members.length) {
      return fault('policy.threshold', 'A group asks for none of its members, or more than all.');
    }
    if (this.#groups.length === MAX_OF_A_KIND) return tooMany();
    this.#groups.push({ name, threshold, members });
    return undefined;
  }

  #quorumLine(words: readonly string[]): Refusal | undefined {
    const [name] = words;
    if (name === undefined || words.length > 1) return form('quorum <name>');
    if (this.#quorum !== undefined) {
      return fault('policy.quorum-line', 'The policy has a second quorum line.');
    }
    if (name !== 'none' && !this.#names.has(name)) return unknownName();
    this.#quorum = name;
    return undefined;
  }

  #define(name: string): Refusal | undefined {
    if (name === 'none' || this.#names.has(name)) {
      return fault('policy.name', 'A name is taken already.');
    }
    this.#names.add(name);
    return undefined;
  }

  #key(text: string, algorithm: Vkey['algorithm'], others: readonly { key: Vkey }[]): Parsed<Vkey> {
    if (others.length === MAX_OF_A_KIND) return tooMany();
    const key = parseVkey(this.#hasher, text, isNoteName);
    if (!key.ok || key.value.algorithm !== algorithm) {
      return fault('policy.key', 'A key of the policy is wrong, or of a kind not known here.');
    }
    // The same key under another name or id is the same witness (RC6.6).
    if (others.some((other) => equalBytes(other.key.publicKey, key.value.publicKey))) {
      return fault('policy.duplicate-key', 'The policy names one key twice.');
    }
    return key;
  }
}

function form(expected: string): Refusal {
  return fault('policy.form', `A line of the policy is not of the form: ${expected}`);
}

function unknownName(): Refusal {
  return fault('policy.unknown-name', 'The policy names what it has not defined before.');
}

function tooMany(): Refusal {
  return fault('policy.too-many', 'The policy has more lines of one kind than is allowed here.');
}

/** The policy file: logs, witnesses, groups, quorum, in the order they have. */
export function formatPolicy(policy: Policy): string {
  const url = (of: { url?: string }) => (of.url === undefined ? '' : ` ${of.url}`);
  const count = ({ threshold, members }: PolicyGroup) =>
    threshold === members.length ? 'all' : threshold === 1 ? 'any' : String(threshold);
  const lines = [
    ...policy.logs.map((log) => `log ${formatVkey(log.key)}${url(log)}`),
    ...policy.witnesses.map((w) => `witness ${w.name} ${formatVkey(w.key)}${url(w)}`),
    ...policy.groups.map(
      (group) => `group ${group.name} ${count(group)} ${group.members.join(' ')}`,
    ),
    `quorum ${policy.quorum}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** Whether these witnesses, by their names in the policy, make up its quorum. */
export function quorumReached(policy: Policy, cosigned: ReadonlySet<string>): boolean {
  if (policy.quorum === 'none') return true;
  const reached = new Set(policy.witnesses.map(({ name }) => name).filter((n) => cosigned.has(n)));
  // Members stand before their group, so one pass in order is enough.
  for (const { name, threshold, members } of policy.groups) {
    const distinct = new Set(members.filter((member) => reached.has(member)));
    if (distinct.size >= threshold) reached.add(name);
  }
  return reached.has(policy.quorum);
}

/** How a checkpoint stands to a policy. */
export interface PolicyOutcome {
  /** The witnesses of the policy that have cosigned, each key once. */
  cosigned: readonly Cosigned[];
}

/**
 * Which of the policy's witnesses, each key once, have cosigned a checkpoint that a log of the
 * policy signed. Faults: those of `checkLogSignature` and `openCosignatures`.
 */
export async function countCosigners(
  provider: Pick<Provider, 'verify'>,
  policy: Policy,
  checkpoint: Checkpoint,
): Promise<Parsed<{ reached: boolean } & PolicyOutcome>> {
  const logs = policy.logs.map(({ key }) => key);
  const signed = await checkLogSignature(provider, checkpoint, logs);
  if (!signed.ok) return signed;
  const witnesses = policy.witnesses.map(({ key }) => key);
  const opened = await openCosignatures(provider, checkpoint, witnesses);
  if (!opened.ok) return opened;
  // A policy made in code, not read, could name one key twice: count the first name only.
  const names = new Set<string>();
  const cosigned: Cosigned[] = [];
  for (const one of opened.value) {
    if (cosigned.some(({ key }) => equalBytes(key.publicKey, one.key.publicKey))) continue;
    cosigned.push(one);
    const witness = policy.witnesses.find(({ key }) => key === one.key);
    if (witness !== undefined) names.add(witness.name);
  }
  return parsed({ reached: quorumReached(policy, names), cosigned });
}

/**
 * Whether a checkpoint satisfies a policy: signed by one of its logs, cosigned to its quorum.
 * Faults: those of `countCosigners`, and `policy.quorum`.
 */
export async function checkPolicy(
  provider: Pick<Provider, 'verify'>,
  policy: Policy,
  checkpoint: Checkpoint,
): Promise<Parsed<PolicyOutcome>> {
  const counted = await countCosigners(provider, policy, checkpoint);
  if (!counted.ok) return counted;
  if (!counted.value.reached) {
    return fault('policy.quorum', 'Fewer witnesses than the policy asks for have cosigned.');
  }
  return parsed({ cosigned: counted.value.cosigned });
}

/**
 * The policy of a room (RC6.6): every party, and any one mediator where there is one. A party or
 * the mediators may have several witnesses; any one of theirs speaks for them.
 * @param parties for each party its witness keys; a party without any is left out
 */
export function roomPolicy(
  log: Vkey,
  parties: readonly (readonly Vkey[])[],
  mediators: readonly Vkey[],
): Policy {
  const witnesses: PolicyWitness[] = [];
  const groups: PolicyGroup[] = [];
  const sides: string[] = [];
  for (const keys of [...parties, mediators]) {
    if (keys.length === 0) continue;
    const members = keys.map((key) => key.name);
    witnesses.push(...keys.map((key) => ({ name: key.name, key })));
    if (members.length === 1) {
      sides.push(members[0] as string);
      continue;
    }
    // No key name has a hyphen, so these names are free.
    const name = keys === mediators ? 'one-mediator' : `side-${sides.length + 1}`;
    groups.push({ name, threshold: 1, members });
    sides.push(name);
  }
  if (sides.length === 0) return { logs: [{ key: log }], witnesses, groups, quorum: 'none' };
  groups.push({ name: 'all-sides', threshold: sides.length, members: sides });
  return { logs: [{ key: log }], witnesses, groups, quorum: 'all-sides' };
}
