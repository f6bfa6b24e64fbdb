"use client";

import { ChooseTable } from "@/components/imports/choose-table";
import { ImportPreview } from "@/components/imports/import-preview";
import { Button } from "@/components/ui/button";
import { KeptFormErrors } from "@/components/ui/kept-form-errors";
import { TextArea } from "@/components/ui/text-area";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { importTableAction } from "./actions";

type TableFormProps = {
  campaignId: string;
  /** "pledge:2026" */
  what: string;
  /** "bản đăng ký", "báo cáo" */
  noun: string;
  limits: { extensions: readonly string[]; maximumMegabytes: number };
};

/** Choose a file, see what is in it and what is wrong, then import all of it: two presses, also without scripts. */
export function TableForm({ campaignId, what, noun, limits }: TableFormProps) {
  const { state, pending, errors, isSignedOut, field, kept, formProps } =
    usePlainForm(importTableAction);
  const { preview = [], problems = [], table, units = 0, isLate } = state;
  const isReady = table !== undefined && problems.length === 0;
  const of = (
    <>
      <input type="hidden" name="campaignId" value={kept("campaignId", campaignId)} />
      <input type="hidden" name="what" value={kept("what", what)} />
    </>
  );
  return (
    <>
      <KeptFormErrors errors={errors} isSignedOut={isSignedOut} />
      {table !== undefined && !isSignedOut && (
        <ImportPreview preview={preview} problems={problems} noun="dòng" />
      )}
      {isReady && (
        <form {...formProps} className="stack">
          {of}
          <input type="hidden" name="table" value={table} />
          {(isLate || state.values?.lateReason) && (
            <TextArea
              {...field("lateReason")}
              label="Lý do nộp muộn"
              hint="Đã quá hạn. Lý do ghi vào từng bản trong tệp, đơn vị và người xem đều thấy."
              rows={3}
            />
          )}
          <Button disabled={pending}>
            {pending ? "Đang nhập…" : isSignedOut ? "Gửi lại" : `Nhập cả ${units} ${noun}`}
          </Button>
        </form>
      )}
      <ChooseTable
        state={state}
        pending={pending}
        formProps={formProps}
        limits={limits}
        label="Bảng Excel"
        title="Chọn tệp đã điền"
        isReady={isReady}
      >
        {of}
      </ChooseTable>
    </>
  );
}
