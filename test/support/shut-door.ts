import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Hands on everything but the acts of one room. */
export class ShutDoor {
  readonly #server: Server;
  target = '';
  shutTo: string | undefined;
  /** Hands the act on, and says nothing of the answer. */
  swallows = false;
  /** Answers in the server’s place. */
  refuses = false;

  constructor() {
    this.#server = createServer((incoming, outgoing) => {
      const isShut =
        this.shutTo !== undefined &&
        incoming.method === 'POST' &&
        incoming.url === `/api/rooms/${this.shutTo}/acts`;
      if (isShut && this.refuses) {
        incoming.resume();
        const error = { code: 'request.too-large', message: 'The act is too large.' };
        outgoing.writeHead(413, { 'content-type': 'application/json' });
        outgoing.end(JSON.stringify({ error }));
        return;
      }
      if (isShut && !this.swallows) {
        outgoing.destroy();
        return;
      }
      const { method, headers, url } = incoming;
      const onward = request(`${this.target}${url}`, { method, headers }, (answer) => {
        if (isShut) {
          answer.resume();
          outgoing.destroy();
          return;
        }
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      });
      onward.on('error', () => outgoing.destroy());
      incoming.on('error', () => onward.destroy());
      incoming.pipe(onward);
    });
  }

  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
