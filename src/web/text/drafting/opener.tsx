import { Suspense, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Loading } from '../../parts/states.tsx';
import { useWords } from '../../words/use-words.ts';
import { withWordsOf } from '../../words/with-talk-words.tsx';
import margin from '../margin.module.css';

const DraftingCheck = withWordsOf(['drafting'], () => import('./drafting-check.tsx'));

/** Opens the drafting check of a paragraph: looked for only when somebody asks, with rules and words that are fetched then. */
export function DraftingOpener({ id }: { id: string }) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <section className={margin['part']} data-drafting-of={id}>
      <p>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {say('text.drafting')}
        </Button>
      </p>
      {open && (
        <Suspense fallback={<Loading />}>
          <DraftingCheck id={id} />
        </Suspense>
      )}
    </section>
  );
}
