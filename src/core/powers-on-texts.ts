import type { ActType } from './declare.ts';
import { declareAct } from './declare.ts';
import { pointOf } from './points.ts';
import type { Notification } from './powers.ts';
import { notification, NOTIFICATION, refuseHolder, takeNotification } from './powers.ts';
import { refuse } from './refusal.ts';
import { textOf } from './text/state.ts';

/** Full powers limited to named texts, as they can be to points (AU1.9): for rules that have texts. */

const notify = declareAct<Notification>({
  name: 'powers.notify',
  version: 2,
  subject: 'authority',
  nature: 'performed',
  summary:
    'A head notifies full powers: for whom, for which acts, on which points and texts, how long.',
  effect:
    'From then on what this person does within them is done for the side. On a named text they cover its paragraphs, and the instruments drawn up from it. Heads of State and of Government and foreign ministers need none, so for them the office suffices. A validity that is reached is shown, and ends nothing by itself (AU1).',
  body: notification,
  entitled: { roles: ['party'], head: true },
  solemn: true,
  refuse(state, act) {
    const no = refuseHolder(state, act);
    const { scope } = act.body;
    if (no || scope === 'all') return no;
    return scope.every((id) => pointOf(state, id) ?? textOf(state, id))
      ? undefined
      : refuse('powers.scope-unknown');
  },
  apply: takeNotification,
  sentence: {
    en: '{actor} notifies full powers of the holder of the key {key} ({office}): {acts}; {all, select, yes {on all points and texts} other {{points, select, none {} other {on the points {points}}}{both, select, yes { and } other {}}{texts, select, none {} other {on the texts {texts}}}}}{from, select, none {} other {, from {from}}}{until, select, none {} other {, until {until}}}.',
    ur: '{actor} نے کلید {key} کے حامل ({office}) کے مکمل اختیارات مطلع کیے: {acts}؛ {all, select, yes {تمام نکات اور متون پر} other {{points, select, none {} other {نکات {points} پر}}{both, select, yes { اور } other {}}{texts, select, none {} other {متون {texts} پر}}}}{from, select, none {} other {، {from} سے}}{until, select, none {} other {، {until} تک}}۔',
  },
  binding: {
    ps: '{actor} د کیلي {key} د لرونکي ({office}) بشپړ واکونه اعلاموي: {acts}؛ {all, select, yes {په ټولو ټکو او متنونو کې} other {{points, select, none {} other {په دې ټکو کې: {points}}}{both, select, yes { او } other {}}{texts, select, none {} other {په دې متنونو کې: {texts}}}}}{from, select, none {} other {، له {from} څخه}}{until, select, none {} other {، تر {until} پورې}}.',
    ar: 'يُخطر {actor} بوثيقة التفويض الكامل لحامل المفتاح {key} ({office}): {acts}؛ {all, select, yes {في جميع النقاط والنصوص} other {{points, select, none {} other {في النقاط {points}}}{both, select, yes { و} other {}}{texts, select, none {} other {في النصوص {texts}}}}}{from, select, none {} other {، اعتبارًا من {from}}}{until, select, none {} other {، حتى {until}}}.',
    tr: '{actor}, {key} anahtarının sahibinin ({office}) tam yetkisini bildirir: {acts}; {all, select, yes {bütün maddelerde ve metinlerde} other {{points, select, none {} other {şu maddelerde: {points}}}{both, select, yes { ve } other {}}{texts, select, none {} other {şu metinlerde: {texts}}}}}{from, select, none {} other {, başlangıç: {from}}}{until, select, none {} other {, bitiş: {until}}}.',
    fr: '{actor} notifie les pleins pouvoirs du titulaire de la clé {key} ({office}) : {acts} ; {all, select, yes {sur tous les points et textes} other {{points, select, none {} other {sur les points {points}}}{both, select, yes { et } other {}}{texts, select, none {} other {sur les textes {texts}}}}}{from, select, none {} other {, à compter du {from}}}{until, select, none {} other {, jusqu’au {until}}}.',
  },
  values: ({ key, office, acts, scope, from, until }, naming) => {
    const named = scope === 'all' ? [] : scope;
    const texts = named.filter((id) => naming.isText(id));
    const points = named.filter((id) => !naming.isText(id));
    return {
      key,
      office: naming.term(`power-office.${office}`),
      acts: naming.list(acts.map((act) => naming.term(`power-act.${act}`))),
      all: scope === 'all' ? 'yes' : 'no',
      both: texts.length > 0 && points.length > 0 ? 'yes' : 'no',
      points: points.length === 0 ? undefined : naming.list(points.map((id) => naming.point(id))),
      texts:
        texts.length === 0
          ? undefined
          : naming.list(texts.map((id) => naming.quoted(naming.text(id)))),
      from: from === undefined ? undefined : naming.instant(from),
      until: until === undefined ? undefined : naming.instant(until),
    };
  },
  example: NOTIFICATION,
});

export const powersOnTextsActs: readonly ActType[] = [notify];
