import type { EventClass } from '#core/obligations/classes.ts';
import type { Message, MonitorEvent, Steering } from '#core/obligations/event.ts';
import type { MonitoredTerms } from '#core/obligations/monitor/compiled.ts';
import type { InstanceState, ObligationState } from '#core/obligations/monitor/states.ts';
import { at, expectAgreement, SQUARE, windowed } from './obligation-worlds.ts';

/**
 * One obligation and what happens under it, told in minutes from its beginning, for examples that a reader can follow. Its window is three hours, its reporting lag ten
 * minutes, its zone everywhere, its addressee `p1`; an event is of `p1`, found, without a place, and is entered when it is over, unless said otherwise.
 */
export class Scene {
  readonly #terms: MonitoredTerms;
  readonly #zoned: boolean;
  readonly #log: (Message | Steering)[] = [];

  constructor(
    terms: Pick<MonitoredTerms, 'rule' | 'act'> & Partial<MonitoredTerms>,
    zoned = false,
  ) {
    this.#zoned = zoned;
    this.#terms = {
      addressees: ['p1'],
      zone: zoned ? 'z' : 'everywhere',
      window: windowed(0, 180),
      lag: 10,
      ...terms,
    };
  }

  /** @param minutes when it happened: a moment, or from and to. */
  enter(
    id: string,
    what: EventClass,
    minutes: number | [number, number],
    more: Partial<MonitorEvent> & { reported?: number } = {},
  ): this {
    return this.#note('enter', id, what, minutes, more);
  }

  amend(
    id: string,
    what: EventClass,
    minutes: number | [number, number],
    more: Partial<MonitorEvent> & { reported: number; by?: 'finding' },
  ): this {
    return this.#note('amend', id, what, minutes, more);
  }

  retract(id: string, reported: number): this {
    this.#log.push({ do: 'retract', index: 0, admitted: at(reported), id });
    return this;
  }

  /** A power that is used at once, as an act at that minute. */
  power(what: 'suspend' | 'resume' | 'terminate', minute: number): this {
    const when = at(minute);
    this.#log.push({ do: what, obligation: 'o1', index: 0, admitted: when, at: when });
    return this;
  }

  extend(minute: number, until: number): this {
    this.#log.push({
      do: 'extend',
      obligation: 'o1',
      index: 0,
      admitted: at(minute),
      until: at(until),
    });
    return this;
  }

  reopen(minute: number, from: number, to: number): this {
    this.#log.push({
      do: 'reopen',
      obligation: 'o1',
      index: 0,
      admitted: at(minute),
      from: at(from),
      to: at(to),
    });
    return this;
  }

  /** The obligation at a moment; streaming, batch and the naive evaluator agree on it. */
  at(minute: number): ObligationState {
    const log = this.#log
      .toSorted((a, b) => a.admitted - b.admitted)
      .map((one, index) => ({ ...one, index }));
    const obligation = {
      id: 'o1',
      terms: this.#terms,
      ...(this.#zoned ? { zone: [SQUARE] } : {}),
    };
    const [state] = expectAgreement({
      obligations: [obligation],
      since: [0],
      log,
      moments: [at(minute)],
    });
    return state as ObligationState;
  }

  /** Each instance by its id: state, rule, and whether it is provisional or was met late, in minutes. */
  states(minute: number): Record<string, string> {
    return Object.fromEntries(this.at(minute).instances.map((one) => [one.id, inShort(one)]));
  }

  #note(
    act: 'enter' | 'amend',
    id: string,
    what: EventClass,
    minutes: number | [number, number],
    { reported, by, ...more }: Partial<MonitorEvent> & { reported?: number; by?: 'finding' },
  ): this {
    const [from, to] = typeof minutes === 'number' ? [minutes, minutes] : minutes;
    const event: MonitorEvent = {
      id,
      class: what,
      from: at(from),
      to: at(to),
      actors: [{ id: 'p1', standing: 'found' }],
      standing: 'found',
      ...more,
    };
    const admitted = at(reported ?? to);
    this.#log.push({ do: act, index: 0, admitted, event, ...(by ? { by } : {}) });
    return this;
  }
}

function inShort({ state, rule, provisional, late }: InstanceState): string {
  return [
    state,
    rule,
    ...(late === null ? [] : [`late ${late / 60_000}`]),
    ...(provisional ? ['provisional'] : []),
  ].join(', ');
}
