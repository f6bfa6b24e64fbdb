import type { Metadata } from "next";
import { PublicPage } from "@/components/layout/public-page";
import { ButtonLink } from "@/components/ui/button";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { communeName } from "@/lib/communes/name";
import { findInvitation, invitationRefusals } from "@/lib/people/invitations";
import { AcceptForm } from "./accept-form";

/**
 * The address holds the key: no other site is told it, no search engine keeps it. Not "no-referrer": with that a browser
 * without scripts posts the form as from nowhere, and Next.js refuses it.
 */
export const metadata: Metadata = {
  title: "Đặt mật khẩu",
  referrer: "same-origin",
  robots: { index: false, follow: false },
};

export default async function InvitationPage({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const invitation = await findInvitation(token, new Date());
  if (!invitation) {
    return (
      <Refusal
        title="Liên kết không đúng"
        sentence="Liên kết này không mở được gì. Có thể chép thiếu: chép lại cho đủ cả dòng."
        phone=""
      />
    );
  }
  const { user, commune, purpose, state } = invitation;
  if (state !== "open") {
    const sentence = invitationRefusals[state];
    const title = state === "used" ? "Mật khẩu đã được đặt" : "Liên kết không còn dùng được";
    return <Refusal title={title} sentence={sentence} phone={commune.phone} />;
  }
  const signInName = user.userName ?? user.email ?? "";
  return (
    <PublicPage communeName={communeName(commune)}>
      <PageHeading
        title={purpose === "JOIN" ? `Chào ${user.name}` : "Đặt lại mật khẩu"}
        lead={
          purpose === "JOIN"
            ? `Đặt mật khẩu để vào cổng thi đua của ${communeName(commune)}.`
            : `Tài khoản của ${user.name}. Đặt xong, mọi nơi đang đăng nhập phải đăng nhập lại.`
        }
      />
      <InsetText>
        <p>
          Tên đăng nhập: <strong>{signInName}</strong>
        </p>
      </InsetText>
      <AcceptForm token={token} userName={signInName} />
    </PublicPage>
  );
}

function Refusal({ title, sentence, phone }: { title: string; sentence: string; phone: string }) {
  return (
    <PublicPage>
      <PageHeading title={title} />
      <p className="reading">
        {sentence} Cần liên kết mới: nhờ quản trị của xã tạo{phone && `, điện thoại ${phone}`}.
      </p>
      <ButtonLink href="/sign-in" variant="secondary">
        Đến trang đăng nhập
      </ButtonLink>
    </PublicPage>
  );
}
