import { Button } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/choices";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { QueueFilter } from "@/lib/appraisals/queue/filter";
import { awardKinds } from "@/lib/nominations/awards/catalogue";

type QueueFilterFormProps = {
  filter: QueueFilter;
  campaigns: readonly { id: string; title: string }[];
  units: readonly { id: string; name: string }[];
};

/** Narrows the queue by its address: nothing is changed. */
export function QueueFilterForm({ filter, campaigns, units }: QueueFilterFormProps) {
  return (
    <form method="get" action="/appraisals" className="flex flex-wrap items-end gap-4">
      {filter.state !== "waiting" && <input type="hidden" name="state" value={filter.state} />}
      {filter.dossier && <input type="hidden" name="dossier" value={filter.dossier} />}
      <TextField
        name="q"
        label="Tên, hoặc số hồ sơ"
        hint="Gõ không dấu cũng được."
        defaultValue={filter.q}
        autoComplete="off"
      />
      <Select
        name="award"
        label="Hình thức, danh hiệu"
        emptyLabel="Tất cả"
        choices={awardKinds.map(({ key, name }) => ({ value: key, label: name }))}
        defaultValue={filter.award ?? ""}
      />
      <Select
        name="campaign"
        label="Phong trào"
        emptyLabel="Tất cả"
        choices={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
        defaultValue={filter.campaign ?? ""}
      />
      <Select
        name="unit"
        label="Đơn vị"
        emptyLabel="Mọi đơn vị"
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={filter.unit ?? ""}
      />
      {filter.state === "waiting" && (
        <Checkboxes
          name="late"
          label="Thời hạn"
          choices={[{ value: "1", label: "Chỉ đề nghị quá hạn" }]}
          defaultValues={filter.late ? ["1"] : []}
        />
      )}
      <Button variant="secondary">Lọc</Button>
    </form>
  );
}
