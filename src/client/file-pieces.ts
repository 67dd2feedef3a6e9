import { nextTask, SLICE } from './next-task.ts';

const PIECE = 16_384;

/** The bytes of a file in small pieces, with a pause whenever the page has been busy for half a frame. Nothing is read ahead of what is taken. */
export async function* filePieces(
  file: Blob,
  onProgress?: (read: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = file.stream().getReader();
  let read = 0;
  let since = performance.now();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      for (let at = 0; at < value.length; at += PIECE) {
        const piece = value.subarray(at, at + PIECE);
        yield piece;
        read += piece.length;
        if (performance.now() - since > SLICE) {
          onProgress?.(read);
          await nextTask();
          since = performance.now();
        }
      }
    }
  } finally {
    await reader.cancel();
  }
}
