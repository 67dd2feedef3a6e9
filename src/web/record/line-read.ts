/** The line that somebody was reading while the room was still being checked, so that it stays where it is when the checked page takes its place. */
interface LineRead {
  room: string;
  index: number;
  /** Pixels below the top of the screen. */
  top: number;
}

let line: LineRead | undefined;

export function keepLineRead(now: LineRead | undefined): void {
  line = now;
}

/** The line of this room, once. */
export function takeLineRead(room: string): LineRead | undefined {
  const kept = line?.room === room ? line : undefined;
  line = undefined;
  return kept;
}
