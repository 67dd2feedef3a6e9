import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useSettings } from '../context.ts';
import { PAGE_KEYS, type PageGroup } from './pages.ts';

interface KeyHandlers {
  onMenu: () => void;
  onHelp: () => void;
}

/** For how long a `g` waits for its letter, in milliseconds. */
const PATIENCE = 2_000;

/**
 * `g` and a letter for the pages, `?` for the list of keys, Ctrl or ⌘ and K for the menu. By position, so that a Persian or Cyrillic layout has them where an English
 * one does; none of them enters or changes anything.
 */
export function useKeys(groups: readonly PageGroup[], { onMenu, onHelp }: KeyHandlers): void {
  const { settings } = useSettings();
  const [, go] = useLocation();
  const asked = useRef(-Infinity);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { code, key } = event;
      if (event.defaultPrevented || event.isComposing || event.repeat || event.altKey) return;
      if (event.ctrlKey || event.metaKey) {
        if (code !== 'KeyK' || event.shiftKey) return;
        event.preventDefault();
        onMenu();
        return;
      }
      if (!settings.keys || isWriting(event.target)) return;
      // The position of an English keyboard, or the very character where it stands elsewhere.
      if ((event.shiftKey && code === 'Slash') || key === '?' || key === '؟') {
        event.preventDefault();
        onHelp();
        return;
      }
      if (event.shiftKey) return;
      if (performance.now() - asked.current > PATIENCE) {
        asked.current = code === 'KeyG' ? performance.now() : -Infinity;
        return;
      }
      asked.current = -Infinity;
      const pages = groups.flatMap((group) => group.pages);
      const page = pages.find(({ name }) => PAGE_KEYS[name] === code);
      if (!page) return;
      event.preventDefault();
      go(page.href);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [settings.keys, groups, go, onMenu, onHelp]);
}

/** Where letters are text, or choose among options, they stay that; a dialog has the keys to itself. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role=combobox], dialog') !== null
  );
}
