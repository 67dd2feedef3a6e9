import type { Stage, Together } from '../../stage.ts';
import { known } from '../known.ts';
import { Tale } from '../tale.ts';
import { Agenda } from './agenda.ts';
import type { ZoneKey } from './ground.ts';
import { PROMISES, type PromiseKey } from './promises.ts';

/** The weeks under the agreement while they are played: the commission's room, the mission's, and what has been entered in them so far, by what the script calls it. */
export class Scene {
  readonly stage: Stage;
  /** In the plenary, where agreement and truce are. */
  readonly plenary: Tale;
  /** In the commission's room. */
  readonly tale: Tale;
  readonly agenda = new Agenda();
  readonly zones = {} as Record<ZoneKey, string>;
  readonly promises: Partial<Record<PromiseKey, string>> = {};
  /** Reports in the mission's room, by happening, in the order in which they came. */
  readonly reports = new Map<string, string[]>();
  /** Entries before the commission that stand: `p1 h4` alleged, `file h4` of the mission. */
  readonly entries = new Map<string, string>();

  /** How many files the mission has released; each has the next number. */
  files = 0;

  constructor(plenary: Tale) {
    this.plenary = plenary;
    this.stage = plenary.stage;
    this.tale = new Tale(plenary.stage, 'commission');
  }

  async act(...args: Parameters<Tale['act']>): Promise<string> {
    return await this.tale.act(...args);
  }

  /** Before the commission, admitted together. */
  async together(acts: readonly Together[]): Promise<string[]> {
    return acts.length === 0 ? [] : await this.stage.together('commission', acts);
  }

  promise(key: PromiseKey): string {
    return known(this.promises[key], key);
  }

  /** An obligation by its id, with its label again, as acts about it name it. */
  about(key: PromiseKey): { obligation: string; label: object } {
    const { label } = PROMISES[key].terms(this.stage, this.zones);
    return { obligation: this.promise(key), label: known(label, key) };
  }

  entry(name: string): string {
    return known(this.entries.get(name), name);
  }

  /** What stands about a happening: allegations first. */
  entriesOf(key: string): string[] {
    return ['p1', 'p2', 'file'].flatMap((by) => this.entries.get(`${by} ${key}`) ?? []);
  }
}
