import { FileUp } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FileUpload } from "@/components/ui/file-upload";
import type { ImportState } from "./import-state";

type ChooseTableProps = Pick<ComponentProps<typeof FileUpload>, "label"> & {
  state: ImportState;
  pending: boolean;
  formProps: ComponentProps<"form">;
  limits: { extensions: readonly string[]; maximumMegabytes: number };
  title: string;
  /** What was read can be imported as it is: another file is the second choice. */
  isReady: boolean | undefined;
  children: ReactNode;
};

/** Choose the table, or another one after it was read; it is shown before anything is imported. */
export function ChooseTable({
  state,
  pending,
  formProps,
  limits,
  label,
  title,
  isReady,
  children,
}: ChooseTableProps) {
  return (
    <form {...formProps} className="stack">
      <h2>{state.table === undefined ? title : "Chọn tệp khác, hoặc tệp đã sửa"}</h2>
      {children}
      <FileUpload
        name="file"
        label={label}
        extensions={limits.extensions}
        maximumMegabytes={limits.maximumMegabytes}
        error={state.fieldErrors?.file?.[0]}
        answer={state}
      />
      <Button icon={FileUp} variant={isReady ? "secondary" : "primary"} disabled={pending}>
        {pending ? "Đang đọc…" : "Xem trước"}
      </Button>
    </form>
  );
}
