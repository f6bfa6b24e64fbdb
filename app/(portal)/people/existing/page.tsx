import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { loadAdministrator } from "../load-administrator";
import { placeDefaults } from "../typed-place";
import { unitChoices } from "../unit-choices";
import { ExistingForm } from "./existing-form";

export const metadata: Metadata = { title: "Thêm người đã có tài khoản" };

export default async function ExistingPersonPage() {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Thêm người đã có tài khoản" />
        <p>Chưa lưu được.</p>
        <ExistingForm key="form" defaults={{}} units={[]} />
      </>
    );
  }
  const actor = await loadAdministrator();
  const now = new Date();
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Quản trị", href: "/settings" },
          { label: "Người dùng", href: "/people" },
        ]}
      />
      <PageHeading
        title="Thêm người đã có tài khoản"
        lead="Cho người đang làm việc ở xã khác: một tài khoản, một mật khẩu, chọn nơi làm việc khi đăng nhập."
      />
      <ExistingForm
        key="form"
        defaults={placeDefaults(null, now)}
        units={await unitChoices(actor, now)}
      />
    </>
  );
}
