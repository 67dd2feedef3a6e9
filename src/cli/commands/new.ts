import { CURRENT_RULES, RULES_VERSIONS } from '#core/rules.ts';
import { formatRoomId, isRoomId } from '#record/base32.ts';
import { shortCode } from '#record/code.ts';
import { formatVkey, parseVkey } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { randomBytes } from '#room/compose.ts';
import { generateSealKey, isSealRecipient } from '#room/seal-keys.ts';
import { DataFolderError, openDataFolder, type DataFolder } from '#server/data-folder.ts';
import { openRooms } from '#server/rooms.ts';
import { FOLDER_HOLDER } from '#server/start.ts';
import { ask, atTerminal, newPassphrase } from '../ask.ts';
import {
  EXIT,
  Misuse,
  Refused,
  type Command,
  type Invocation,
  given,
  givenAll,
} from '../command.ts';
import { deviceFolder, devicePath, type DeviceFolder } from '../device-folder.ts';
import { makeKeyFile } from '../key-file.ts';
import {
  byId,
  Drafts,
  isSealedByDefault,
  missingHeads,
  partyOf,
  SEATS,
  settingOf,
  succeedsOf,
  type Draft,
  type DraftParty,
} from '../opening/draft.ts';
import { inviteMissing, takeInvited } from '../opening/invited-heads.ts';
import { openRoom } from '../opening/open-room.ts';
import { startExercise } from '../opening/start-exercise.ts';
import { tellDraft } from '../opening/tell-draft.ts';
import { originOf } from '../reading/from-server.ts';
import { languageOf } from '../telling.ts';
import { unlock } from '../unlock.ts';

type Options = Invocation<Record<string, unknown>>;

