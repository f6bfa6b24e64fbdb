import { InsetText } from "@/components/ui/inset-text";
import { NotificationBanner } from "@/components/ui/notification-banner";

export type OneTimeLinkProps = { href: string; expires: string; name: string };

/** The link by which a commune's first administrator comes in: shown this once. */
export function OneTimeLink({ href, expires, name }: OneTimeLinkProps) {
  return (
    <>
      <NotificationBanner kind="success" title="Đã tạo liên kết">
        <p>
          Đưa liên kết này cho <strong>{name}</strong>, không cho ai khác: ai mở trước thì đặt mật
          khẩu.
        </p>
      </NotificationBanner>
      <InsetText>
        <p>
          <code className="break-all" data-one-time-link>
            {href}
          </code>
        </p>
        <p>Dùng được một lần, đến {expires}. Rời trang là không xem lại được.</p>
      </InsetText>
    </>
  );
}
