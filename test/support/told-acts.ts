import type { ActReader } from '#client/act-reader.ts';
import type { Act } from '#core/act.ts';

/** All that a reader was told since it was last begun. */
export class ToldActs implements ActReader {
  acts: Act[] = [];
  begun = 0;

  begin(): void {
    this.begun += 1;
    this.acts = [];
  }

  act(act: Act): void {
    this.acts.push(act);
  }
}
