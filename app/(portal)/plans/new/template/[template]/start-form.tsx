"use client";

import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Details } from "@/components/ui/details";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type StartFormInput, startFormSchema } from "@/lib/campaigns/start-form";
import { useActionForm } from "@/lib/web/use-action-form";
import { startPlanAction } from "./actions";

type StartFormProps = {
  template: StartFormInput["template"];
  asks: "occasion" | "superior" | null;
  start: string;
  end: string;
};

/** The few things only the office can say; all else is filled in. */
export function StartForm({ template, asks, start, end }: StartFormProps) {
  const { field, pending, errors, isSignedOut, formProps } = useActionForm(
    startFormSchema,
    startPlanAction,
    {
      template,
      name: "",
      start,
      end,
      occasion: "",
      superior: "",
      contents: "",
      targets: "",
    },
  );
  const { error: _error, ...hidden } = field("template");
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" {...hidden} />
      <TextField
        label="Tên phong trào"
        hint="Ngắn, dễ nhớ; không cần dấu ngoặc kép. Ví dụ: Bản sạch, ruộng xanh"
        width="full"
        {...field("name")}
      />
      {asks === "occasion" && (
        <TextField
          label="Chào mừng sự kiện"
          hint="Ví dụ: kỷ niệm 82 năm Ngày Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam"
          width="full"
          {...field("occasion")}
        />
      )}
      {asks === "superior" && (
        <TextField
          label="Kế hoạch của cấp trên"
          hint="Ví dụ: Kế hoạch số 213/KH-UBND ngày 05 tháng 01 năm 2027 của Ủy ban nhân dân tỉnh"
          width="full"
          optional
          {...field("superior")}
        />
      )}
      <div className="flex flex-wrap gap-x-8 gap-y-5">
        <DateField label="Bắt đầu từ ngày" {...field("start")} />
        <DateField label="Đến hết ngày" {...field("end")} />
      </div>
      <Details summary="Đã biết việc phải làm, chỉ tiêu: ghi luôn ở đây">
        <TextArea
          label="Nội dung thi đua"
          hint="Mỗi dòng một nội dung. Để trống thì mẫu có sẵn nội dung chung, sửa sau."
          optional
          {...field("contents")}
        />
        <TextArea
          label="Chỉ tiêu"
          hint="Mỗi dòng một chỉ tiêu, có số và đơn vị tính."
          optional
          {...field("targets")}
        />
      </Details>
      <ButtonGroup>
        <Button disabled={pending}>{pending ? "Đang soạn…" : "Soạn bản nháp"}</Button>
        <ButtonLink href="/plans/new/template" variant="secondary">
          Chọn mẫu khác
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
