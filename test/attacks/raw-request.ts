import { connect, type Socket } from 'node:net';

/** An answer as it came over the wire. */
export interface RawAnswer {
  /** 0 where nothing came before the connection ended. */
  status: number;
  head: string;
  body: string;
}

/** A connection on which any bytes can be sent, also such as no client would. */
export function openSocket(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.off('error', reject);
      // The server may close at any time: that is its right.
      socket.on('error', () => undefined);
      resolve(socket);
    });
    socket.once('error', reject);
  });
}

/** All that comes until the other side ends. */
export function readToEnd(socket: Socket): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    socket.on('data', (piece: Buffer) => pieces.push(piece));
    socket.once('close', () => resolve(parsed(Buffer.concat(pieces).toString('latin1'))));
  });
}

/** Sends bytes on a connection of their own, and reads until the server ends it: so ask it to. */
export async function sendRaw(url: string, text: string | Uint8Array): Promise<RawAnswer> {
  const socket = await openSocket(url);
  const answer = readToEnd(socket);
  socket.write(text);
  return await answer;
}

/** `GET <target>` with the target exactly as given; the connection ends with the answer. */
export async function getRaw(url: string, target: string, headers = ''): Promise<RawAnswer> {
  return await sendRaw(
    url,
    `GET ${target} HTTP/1.1\r\nHost: talks.example\r\nConnection: close\r\n${headers}\r\n`,
  );
}

function parsed(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n');
  const head = end < 0 ? text : text.slice(0, end);
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0);
  return { status, head, body: end < 0 ? '' : text.slice(end + 4) };
}
