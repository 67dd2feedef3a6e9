import { asideDraft, asideList, asideToken, newAside, type AsideList } from '#room/wire.ts';
import type { Place } from '../aside.ts';
import { sayFault, sayRefusal } from '../failures.ts';
import { route } from '../route.ts';

/** Off the record (RC15): held in memory until its hour, and told to no log. */
export const asideRoutes = [
  route({
    method: 'get',
    path: '/api/rooms/:room/aside',
    access: 'member',
    unlogged: true,
    summary: 'What is written off the record in a room and may be read now.',
    description:
      'It is in no log and signed by nobody; nothing may cite it. Who has no place in the room, or has it no more, is told that the room is unknown.',
    answers: { 200: { description: 'In the order in which it was written.', schema: asideList } },
    handle: ({ services, seat, json }) =>
      json({ entries: services.aside.read(seat as Place) } satisfies AsideList),
  }),
  route({
    method: 'post',
    path: '/api/rooms/:room/aside',
    access: 'member',
    unlogged: true,
    summary: 'Writes off the record, until an hour at most a day ahead.',
    description:
      'In memory only: gone at its hour, and with the process. In a sealed room only what the device has sealed under the present epoch is taken. The answer alone has the token that takes it back.',
    body: asideDraft,
    answers: {
      201: { description: 'Its id, and the token that takes it back.', schema: newAside },
      409: { description: 'There is no room for more, or the seal has changed.' },
      422: { description: 'Not for this room, or not until that hour.' },
      429: { description: 'Too many in a short time.' },
    },
    handle: ({ services, seat, body, json, fail, say, language }) => {
      const outcome = services.aside.write(seat as Place, body);
      switch (outcome.kind) {
        case 'written':
          return json(outcome.value, 201);
        case 'failed':
          return fail(outcome.code);
        case 'fault':
          return say(sayFault(outcome.fault));
        case 'refused':
          return say(sayRefusal(outcome.refusal, language));
        case 'too-many': {
          const answer = fail('request.too-many');
          answer.headers.set('retry-after', String(outcome.wait));
          return answer;
        }
      }
    },
  }),
  route({
    method: 'post',
    path: '/api/rooms/:room/aside/withdraw',
    access: 'member',
    unlogged: true,
    summary: 'Takes back what was written off the record, by the token that writing it gave.',
    body: asideToken,
    answers: {
      204: { description: 'It is gone.' },
      404: { description: 'There is nothing of this token, or not any more.' },
    },
    handle: ({ c, services, seat, body, fail }) =>
      services.aside.withdraw(seat as Place, body.token)
        ? c.body(null, 204)
        : fail('aside.unknown'),
  }),
];
