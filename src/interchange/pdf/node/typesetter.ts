import { resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fonts } from './fonts.ts';

/** Nothing is there: the typesetter sees the files that it is given by name, and no folder of the machine. */
const NOWHERE = resolve('/parley-typesetter-has-no-folder');

let known: NodeCompiler | undefined;

/** Making one takes some 30 ms, so that it is kept for the life of the process. */
function compiler(): NodeCompiler {
  known ??= NodeCompiler.create({
    workspace: NOWHERE,
    fontArgs: [{ fontBlobs: fonts().files }],
  });
  return known;
}

/** The PDF/A-3b that a program makes of a sheet, which it finds as `sheet.json`, or that some characters have no glyph together. Anything else that goes wrong is a defect, and thrown. */
export function typeset(
  program: string,
  sheet: object,
  files: { qr: string; attachment?: Uint8Array },
  created: number,
): { ok: true; value: Uint8Array } | { ok: false } {
  const setter = compiler();
  const put = (name: string, bytes: Uint8Array | string): void =>
    setter.mapShadow(resolve(NOWHERE, name), Buffer.from(bytes));
  try {
    put('sheet.json', JSON.stringify(sheet));
    put('qr.svg', files.qr);
    if (files.attachment) put('attachment', files.attachment);
    // In one step: pages that are handed out are not given back before the garbage collector comes by, which does not know how large they are.
    const pdf = setter.pdf(
      { mainFileContent: program },
      { pdfStandard: 'a-3b', creationTimestamp: created },
    );
    return { ok: true, value: new Uint8Array(pdf) };
  } catch (reason) {
    // The typesetter says why in one or the other, by how far it came.
    const { message, code } = reason as { message: string; code?: string };
    if (message.includes('could not be displayed with font')) return { ok: false };
    throw new Error(`the typesetter stopped: ${message || code}`, { cause: reason });
  } finally {
    // What is remembered of one text is of no use for the next, and may be hundreds of megabytes.
    setter.resetShadow();
    setter.evictCache(0);
  }
}
