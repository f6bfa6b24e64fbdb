import type { ReactNode } from "react";
import { PortalPage } from "@/components/layout/portal-page";
import { currentSession, isSignedOutPost, requireSignedIn } from "@/lib/auth/session";
import { communeName } from "@/lib/communes/name";
import { findOwnCommune } from "@/lib/communes/queries";
import { countUnread } from "@/lib/notifications/queries";
import { signOutAction } from "./actions";
import { navigationFor } from "./navigation";

/** Draws who is here; whether they may be here is asked by the page itself, each time. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const signedIn = (await isSignedOutPost()) ? await currentSession() : await requireSignedIn();
  const actor = signedIn?.actor;
  const [commune, unread] = actor
    ? await Promise.all([findOwnCommune(actor), countUnread(actor)])
    : [null, 0];
  return (
    <PortalPage
      communeName={commune ? communeName(commune) : undefined}
      person={signedIn ? { name: signedIn.name, position: actor?.position } : undefined}
      navigation={signedIn ? navigationFor(signedIn, unread) : []}
      signOut={signOutAction}
    >
      {children}
    </PortalPage>
  );
}
