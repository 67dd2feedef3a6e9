import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { concordance } from '#core/text/concordance/concordance.ts';
import { findingSentence } from '#core/text/concordance/sentences.ts';
import type { Term } from '#core/text/concordance/terms.ts';
import { WORD_LANGUAGES } from '#core/words.ts';
import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import type { ExitCode } from '../command.ts';
import { EXIT, given, Misuse } from '../command.ts';
import { languageOf, plain } from '../telling.ts';
import { placeNames } from './places.ts';
import { readSource } from './source.ts';
import type { TextInvocation } from './verb.ts';

/** `parley text concordance`: what differs between the languages of a draft. */

const form = z.string().check(z.minLength(1), z.maxLength(200));
const terms = z
  .array(
    z.strictObject({
      words: z.partialRecord(z.enum(WORD_LANGUAGES), z.tuple([form], form)),
      elsewhere: z.optional(z.boolean()),
    }),
  )
  .check(z.maxLength(2_000));

async function readTerms(path: string | undefined): Promise<Term[]> {
  if (path === undefined) return [];
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw new Misuse(`${path} cannot be read, or is not JSON.`);
  }
  const read = terms.safeParse(value);
  if (read.success) return read.data;
  throw new Misuse(
    `${path} is no list of terms, such as [{"words": {"en": ["Joint Commission"], "ur": ["مشترکہ کمیشن"]}}].`,
  );
}

/** It only warns: whatever is found, the exit code is that of having looked. */
export async function textConcordance(invocation: TextInvocation): Promise<ExitCode> {
  const { options, terminal } = invocation;
  const language = languageOf(undefined, process.env);
  const known = await readTerms(given(options, 'terms'));
  const { draft } = await readSource(invocation);
  const names = placeNames(draft, language);
  const hash = digestWith(nodeProvider);
  const found = concordance(draft, { hash, terms: known }).map((finding) => ({
    ...finding,
    sentence: plain(findingSentence(finding, language, names.get(finding.node)), language),
  }));
  if (terminal.json) terminal.out(JSON.stringify({ found }, undefined, 2));
  else if (found.length > 0) terminal.out(found.map(({ sentence }) => sentence).join('\n'));
  else terminal.out(language === 'ur' ? 'کوئی فرق نہیں ملا۔' : 'Nothing was found to differ.');
  return EXIT.ok;
}
