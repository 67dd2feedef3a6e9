import { useTalks } from '../../context.ts';
import { useWords } from '../../words/use-words.ts';
import { usePathName } from '../path-name.tsx';
import type { KeptDraft } from './kept.ts';
import type { Writing } from './use-writing.ts';

/** What a draft is for, by its place in the text. */
export function useDraftName({ paragraphs }: Writing): (draft: Pick<KeptDraft, 'on'>) => string {
  const { say } = useWords();
  const { naming } = useTalks();
  const name = usePathName();
  const of = (id: string | undefined): string => {
    const found = paragraphs.find(({ node }) => node.id === id);
    return found ? name(found) : say('write.place.gone');
  };
  return ({ on }) => {
    if ('node' in on) return of(on.node);
    const kind = naming.term(`node-kind.${on.kind}`);
    if (on.after !== undefined) return say('write.place.new', { kind, place: of(on.after) });
    return on.in === undefined ? kind : say('write.place.new-in', { kind, place: of(on.in) });
  };
}
