import type { Parsed } from './fault.ts';
import { fault, parsed } from './fault.ts';

/**
 * Whether no object in a JSON text has a key twice, and none the key `__proto__`: the next reader might take the other value. And whether nothing is nested deeper
 * than a limit, so that whoever walks the value needs no more room than that.
 *
 * Refusals: `json.repeated-key`, `json.too-deep`.
 *
 * @param text which `JSON.parse` takes; anything else gives any answer
 */
export function checkKeys(text: string, deepest = Infinity): Parsed<void> {
  // One set of keys for each open object, undefined for each open array.
  const open: (Set<string> | undefined)[] = [];
  let keyNext = false;
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x7b: // {
        open.push(new Set());
        keyNext = true;
        if (open.length > deepest) return tooDeep(i);
        break;
      case 0x5b: // [
        open.push(undefined);
        keyNext = false;
        if (open.length > deepest) return tooDeep(i);
        break;
      case 0x7d: // }
      case 0x5d: // ]
        open.pop();
        keyNext = false;
        break;
      case 0x2c: // ,
        keyNext = open.at(-1) !== undefined;
        break;
      case 0x22: {
        const end = endOfString(text, i);
        const keys = open.at(-1);
        if (keyNext && keys) {
          const key = JSON.parse(text.slice(i, end + 1)) as string;
          if (key === '__proto__' || keys.has(key)) {
            return fault('json.repeated-key', 'An object has the same key twice.', i);
          }
          keys.add(key);
          keyNext = false;
        }
        i = end;
        break;
      }
      default:
    }
  }
  return parsed(undefined);
}

/** The place of the quotation mark that ends the string beginning at `start`. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

function tooDeep(at: number): Parsed<void> {
  return fault('json.too-deep', 'Values are nested too deep.', at);
}
