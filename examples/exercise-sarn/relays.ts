import type { Words } from '#core/words.ts';
import { OFFICES, type Side } from './people.ts';
import type { Tale } from './tale.ts';

type Condition = { kind: string; person?: Words; from?: string; move?: Words };

interface Relay {
  from: Side;
  words: Words;
  only: Condition[];
  form: 'words' | 'gist';
  /** What is passed, where it is not their words. */
  gist?: Words;
  to: Words;
  asked?: true;
  moved?: Words;
}

const other = (side: Side): Side => (side === 'p1' ? 'p2' : 'p1');
const delegation: Readonly<Record<Side, Words>> = {
  p1: { en: 'the Brennat delegation', ur: 'برینت کا وفد' },
  p2: { en: 'the Kessary delegation', ur: 'کیساری کا وفد' },
};

/**
 * The afternoon of the walk-out and the next morning: what each side lets the chair pass on, each under another rule. The chair releases by hand. One thing of
 * each side goes to the other mediator as well.
 */
export async function relays(tale: Tale): Promise<void> {
  const { stage } = tale;
  await relay(tale, {
    from: 'p1',
    words: {
      en: 'At night our boats could carry a light, if the bank is ours.',
      ur: 'کنارہ ہمارا ہو تو رات کو ہماری کشتیاں بتی جلا سکتی ہیں۔',
    },
    only: [{ kind: 'gist' }],
    form: 'gist',
    gist: { en: 'Lights on boats are possible.', ur: 'کشتیوں پر بتی ممکن ہے۔' },
    to: delegation.p2,
  });
  await relay(tale, {
    from: 'p1',
    words: {
      en: 'I would meet you alone, for an hour.',
      ur: 'میں آپ سے اکیلے میں ایک گھنٹہ مل سکتی ہوں۔',
    },
    only: [{ kind: 'to-person', person: OFFICES['p2/k1'] as Words }],
    form: 'words',
    to: OFFICES['p2/k1'] as Words,
  });
  await relay(tale, {
    from: 'p2',
    words: {
      en: 'If they ask: those who are ill could go home at once.',
      ur: 'اگر پوچھا جائے: بیمار فوراً گھر جا سکتے ہیں۔',
    },
    only: [{ kind: 'only-if-asked' }],
    form: 'words',
    to: delegation.p1,
    asked: true,
  });
  await relay(tale, {
    from: 'p2',
    words: {
      en: 'We leave the sum for the fund open, if they do.',
      ur: 'وہ ایسا کریں تو ہم بھی فنڈ کی رقم کھلی چھوڑ دیں گے۔',
    },
    only: [
      {
        kind: 'if-other-moves',
        move: { en: 'They leave the sum open as well.', ur: 'وہ بھی رقم کھلی چھوڑ دیں۔' },
      },
    ],
    form: 'words',
    to: delegation.p1,
    moved: { en: 'They have left the sum open.', ur: 'انہوں نے رقم کھلی چھوڑ دی ہے۔' },
  });
  tale.notBefore = await give(tale, early(stage.instant(12, '08:00')));
}

/** What was not to be passed before eight the next morning. */
export async function relayInTheMorning(tale: Tale): Promise<void> {
  await pass(tale, early(tale.stage.instant(12, '08:00')), tale.notBefore);
}

const early = (from: string): Relay => ({
  from: 'p2',
  words: {
    en: 'The gauges may be read by both. Our leadership has agreed.',
    ur: 'پیمانے دونوں پڑھ سکتے ہیں۔ ہماری قیادت راضی ہے۔',
  },
  only: [{ kind: 'not-before', from }],
  form: 'words',
  to: delegation.p1,
});

async function relay(tale: Tale, one: Relay): Promise<void> {
  await pass(tale, one, await give(tale, one));
}

async function give(tale: Tale, { from, words, only }: Relay): Promise<string> {
  const { stage } = tale;
  return await stage.act(`shuttle-${from}`, `${from}/k1`, 'confidence.give', {
    words,
    hash: stage.hash(words),
    rule: { only, coMediators: true },
  });
}

async function pass(tale: Tale, one: Relay, confidence: string): Promise<void> {
  const { stage } = tale;
  const { from, only, form, to, asked, moved } = one;
  const words = one.gist ?? one.words;
  const release = {
    confidence,
    rule: { only, coMediators: true },
    form,
    aloud: false,
    words,
    hash: stage.hash(words),
    ...(asked ? { asked } : {}),
    ...(moved ? { moved } : {}),
  };
  const source = `shuttle-${from}`;
  if (only.some(({ kind }) => kind === 'gist' || kind === 'only-if-asked')) {
    const within = { ...release, to: OFFICES['m2/k1'] as Words, coMediator: true };
    const shared = await stage.act(source, 'm1/k1', 'confidence.release', within);
    const rests = [source, shared] as const;
    await stage.act('mediators', 'm1/k1', 'relay.pass', { form, words }, { rests });
  }
  const released = await stage.act(source, 'm1/k1', 'confidence.release', {
    ...release,
    to,
    coMediator: false,
  });
  await stage.act(
    `shuttle-${other(from)}`,
    'm1/k1',
    'relay.pass',
    { form, words },
    {
      rests: [source, released],
    },
  );
}
