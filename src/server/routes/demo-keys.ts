import { demoPeople, type DemoPeople } from '#room/exercise-wire.ts';
import { route } from '../route.ts';

/** Keys that are no secret, for the rooms of an exercise that ships with Parley (RC14.5). */
export const demoKeyRoutes = [
  route({
    method: 'get',
    path: '/api/rooms/:room/demo-keys',
    // Whoever has Parley can make these keys, so there is nobody from whom they could be kept. Every other room, and all of a live server, is unknown here.
    access: 'open',
    summary: 'The people of an exercise, with their private keys, which are public demo keys.',
    description:
      'Only for the rooms of an exercise, on a server of examples. Every other room is unknown here, whether it is there or not. Never trust what is signed with one of these keys.',
    answers: {
      200: { description: 'Whom one can act as, with the keys of each.', schema: demoPeople },
      404: { description: 'Not a room of an exercise that ships.' },
    },
    async handle({ services, param, json, fail }) {
      const { mode, exercises } = services;
      const room = param('room');
      const exercise = exercises.find(({ rooms }) => [...rooms.values()].includes(room));
      if (mode !== 'examples' || !exercise) return fail('room.unknown');
      return json({
        warning: 'EXERCISE: these keys are public. Whoever has Parley can act with them.',
        people: await exercise.people(),
      } satisfies DemoPeople);
    },
  }),
];
