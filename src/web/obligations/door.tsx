import { withWordsOf } from '../words/with-talk-words.tsx';

/** What every room is told of these pages: this file, and not all the files that they are made of (test/browser/size.test.ts). */
const Obligations = withWordsOf(['obligations'], () => import('./obligations.tsx'));

export default function ObligationsDoor() {
  return <Obligations />;
}
