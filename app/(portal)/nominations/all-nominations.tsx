import { FilterFields } from "@/components/nominations/filter-fields";
import { NominationStatus } from "@/components/nominations/nomination-status";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import { Table } from "@/components/ui/table";
import type { Actor } from "@/lib/auth/actor";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { dossierNumber } from "@/lib/nominations/dossier-number";
import { listNominatedCampaigns, listNominatingUnits } from "@/lib/nominations/dossiers/campaigns";
import {
  type ListedNomination,
  listNominations,
  type NominationFilter,
  nominationsPerPage,
} from "@/lib/nominations/queries";
import { nominationStateLabels } from "@/lib/nominations/state";
import { formatDate } from "@/lib/text/dates";
import { filterHref } from "./filter";

type AllNominationsProps = { actor: Actor; now: Date; filter: NominationFilter };

/** Every nomination the person may see, found by state, campaign, award, unit and name. */
export async function AllNominations({ actor, now, filter }: AllNominationsProps) {
  const { rows, total, counts } = await listNominations(actor, filter, now);
  const isFiltered = filterHref({ ...filter, page: 1 }) !== "/nominations";
  return (
    <section aria-labelledby="all-title" className="stack">
      <h2 id="all-title">Đề nghị của các đơn vị</h2>
      <FilterForm actor={actor} now={now} filter={filter} counts={counts} />
      {rows.length === 0 ? (
        <EmptyState
          title={isFiltered ? "Không có đề nghị nào như vậy." : "Chưa có đề nghị nào được nộp."}
          action={isFiltered && <Link href="/nominations">Xem tất cả</Link>}
        />
      ) : (
        <>
          <Table
            caption={`${total} đề nghị`}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columnsAt(now)}
          />
          <Pagination
            page={filter.page}
            pageCount={Math.ceil(total / nominationsPerPage)}
            total={`${total} đề nghị`}
            href={(page) => filterHref({ ...filter, page })}
          />
        </>
      )}
    </section>
  );
}

const columnsAt = (now: Date) => [
  {
    key: "name",
    header: "Đối tượng",
    cell: ({ id, name }: ListedNomination) => <Link href={`/nominations/${id}`}>{name}</Link>,
  },
  {
    key: "award",
    header: "Đề nghị tặng",
    cell: ({ award }: ListedNomination) => awardName(award),
  },
  {
    key: "unit",
    header: "Đơn vị đề nghị",
    cell: ({ dossier }: ListedNomination) => dossier.unit.name,
  },
  {
    key: "dossier",
    header: "Hồ sơ",
    cell: ({ dossierId, dossier }: ListedNomination) => (
      <Link href={`/nominations/dossiers/${dossierId}`}>
        {dossierNumber(dossier) || dossier.title}
      </Link>
    ),
  },
  {
    key: "moved",
    header: "Từ ngày",
    cell: ({ movedAt }: ListedNomination) => formatDate(movedAt),
  },
  {
    key: "state",
    header: "Trạng thái",
    cell: (nomination: ListedNomination) => <NominationStatus nomination={nomination} now={now} />,
  },
];

type FilterFormProps = {
  actor: Actor;
  now: Date;
  filter: NominationFilter;
  counts: ReadonlyMap<string, number>;
};

async function FilterForm({ actor, now, filter, counts }: FilterFormProps) {
  const campaigns = await listNominatedCampaigns(actor, now);
  const units = await listNominatingUnits(actor);
  const states = Object.entries(nominationStateLabels).flatMap(([value, label]) => {
    const count = counts.get(value) ?? 0;
    return count > 0 || filter.state === value ? [{ value, label: `${label} (${count})` }] : [];
  });
  return (
    <form method="get" className="flex flex-wrap items-end gap-4">
      <FilterFields
        chosen={{ ...filter, campaign: filter.campaignId, unit: filter.unitId }}
        campaigns={campaigns}
        units={units}
      >
        <Select
          name="state"
          label="Trạng thái"
          emptyLabel="Mọi trạng thái"
          choices={states}
          defaultValue={filter.state ?? ""}
        />
      </FilterFields>
      <Button variant="secondary">Lọc</Button>
    </form>
  );
}
