import { useEffect, type ReactNode } from 'react';
import type { EnclosureRef } from '#core/shapes.ts';
import { TextOf, WhyNot } from '../incidents/file.tsx';
import { useFile } from '../incidents/use-file.ts';

/** Words in an enclosure, fetched as they are shown. */
export function Opened({ of }: { of: EnclosureRef }) {
  return <Fetched of={of}>{(bytes) => <TextOf bytes={bytes} />}</Fetched>;
}

/** What is enclosed, fetched with what shows it, or why it cannot be had. */
export function Fetched({
  of,
  children,
}: {
  of: EnclosureRef;
  children: (bytes: Uint8Array) => ReactNode;
}) {
  const { now, open } = useFile(of);
  useEffect(() => void open(), [open]);
  return now.is === 'here' ? (
    children(now.bytes)
  ) : (
    <output>
      <WhyNot now={now} />
    </output>
  );
}
