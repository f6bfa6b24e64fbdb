import { InsetText } from "@/components/ui/inset-text";
import { Table } from "@/components/ui/table";
import type { ImportState } from "./import-state";

type ImportPreviewProps = {
  preview: NonNullable<ImportState["preview"]>;
  problems: NonNullable<ImportState["problems"]>;
  noun: string;
};

const mostShown = 100;

export function ImportPreview({ preview, problems, noun }: ImportPreviewProps) {
  return (
    <section className="stack">
      {problems.length > 0 ? (
        <Problems problems={problems} />
      ) : (
        <InsetText>
          <p>
            Đọc được {preview.length} {noun}, không có lỗi. Chưa nhập: xem lại rồi bấm nhập.
          </p>
        </InsetText>
      )}
      {preview.length > 0 && <Rows preview={preview} />}
    </section>
  );
}

/** The row as Excel counts it; on a phone it heads the card. */
const lineName = ({ line }: { line: number }) => (
  <span className="whitespace-nowrap">Dòng {line}</span>
);

function Problems({ problems }: Pick<ImportPreviewProps, "problems">) {
  return (
    <section className="stack-tight" role="alert" aria-labelledby="problems-title">
      <h2 id="problems-title">Còn {problems.length} chỗ phải sửa, chưa nhập gì</h2>
      <Table
        caption="Chỗ phải sửa trong tệp"
        hideCaption
        rows={problems.slice(0, mostShown)}
        rowKey={({ line, column, message }) => `${line} ${column} ${message}`}
        columns={[
          { key: "line", header: "Dòng", cell: lineName },
          {
            key: "column",
            header: "Cột",
            cell: ({ column }) => <span className="whitespace-nowrap">{column ?? "Cả dòng"}</span>,
          },
          { key: "message", header: "Sửa thế nào", cell: ({ message }) => message },
        ]}
      />
      {problems.length > mostShown && <p>Và {problems.length - mostShown} chỗ nữa.</p>}
    </section>
  );
}

function Rows({ preview }: Pick<ImportPreviewProps, "preview">) {
  const headers = Object.keys(preview[0]?.cells ?? {});
  return (
    <>
      <Table
        caption={`Trong tệp: ${preview.length} dòng`}
        rows={preview.slice(0, mostShown)}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: "line", header: "Dòng", cell: lineName },
          ...headers.map((header) => ({
            key: header,
            header,
            cell: ({ cells }: (typeof preview)[number]) => cells[header],
          })),
        ]}
      />
      {preview.length > mostShown && <p>Chỉ hiện {mostShown} dòng đầu.</p>}
    </>
  );
}
