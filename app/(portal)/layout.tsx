import type { ReactNode } from "react";
import { PortalPage } from "@/components/layout/portal-page";
import { requireSignedIn } from "@/lib/auth/session";
import { communeName } from "@/lib/communes/name";
import { findOwnCommune } from "@/lib/communes/queries";
import { signOutAction } from "./actions";
import { navigationFor } from "./navigation";

/** Draws who is here; whether they may be here is asked by the page itself, each time. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const signedIn = await requireSignedIn();
  const { name, actor } = signedIn;
  return (
    <PortalPage
      communeName={actor ? communeName(await findOwnCommune(actor)) : undefined}
      person={{ name, position: actor?.position }}
      navigation={navigationFor(signedIn)}
      signOut={signOutAction}
    >
      {children}
    </PortalPage>
  );
}
