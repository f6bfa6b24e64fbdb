import { InsetText } from "@/components/ui/inset-text";
import { NotificationBanner } from "@/components/ui/notification-banner";

export type OneTimeLinkProps = {
  href: string;
  /** "08:00 ngày 28/11/2026" */
  expires: string;
  name: string;
  mailedTo: string | null;
};

/** The link by which a person sets their password: shown this once, to be handed over or printed. */
export function OneTimeLink({ href, expires, name, mailedTo }: OneTimeLinkProps) {
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
        <p>Dùng được một lần, đến {expires}.</p>
      </InsetText>
      <p className="reading">
        {mailedTo
          ? `Liên kết cũng được gửi tới ${mailedTo}. `
          : "Chép gửi qua kênh riêng, hoặc in trang này. "}
        Rời trang là không xem lại được; khi cần thì tạo liên kết mới, liên kết cũ hết dùng.
      </p>
    </>
  );
}
