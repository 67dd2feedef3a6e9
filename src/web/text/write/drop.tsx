import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/use-words.ts';

/** Throws a draft away, once it was asked twice. */
export function Drop({ onDrop }: { onDrop: () => void }) {
  const { say } = useWords();
  const [sure, setSure] = useState(false);
  return sure ? (
    <>
      <Button onClick={onDrop} data-sure>
        {say('write.drop.sure')}
      </Button>
      <Button onClick={() => setSure(false)}>{say('write.close')}</Button>
    </>
  ) : (
    <Button onClick={() => setSure(true)}>{say('write.drop')}</Button>
  );
}