/** Prepares a process, takes in the keys of its heads, and opens it. */
export const newCommand: Command = {
  name: 'new',
  usage:
    'new --title TITLE --party p1=NAME --party p2=NAME --mediator m1=NAME | new --head p1=VKEY … | new --open | new --exercise --from exercise-sarn',
  summary:
    'Prepares a live process in a data folder of its own, and opens it when every head has a key.',
  details: [
    'In two steps, because the opening act names everybody’s key, and each key is made by its holder:',
    '',
    '1. parley new --title … --party … --mediator …   reserves the room and makes the key of whoever opens it, here;',
    '                                                  then says what each head has to do on its own device',
    '2. parley new --head p1=VKEY                      takes in a head’s public key; heads who use this very device need not be told',
    '   parley new --open                              opens the room and prints its short code',
    '',
    'Without options it asks, or shows what is still missing. The server of the folder must not be running meanwhile.',
    '',
    '--title TITLE      the room’s title',
    ...SEATS.map((role) => `--${role} ID=NAME`).reduce<string[]>((rows, one, i) => {
      if (i % 3 === 0) rows.push(one);
      else rows[rows.length - 1] += `, ${one}`;
      return rows;
    }, []),
    '--setting WHAT     what the room is for, else plenary. caucus, capital, shuttle, mediators and intake are sealed: the server keeps what it cannot',
    '                   read, and every head has a sealing key. A capital keeps its room in a data folder, and on a machine, of its own.',
    '--unsealed         such a room, readable by its server',
    '--working          a sealed room of working papers: its keys are erased on a day that its sides agree; without it, what is signed is kept',
    '--process ID       the process that the room belongs to, where there is one already',
    '--seal ID=LINE     the sealing key of a head: the second line that parley key make --seal prints',
    '--convener ID      who opens the room; else the first mediator, else the first party',
    '--head ID=VKEY     the public key of a head',
    '--invite URL       prints a link for each head without a key: opened in its browser while the folder is served at URL, it makes the key there;',
    '                   parley new then takes it in',
    '--witness VKEY     the key of a copy that is kept to compare (parley witness make)',
    '--rules N          the rules version; without it the newest. Version 0 has what the next one is to add, for exercises only',
    '--succeeds JSON    the room that this one continues, as parley restore --answer prints it',
    '--public           anybody may read the room; else members only',
    '--exercise         not in earnest: every page and print says so',
    '--from EXERCISE    with --exercise: starts one that ships, for training, with keys that are public; exercise-sarn, or the leadership’s room of a side',
    '                   on a server of its own: exercise-sarn-capital-p1, exercise-sarn-capital-p2',
    '--until PART       with --from: up to the end of opening, round-1, between, round-2 or joint-statement; else to its end',
    '--room ROOM        which process, where several are being prepared',
    '--data FOLDER      the data folder; it carries nothing but live processes from then on',
    '--device FOLDER    where this device keeps its keys',
  ].join('\n'),
  options: {
    title: { type: 'string' },
    ...Object.fromEntries(SEATS.map((role) => [role, { type: 'string', multiple: true } as const])),
    convener: { type: 'string' },
    head: { type: 'string', multiple: true },
    invite: { type: 'string' },
    seal: { type: 'string', multiple: true },
    setting: { type: 'string' },
    unsealed: { type: 'boolean' },
    working: { type: 'boolean' },
    process: { type: 'string' },
    witness: { type: 'string', multiple: true },
    public: { type: 'boolean' },
    exercise: { type: 'boolean' },
    from: { type: 'string' },
    until: { type: 'string' },
    rules: { type: 'string' },
    succeeds: { type: 'string' },
    open: { type: 'boolean' },
    room: { type: 'string' },
    device: { type: 'string' },
    language: { type: 'string' },
  },
  async run(invocation) {
    const { options, operands, dataFolder, terminal } = invocation;
    if (operands.length > 0) throw new Misuse('new takes options only; see parley new --help.');
    if ((options['from'] ?? options['until']) !== undefined) return await startExercise(invocation);
    const device = deviceFolder(devicePath(given(options, 'device'), process.env));
    const drafts = new Drafts(dataFolder);
    const wanted = given(options, 'room');
    const begins = options['title'] !== undefined || seatsIn(options).length > 0;
    let draft = begins ? undefined : await drafts.find(wanted);
    const folder = await openLive(dataFolder);
    try {
      draft ??= await begin(invocation, folder, device);
      takeHeads(draft, givenAll(options, 'head'));
      await takeSeals(draft, givenAll(options, 'seal'));
      takeWitnesses(draft, givenAll(options, 'witness'));
      await findHeadsHere(draft, device);
      await takeInvited(folder.store, draft);
      await drafts.keep(draft);
      const missing = missingHeads(draft);
      if (options['open'] !== true) {
        const at = given(options, 'invite');
        const links =
          at === undefined ? [] : await inviteMissing(folder.store, draft, originOf(at));
        tellDraft(invocation, draft, missing, links);
        return EXIT.ok;
      }
      if (missing.length > 0) {
        throw new Refused(
          `The room cannot be opened yet: ${missing.map(({ id, name }) => `${name} (${id})`).join(', ')} has no key${draft.sealed === true ? ' with a sealing key' : ''}. parley new shows what to do.`,
        );
      }
      await open(invocation, folder, device, draft);
      await drafts.remove(draft.room);
      return EXIT.ok;
    } catch (error) {
      terminal.progress('');
      throw error;
    } finally {
      await folder.close();
    }
  },
};

function seatsIn(options: Record<string, unknown>): DraftParty[] {
  return SEATS.flatMap((role) => givenAll(options, role).map((text) => partyOf(text, role)));
}

async function openLive(path: string): Promise<DataFolder> {
  try {
    const folder = await openDataFolder(path, { lock: true });
    try {
      await folder.dedicate('live');
    } catch (error) {
      await folder.close();
      throw error;
    }
    return folder;
  } catch (error) {
    if (error instanceof DataFolderError) throw new Refused(error.message);
    throw error;
  }
}

