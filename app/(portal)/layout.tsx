import type { ReactNode } from "react";
import { PortalPage } from "@/components/layout/portal-page";
import { currentSession, isSignedOutPost, requireSignedIn } from "@/lib/auth/session";
import { communeName } from "@/lib/communes/name";
import { countUnread } from "@/lib/notifications/queries";
import { signOutAction } from "./actions";
import { navigationFor } from "./navigation";

/** Draws who is here; whether they may be here is asked by the page itself, each time. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const signedIn = (await isSignedOutPost()) ? await currentSession() : await requireSignedIn();
  const unread = signedIn?.actor ? await countUnread(signedIn.actor) : 0;
  return (
    <PortalPage
      communeName={signedIn?.commune ? communeName(signedIn.commune) : undefined}
      person={signedIn ? { name: signedIn.name, position: signedIn.actor?.position } : undefined}
      navigation={signedIn ? navigationFor(signedIn, unread) : []}
      signOut={signOutAction}
    >
      {children}
    </PortalPage>
  );
}
