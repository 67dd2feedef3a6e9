import type { ReactNode } from 'react';
import styles from './file-pick.module.css';

interface FilePickProps {
  accept: string;
  name: string;
  onPick: (file: File) => void;
  children: ReactNode;
}

/** The browser’s own file field, drawn as a button: it has the keyboard, the screen reader and the touch screen already. */
export function FilePick({ accept, name, onPick, children }: FilePickProps) {
  return (
    <label className={styles['pick']}>
      <input
        type="file"
        accept={accept}
        name={name}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file chosen again is checked again.
          event.currentTarget.value = '';
          if (file) onPick(file);
        }}
      />
      <span>{children}</span>
    </label>
  );
}
