import type { Message, MonitorEvent, Steering } from '../event.ts';
import type { Compiled, Role } from './compiled.ts';
import { Course } from './course.ts';
import { Dues } from './dues.ts';
import { gradeOf, NONE, type Grade } from './grade.ts';
import { eventBy, lastCounting, withOneMore, type History } from './history.ts';
import type { Frame, Part } from './part.ts';
import { partsOf, type Parts } from './patterns/parts.ts';
import type { Standing } from './states.ts';
import { Tally } from './tally.ts';
import { Entry, Timeline } from './timeline.ts';
import type { Outcome } from './weigh.ts';

/** One obligation: the events that can matter to it, and its instances. */

/** An event that an obligation holds, by every version in every role. */
export interface Held {
  history: History;
  by: Tracked;
  entries: Entry[];
}

export interface Instance {
  by: Tracked;
  frame: Frame;
  outcome: Outcome;
  /** It is none any more. What was told of it is told to be no more, and then nobody has it. */
  gone: boolean;
  /** What was last told of it; undefined: nothing. */
  told: Standing | undefined;
  /** Whether it was due then, */
  toldDue: boolean;
  /** and of which frame and outcome, for when alarms were set. */
  toldFrame: Frame | undefined;
  toldNext: number | undefined;
}

export class Tracked {
  readonly compiled: Compiled;
  readonly course: Course;
  readonly parts: Parts;
  readonly held = new Map<string, Held>();
  readonly instances = new Map<string, Instance>();
  /** Instances that a late discharge may still change. */
  readonly unsettled = new Set<string>();
  /** Of what was told of its instances. */
  readonly tally = new Tally();
  /** The asked moment. */
  now = -Infinity;
  /** The latest end that the window has had: events up to there are held. */
  reach: number;
  readonly #lists = new Map<Role, Map<string | undefined, Timeline>>();
  readonly #dues = new Map<string | undefined, Dues>();

  constructor(compiled: Compiled) {
    this.compiled = compiled;
    this.course = new Course(compiled.until);
    this.reach = compiled.until;
    this.parts = partsOf(compiled);
  }

  get lag(): number {
    return this.compiled.lag;
  }

  /** Whether an event is none of its business, whatever is done to the obligation but to move the end of its window beyond `reach`. */
  ignores(event: MonitorEvent): boolean {
    const at = { until: this.reach };
    return !this.compiled.roles.some((role) => gradeOf(this.compiled, role, event, at) > NONE);
  }

  list(role: Role, key: string | undefined): Timeline | undefined {
    return this.#lists.get(role)?.get(key);
  }

  lists(role: Role): Iterable<Timeline> {
    return this.#lists.get(role)?.values() ?? [];
  }

  /** Begins to hold an event. */
  hold(history: History): Held {
    const held = this.#begin(history);
    for (let act = 0; act < history.acts.length; act++) this.#index(held, act);
    for (const entry of held.entries) this.#listFor(entry).insert(entry);
    return held;
  }

