import type { Context } from 'hono';

/** The token of an `Authorization: Bearer` header; an empty one for any other scheme, which never holds. */
export function bearerOf(c: Context): string | undefined {
  const header = c.req.header('authorization');
  if (header === undefined) return undefined;
  return /^bearer ([A-Za-z0-9._~+/=-]{1,512})$/i.exec(header)?.[1] ?? '';
}
