import { isPicture, type PlaceKey, placeLabels } from "@/lib/certificates/layout";
import { fieldOf } from "@/lib/certificates/stock/fields";

type PlaceFieldsProps = {
  place: PlaceKey;
  typed: Readonly<Record<string, string>>;
  errors?: Readonly<Record<string, string[] | undefined>> | undefined;
  onChange: (name: string, value: string) => void;
};

const numbers = [
  { name: "x", label: "Cách trái", unit: "mm" },
  { name: "y", label: "Cách trên", unit: "mm" },
  { name: "width", label: "Rộng", unit: "mm" },
  { name: "height", label: "Cao", unit: "mm" },
  { name: "size", label: "Cỡ chữ", unit: "điểm" },
];

const control =
  "block min-h-11 w-full rounded-md border border-field bg-control px-2 text-ink aria-[invalid]:border-2 aria-[invalid]:border-danger";

/** Whether a line is printed, and its box in millimetres. */
export function PlaceFields({ place, typed, errors = {}, onChange }: PlaceFieldsProps) {
  const shown = fieldOf(place, "shown");
  const align = fieldOf(place, "align");
  const wrong = [...numbers.map(({ name }) => name), "align"]
    .map((name) => errors[fieldOf(place, name)]?.[0])
    .filter((message) => message !== undefined);
  const errorId = `${place}-error`;
  return (
    <fieldset className="grid gap-x-4 gap-y-2 border-b border-line py-3 lg:grid-cols-[15rem_1fr]">
      <legend className="sr-only">{placeLabels[place]}</legend>
      <div className="flex items-center gap-3">
        <input
          id={shown}
          name={shown}
          type="checkbox"
          checked={typed[shown] === "on"}
          onChange={(event) => onChange(shown, event.currentTarget.checked ? "on" : "")}
          className="size-6 shrink-0 accent-red"
        />
        <label htmlFor={shown} className="flex min-h-11 cursor-pointer items-center font-semibold">
          {isPicture(place) ? placeLabels[place] : `In ${lowered(placeLabels[place])}`}
        </label>
      </div>
      <div className="grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-3 xl:grid-cols-6">
        {numbers
          .filter(({ name }) => name !== "size" || !isPicture(place))
          .map(({ name, label, unit }) => {
            const id = fieldOf(place, name);
            const isWrong = errors[id] !== undefined;
            return (
              <label key={name} className="block text-sm">
                {label} ({unit})
                <input
                  id={id}
                  name={id}
                  inputMode="decimal"
                  autoComplete="off"
                  value={typed[id] ?? ""}
                  onChange={(event) => onChange(id, event.currentTarget.value)}
                  aria-invalid={isWrong ? true : undefined}
                  aria-describedby={isWrong ? errorId : undefined}
                  className={control}
                />
              </label>
            );
          })}
        {!isPicture(place) && (
          <label className="block text-sm">
            Căn chữ
            <select
              id={align}
              name={align}
              value={typed[align] ?? "center"}
              onChange={(event) => onChange(align, event.currentTarget.value)}
              className={control}
            >
              <option value="left">Trái</option>
              <option value="center">Giữa</option>
              <option value="right">Phải</option>
            </select>
          </label>
        )}
      </div>
      {wrong.length > 0 && (
        <p id={errorId} className="font-semibold text-danger lg:col-start-2">
          {wrong.join(" ")}
        </p>
      )}
    </fieldset>
  );
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
