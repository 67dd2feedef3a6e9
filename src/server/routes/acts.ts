import {
  acknowledged,
  answered,
  submission,
  submissions,
  type Answered,
  type Submission,
} from '#room/wire.ts';
import type { HostedRoom } from '../host.ts';
import { sayFault } from '../failures.ts';
import {
  composedOf,
  demoKeyIn,
  judge,
  signedByReaders,
  toStranger,
  type Posting,
} from '../posted-act.ts';
import { route, type Call } from '../route.ts';

function postingOf({ services, language, reader, param }: Call): Posting {
  return { services, language, reader, room: param('room') };
}

function tooMany(fail: Call['fail'], wait: number): Response {
  const answer = fail('request.too-many');
  answer.headers.set('retry-after', String(wait));
  return answer;
}

export const actRoutes = [
  route({
    method: 'post',
    path: '/api/rooms/:room/acts',
    access: 'signature',
    summary: 'Submits a signed act. Its signature is the authority: no sign-in is needed.',
    description:
      'The same act again gets a receipt for the same leaf (RC4.3). To whoever may not read the room, every act is answered as for a room that is not there.',
    body: submission,
    size: 'act',
    answers: {
      200: { description: 'It was there already.', schema: acknowledged },
      201: { description: 'It is durable.', schema: acknowledged },
      400: { description: 'Not well formed, or not validly signed.' },
      422: { description: 'The rules do not admit it, or it needs a newer Parley.' },
      503: { description: 'Nothing is admitted at present.' },
    },
    handle: async (call) => {
      const { services, body, say, fail, json } = call;
      const { provider, byKey, clock } = services;
      const posting = postingOf(call);
      const composed = composedOf(provider, body);
      if (!composed.ok) return say(sayFault(composed.fault));
      const demo = demoKeyIn(posting, body);
      if (demo) return say(demo);
      const { note } = composed.value;
      const room = await services.host.room(posting.room).catch((error: unknown) => {
        services.report(error);
        return undefined;
      });
      if (!room) return say(toStranger(posting, composed.value));

      const who = `${room.id} ${/^by (\S+)$/m.exec(body.note)?.[1] ?? ''}`;
      const now = clock.now();
      const wait = byKey.wait(who, now);
      if (wait > 0) {
        // Only whoever really holds the key is told that it has sent too much.
        if (!(await signedByReaders(provider, room, note)))
          return say(toStranger(posting, composed.value));
        return tooMany(fail, wait);
      }

      const judged = await judge(posting, room, composed.value);
      if (judged.signed) byKey.take(who, now);
      return judged.ok ? json(judged.value, judged.again ? 200 : 201) : say(judged.said);
    },
  }),
  route({
    method: 'post',
    path: '/api/rooms/:room/acts/batch',
    access: 'member',
    summary: 'Submits up to 256 signed acts in one request, each judged and answered by itself.',
    description:
      'For imports. Every act goes the way that it would go alone: the same checks, its own leaf, its own receipt or refusal; one that is refused holds up no other, and the answers stand in the order of the acts. The acts enter the log in no promised order, and nothing is promised of them together: after a cut connection the same batch is sent again, and what is there already is answered as such. All acts together may be as many bytes as one act. It counts as one act of the key that is signed in; who has no place in the room is told that the room is unknown.',
    body: submissions,
    size: 'act',
    answers: {
      200: { description: 'What became of each.', schema: answered },
      400: { description: 'Not well formed.' },
      413: { description: 'More bytes than one request may have.' },
      429: { description: 'Too many in a short time.' },
    },
    handle: async (call) => {
      const { services, body, seat, json, fail } = call;
      const { byKey, clock } = services;
      const { room, key } = seat;
      const who = `${room.id} ${key?.ref ?? ''}`;
      const now = clock.now();
      const wait = byKey.wait(who, now);
      if (wait > 0) return tooMany(fail, wait);
      byKey.take(who, now);
      const posting = postingOf(call);
      // All at once, so that they share commits; the sequencer answers more than it can hold with `server.busy`.
      const acts = await Promise.all(body.acts.map((sent) => answerTo(posting, room, sent)));
      return json({ acts } satisfies Answered);
    },
  }),
];

async function answerTo(
  posting: Posting,
  room: HostedRoom,
  sent: Submission,
): Promise<Answered['acts'][number]> {
  const composed = composedOf(posting.services.provider, sent);
  if (!composed.ok) return sayFault(composed.fault).body;
  const demo = demoKeyIn(posting, sent);
  if (demo) return demo.body;
  const judged = await judge(posting, room, composed.value);
  return judged.ok ? { ...judged.value, again: judged.again } : judged.said.body;
}
