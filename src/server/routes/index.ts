import type { Route } from '../route.ts';
import { about } from './about.ts';
import { actRoutes } from './acts.ts';
import { asideRoutes } from './aside.ts';
import { backupRoutes } from './backup.ts';
import { bundleRoutes } from './bundle.ts';
import { cosignatureRoutes } from './cosignatures.ts';
import { demoKeyRoutes } from './demo-keys.ts';
import { enclosureRoutes } from './enclosures.ts';
import { entryRoutes } from './entries.ts';
import { invitationRoutes } from './invitations.ts';
import { liveRoutes } from './live.ts';
import { openingRoutes } from './openings.ts';
import { receiptRoutes } from './receipts.ts';
import { roomRoutes } from './rooms.ts';
import { signInRoutes } from './sign-in.ts';
import { tileRoutes } from './tiles.ts';

/** Every address of this server but the pages of the web app. Order decides nothing: no two patterns meet. */
export const ROUTES: readonly Route[] = [
  ...about,
  ...roomRoutes,
  ...entryRoutes,
  ...enclosureRoutes,
  ...receiptRoutes,
  ...bundleRoutes,
  ...actRoutes,
  ...cosignatureRoutes,
  ...openingRoutes,
  ...signInRoutes,
  ...invitationRoutes,
  ...liveRoutes,
  ...asideRoutes,
  ...demoKeyRoutes,
  ...backupRoutes,
  ...tileRoutes,
];
