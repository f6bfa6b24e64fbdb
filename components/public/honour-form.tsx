import { Select } from "@/components/ui/select";
import type { HonourChoices } from "@/lib/decisions/public/search";
import type { HonourFilter } from "@/lib/web/honour-address";

type HonourFormProps = { base: string; filter: HonourFilter; choices: HonourChoices };

/** A plain form: what is asked stands in the address of the answer. */
export function HonourForm({ base, filter, choices }: HonourFormProps) {
  const { years, units, campaigns } = choices;
  return (
    <search>
      <form action={`${base}/vinh-danh`} className="stack-tight max-w-3xl">
        <div>
          <label htmlFor="q" className="block font-semibold">
            Tên người, hộ gia đình, tập thể
          </label>
          <p id="q-hint" className="text-base text-muted">
            Gõ có dấu hay không dấu đều được, ví dụ: lo van a
          </p>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={filter.words}
            maxLength={100}
            aria-describedby="q-hint"
            className="mt-1.5 min-h-11 w-full rounded-md border border-field bg-control px-3"
          />
        </div>
        <div className="grid gap-4 sm:grid-cols-3">
          <Select
            name="nam"
            label="Năm"
            emptyLabel="Mọi năm"
            defaultValue={filter.year}
            choices={years.map((year) => ({ value: year, label: year }))}
          />
          <Select
            name="don-vi"
            label="Thôn, đơn vị"
            emptyLabel="Mọi đơn vị"
            defaultValue={filter.unit}
            choices={units.map(({ address, name }) => ({ value: address, label: name }))}
          />
          <Select
            name="phong-trao"
            label="Phong trào"
            emptyLabel="Mọi phong trào"
            defaultValue={filter.campaign}
            choices={campaigns.map(({ slug, title }) => ({ value: slug, label: title }))}
          />
        </div>
        <button
          type="submit"
          className="min-h-11 cursor-pointer rounded-md border border-red bg-red px-5 font-semibold text-on-red hover:border-red-deep hover:bg-red-deep"
        >
          Tìm trong sổ vàng
        </button>
      </form>
    </search>
  );
}
