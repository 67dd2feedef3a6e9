import { createHash } from 'node:crypto';

/**
 * A phone with ODK Collect, as its sources have the protocol: it asks by HEAD before it sends, answers the first challenge that begins with Digest, puts a device id
 * into the query, and parts what is longer than the server takes.
 */
export interface PhoneFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

export interface PhoneAnswer {
  status: number;
  headers: Headers;
  text: string;
}

type Ask = (url: string, init: RequestInit) => Promise<Response>;

export class CollectPhone {
  readonly #ask: Ask;
  readonly #origin: string;
  readonly #name: string;
  readonly #password: string;
  #challenge: string | undefined;
  #count = 0;
  /** Authorizations as they were sent. */
  readonly sent: string[] = [];

  constructor(ask: Ask, origin: string, name: string, password: string) {
    this.#ask = ask;
    this.#origin = origin;
    this.#name = name;
    this.#password = password;
  }

  async get(path: string): Promise<PhoneAnswer> {
    return await this.#request('GET', path);
  }

  /** HEAD, and then as many posts as it takes. The last answer. */
  async submit(xml: Uint8Array, files: readonly PhoneFile[] = []): Promise<PhoneAnswer> {
    const asked = await this.#request('HEAD', '/submission?deviceID=collect%3Ax1y2');
    if (asked.status !== 204) return asked;
    const location = asked.headers.get('location') ?? '';
    if (!location.startsWith(this.#origin)) throw new Error('sent elsewhere');
    const most = Number(asked.headers.get('x-openrosa-accept-content-length'));
    let answer = asked;
    let at = 0;
    do {
      const parts: PhoneFile[] = [];
      let size = xml.length;
      while (at < files.length) {
        const file = files[at] as PhoneFile;
        if (parts.length > 0 && size + file.bytes.length > most) break;
        size += file.bytes.length;
        parts.push(file);
        at += 1;
      }
      const body = multipart(xml, parts, at < files.length);
      answer = await this.#request('POST', '/submission?deviceID=collect%3Ax1y2', body);
      if (answer.status !== 201 && answer.status !== 202) return answer;
    } while (at < files.length);
    return answer;
  }

  /** One request, as whoever took the phone may make it. @param more it says that the rest is still to come */
  async post(
    xml: Uint8Array,
    files: readonly PhoneFile[] = [],
    more = false,
  ): Promise<PhoneAnswer> {
    return await this.#request('POST', '/submission', multipart(xml, files, more));
  }

  async #request(method: string, path: string, body?: Buffer): Promise<PhoneAnswer> {
    for (let turn = 0; ; turn++) {
      const headers: Record<string, string> = {
        'X-OpenRosa-Version': '1.0',
        Date: new Date(0).toUTCString(),
        'User-Agent': 'org.odk.collect.android/v2026.1 Dalvik/2.1.0',
        ...(body === undefined
          ? {}
          : { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` }),
        ...(body === undefined ? {} : { 'Content-Length': String(body.length) }),
      };
      if (this.#challenge !== undefined) {
        headers['Authorization'] = this.#authorization(method, path);
        this.sent.push(headers['Authorization']);
      }
      const response = await this.#ask(`${this.#origin}${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: new Uint8Array(body) }),
      });
      const text = await response.text();
      if (response.status !== 401 || turn > 0) {
        return { status: response.status, headers: response.headers, text };
      }
      this.#challenge = response.headers.get('www-authenticate') ?? undefined;
      this.#count = 0;
    }
  }

  #authorization(method: string, uri: string): string {
    const said =
      /^Digest realm="([^"]*)", qop="auth", nonce="([^"]*)", algorithm=(MD5|SHA-256)/.exec(
        this.#challenge ?? '',
      );
    if (!said) throw new Error(`not a challenge that a phone knows: ${this.#challenge}`);
    const [, realm = '', nonce = '', algorithm = ''] = said;
    const h = (text: string) =>
      createHash(algorithm === 'MD5' ? 'md5' : 'sha256')
        .update(text)
        .digest('hex');
    this.#count += 1;
    const nc = String(this.#count).padStart(8, '0');
    const cnonce = 'e79e26e0d17c978d';
    const first = h(`${this.#name}:${realm}:${this.#password}`);
    const response = h(`${first}:${nonce}:${nc}:${cnonce}:auth:${h(`${method}:${uri}`)}`);
    return `Digest username="${this.#name}", realm="${realm}", nonce="${nonce}", uri="${uri}", response="${response}", qop=auth, nc=${nc}, cnonce="${cnonce}", algorithm=${algorithm}`;
  }
}

const BOUNDARY = '0f5c1f3a-9d0e-4b53-b1f0-7d0b6f0a2c11';

/** As OkHttp writes it. */
export function multipart(xml: Uint8Array, files: readonly PhoneFile[], more = false): Buffer {
  const part = (name: string, type: string, bytes: Uint8Array, filename = name) => [
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="${filename}"\r\nContent-Type: ${type}\r\nContent-Length: ${bytes.length}\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ];
  const flag = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="*isIncomplete*"\r\nContent-Length: 3\r\n\r\nyes\r\n`;
  return Buffer.concat([
    ...part('xml_submission_file', 'text/xml', xml, 'incident_2031-03-04.xml'),
    ...files.flatMap(({ name, type, bytes }) => part(name, type, bytes)),
    Buffer.from(more ? flag : ''),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);
}
