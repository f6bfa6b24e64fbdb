"use client";

import { type ReactNode, useActionState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { TextField } from "@/components/ui/text-field";
import { formErrors } from "@/lib/web/form-errors";
import { emptyFormState, type FormState } from "@/lib/web/form-state";
import { confirmSecondFactorAction } from "./actions";

type EnrolFormProps = {
  /** The key that waits for its first code; null when none does. */
  enrolment: { qr: { path: string; size: number }; address: string; secret: string } | null;
  children: ReactNode;
};
type Enrolled = FormState & { codes?: string[] };

/**
 * The key for the phone, the phone's first code; then, once, the recovery codes. It stands on the page in every state:
 * without scripts the answer with the codes comes on a page where the phone is already enrolled.
 */
export function EnrolForm({ enrolment, children }: EnrolFormProps) {
  const [state, action, pending] = useActionState<Enrolled, FormData>(
    confirmSecondFactorAction,
    emptyFormState,
  );
  if (state.codes) return <RecoveryCodes codes={state.codes} />;
  if (!enrolment) return children;
  const { qr, address, secret } = enrolment;
  return (
    <form action={action} className="stack" noValidate>
      <ErrorSummary errors={formErrors(state)} />
      <section className="stack-tight">
        <h2>1. Quét mã này bằng ứng dụng xác thực</h2>
        <svg
          role="img"
          aria-label="Mã QR của khóa xác thực; khóa viết bằng chữ ở ngay dưới"
          viewBox={`-4 -4 ${qr.size + 8} ${qr.size + 8}`}
          className="size-56 max-w-full rounded-md border border-line bg-white"
          shapeRendering="crispEdges"
        >
          <path d={qr.path} fill="#000" />
        </svg>
        <p className="reading">
          Đang mở trang này trên chính điện thoại ấy:{" "}
          <a href={address} className="tap">
            thêm vào ứng dụng xác thực của máy này
          </a>
          , không cần quét.
        </p>
        <p className="reading">
          Không quét được: trong ứng dụng chọn nhập khóa bằng tay, loại theo thời gian, rồi gõ:
          <br />
          <code className="font-mono break-words">{secret}</code>
        </p>
      </section>
      <section className="stack">
        <h2>2. Nhập mã đang hiện trên điện thoại</h2>
        <TextField
          name="code"
          label="Mã 6 số"
          width="short"
          inputMode="numeric"
          autoComplete="one-time-code"
          error={state.fieldErrors?.code?.[0]}
        />
        <Button disabled={pending}>{pending ? "Đang kiểm tra…" : "Xác nhận và bật"}</Button>
      </section>
    </form>
  );
}

function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <section className="stack">
      <NotificationBanner kind="success">
        <p>Đã bật xác thực hai bước. Từ lần đăng nhập sau, cổng hỏi thêm mã trên điện thoại.</p>
      </NotificationBanner>
      <h2>Mã dự phòng: chép lại ngay</h2>
      <p className="reading">
        Dùng khi không có điện thoại; mỗi mã dùng được một lần. Trang này không mở lại được: in ra
        hoặc chép vào sổ, cất nơi kín, không để cùng điện thoại.
      </p>
      <ul className="grid max-w-md grid-cols-2 gap-x-8 gap-y-2 font-mono" data-recovery-codes>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <ButtonLink href="/account">Đã chép, về trang tài khoản</ButtonLink>
    </section>
  );
}
