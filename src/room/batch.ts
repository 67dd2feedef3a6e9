/** How many acts one request may bring (`POST /api/rooms/:room/acts/batch`). */
export const MOST_IN_BATCH = 256;
