import { afterEach, describe, expect, test, vi } from 'vitest';
import { Api } from './api.ts';
import { Live, SseDecoder, type LiveState } from './live.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the event stream', () => {
  test('is taken apart whatever the pieces', () => {
    const text = ': hello\nid: a\ndata: {"n":1}\n\nid: b\r\ndata: x\r\ndata: ی\r\n\r\n';
    const whole = new SseDecoder().take(bytes(text));
    expect(whole).toEqual([
      { id: 'a', data: '{"n":1}' },
      { id: 'b', data: 'x\nی' },
    ]);
    const decoder = new SseDecoder();
    const pieces = [...bytes(text.replaceAll('\r\n', '\n'))].flatMap((byte) =>
      decoder.take(Uint8Array.of(byte)),
    );
    expect(pieces).toEqual(whole);
  });

  test('keeps the last id for events that have none', () => {
    const decoder = new SseDecoder();
    expect(decoder.take(bytes('id: a\ndata: 1\n\ndata: 2\n\n'))).toEqual([
      { id: 'a', data: '1' },
      { id: 'a', data: '2' },
    ]);
  });
});

describe('the live stream', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('comes back after the last event it took, waiting longer each time nobody answers', async () => {
    vi.useFakeTimers();
    const cursors: (string | null)[] = [];
    const at: number[] = [];
    const began = Date.now();
    let turn = 0;
    const api = new Api({
      fetch: (_url, init) => {
        cursors.push(new Headers(init?.headers).get('last-event-id'));
        at.push(Date.now() - began);
        turn += 1;
        if (turn > 1) return Promise.reject(new TypeError('no network'));
        const body = 'id: c7\ndata: {"kind":"ended","room":"r"}\n\n';
        return Promise.resolve(new Response(body, { status: 200 }));
      },
    });
    const states: LiveState[] = [];
    const events: string[] = [];
    const live = new Live(api, {
      onEvent: (event) => events.push(event.kind),
      onState: (state) => states.push(state),
      firstWait: 1000,
    });
    live.start();
    await vi.advanceTimersByTimeAsync(60_000);
    live.stop();
    expect(events).toEqual(['ended']);
    expect(cursors[0]).toBeNull();
    expect(cursors.slice(1)).toEqual(cursors.slice(1).map(() => 'c7'));
    const waits = at.slice(1).map((time, i) => time - (at[i] ?? 0));
    expect(waits.length).toBeGreaterThan(3);
    // Doubled each time, spread by a quarter either way.
    for (const [i, wait] of waits.slice(1).entries()) {
      expect(wait).toBeGreaterThanOrEqual(0.75 * 1000 * 2 ** (i + 1) - 1);
      expect(wait).toBeLessThanOrEqual(1.25 * 1000 * 2 ** (i + 1) + 1);
    }
    expect(states.slice(0, 3)).toEqual(['connecting', 'live', 'waiting']);
    expect(states.at(-1)).toBe('stopped');
  });
});
