"use client";

import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { changeProfileAction } from "./actions";

type ProfileFormProps = { defaults: Record<string, string>; version: number };

export function ProfileForm({ defaults, version }: ProfileFormProps) {
  const { field, kept, pending, errors, isSignedOut, formProps } = usePlainForm(
    changeProfileAction,
    defaults,
  );
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="version" value={kept("version", version)} />
      <TextArea
        label="Tên cơ quan ở đầu văn bản"
        hint="Mỗi dòng của tiêu đề một dòng, cơ quan cấp trên trước nếu có."
        rows={3}
        {...field("headerLines")}
      />
      <TextField
        label="Địa danh"
        hint="Ghi trước ngày tháng năm của văn bản."
        {...field("placeName")}
      />
      <TextField label="Địa chỉ trụ sở" width="full" optional {...field("address")} />
      <TextField
        label="Điện thoại"
        hint="Để người dân và đơn vị hỏi; hiện trên trang công khai."
        inputMode="tel"
        optional
        {...field("phone")}
      />
      <TextField label="Thư điện tử" inputMode="email" optional {...field("email")} />
      <Button disabled={pending}>{pending ? "Đang lưu…" : "Lưu thông tin xã"}</Button>
    </form>
  );
}