async function begin(
  { options, terminal }: Options,
  folder: DataFolder,
  device: DeviceFolder,
): Promise<Draft> {
  const title = given(options, 'title') ?? (await ask('Title of the process: ', 'say --title.'));
  const parties = seatsIn(options);
  if (parties.length === 0) parties.push(...(await askParties()));
  const ids = new Set(parties.map(({ id }) => id));
  if (ids.size < parties.length) throw new Misuse('An id is given twice.');
  const setting = settingOf(given(options, 'setting') ?? 'plenary');
  const sealed = isSealedByDefault(setting) && options['unsealed'] !== true;
  if (sealed && options['public'] === true) throw new Misuse('A sealed room is not public.');
  const ofProcess = given(options, 'process') ?? formatRoomId(randomBytes(16));
  if (!isRoomId(ofProcess)) throw new Misuse('--process takes the id of a process.');
  if (parties.length < 2 && !sealed)
    throw new Misuse('A process has at least two who take part: --party, --mediator.');
  const version = rulesOf(given(options, 'rules'), options['exercise'] === true);
  const working = options['working'] === true;
  if (working && !sealed) {
    throw new Misuse('Working papers are kept in sealed rooms: keys can be erased there only.');
  }
  if (working && version === 1) throw new Misuse('Rules version 1 has no working papers.');
  const first = (role: string) => parties.find((party) => party.role === role)?.id;
  const convener =
    given(options, 'convener') ?? first('mediator') ?? first('party') ?? parties[0]?.id ?? '';
  if (!ids.has(convener)) throw new Misuse(`Nobody in this process has the id ${convener}.`);

  const host = openRooms({
    store: folder.store,
    provider: nodeProvider,
    clock: { now: () => Date.now() },
    keysFolder: folder.keysFolder,
    holder: FOLDER_HOLDER,
  });
  const { room, log } = await host.reserve();
  await host.close();
  const succeeds = given(options, 'succeeds');
  const kind = options['exercise'] === true ? 'exercise' : 'live';
  const draft: Draft = {
    room,
    process: ofProcess,
    log,
    title,
    language: languageOf(given(options, 'language'), process.env),
    kind,
    rules: version,
    readers: options['public'] === true ? 'public' : 'members',
    setting,
    sealed,
    ...(working ? { grade: 'working' } : {}),
    parties,
    convener,
    witnesses: [],
    ...(succeeds === undefined ? {} : { succeeds: succeedsOf(succeeds) }),
  };
  const brought = givenAll(options, 'head').some((text) => text.startsWith(`${convener}=`));
  if (!brought) {
    const name = `${convener}/k1`;
    const words = await newPassphrase(`the key of ${byId(draft, convener).name} (${name})`);
    const seal = sealed ? await generateSealKey() : undefined;
    const { file } = await makeKeyFile(room, name, words, seal);
    terminal.err(`The key of ${byId(draft, convener).name} is in ${await device.keep(file)}`);
  }
  return draft;
}

/** RC11.4: rules under development are for exercises only. */
function rulesOf(text: string | undefined, exercise: boolean): number {
  if (text === undefined) return CURRENT_RULES;
  const version = RULES_VERSIONS.find((one) => String(one) === text);
  if (version === undefined)
    throw new Misuse(
      `--rules takes one of ${RULES_VERSIONS.toSorted((a, b) => a - b).join(', ')}.`,
    );
  if (version === 0 && !exercise) throw new Misuse('Rules version 0 is for an --exercise.');
  return version;
}

async function askParties(): Promise<DraftParty[]> {
  if (!atTerminal()) throw new Misuse('Say who takes part: --party p1=NAME, --mediator m1=NAME.');
  const parties: DraftParty[] = [];
  for (const [role, letter, question] of [
    ['party', 'p', 'Name of a side (empty when all are named): '],
    ['mediator', 'm', 'Name of a mediator (empty when all are named): '],
  ] as const) {
    for (let number = 1; ; number++) {
      const name = await ask(question, '');
      if (name === '') break;
      parties.push({ id: `${letter}${number}`, role, name });
    }
  }
  return parties;
}

