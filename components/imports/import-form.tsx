"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { ChooseTable } from "./choose-table";
import { ImportPreview } from "./import-preview";
import type { ImportState } from "./import-state";

type ImportFormProps<State extends ImportState> = {
  action: (previous: State, formData: FormData) => Promise<State>;
  templateHref: string;
  limits: { extensions: readonly string[]; maximumMegabytes: number };
  /** "đơn vị", "người" */
  noun: string;
  /** What to show instead once all is in, where that is no page of its own. */
  done?: (state: State) => ReactNode;
};

/** Choose a file, see what is in it and what is wrong, then import all of it: two presses, also without scripts. */
export function ImportForm<State extends ImportState>({
  action,
  templateHref,
  limits,
  noun,
  done,
}: ImportFormProps<State>) {
  const { state, pending, errors, formProps } = usePlainForm(action);
  const { preview = [], problems = [], table } = state;
  const finished = done?.(state);
  if (finished) return finished;
  const isReady = table !== undefined && problems.length === 0;
  return (
    <>
      <ErrorSummary errors={errors} />
      {table !== undefined && <ImportPreview preview={preview} problems={problems} noun={noun} />}
      {isReady && (
        <form {...formProps}>
          <input type="hidden" name="table" value={table} />
          <Button disabled={pending}>
            {pending ? "Đang nhập…" : `Nhập cả ${preview.length} ${noun}`}
          </Button>
        </form>
      )}
      <ChooseTable
        state={state}
        pending={pending}
        formProps={formProps}
        limits={limits}
        label="Tệp danh sách"
        title="Chọn tệp"
        isReady={isReady}
      >
        <p className="reading">
          Tải <a href={templateHref}>tệp mẫu</a>, điền bằng Excel, lưu loại “CSV UTF-8”. Cột theo
          tên, thứ tự nào cũng được. Chưa nhập gì cho tới khi xem trước và bấm nhập.
        </p>
      </ChooseTable>
    </>
  );
}
