import { FileDown } from "lucide-react";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { PageHeading } from "@/components/ui/page-heading";
import { StatusTag } from "@/components/ui/status-tag";
import { Table } from "@/components/ui/table";
import type { CommuneProgress } from "@/lib/campaigns/province/queries";
import type { SuperiorName } from "@/lib/campaigns/province/superior-key";
import { communeName } from "@/lib/communes/name";
import { writtenDate } from "@/lib/text/calendar";
import { capitalised } from "@/lib/text/capitalised";
import { standingLabels } from "./standing";

type ProgressProps = {
  plan: string;
  by: string | null;
  superior: SuperiorName;
  communes: readonly CommuneProgress[];
};

const tones = { "in-time": "done", late: "attention", "not-yet": "waiting" } as const;

/** How far the communes are with one superior plan. */
export function Progress({ plan, by, superior, communes }: ProgressProps) {
  const { symbol, issuer, issuedOn } = superior;
  const count = (standing: CommuneProgress["standing"]) =>
    communes.filter((commune) => commune.standing === standing).length;
  const query = new URLSearchParams({ plan, ...(by ? { by } : {}) });
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Các xã", href: "/province" },
          { label: "Theo kế hoạch cấp trên", href: "/province/plans" },
        ]}
      />
      <PageHeading
        title={`Thực hiện ${symbol}`}
        lead={`${issuer}${issuedOn ? `, ngày ${writtenDate(issuedOn)}` : ""}.`}
        actions={
          <ButtonLink href={`/province/plans/csv?${query}`} icon={FileDown} variant="secondary">
            Tải bảng CSV
          </ButtonLink>
        }
      />
      <form action="/province/plans" className="flex flex-wrap items-end gap-x-5 gap-y-4">
        <input type="hidden" name="plan" value={plan} />
        <DateField
          name="by"
          label="Phải ban hành trước hết ngày"
          optional
          defaultValue={by ? writtenDate(by) : ""}
        />
        <ButtonGroup>
          <Button variant="secondary">Xem</Button>
        </ButtonGroup>
      </form>
      <p>
        <strong>
          {count("in-time")} / {communes.length}
        </strong>{" "}
        xã đã ban hành{by && ` đến hết ${writtenDate(by)}`}
        {count("late") > 0 && `, ${count("late")} xã ban hành sau ngày ấy`}; {count("not-yet")} xã
        chưa.
      </p>
      <Table
        caption="Các xã"
        hideCaption
        rows={communes}
        rowKey={({ communeId }) => communeId}
        columns={[
          { key: "name", header: "Xã", cell: (row) => capitalised(communeName(row)) },
          { key: "province", header: "Tỉnh", cell: ({ provinceName }) => provinceName },
          { key: "number", header: "Kế hoạch của xã", cell: ({ number }) => number ?? "–" },
          {
            key: "date",
            header: "Ngày",
            cell: (row) => (row.issuedOn ? writtenDate(row.issuedOn) : "–"),
          },
          {
            key: "standing",
            header: "Trạng thái",
            cell: ({ standing }) => (
              <StatusTag tone={tones[standing]}>{standingLabels[standing]}</StatusTag>
            ),
          },
        ]}
      />
    </>
  );
}
