import { NotificationBanner } from "@/components/ui/notification-banner";
import { readFlash } from "@/lib/web/flash";

/** What the action just done has to say, once. */
export async function Flash() {
  const flash = await readFlash();
  if (!flash) return null;
  return (
    <NotificationBanner kind={flash.kind === "success" ? "success" : "info"}>
      <p>{flash.message}</p>
    </NotificationBanner>
  );
}
