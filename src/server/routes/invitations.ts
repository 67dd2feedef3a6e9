import {
  claim,
  invitation,
  invitationList,
  invitationRequest,
  newInvitation,
  openInvitation,
  type InvitationList,
} from '#room/wire.ts';
import { sayFault, sayRefusal } from '../failures.ts';
import type { Invitations } from '../invitations.ts';
import { route, type Call } from '../route.ts';

type Outcome = Awaited<ReturnType<Invitations[keyof Invitations]>>;

function answer(
  { json, fail, say, language }: Call,
  outcome: Outcome,
  show: (value: unknown) => unknown = (value) => value,
  status: 200 | 201 = 200,
): Response {
  switch (outcome.kind) {
    case 'ok':
      return json(show(outcome.value), status);
    case 'failed':
      return fail(outcome.code);
    case 'refused':
      return say(sayRefusal(outcome.refusal, language));
    case 'fault':
      return say(sayFault(outcome.fault));
  }
}

export const invitationRoutes = [
  route({
    method: 'post',
    path: '/api/rooms/:room/invitations',
    access: 'room',
    summary: 'A head invites a device of its own side to enrol a key.',
    description: 'The answer alone has the secret; it is kept here only as a hash.',
    body: invitationRequest,
    answers: {
      201: { description: 'The invitation with its secret.', schema: newInvitation },
      403: { description: 'Not a head of delegation.' },
      422: { description: 'The key name is taken, or not of the caller’s side.' },
    },
    handle: async (call) => {
      const { services, seat, body } = call;
      const outcome = await services.invitations.invite(seat, body, services.clock.now());
      return answer(call, outcome, undefined, 201);
    },
  }),
  route({
    method: 'get',
    path: '/api/rooms/:room/invitations',
    access: 'room',
    summary: 'The invitations of the caller’s own side, for its head.',
    answers: {
      200: { description: 'Those that wait, and those claimed lately.', schema: invitationList },
      403: { description: 'Not a head of delegation.' },
    },
    handle: async (call) => {
      const { services, seat } = call;
      const outcome = await services.invitations.list(seat, services.clock.now());
      return answer(call, outcome, (invitations) => ({ invitations }) as InvitationList);
    },
  }),
  route({
    method: 'get',
    path: '/api/invitations/:secret',
    access: 'open',
    summary: 'What an invitation is for, to whoever has its secret.',
    answers: { 200: { description: 'The invitation.', schema: openInvitation } },
    handle: async (call) => {
      const { services, param } = call;
      return answer(call, await services.invitations.find(param('secret'), services.clock.now()));
    },
  }),
  route({
    method: 'post',
    path: '/api/invitations/:secret/claim',
    access: 'open',
    summary: 'Enrols a key (RC8.8): a note signed by that very key. Works once.',
    body: claim,
    answers: {
      200: { description: 'Waits for the head to accredit the key.', schema: invitation },
      409: { description: 'Another device was first.' },
      422: { description: 'Not the enrolment that was asked for.' },
    },
    handle: async (call) => {
      const { services, param, body } = call;
      const now = services.clock.now();
      return answer(call, await services.invitations.claim(param('secret'), body.note, now));
    },
  }),
];
