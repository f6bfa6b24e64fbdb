"use client";

import { Button } from "@/components/ui/button";
import { Radios } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { type Choice, Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { councilPostLabels } from "@/lib/council/state";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { addMemberAction, changeMemberAction } from "./actions";

const posts = Object.entries(councilPostLabels).map(([value, label]) => ({ value, label }));

type MemberFormProps = {
  /** The seat being put right; a new one without it. */
  member?: { memberId: string; version: number };
  values: { post: string; position: string; basis: string; validFrom: string; validTo: string };
  /** Who may be given a seat; of a new one. */
  people?: readonly Choice[];
};

/** A seat on the Council and its term. */
export function MemberForm({ member, values, people = [] }: MemberFormProps) {
  const action = member ? changeMemberAction : addMemberAction;
  const { state, errors, isSignedOut, pending, field, kept, formProps } = usePlainForm(
    action,
    values,
  );
  const chosen = state.values?.membershipId ?? "";
  return (
    <form {...formProps} className="stack">
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      {member && (
        <>
          <input type="hidden" name="memberId" value={kept("memberId", member.memberId)} />
          <input type="hidden" name="version" value={kept("version", member.version)} />
        </>
      )}
      {!member &&
        (people.length > 0 ? (
          <Select
            label="Thành viên"
            hint="Người đã có tài khoản với vai trò thành viên Hội đồng."
            emptyLabel="Chọn người"
            choices={people}
            {...field("membershipId")}
          />
        ) : (
          <input type="hidden" name="membershipId" value={chosen} />
        ))}
      <Radios label="Chức vụ trong Hội đồng" choices={posts} {...field("post")} />
      <TextField
        label="Số thứ tự trong quyết định"
        inputMode="numeric"
        width="short"
        {...field("position")}
      />
      <TextField
        label="Quyết định thành lập, kiện toàn Hội đồng"
        hint="Ví dụ: Quyết định số 12/QĐ-UBND ngày 05/01/2026"
        width="full"
        {...field("basis")}
      />
      <DateField label="Từ ngày" {...field("validFrom")} />
      <DateField label="Đến hết ngày" optional {...field("validTo")} />
      <Button disabled={pending}>{member ? "Lưu thành viên" : "Ghi thành viên"}</Button>
    </form>
  );
}
