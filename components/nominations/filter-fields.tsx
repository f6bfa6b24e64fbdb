import type { ReactNode } from "react";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { awardKinds } from "@/lib/nominations/awards/catalogue";

type FilterFieldsProps = {
  chosen: {
    q?: string | undefined;
    award?: string | undefined;
    campaign?: string | undefined;
    unit?: string | undefined;
  };
  campaigns: readonly { id: string; title: string }[];
  units: readonly { id: string; name: string }[];
  /** What a list asks besides, after the words. */
  children?: ReactNode;
};

/** What every list of nominations is narrowed by. */
export function FilterFields({ chosen, campaigns, units, children }: FilterFieldsProps) {
  return (
    <>
      <TextField
        name="q"
        label="Tên, hoặc số hồ sơ"
        hint="Gõ không dấu cũng được."
        defaultValue={chosen.q}
        autoComplete="off"
      />
      {children}
      <Select
        name="award"
        label="Hình thức, danh hiệu"
        emptyLabel="Tất cả"
        choices={awardKinds.map(({ key, name }) => ({ value: key, label: name }))}
        defaultValue={chosen.award ?? ""}
      />
      <Select
        name="campaign"
        label="Phong trào"
        emptyLabel="Tất cả"
        choices={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
        defaultValue={chosen.campaign ?? ""}
      />
      <Select
        name="unit"
        label="Đơn vị"
        emptyLabel="Mọi đơn vị"
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={chosen.unit ?? ""}
      />
    </>
  );
}
