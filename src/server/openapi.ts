import * as z from 'zod';
import type { ActReference } from '#core/reference.ts';
import * as wire from '#room/wire.ts';
import { serverReference } from './reference.ts';
import type { Answer, Route } from './route.ts';

/** The interface as an OpenAPI 3.1 document, derived from the list of routes, the wire's shapes and the declarations of acts (idea 5). */
export function openApi({
  routes,
  version,
  origin,
}: {
  routes: readonly Route[];
  version: string;
  origin: string;
}): unknown {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:([a-z]+)(?:\{[^}]*\})?/g, '{$1}');
    (paths[path] ??= {})[route.method] = operationOf(route);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Parley', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: origin }],
    paths,
    components: {
      schemas: { ...wireSchemas(), ...actSchemas() },
      securitySchemes: {
        signIn: { type: 'http', scheme: 'bearer', description: 'The token of a sign-in (RC8.9).' },
        opening: { type: 'http', scheme: 'bearer', description: 'The operator’s opening token.' },
      },
    },
  };
}

/** Every shape of the wire under its own name. */
const NAMES = new Map<z.ZodType, string>(
  Object.entries(wire).map(([name, schema]) => [schema, name]),
);

function jsonSchema(schema: z.core.$ZodType, io: 'input' | 'output' = 'output'): unknown {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

function wireSchemas(): Record<string, unknown> {
  return Object.fromEntries([...NAMES].map(([schema, name]) => [name, jsonSchema(schema)]));
}

function schemaOf(schema: z.ZodType): unknown {
  const name = NAMES.get(schema);
  return name === undefined ? jsonSchema(schema) : { $ref: `#/components/schemas/${name}` };
}

function actName({ name, version }: ActReference): string {
  return `act.${name}.${version}`;
}

/** The body of each act type of the rules that new rooms take. */
function actSchemas(): Record<string, unknown> {
  return Object.fromEntries(
    serverReference().acts.map((type) => [
      actName(type),
      {
        ...type.schema,
        title: `${type.name}/${type.version}`,
        description: `${type.summary} ${type.effect}`,
        examples: [type.example],
      },
    ]),
  );
}

function operationOf(route: Route): unknown {
  const names = [...route.path.matchAll(/:([a-z]+)/g)].map((match) => match[1] as string);
  const security =
    route.access === 'operator'
      ? [{ opening: [] }]
      : route.access === 'signed-in' || route.access === 'member'
        ? [{ signIn: [] }]
        : route.access === 'open'
          ? []
          : [{ signIn: [] }, {}];
  return {
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    security,
    parameters: [
      ...names.map((name) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...queryParameters(route),
    ],
    ...(route.body ? { requestBody: requestBody(route) } : {}),
    responses: responsesOf(route),
  };
}

function queryParameters({ query }: Route): unknown[] {
  if (!query) return [];
  const { properties = {}, required = [] } = jsonSchema(query, 'input') as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function requestBody(route: Route): unknown {
  const content = { schema: schemaOf(route.body as z.ZodType) };
  if (route.body !== wire.submission) {
    return { required: true, content: { 'application/json': content } };
  }
  // A submission carries its body as text, so the types of acts are shown as examples, and their schemas named beside it.
  const examples = Object.fromEntries(
    serverReference().acts.map((type) => [
      `${type.name}/${type.version}`,
      {
        summary: type.summary,
        value: {
          note: 'parley/act@v1\n…',
          salt: 'AAAAAAAAAAAAAAAAAAAAAA==',
          body: JSON.stringify(type.example),
          enclosures: [],
        },
      },
    ]),
  );
  return {
    required: true,
    description:
      'The note is a signed act (spec/record.md, RC1). What `body` holds is said by the act’s type.',
    content: { 'application/json': { ...content, examples } },
    'x-parley-bodies': Object.fromEntries(
      serverReference().acts.map((type) => [
        `${type.name}/${type.version}`,
        { $ref: `#/components/schemas/${actName(type)}` },
      ]),
    ),
  };
}

function responsesOf(route: Route): Record<string, unknown> {
  const failure = { 'application/json': { schema: { $ref: '#/components/schemas/failure' } } };
  const responses: Record<string, unknown> = {};
  for (const [status, answer] of Object.entries(route.answers)) {
    const { description } = answer;
    const content = Number(status) < 400 ? contentOf(answer) : failure;
    responses[status] = content ? { description, content } : { description };
  }
  if (route.path.includes(':room') && route.access !== 'open') {
    responses['404'] ??= {
      description: 'No such room, or not open to the caller.',
      content: failure,
    };
  }
  responses['default'] = { description: 'Why not.', content: failure };
  return responses;
}

function contentOf({ schema, media }: Answer): Record<string, unknown> | undefined {
  if (media !== undefined) return { [media]: schema ? { schema: schemaOf(schema) } : {} };
  return schema && { 'application/json': { schema: schemaOf(schema) } };
}
