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
  const { user, commune, purpose, state, needsOthers } = invitation;
  if (state !== "open") {
    const sentence = invitationRefusals[state];
    const title = state === "used" ? "Mật khẩu đã được đặt" : "Liên kết không còn dùng được";
    const phone = state === "withheld" ? null : commune.phone;
    return <Refusal title={title} sentence={sentence} phone={phone} />;
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
      {needsOthers && (
        <p className="reading">
          Tài khoản này làm việc ở nhiều xã. Để không xã nào một mình vào được hồ sơ của xã khác,
          đặt lại mật khẩu cần liên kết của từng xã: nhờ quản trị xã kia cũng tạo một liên kết.
          Không xin được thì nhờ người quản lý máy chủ chạy lệnh reset-password.
        </p>
      )}
      <AcceptForm token={token} userName={signInName} needsOthers={needsOthers} />
    </PublicPage>
  );
}

type RefusalProps = {
  title: string;
  sentence: string;
  /** Of the commune whose administrator can make another link; null when none can. */
  phone: string | null;
};

function Refusal({ title, sentence, phone }: RefusalProps) {
  return (
    <PublicPage>
      <PageHeading title={title} />
      <p className="reading">
        {sentence}
        {phone !== null &&
          ` Cần liên kết mới: nhờ quản trị của xã tạo${phone && `, điện thoại ${phone}`}.`}
      </p>
      <ButtonLink href="/sign-in" variant="secondary">
        Đến trang đăng nhập
      </ButtonLink>
    </PublicPage>
  );
}
