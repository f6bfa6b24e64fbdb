import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { requireSignedIn } from "@/lib/auth/session";
import { groupedSecret, totpAddress } from "@/lib/auth/totp";
import { findSecondFactor, type SecondFactorState } from "@/lib/people/second-factor-queries";
import { formatDate } from "@/lib/text/dates";
import { EnrolForm } from "./enrol-form";
import { PasswordAgainForm } from "./password-again-form";
import { qrPath } from "./qr-path";

export const metadata: Metadata = { title: "Xác thực hai bước" };

export default async function SecondFactorPage() {
  const person = await requireSignedIn();
  const factor = await findSecondFactor(person);
  const enrolment = factor.step === "begun" ? enrolmentOf(factor.secret, person.name) : null;
  return (
    <>
      <Breadcrumbs items={[{ label: "Tài khoản", href: "/account" }]} />
      <PageHeading
        title="Xác thực hai bước"
        lead="Biết mật khẩu thôi chưa vào được: còn phải có điện thoại của người ấy."
      />
      <EnrolForm enrolment={enrolment}>
        {factor.step === "on" ? <Enrolled factor={factor} /> : <NotYet />}
      </EnrolForm>
    </>
  );
}

function enrolmentOf(secret: string, name: string) {
  const address = totpAddress(secret, name);
  return { qr: qrPath(address), address, secret: groupedSecret(secret) };
}

function NotYet() {
  return (
    <>
      <p className="reading">
        Cần một ứng dụng xác thực trên điện thoại: Google Authenticator, Microsoft Authenticator
        hoặc ứng dụng tương tự. Ứng dụng chạy không cần mạng, không cần tin nhắn.
      </p>
      <PasswordAgainForm purpose="begin" />
    </>
  );
}

type On = Extract<SecondFactorState, { step: "on" }>;

function Enrolled({ factor: { since, recoveryCodesLeft } }: { factor: On }) {
  return (
    <>
      <p className="reading">
        Đang bật, từ ngày {formatDate(since)}. Còn {recoveryCodesLeft} mã dự phòng chưa dùng. Đổi
        điện thoại, hoặc sắp hết mã dự phòng: tắt rồi bật lại.
      </p>
      <h2>Tắt xác thực hai bước</h2>
      <PasswordAgainForm purpose="remove" />
    </>
  );
}
