"use client";

import { FileArchive, FileDown } from "lucide-react";
import { Button, ButtonGroup } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { usePlainForm } from "@/lib/web/use-plain-form";
import { requestPrintAction } from "./actions";

type Stock = { id: string; name: string };
type PrintFormProps = {
  decisionId: string;
  stock: readonly Stock[];
  count: number;
  /** Few enough to be drawn while one waits. */
  isShort: boolean;
};

/** All certificates of the decision on white paper or on stock, as one file or a file each. */
export function PrintForm(props: PrintFormProps) {
  return props.isShort ? <DownloadForm {...props} /> : <JobForm {...props} />;
}

/** What is typed leads to the file itself. */
function DownloadForm({ decisionId, stock, count }: PrintFormProps) {
  const own = `/decisions/${decisionId}/certificates`;
  return (
    <form action={`${own}/all.pdf`} method="get" className="stack-tight">
      <StockSelect stock={stock} />
      <PrintButtons verb="Tải" count={count} zipAddress={`${own}/all.zip`} />
    </form>
  );
}

/** So many are drawn in the background. */
function JobForm({ decisionId, stock, count }: PrintFormProps) {
  const { errors, pending, formProps } = usePlainForm(requestPrintAction, {}, "print-");
  return (
    <form {...formProps} className="stack-tight">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <StockSelect stock={stock} />
      <PrintButtons verb="Tạo" count={count} isWaiting={pending} />
    </form>
  );
}

function StockSelect({ stock }: { stock: readonly Stock[] }) {
  return (
    <Select
      name="layoutId"
      label="In trên"
      choices={[
        { value: "", label: "Giấy trắng A4: in cả khung và chữ" },
        ...stock.map(({ id, name }) => ({ value: id, label: `Phôi có sẵn: ${name} (chỉ in chữ)` })),
      ]}
    />
  );
}

type PrintButtonsProps = {
  verb: string;
  count: number;
  zipAddress?: string;
  isWaiting?: boolean;
};

function PrintButtons({ verb, count, zipAddress, isWaiting = false }: PrintButtonsProps) {
  return (
    <ButtonGroup>
      <Button icon={FileDown} name="form" value="pdf" disabled={isWaiting}>
        {`${verb} một tệp PDF (${count} trang)`}
      </Button>
      <Button
        icon={FileArchive}
        variant="secondary"
        name="form"
        value="zip"
        disabled={isWaiting}
        formAction={zipAddress}
      >
        {`${verb} tệp nén, mỗi người một tệp`}
      </Button>
    </ButtonGroup>
  );
}
