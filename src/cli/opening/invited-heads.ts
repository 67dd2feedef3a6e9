import { readClaim } from '#client/enrol.ts';
import { formatVkey } from '#record/keys.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { invitedHeads, inviteHead } from '#server/invitations.ts';
import type { Store } from '#store/store.ts';
import { Refused } from '../command.ts';
import { missingHeads, type Draft, type DraftParty } from './draft.ts';

/** How long a head has to open its link, in hours. */
const HOURS = 72;

export interface HeadsLink {
  party: DraftParty;
  link: string;
}

/**
 * A link for each head that has no key yet: opened in a browser while the folder is served, it makes the key there, and `takeInvited` takes it in.
 *
 * @param origin where people reach the server
 */
export async function inviteMissing(
  store: Store,
  draft: Draft,
  origin: string,
): Promise<HeadsLink[]> {
  const links: HeadsLink[] = [];
  for (const party of missingHeads(draft)) {
    const asked = { key: `${party.id}/k1`, sealed: draft.sealed === true, hours: HOURS };
    const secret = await inviteHead(store, draft.room, asked, Date.now());
    links.push({ party, link: `${origin}/enrol#${secret}` });
  }
  return links;
}

/** Takes in the keys that heads made by invitation. Whose they are, their codes tell, which the heads read aloud before the room is opened. */
export async function takeInvited(store: Store, draft: Draft): Promise<void> {
  const invited = await invitedHeads(store, draft.room, Date.now());
  for (const party of missingHeads(draft)) {
    const own = invited.filter(({ key }) => key === `${party.id}/k1`);
    const claims = await Promise.all(
      own.map(async (one) => await readClaim(nodeProvider, draft.room, one)),
    );
    const made = claims.filter((claim) => claim !== undefined);
    const [claim, ...more] = made;
    if (more.length > 0) {
      throw new Refused(
        `Several devices have made a key for ${party.name} (${party.id}): ${made.map(({ key }) => formatVkey(key)).join(', ')}. Ask its head which one, and say it with --head.`,
      );
    }
    if (!claim || nodeProvider.keyFault(claim.key.publicKey) !== undefined) continue;
    const key = formatVkey(claim.key);
    if (party.head !== undefined && party.head !== key) continue;
    party.head = key;
    if (draft.sealed === true && claim.seal !== undefined) party.seal = claim.seal;
  }
}
