"use client";

import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { type Choice, Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { changeSessionAction, planSessionAction } from "./actions";

export const emptySession = {
  title: "",
  day: "",
  time: "",
  place: "",
  agenda: "",
  chairId: "",
  secretaryId: "",
};

type SessionFormProps = {
  /** A new one has no version; its id is made beforehand: pressed twice, it is one. */
  session: { sessionId: string; version?: number };
  values: typeof emptySession;
  /** Empty where nobody is signed in any more: what was chosen is carried along unseen. */
  chairs: readonly Choice[];
  members: readonly Choice[];
};

/** When and where the Council meets, about what, who presides and who writes. */
export function SessionForm({ session, values, chairs, members }: SessionFormProps) {
  const isNew = session.version === undefined;
  const action = isNew ? planSessionAction : changeSessionAction;
  const { errors, isSignedOut, pending, field, kept, formProps } = usePlainForm(action, values);
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      <input type="hidden" name="sessionId" value={kept("sessionId", session.sessionId)} />
      {session.version !== undefined && (
        <input type="hidden" name="version" value={kept("version", session.version)} />
      )}
      <TextField
        label="Tên phiên họp"
        hint="Ví dụ: Họp xét khen thưởng tổng kết phong trào thi đua năm 2026. In trên giấy mời và biên bản."
        width="full"
        {...field("title")}
      />
      <DateField label="Ngày họp" {...field("day")} />
      <TextField label="Giờ họp" hint="Ví dụ: 8:00 hoặc 14h30" width="short" {...field("time")} />
      <TextField label="Địa điểm" width="full" {...field("place")} />
      <TextArea
        label="Nội dung ghi trên giấy mời"
        hint="Mỗi nội dung một dòng. Không ghi tên người được đề nghị: người phải tránh cũng nhận giấy mời này."
        rows={4}
        optional
        {...field("agenda")}
      />
      {members.length > 0 ? (
        <>
          <Select
            label="Chủ tọa"
            hint="Chủ tịch hoặc Phó Chủ tịch Hội đồng."
            emptyLabel="Chọn chủ tọa"
            choices={chairs}
            {...field("chairId")}
          />
          <Select
            label="Thư ký"
            emptyLabel="Chọn thư ký"
            choices={members}
            {...field("secretaryId")}
          />
        </>
      ) : (
        <>
          <input type="hidden" name="chairId" value={field("chairId").defaultValue} />
          <input type="hidden" name="secretaryId" value={field("secretaryId").defaultValue} />
        </>
      )}
      <Button disabled={pending}>{isNew ? "Lập phiên họp" : "Lưu phiên họp"}</Button>
    </form>
  );
}
