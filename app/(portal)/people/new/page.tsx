import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { loadAdministrator } from "../load-administrator";
import { placeDefaults } from "../typed-place";
import { unitChoices } from "../unit-choices";
import { PersonForm } from "./person-form";

export const metadata: Metadata = { title: "Thêm người" };

export default async function NewPersonPage() {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Thêm người" />
        <p>Chưa lưu được.</p>
        <PersonForm key="form" defaults={{}} units={[]} />
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
        title="Thêm người"
        lead="Người ấy nhận một liên kết dùng một lần để tự đặt mật khẩu."
      />
      <p className="reading">
        Người đã có tài khoản ở xã khác:{" "}
        <Link href="/people/existing">thêm người đã có tài khoản</Link>.
      </p>
      <PersonForm
        key="form"
        defaults={placeDefaults(null, now)}
        units={await unitChoices(actor, now)}
      />
    </>
  );
}