  #begin(history: History): Held {
    const held: Held = { history, by: this, entries: [] };
    this.held.set(history.id, held);
    history.holders = withOneMore(history.holders, held);
    return held;
  }

  /** Takes in the newest act on an event that it holds. */
  extend(held: Held): void {
    const before = held.entries.length;
    this.#index(held, held.history.acts.length - 1);
    for (const entry of held.entries.slice(before)) this.#listFor(entry).insert(entry);
  }

  /** Begins to hold many events. */
  load(histories: Iterable<History>): void {
    for (const history of histories) this.#begin(history);
    this.#fill();
  }

  /** A power over it has changed its course: where everything falls may be another. */
  steer(steering: Steering): void {
    this.course.apply(steering);
    this.reach = Math.max(this.reach, this.course.end);
    this.#fill();
  }

  #fill(): void {
    this.#lists.clear();
    const entries = new Map<Timeline, Entry[]>();
    for (const held of this.held.values()) {
      held.entries = [];
      for (const act of held.history.acts.keys()) this.#index(held, act);
      for (const entry of held.entries) {
        const list = this.#listFor(entry);
        const all = entries.get(list);
        if (all) all.push(entry);
        else entries.set(list, [entry]);
      }
    }
    for (const [list, all] of entries) list.fill(all);
  }

  #listFor({ role, key }: Entry): Timeline {
    let lists = this.#lists.get(role);
    if (!lists) this.#lists.set(role, (lists = new Map<string | undefined, Timeline>()));
    let list = lists.get(key);
    if (!list) lists.set(key, (list = new Timeline()));
    return list;
  }

  #index(held: Held, act: number): void {
    const { history } = held;
    const event = eventBy(history.acts[act] as Message);
    if (!event) return;
    const { compiled, course } = this;
    const at = { course, until: course.end };
    const add = (role: Role, key: string | undefined, grade: Grade) => {
      const entry = new Entry(history, act, event, { role, key, grade });
      held.entries = withOneMore(held.entries, entry);
    };
    for (const role of compiled.roles) {
      if (compiled.rule.pattern === 'cap') {
        for (const addressee of compiled.addressees) {
          const grade = gradeOf(compiled, role, event, { ...at, addressee });
          if (grade > NONE) add(role, addressee, grade);
        }
        continue;
      }
      const grade = gradeOf(compiled, role, event, at);
      if (grade === NONE) continue;
      const key = this.#keyOf(role, event);
      // Without a key it is no answer to anything; what instances hang on is an instance all the same.
      if (key === undefined && role !== 'act' && role !== 'trigger') continue;
      add(role, key, grade);
    }
  }

  #keyOf(role: Role, event: MonitorEvent): string | undefined {
    const phased = this.compiled.rule.pattern === 'sequence' && role === 'performance';
    return this.compiled.keyed || phased ? event.key : '';
  }

  /** Whether this version of its event is the one that counts for an instance due then. */
  counts({ history, act }: Entry, due: number): boolean {
    return lastCounting(history, due, this) === act;
  }

  /** The due time that an event as first entered gives, where an instance of this part hangs on it. */
  ownDue(part: Part, { first }: History): number {
    return this.course.dueAt(part.ownDue?.(first) ?? Infinity);
  }

  /** Whether an instance may hang on this version of its event. */
  stands(part: Part, entry: Entry): boolean {
    return this.counts(entry, this.ownDue(part, entry.history));
  }

  /** The version of an event on which an instance may hang. */
  standing(part: Part, id: string, key?: string): Entry | undefined {
    const held = this.held.get(id);
    if (!held) return undefined;
    const act = lastCounting(held.history, this.ownDue(part, held.history), this);
    return held.entries.find(
      (entry) =>
        entry.act === act &&
        entry.role === part.hangsOn &&
        (key === undefined || entry.key === key),
    );
  }

  /** The statements that an instance was omitted: it is the one with the latest due time that is not after them (OB4.2). */
  *omissions({ due, group }: Frame): Generator<Entry> {
    if (group === undefined || due === Infinity) return;
    const list = this.list('omission', group);
    if (!list) return;
    const next = this.#dues.get(group)?.after(due) ?? Infinity;
    for (const entry of list.sharing(due, next)) if (entry.to < next) yield entry;
  }

  /** Computes again the instances that an act on an event can have changed, and gives them. */
  refoldFor({ entries }: Held): Instance[] {
    const ids = new Set<string>();
    this.parts.main.touched(this, entries, ids);
    this.parts.beside?.touched(this, entries, ids);
    for (const entry of entries)
      if (entry.role === 'omission')
        for (const id of this.#dues.get(entry.key)?.latestNotAfter(entry.to) ?? []) ids.add(id);
    return this.refold(ids);
  }

  /** Computes everything again. */
  refoldAll(): Instance[] {
    const ids = new Set(this.instances.keys());
    this.parts.main.all(this, ids);
    this.parts.beside?.all(this, ids);
    return this.refold(ids);
  }

  /** Gives those that are instances, or were. */
  refold(ids: Iterable<string>): Instance[] {
    const refolded: Instance[] = [];
    // Where nothing can be said to be omitted, an instance hangs on no other's due time.
    const frames = new Map<string, Frame | undefined>();
    for (const id of ids) {
      const part = this.parts.of(id);
      if (part.omissions) frames.set(id, this.#frame(part, id));
      else this.#settle(id, part, this.#frame(part, id), refolded);
    }
    if (frames.size > 0) this.#refoldByDue(frames, refolded);
    return refolded;
  }

  /** Due times first: to which instance a statement belongs hangs on those of the others. */
  #refoldByDue(frames: Map<string, Frame | undefined>, refolded: Instance[]): void {
    let moved: Set<string | undefined> | undefined;
    for (const [id, frame] of frames) {
      const before = this.instances.get(id)?.frame;
      if (before?.due === frame?.due && before?.group === frame?.group) continue;
      if (before) this.#dues.get(before.group)?.remove(before.due, id);
      if (frame) {
        let dues = this.#dues.get(frame.group);
        if (!dues) this.#dues.set(frame.group, (dues = new Dues()));
        dues.add(frame.due, id);
      }
      for (const one of [before, frame])
        if (one && this.list('omission', one.group)) (moved ??= new Set()).add(one.group);
    }
    for (const group of moved ?? [])
      for (const id of this.#dues.get(group)?.ids() ?? [])
        if (!frames.has(id)) frames.set(id, this.#frame(this.parts.of(id), id));
    for (const [id, frame] of frames) {
      const instance = this.#settle(id, this.parts.of(id), frame, refolded);
      if (!instance || (instance.outcome.final.state === 'met' && instance.outcome.late === null))
        this.unsettled.delete(id);
      else this.unsettled.add(id);
    }
  }

  #settle(
    id: string,
    part: Part,
    frame: Frame | undefined,
    refolded: Instance[],
  ): Instance | undefined {
    const outcome = frame && part.weigh(this, frame);
    let instance = this.instances.get(id);
    if (frame && outcome) {
      if (instance) {
        instance.frame = frame;
        instance.outcome = outcome;
      } else {
        instance = begun(this, frame, outcome);
        this.instances.set(id, instance);
      }
      refolded.push(instance);
      return instance;
    }
    // An instance that is none is due at no time; the parts that have such have no omissions either.
    if (instance) {
      this.instances.delete(id);
      instance.gone = true;
      refolded.push(instance);
    }
    return undefined;
  }

  #frame(part: Part, id: string): Frame | undefined {
    const frame = part.frame(this, id);
    return frame && this.course.endedBefore(frame.due) ? undefined : frame;
  }
}

function begun(by: Tracked, frame: Frame, outcome: Outcome): Instance {
  return {
    by,
    frame,
    outcome,
    gone: false,
    told: undefined,
    toldDue: false,
    toldFrame: undefined,
    toldNext: undefined,
  };
}
