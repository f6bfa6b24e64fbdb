import { Button, ButtonLink } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { unitKindLabels } from "@/lib/communes/state";
import { standingLabels } from "@/lib/pledges/boards/standing";
import type { Thing } from "@/lib/pledges/boards/things";
import { capitalised } from "@/lib/text/capitalised";

type UnitKind = keyof typeof unitKindLabels;

type BoardFilterProps = {
  /** The board's own address; the choices come after it. */
  address: string;
  things: readonly Thing[];
  /** Kinds of the units that take part. */
  kinds: readonly UnitKind[];
  chosen: { year?: string; what?: string; kind?: string; standing?: string };
};

/** Which units are listed, and by what. A form that only asks: it changes the address. */
export function BoardFilter({ address, things, kinds, chosen }: BoardFilterProps) {
  const isFiltered = Boolean(chosen.what || chosen.kind || chosen.standing);
  return (
    <form action={address} className="no-print flex flex-wrap items-end gap-x-4 gap-y-3">
      {chosen.year && <input type="hidden" name="year" value={chosen.year} />}
      <Select
        label="Nội dung"
        name="what"
        emptyLabel="Cả năm"
        defaultValue={chosen.what ?? ""}
        choices={things.map(({ what, name }) => ({ value: what, label: capitalised(name) }))}
      />
      <Select
        label="Loại đơn vị"
        name="kind"
        emptyLabel="Mọi đơn vị"
        defaultValue={chosen.kind ?? ""}
        choices={kinds.map((kind) => ({ value: kind, label: unitKindLabels[kind] }))}
      />
      <Select
        label="Tình trạng"
        name="standing"
        emptyLabel="Mọi tình trạng"
        defaultValue={chosen.standing ?? ""}
        choices={Object.entries(standingLabels).map(([value, label]) => ({ value, label }))}
      />
      <Button variant="secondary">Lọc</Button>
      {isFiltered && (
        <ButtonLink
          variant="secondary"
          href={`${address}${chosen.year ? `?year=${chosen.year}` : ""}`}
        >
          Bỏ lọc
        </ButtonLink>
      )}
    </form>
  );
}
