import { RULES_VERSIONS } from '#core/rules.ts';
import { health, type Health } from '#room/wire.ts';
import { openApi } from '../openapi.ts';
import { serverReference } from '../reference.ts';
import { route } from '../route.ts';

/** What this server is and takes. The same for everybody, and nothing in it depends on a room. */
export const about = [
  route({
    method: 'get',
    path: '/api/health',
    access: 'open',
    summary: 'That the server runs, its version, and the rules versions it knows.',
    answers: { 200: { description: 'It runs.', schema: health } },
    handle: ({ services, json }) => {
      const { version } = services;
      return json({ status: 'ok', version, rules: [...RULES_VERSIONS] } satisfies Health);
    },
  }),
  route({
    method: 'get',
    path: '/api/openapi.json',
    access: 'open',
    summary: 'This interface as an OpenAPI 3.1 document.',
    answers: { 200: { description: 'The document.', media: 'application/json' } },
    handle: ({ services, json }) => json(openApi(services)),
  }),
  route({
    method: 'get',
    path: '/api/reference',
    access: 'open',
    summary: 'Every act type, refusal and failure, with its words: what the reference page shows.',
    answers: { 200: { description: 'The reference.', media: 'application/json' } },
    handle: ({ json }) => json(serverReference()),
  }),
];