function takeHeads(draft: Draft, given: readonly string[]): void {
  for (const text of given) {
    const at = text.indexOf('=');
    const party = byId(draft, text.slice(0, Math.max(0, at)));
    const key = parseVkey(nodeProvider, text.slice(at + 1));
    if (!key.ok) throw new Misuse(`--head ${party.id}: ${key.fault.message}`);
    const { name, algorithm, publicKey } = key.value;
    if (!name.startsWith(`${party.id}/k`) || algorithm !== 0x01) {
      throw new Misuse(
        `--head ${party.id}: the key has the name ${name}; it has to be one of ${party.id}.`,
      );
    }
    if (nodeProvider.keyFault(publicKey) !== undefined) {
      throw new Refused(
        `--head ${party.id}: this key could sign differently for different readers. Make another.`,
      );
    }
    party.head = formatVkey(key.value);
  }
}

async function takeSeals(draft: Draft, given: readonly string[]): Promise<void> {
  for (const text of given) {
    const at = text.indexOf('=');
    const party = byId(draft, text.slice(0, Math.max(0, at)));
    const seal = text.slice(at + 1).trim();
    if (draft.sealed !== true) throw new Misuse('The room is not sealed: it takes no --seal.');
    if (!(await isSealRecipient(seal))) {
      throw new Misuse(`--seal ${party.id}: it takes the line that begins with age1pq1.`);
    }
    party.seal = seal;
  }
}

function takeWitnesses(draft: Draft, given: readonly string[]): void {
  for (const text of given) {
    const key = parseVkey(nodeProvider, text);
    if (!key.ok || key.value.algorithm !== 0x04) {
      throw new Misuse('--witness takes the line that parley witness make prints.');
    }
    byId(draft, key.value.name.split('/')[0] ?? '');
    if (!draft.witnesses.includes(text)) draft.witnesses.push(text);
  }
}

/** Heads who made their key on this very device: three people and one laptop. */
async function findHeadsHere(draft: Draft, device: DeviceFolder): Promise<void> {
  for (const { vkey, seal } of await device.keys(draft.room)) {
    const party = draft.parties.find(({ id }) => vkey.name.startsWith(`${id}/`));
    if (party && party.head === undefined) party.head = formatVkey(vkey);
    if (party?.head === formatVkey(vkey) && draft.sealed === true && seal) party.seal ??= seal;
  }
}

async function open(
  { terminal, dataFolder }: Options,
  folder: DataFolder,
  device: DeviceFolder,
  draft: Draft,
): Promise<void> {
  const convener = byId(draft, draft.convener);
  const file = (await device.keys(draft.room)).find(
    ({ vkey }) => formatVkey(vkey) === convener.head,
  );
  if (!file) {
    throw new Misuse(
      `The room is opened by ${convener.name} (${convener.id}), whose key is not on this device. Do it there.`,
    );
  }
  const key = await unlock(file);
  const host = openRooms({
    store: folder.store,
    provider: nodeProvider,
    clock: { now: () => Date.now() },
    keysFolder: folder.keysFolder,
    holder: FOLDER_HOLDER,
  });
  try {
    const room = await host.room(draft.room);
    if (!room) throw new Refused('The room that was reserved is not in this data folder.');
    const opening = await openRoom(room, draft, key);
    const code = shortCode(nodeProvider, 'room', opening);
    if (terminal.json) {
      terminal.out(JSON.stringify({ room: draft.room, process: draft.process, opening, code }));
      return;
    }
    const others = draft.parties.filter(({ id }) => id !== draft.convener);
    terminal.out(
      [
        ...(draft.kind === 'exercise' ? ['EXERCISE.'] : []),
        `${draft.title} is open.`,
        `Room ${draft.room}`,
        `Short code ${code}`,
        '',
        'Read the short code to each other by telephone, or face to face. Nobody is bound yet: each head accepts for its own side, on its own device:',
        ...others.map(
          ({ id, name }) =>
            `  ${name} (${id}): parley act room.accept --room ${draft.room} --to ADDRESS`,
        ),
        '',
        `Serve it: parley serve --data ${dataFolder}`,
      ].join('\n'),
    );
  } finally {
    await host.close();
  }
}
