import { withWordsOf } from '../words/with-talk-words.tsx';

/** A step of its own, so that the first page of all does not carry the names of the files that this one needs. */
export default withWordsOf(['report'], () => import('./report.tsx'));
