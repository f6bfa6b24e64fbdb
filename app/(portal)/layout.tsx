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
  return (
    <PortalPage
      communeName={actor ? communeName(await findOwnCommune(actor)) : undefined}
      person={signedIn ? { name: signedIn.name, position: actor?.position } : undefined}
      navigation={signedIn ? navigationFor(signedIn, actor ? await countUnread(actor) : 0) : []}
      signOut={signOutAction}
    >
      {children}
    </PortalPage>
  );
}
