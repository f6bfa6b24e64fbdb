import { mostChanges } from "@/lib/campaigns/issue/amend-form";

type Asked = Record<string, string | string[] | undefined>;

/**
 * The places chosen in the address, in the order of the paper; `error` when the choice was sent and is none or too
 * many.
 */
export function readPlaces<Place extends { key: string }>(
  places: readonly Place[],
  { place, chosen: sent }: Asked,
): { chosen: Place[]; error?: string } {
  const keys = new Set([place ?? []].flat());
  const chosen = places.filter(({ key }) => keys.has(key));
  if (chosen.length === 0 && sent) return { chosen, error: "Chọn ít nhất một mục." };
  if (chosen.length > mostChanges) {
    return {
      chosen,
      error: `Chọn nhiều nhất ${mostChanges} mục, hoặc ban hành kế hoạch thay thế.`,
    };
  }
  return { chosen };
}

/** What the signed-out answer shows of a place: its words are the record's, its key came with the form. */
export type ShownPlace = {
  key: string;
  cited: string;
  label: string;
  words: string;
  isTable?: boolean;
};

/** The places of a form posted after the session ended: known by the fields alone. */
export function postedPlaces(values: Record<string, string> = {}): ShownPlace[] {
  return Array.from({ length: mostChanges }, (_, index) => values[`place-${index}`] ?? "").flatMap(
    (key, index) =>
      key === "" ? [] : [{ key, cited: `mục thứ ${index + 1} đã chọn`, label: "", words: "" }],
  );
}
