import { challenge, signedIn, signInRequest } from '#room/wire.ts';
import { sayFault } from '../failures.ts';
import { route } from '../route.ts';

export const signInRoutes = [
  route({
    method: 'post',
    path: '/api/sign-in/challenge',
    access: 'open',
    summary: 'A nonce for signing in, good once and for five minutes.',
    answers: { 200: { description: 'The nonce.', schema: challenge } },
    handle: ({ services, json }) => json(services.signIns.challenge(services.clock.now())),
  }),
  route({
    method: 'post',
    path: '/api/sign-in',
    access: 'open',
    summary: 'Signs in with one note for each room (RC8.9); they may share a nonce.',
    description:
      'The answer names the rooms whose keys sign in; the others are left out without a reason. The token is sent as `Authorization: Bearer`, for twelve hours.',
    body: signInRequest,
    answers: {
      200: { description: 'Signed in.', schema: signedIn },
      403: { description: 'Expired, used, for another server, or none of the keys signs in.' },
    },
    handle: async ({ services, body, json, fail, say }) => {
      const outcome = await services.signIns.signIn(body.notes, services.clock.now());
      switch (outcome.kind) {
        case 'signed-in':
          return json(outcome.answer);
        case 'fault':
          return say(sayFault(outcome.fault));
        case 'failed':
          return fail(outcome.code);
      }
    },
  }),
  route({
    method: 'post',
    path: '/api/sign-out',
    access: 'signed-in',
    summary: 'Ends the sign-in, and the live streams under it.',
    answers: { 204: { description: 'Signed out.' } },
    handle: async ({ c, services, reader }) => {
      await services.signIns.signOut(reader, services.clock.now());
      if (reader.signIn !== undefined) services.live.end(reader.signIn);
      return c.body(null, 204);
    },
  }),
];
