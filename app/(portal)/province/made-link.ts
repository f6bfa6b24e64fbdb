import type { MadeInvitation } from "@/lib/people/invitations";
import { formatMoment } from "@/lib/text/dates";
import { ownAddress } from "@/lib/web/own-address";
import type { OneTimeLinkProps } from "./one-time-link";

/** What the page shows of an invitation just made. */
export async function madeLink(
  { token, expiresAt }: MadeInvitation,
  name: string,
): Promise<OneTimeLinkProps> {
  const href = `${await ownAddress()}/invitation/${token}`;
  return { href, expires: formatMoment(expiresAt), name };
}
