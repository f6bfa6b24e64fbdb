import type { AddressedUnit } from "@/lib/campaigns/public/unit-addresses";

type UnitChooserProps = { base: string; units: readonly AddressedUnit[] };

const byName = new Intl.Collator("vi", { numeric: true });

/** "What is my village to do?": the question most people come with. A plain form; nothing where no unit is charged. */
export function UnitChooser({ base, units }: UnitChooserProps) {
  if (units.length === 0) return null;
  return (
    <form action={`${base}/don-vi/mo`} className="no-print max-w-md">
      <label htmlFor="unit" className="block font-semibold">
        Thôn, đơn vị của bạn làm gì?
      </label>
      <div className="mt-1.5 flex gap-2">
        <select
          id="unit"
          name="don-vi"
          className="min-h-11 w-full min-w-0 rounded-md border border-field bg-control px-3"
        >
          <option value="">Chọn thôn, đơn vị</option>
          {units
            .toSorted((one, other) => byName.compare(one.name, other.name))
            .map(({ id, name, address }) => (
              <option key={id} value={address}>
                {name}
              </option>
            ))}
        </select>
        <button
          type="submit"
          className="min-h-11 shrink-0 cursor-pointer rounded-md border border-red bg-red px-5 font-semibold text-on-red hover:border-red-deep hover:bg-red-deep"
        >
          Xem
        </button>
      </div>
    </form>
  );
}
