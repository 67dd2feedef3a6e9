import type { ActClass } from '../classes.ts';

/** By which words a clause names an act of the catalogue, a kind of thing it is done to, and a unit. English; each pattern is short and bounded. */

const FORBIDDEN: readonly (readonly [ActClass, RegExp])[] = [
  [
    'small-arms-fire',
    /\b(?:small[- ]arms|rifle|machine[- ]gun|sniper) fire\b|\bgunfire\b|\b(?:open|opening|exchange of|direct|indirect) fire\b|\bfir(?:e|es|ing) (?:on|at|across|over|into|from|upon|any)\b|\bshoot(?:s|ing)?\b/i,
  ],
  [
    'heavy-weapons-fire',
    /\bshell(?:s|ing|fire)\b|\b(?:artillery|mortar|rocket|tank|heavy[- ]weapons?)(?: and (?:artillery|mortar|rocket|tank))? (?:fire|attacks?|strikes?|shelling)\b|\bfire (?:with|from|of|by) (?:artillery|mortars|heavy weapons|rockets|tanks)\b/i,
  ],
  ['explosion', /\bexplosi(?:on|ons|ves?)\b|\bbombs?\b|\bbombings?\b/i],
  [
    'air-strike',
    /\bair[- ]?strikes?\b|\b(?:air|aerial) (?:attacks?|bombardments?)\b|\battacks? from the air\b/i,
  ],
  [
    'drone-strike',
    /\bdrone (?:strikes?|attacks?)\b|\battacks? (?:by|with) (?:armed |unmanned )?(?:drones|aircraft)\b/i,
  ],
  [
    'ground-attack',
    /\b(?:ground|land) (?:attacks?|operations?|assaults?)\b|\boffensive operations?\b|\bassaults?\b|\braids?\b/i,
  ],
  ['incursion', /\bincursions?\b|\binfiltrat(?:e|es|ion|ions)\b|\barmed crossings?\b/i],
  ['overflight', /\boverfl(?:y|ies|ights?|ying)\b|\bfly(?:ing)? over\b|\bdrone flights?\b/i],
  [
    'troop-movement',
    /\b(?:troop|force) movements?\b|\bmov(?:e|es|ing|ements?) (?:of )?(?:\w+ )?(?:troops|forces|units)\b/i,
  ],
  [
    'weapons-present',
    /\b(?:keep|hold|station|store|bring|place|carry)(?:s|ing)? (?:any |heavy |\w+ )?(?:weapons|arms)\b|\bpresence of (?:\w+ )?(?:weapons|arms)\b/i,
  ],
  [
    'fortification',
    /\bfortif(?:y|ication|ications)\b|\btrench(?:es)?\b|\b(?:new|fresh) (?:positions|earthworks|fighting positions)\b/i,
  ],
  [
    'mine-laying',
    /\b(?:lay|lays|laying|place|placing|plant|planting)(?: of)?(?: any| new)? (?:land)?mines\b|\bmine[- ]laying\b/i,
  ],
  [
    'detention',
    /\bdetain(?:s|ed|ing)?\b|\bdetentions?\b|\babduct(?:s|ed|ion|ions)?\b|\bhostage[- ]taking\b|\btak(?:e|ing) (?:of )?hostages\b/i,
  ],
  [
    'attack-on-civilians',
    /\battack(?:s|ing)?(?: on| against)?(?: the)?(?: any)? civilians?\b|\btarget(?:s|ing)?(?: of)? civilians?\b|\bharm(?:ing)? (?:to )?civilians\b/i,
  ],
  [
    'attack-on-infrastructure',
    /\b(?:attack|destroy|damag)(?:s|e|es|ing)?(?: on| against| to)?(?: the)?(?: any)? (?:civilian objects|infrastructure|bridges?|hospitals?|schools?|wells|dams?|power|water)\b/i,
  ],
  [
    'obstruction',
    /\bobstruct(?:s|ed|ing|ion)?\b|\bimped(?:e|es|ing|iment)\b|\bhinder(?:s|ing)?\b/i,
  ],
  [
    'support-to-armed-group',
    /\b(?:support(?:s|ing)?|harbour(?:s|ing)?|shelter(?:s|ing)?|arm(?:s|ing)?|financ(?:e|es|ing))(?: to| for)?(?: any| other)? (?:armed )?groups?\b/i,
  ],
  ['recruitment', /\brecruit(?:s|ing|ment)?\b/i],
  [
    'hostile-statement',
    /\bhostile (?:statements?|propaganda)\b|\bincit(?:e|es|ing|ement)\b|\bprovocative statements?\b/i,
  ],
  ['sexual-violence', /\bsexual (?:and gender[- ]based )?violence\b|\brape\b/i],
  [
    'harm-to-children',
    /\b(?:harm(?:ing)? (?:to )?|attack(?:s|ing)? (?:on |against )?|recruit(?:ment|ing)? (?:of )?)children\b/i,
  ],
];

