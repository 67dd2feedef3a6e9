import type { Locator } from 'playwright-core';
import { said } from './reading.ts';

/** The first of a list of acts, which has the newest first. */
export const LATEST = /#\d+\u2069?\)$/;

/** The form of an act, filled in by what stands beside each field. */
export class Form {
  readonly #within: Locator;

  constructor(within: Locator) {
    this.#within = within;
  }

  async write(label: string, text: string): Promise<void> {
    await this.#within.getByLabel(whole(label)).first().fill(text);
  }

  async choose(label: string, answer: string | RegExp): Promise<void> {
    const select = this.#within.getByLabel(whole(label)).first();
    const hasText = typeof answer === 'string' ? said(answer) : answer;
    const option = select.locator('option', { hasText }).first();
    await select.selectOption((await option.getAttribute('value')) as string);
  }

  /** One or more answers of a group. */
  async tick(label: string, ...answers: readonly string[]): Promise<void> {
    const group = this.part(label);
    for (const one of answers) await group.#within.getByLabel(said(one)).first().check();
  }

  /** A group of fields within the form. */
  part(label: string): Form {
    return new Form(this.#within.getByRole('group', { name: whole(label) }).first());
  }

  async another(): Promise<void> {
    await this.#within
      .getByRole('button', { name: /^Add (another|one)$/ })
      .first()
      .click();
  }

  async more(): Promise<void> {
    await this.#within.getByText('More that may be said').click();
  }
}

/** A label, whole: what follows it may only be a language, that it may be left out, or the list within it. */
function whole(label: string): RegExp {
  return new RegExp(`${said(label).source}[\\u2066-\\u2069]*( \\(|Choose…|$)`);
}

export async function terms(form: Form): Promise<void> {
  await form.write('Mandate of the mediators', 'To help the two sides end the fighting.');
  const first = form.part('How each is designated: number 1');
  await first.choose('Party', 'North bank');
  await first.write('Designated as', 'the delegation of the north bank');
  await form.another();
  const second = form.part('How each is designated: number 2');
  await second.choose('Party', 'South bank');
  await second.write('Designated as', 'the delegation of the south bank');
  await form.write('Whose record it is, and its status', 'The sides’, privileged and inviolable.');
  await form.write('How long it is kept', 'Ten years, by the mediators.');
  await form.choose('If the talks fail', 'the record is kept');
}

export async function groundRules(form: Form): Promise<void> {
  await form.choose('Attribution', 'Chatham House');
  await form.write('Devices', 'No telephones in the room.');
  await form.write('Recording', 'Nothing but the minutes.');
  await form.write('Who speaks to the press', 'The mediators alone.');
  await form.write('Observers', 'None.');
  await form.choose('Who chairs', 'The lake mediators');
  await form.write('Quorum', 'Both heads of delegation.');
  await form.choose('How procedure is decided', 'by consensus');
  await form.tick('Languages', 'English');
  await form.write('Interpretation', 'Consecutive.');
  await form.tick('Nothing is agreed until everything is agreed', 'No');
  await form.tick('The room is told who breaks a silence', 'No');
  await form.write('Time to correct the minutes of a session (in minutes)', '720');
  await form.choose('Who may export the record', 'heads of delegation');
}

export async function agenda(form: Form): Promise<void> {
  await form.write('Items, in no order of priority: number 1', 'The crossings');
}

export async function credentials(form: Form): Promise<void> {
  await form.write('Capacity', 'head of delegation');
}

/** Full powers on every point, for the holder of a key. */
export function powers(key: string, name: string, office: string) {
  return async (form: Form): Promise<void> => {
    await form.choose('Which key', new RegExp(key));
    await form.write('Name of the person: a line of text', name);
    await form.choose('Office', office);
    await form.tick('For which acts', 'to adopt a text', 'to express consent to be bound');
    await form.tick('For which points or texts', 'everything');
  };
}

export async function session(form: Form): Promise<void> {
  await form.choose('Format', 'plenary');
  await form.choose('Level', 'heads of delegation');
  await form.tick('Languages', 'English');
  await form.more();
  await form.choose('Which round', LATEST);
}

export async function attendance(form: Form): Promise<void> {
  const first = form.part('Who is present: number 1');
  await first.choose('Party', 'North bank');
  await first.write('How many', '3');
  await form.another();
  const second = form.part('Who is present: number 2');
  await second.choose('Party', 'South bank');
  await second.write('How many', '3');
}

/** To the minute, in UTC. */
export async function embargo(form: Form, time: number): Promise<void> {
  const [day = '', clock = ''] = new Date(time).toISOString().split('T');
  const from = form.part('Not before');
  await from.choose('Not before: Time zone', 'UTC');
  await from.write('Not before: Day', day);
  await from.write('Not before: Time', clock.slice(0, 5));
}
