import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { del, ins, instead, t } from './returned.ts';

/** Two people of one delegation, who reviewed a Word file of ours. None of this may ever leave their own room. */
export const REVIEWERS = ['Zubaida Qazalbash', 'Ferhat Özyörük'] as const;
export const INITIALS = 'ZbdQzlbsh';
/** When they did (`by` in returned.ts). */
export const REVIEWED = '2031-03-04T10:00:00Z';
export const COMMENT = 'What does the ministry say of this?';

/** All that would tell of them, in every spelling in which text is kept. */
export const TRACES: readonly string[] = [
  ...REVIEWERS.flatMap((name) => [name, ...name.split(' ')]),
  INITIALS,
  REVIEWED,
  REVIEWED.slice(0, 16),
  COMMENT,
].flatMap((one) => [
  one,
  one.replaceAll(
    /[^\u0020-\u007e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  ),
  encodeURIComponent(one),
]);

/** Which of them these bytes hold. */
export function tracesIn(bytes: Uint8Array | string): string[] {
  const all = Buffer.from(bytes as Uint8Array);
  return [...new Set(TRACES)].filter((one) => all.includes(one));
}

export interface Change {
  /** Words of a run of the file. */
  find: string;
  /** Tracked: these go, those come in. */
  by: (typeof REVIEWERS)[number];
  words: string;
}

/**
 * A Word file of ours as two reviewers send it back: tracked changes of each, and a comment of the first on the words of the first change, with initials and time.
 *
 * @param changes each in a run of its own
 */
export function reviewed(file: Uint8Array, changes: readonly Change[]): Uint8Array {
  const parts = unzipSync(file);
  const edit = (name: string, change: (xml: string) => string): void => {
    parts[name] = strToU8(change(strFromU8(parts[name] as Uint8Array)));
  };
  const [first] = changes;
  edit('word/document.xml', (xml) =>
    changes.reduce((all, { find, by, words }) => {
      const [start, end] =
        find === first?.find
          ? [
              '<w:commentRangeStart w:id="7"/>',
              '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>',
            ]
          : ['', ''];
      return instead(all, find, `${start}${del(by, find)}${ins(by, words)}${end}`);
    }, xml),
  );
  const about = `w:id="7" w:author="${REVIEWERS[0]}" w:initials="${INITIALS}" w:date="${REVIEWED}"`;
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  parts['word/comments.xml'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w="${main}"><w:comment ${about}><w:p>${t(COMMENT)}</w:p></w:comment></w:comments>`,
  );
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  edit('word/_rels/document.xml.rels', (xml) =>
    xml
      .replaceAll(/<Relationship [^>]*Target="comments\.xml"[^>]*\/>/g, '')
      .replace(
        '</Relationships>',
        `<Relationship Id="rIdC7" Type="${relation}" Target="comments.xml"/></Relationships>`,
      ),
  );
  edit('[Content_Types].xml', (xml) =>
    xml.includes('/word/comments.xml')
      ? xml
      : xml.replace(
          '</Types>',
          '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
        ),
  );
  return zipSync(parts);
}