const ASKED: readonly (readonly [ActClass, RegExp])[] = [
  ['withdrawal', /\bwithdraw(?:s|n|al|als|ing)?\b|\bpull(?:s|ed|ing)?[- ](?:back|out)\b/i],
  ['deployment', /\b(?:re)?deploy(?:s|ed|ment|ments|ing)?\b/i],
  ['disarmament', /\bdisarm(?:s|ed|ament|ing)?\b/i],
  ['dismantling', /\bdismantl(?:e|es|ed|ing)\b|\bdemolish(?:es|ed)?\b/i],
  ['release', /\breleas(?:e|es|ed|ing)\b|\bset(?:s)? free\b/i],
  ['handover', /\bhand(?:s|ed|ing)?[- ]?over\b|\bhandover\b/i],
  ['delivery', /\bdeliver(?:s|ed|y|ies|ing)?\b/i],
  ['opening', /(?<!\b(?:be|is|are|remain|stay|kept) )\b(?:re)?open(?:s|ed|ing)?\b(?! fire)/i],
  ['appointment', /\bappoint(?:s|ed|ment|ments|ing)?\b|\bnominat(?:e|es|ed|ion|ions)\b/i],
  ['meeting', /\bmeet(?:s|ing|ings)?\b|\bconven(?:e|es|ed)\b/i],
  ['publication', /\bpublish(?:es|ed|ing)?\b|\bpublication\b/i],
  ['declaration', /\bdeclar(?:e|es|ed|ation|ations)\b/i],
  [
    'grant',
    /\bgrant(?:s|ed|ing)?\b|\b(?:allow|allows|permit|permits|let|lets) (?:\w+ ){0,4}(?:pass|access|passage|through|in)\b/i,
  ],
  ['answer', /\banswer(?:s|ed)?\b|\brepl(?:y|ies|ied)\b|\brespond(?:s|ed)?\b/i],
  ['inquiry', /\binquir(?:y|ies|e)\b|\binvestigat(?:e|es|ed|ion|ions)\b/i],
  [
    'notice',
    /\bnotif(?:y|ies|ied|ication|ications)\b|\bannounc(?:e|es|ed|ing|ement)\b|\bgives? notice\b/i,
  ],
  ['request', /\brequests?\b/i],
  [
    'other-performance',
    /\bset(?:s|ting)? up\b|\bput(?:s|ting)? in place\b|\bestablish(?:es|ed|ment)?\b|\bconstitut(?:e|es|ed)\b|\bcreat(?:e|es|ed)\b/i,
  ],
];

/** Which acts the classes of a sentence are looked for among. */
export const FORBIDDEN_ACTS = FORBIDDEN;
export const ASKED_ACTS = ASKED;

/** What starts a clock: the event in whose wake something is due. */
export const TRIGGERS = {
  request: /\brequests?\b/i,
  notice: /\bnotices?\b|\bnotifications?\b/i,
  withdrawal: /\bwithdrawals?\b|\bpull[- ]?backs?\b/i,
  inquiry: /\binquir(?:y|ies)\b/i,
  meeting: /\bmeetings?\b/i,
  release: /\breleases?\b/i,
  handover: /\bhand[- ]?overs?\b/i,
  declaration: /\bdeclarations?\b/i,
} as const;

/** Classes that say nothing by themselves of what they are done with. */
export const OF_THINGS: ReadonlySet<string> = new Set([
  'weapons-present',
  'troop-movement',
  'withdrawal',
  'deployment',
  'disarmament',
  'dismantling',
  'release',
  'handover',
  'delivery',
]);

const MORE =
  '(?: of (?:a )?calib(?:re|er)s? (?:of )?\\d{1,4}(?: ?mm| millimetres)?(?: or (?:more|above)| and (?:more|above))?)?';
/** Which weapons, forces, persons or goods. */
export const OBJECTS = new RegExp(
  `\\b(?:(?:all|any|its|their|heavy|armed|unmanned|regular|anti-aircraft|the) ){0,3}(?:weapons|artillery(?: pieces)?|mortars?|howitzers?|rocket launchers?|tanks?|armoured vehicles|drones|unmanned aircraft|troops|soldiers|armed units|armed forces|prisoners|detainees|hostages|landmines|checkpoints|observation posts|barriers|trucks|convoys|goods|food|medicines?)\\b${MORE}`,
  'i',
);
/** A body that a clause sets up. */
export const BODY =
  /\b(?:a|an|the|one)(?: (?:new|joint|common|permanent|neutral|bilateral|monitoring|verification|and|or|,|observation|supervision|\w+ing)){0,6} (?:mechanism|commission|committee|mission|body|cell|secretariat|team|working group|council)\b/i;

const UNIT_WORDS =
  'trucks?|vehicles?|convoys?|persons?|people|prisoners?|detainees?|soldiers?|troops|personnel|weapons?|rounds?|launchers?|tanks?|mortars?|drones?|flights?|tonnes?|tons?|metric tons|kilograms?|kg|litres?|barrels?|sacks?|mm|millimetres?|metres?|kilometres?|km|visits?|reports?|permits?';
/** A number and what is counted. */
export const COUNTED = new RegExp(
  `^[ -](?:(?:heavy|armed|metric|loaded|registered) )?(${UNIT_WORDS})\\b`,
  'i',
);
