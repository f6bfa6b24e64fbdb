import { NotificationBanner } from "@/components/ui/notification-banner";
import { readFlash } from "@/lib/web/flash";

/** What the action just done has to say, once. */
export async function Flash() {
  const message = await readFlash();
  if (!message) return null;
  return (
    <NotificationBanner kind="success">
      <p>{message}</p>
    </NotificationBanner>
  );
}
