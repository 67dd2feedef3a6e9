// Writes docs/reference/ from the declarations of the current rules: one page of acts, one of
// refusals. A test fails when the committed pages are stale.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ActReference, Reference } from '../src/core/reference.ts';
import { reference } from '../src/core/reference.ts';
import type { Rulebook } from '../src/core/rulebook.ts';
import { CURRENT_RULES, rules } from '../src/core/rules.ts';
import { term } from '../src/core/terms.ts';

const NOTICE = '<!-- Made by scripts/make-reference.ts from src/core. Do not edit. -->';

/** Markdown has its own element for a run of words of either direction. */
function isolated(text: string): string {
  return text.replaceAll('\u2068', '<bdi>').replaceAll('\u2069', '</bdi>');
}

function urdu(text: string): string {
  return `<span lang="ur" dir="rtl">${isolated(text)}</span>`;
}

function plain(text: string): string {
  return text.replaceAll(/[\u2068\u2069]/g, '');
}

/** 36 hours; 10 minutes; 7 days. */
function span(seconds: number): string {
  if (seconds % 86_400 === 0) return `${seconds / 86_400} days`;
  return seconds % 3600 === 0 ? `${seconds / 3600} hours` : `${seconds / 60} minutes`;
}

function who({ roles, head, joint, unbound }: ActReference['who']): string {
  const names = roles.map((role) => term('en', `role.${role}`)).join(', ');
  const notes = [
    head ? 'the head only' : '',
    joint ? 'several may sign' : '',
    unbound ? 'also before acceptance' : '',
  ].filter((note) => note !== '');
  return notes.length > 0 ? `${names} (${notes.join('; ')})` : names;
}

function actSection(act: ActReference): string {
  return `### <a id="${act.name}/${act.version}"></a>\`${act.name}/${act.version}\`

${act.summary}

${act.effect}

- Nature: ${act.nature}
- Who may sign: ${who(act.who)}
- Its time may trail its admission by: ${span(act.trails)}

> ${plain(act.sentence.en)}
>
> ${urdu(act.sentence.ur)}

Example:

\`\`\`json
${JSON.stringify(act.example, null, 2)}
\`\`\`

<details><summary>Schema of the body</summary>

\`\`\`json
${JSON.stringify(act.schema, null, 2)}
\`\`\`

</details>
`;
}

function actsPage({ rules: version, acts }: Reference): string {
  const subjects = [...new Set(acts.map((act) => act.subject))];
  const rows = acts.map(
    (act) => `| [\`${act.name}/${act.version}\`](#${act.name}/${act.version}) | ${act.summary} |`,
  );
  const parts = subjects.map((subject) => {
    const own = acts.filter((act) => act.subject === subject).map(actSection);
    return `## ${subject.slice(0, 1).toUpperCase()}${subject.slice(1)}\n\n${own.join('\n')}`;
  });
  return `${NOTICE}

# Acts

Every act type of rules version ${version}. *Performed* is the party's own doing, *reported* is somebody saying so, *clerical* describes,
*housekeeping* is about the room and its keys. What refuses an act is listed in [refusals](refusals.md).

| Act | |
| --- | --- |
${rows.join('\n')}

${parts.join('\n')}`;
}

function refusalsPage({ refusals }: Reference): string {
  const rows = refusals.map(
    ({ code, sentence }) =>
      `| <a id="${code}"></a>\`${code}\` | ${sentence.en} | ${urdu(sentence.ur)} |`,
  );
  return `${NOTICE}

# Refusals

Every "no" of the rules: a stable code, and the sentence that people read. \`{…}\` is filled in.

| Code | English | Urdu |
| --- | --- | --- |
${rows.join('\n')}
`;
}

/** The pages by path from the root. */
export function referencePages(): Record<string, string> {
  const all = reference(rules(CURRENT_RULES) as Rulebook);
  return {
    'docs/reference/acts.md': actsPage(all),
    'docs/reference/refusals.md': refusalsPage(all),
  };
}

if (import.meta.main) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  for (const [path, text] of Object.entries(referencePages())) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
