import { Fragment } from 'react';

/** Digits with what people put between them. */
const NUMBER =
  /([+(]?[0-9\u06f0-\u06f9\u0660-\u0669][0-9\u06f0-\u06f9\u0660-\u0669 ().\u2013-]{3,}[0-9\u06f0-\u06f9\u0660-\u0669])/;

/**
 * Words that may hold a number to be dialled. It reads from the left in every language: groups of digits with spaces between them would change places within
 * Arabic script (UAX #9, rules N0 to N2), and somebody would ring nobody.
 */
export function Dialled({ text }: { text: string }) {
  return text.split(NUMBER).map((part, i) =>
    i % 2 === 1 ? (
      <bdo key={i} dir="ltr">
        {part}
      </bdo>
    ) : (
      <Fragment key={i}>{part}</Fragment>
    ),
  );
}
