import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { hasRole } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { mailServer } from "@/lib/notifications/mail/mail-server";
import { findMailSetting } from "@/lib/notifications/queries";
import { MailSettingForm } from "./mail-setting-form";

export const metadata: Metadata = { title: "Cách nhận thông báo" };

export default async function NotificationSettingsPage() {
  const actor = await requireActor();
  const { address, ...setting } = await findMailSetting(actor);
  const sendsMail = mailServer() !== null;
  return (
    <>
      <Breadcrumbs items={[{ label: "Thông báo", href: "/notifications" }]} />
      <PageHeading
        title="Cách nhận thông báo"
        lead="Thông báo luôn có trong cổng. Ở đây chọn thêm việc nhận qua thư điện tử."
      />
      <Flash />
      {!sendsMail && (
        <InsetText>
          <p>
            Cổng chưa nối với máy chủ thư nên chưa gửi thư được. Lựa chọn dưới đây có hiệu lực từ
            khi cổng gửi được thư.
          </p>
        </InsetText>
      )}
      {sendsMail &&
        (address ? (
          <p>
            Thư gửi tới <strong>{address}</strong>.
          </p>
        ) : (
          <InsetText>
            <p>Tài khoản chưa có địa chỉ thư điện tử. Nhờ người quản trị của xã ghi địa chỉ.</p>
          </InsetText>
        ))}
      <MailSettingForm setting={setting} />
      {hasRole(actor, "ADMIN") && (
        <p>
          <Link href="/notifications/letters" className="tap">
            Thư chưa gửi được
          </Link>
        </p>
      )}
    </>
  );
}
