import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MAX_REQUEST_BYTES, SIZE_MEDIA_TYPE } from '#record/witness.ts';
import { answerCheckpoint } from './answer.ts';
import type { WitnessFile } from './witness-file.ts';

export interface WitnessServer {
  url: string;
  close(): Promise<void>;
}

/**
 * A witness that can be called: `POST /add-checkpoint` of C2SP tlog-witness (RC6.2), and nothing else.
 * @param told one line for each answer
 */
export async function serveWitness(
  file: WitnessFile,
  port: number,
  hostname: string,
  told: (line: string) => void,
): Promise<WitnessServer> {
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000 },
    (request, response) => {
      void answer(file, request, response, told).catch((error: unknown) => {
        told(`failed: ${String(error)}`);
        if (!response.headersSent) say(response, 500, 'The witness failed.\n');
      });
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, resolve);
  });
  const { port: at } = server.address() as AddressInfo;
  const shown = hostname.includes(':') ? `[${hostname}]` : hostname;
  return { url: `http://${shown}:${at}`, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 2_000).unref();
  });
}

async function answer(
  file: WitnessFile,
  request: IncomingMessage,
  response: ServerResponse,
  told: (line: string) => void,
): Promise<void> {
  if (request.url !== '/add-checkpoint') return say(response, 404, 'There is nothing here.\n');
  if (request.method !== 'POST') return say(response, 405, 'Post a checkpoint here.\n');
  const body = await bodyOf(request);
  if (!body) return say(response, 400, 'The request is too long.\n');
  const outcome = await answerCheckpoint(file, body, Date.now);
  if (outcome.kind === 'cosigned') {
    told(`room ${outcome.room}: copies match at ${outcome.size} acts`);
    return say(response, 200, outcome.line);
  }
  const { decision } = outcome;
  told(`${decision.status}: ${decision.fault.message}`);
  if (decision.status === 409) return say(response, 409, `${decision.size}\n`, SIZE_MEDIA_TYPE);
  // RC6.2: whoever cannot show what a log has signed does not learn that it is watched here.
  if (decision.status === 403 || decision.status === 404) return say(response, 404, UNKNOWN);
  say(response, decision.status, `${decision.fault.message}\n`);
}

const UNKNOWN = 'This witness does not know the log.\n';

function say(response: ServerResponse, status: number, body: string, type = 'text/plain'): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}

/** Undefined for one that is longer than any request. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    length += (piece as Buffer).length;
    if (length > MAX_REQUEST_BYTES) return undefined;
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces);
}
