import { FilterFields } from "@/components/nominations/filter-fields";
import { Button } from "@/components/ui/button";
import { Checkboxes } from "@/components/ui/choices";
import type { QueueFilter } from "@/lib/appraisals/queue/filter";

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
      <FilterFields chosen={filter} campaigns={campaigns} units={units} />
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
