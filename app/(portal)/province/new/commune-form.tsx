"use client";

import { Button, ButtonLink } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { foundCommuneAction } from "../actions";
import { OneTimeLink } from "../one-time-link";

const kinds = [
  { value: "COMMUNE", label: "Xã" },
  { value: "WARD", label: "Phường" },
  { value: "SPECIAL_ZONE", label: "Đặc khu" },
];
const who = [
  { value: "new", label: "Người của xã", hint: "Nhận liên kết dùng một lần; ghi ba ô dưới." },
  {
    value: "self",
    label: "Chính tôi",
    hint: "Khi cài cho một xã: người vận hành cũng là quản trị của xã.",
  },
];

export function CommuneForm() {
  const defaults = { kind: "COMMUNE", who: "new" };
  const { state, field, pending, errors, formProps } = usePlainForm(foundCommuneAction, defaults);
  if (state.link) {
    return (
      <section className="stack">
        <OneTimeLink {...state.link} />
        <ButtonLink href="/province">Đã đưa, về danh sách xã</ButtonLink>
      </section>
    );
  }
  return (
    <form {...formProps} className="stack">
      <ErrorSummary errors={errors} />
      <Radios label="Loại" choices={kinds} {...field("kind")} />
      <TextField label="Tên" hint="Không kèm chữ xã, phường, đặc khu." {...field("name")} />
      <TextField
        label="Mã đơn vị hành chính"
        hint="5 chữ số, theo Quyết định số 19/2025/QĐ-TTg."
        inputMode="numeric"
        width="short"
        {...field("code")}
      />
      <TextField label="Tỉnh, thành phố" {...field("provinceName")} />
      <TextField
        label="Mã tỉnh, thành phố"
        hint="2 chữ số."
        inputMode="numeric"
        width="short"
        {...field("provinceCode")}
      />
      <h2>Quản trị đầu tiên của xã</h2>
      <Radios label="Ai làm quản trị" choices={who} {...field("who")} />
      <TextField label="Họ và tên" autoComplete="off" {...field("adminName")} />
      <TextField
        label="Tên đăng nhập"
        hint="Chữ không dấu, số, dấu chấm. Ví dụ: hanh.lo"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...field("adminUserName")}
      />
      <TextField label="Thư điện tử" optional autoComplete="off" {...field("adminEmail")} />
      <Button disabled={pending}>{pending ? "Đang khai báo…" : "Khai báo xã"}</Button>
    </form>
  );
}
