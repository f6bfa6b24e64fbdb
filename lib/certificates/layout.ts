/** Where everything stands on the sheet of a certificate, in millimetres from its upper left corner. */

/** A4 on its side (Điều 104 NĐ 98/2023). */
export const sheet = { width: 297, height: 210 };

/** What a certificate consists of, in the order it is read (DOMAIN §7). */
export const placeKeys = [
  "emblem",
  "nationalTitle",
  "motto",
  "authority",
  "verb",
  "title",
  "recipient",
  "details",
  "citation",
  "decision",
  "bookNumber",
  "check",
  "qr",
  "date",
  "signerPosition",
  "signerName",
] as const;
export type PlaceKey = (typeof placeKeys)[number];

/** The two that are pictures: they have a side, no size of letters. */
const pictureKeys = ["emblem", "qr"] as const satisfies readonly PlaceKey[];
export type TextKey = Exclude<PlaceKey, (typeof pictureKeys)[number]>;
export const isPicture = (key: PlaceKey): key is (typeof pictureKeys)[number] =>
  key === "emblem" || key === "qr";

export const placeLabels: Record<PlaceKey, string> = {
  emblem: "Quốc huy",
  nationalTitle: "Quốc hiệu",
  motto: "Tiêu ngữ",
  authority: "Chức vụ người quyết định",
  verb: "Chữ «Tặng»",
  title: "Tên hình thức, danh hiệu",
  recipient: "Tên người, tập thể, hộ",
  details: "Chức danh, đơn vị, địa chỉ",
  citation: "Thành tích",
  decision: "Số, ngày quyết định",
  bookNumber: "Số sổ vàng",
  check: "Địa chỉ và mã xác minh",
  qr: "Mã QR",
  date: "Địa danh, ngày tháng",
  signerPosition: "Chức vụ người ký",
  signerName: "Họ tên người ký",
};

export type Align = "left" | "center" | "right";

/** A box on the sheet; words are as large as `size` (points) lets them, and smaller when they would not fit. */
export type Place = {
  isShown: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
  size: number;
  align: Align;
};

export type Places = Record<PlaceKey, Place>;

const place = (
  x: number,
  y: number,
  width: number,
  height: number,
  size: number,
  align: Align = "center",
): Place => ({ isShown: true, x, y, width, height, size, align });

/** The whole certificate on white paper: inside the border, the emblem on top in the middle. */
export const whitePlaces: Places = {
  emblem: place(136.5, 19.5, 24, 24, 0),
  nationalTitle: place(38.5, 45.5, 220, 6.5, 14),
  motto: place(38.5, 52, 220, 6.5, 14),
  authority: place(28.5, 61.5, 240, 9, 20),
  verb: place(28.5, 70.5, 240, 7.5, 16),
  title: place(28.5, 78, 240, 17, 42),
  recipient: place(28.5, 95, 240, 13, 24),
  details: place(28.5, 108, 240, 11.5, 15),
  citation: place(28.5, 121, 240, 24, 17),
  decision: place(53, 163, 97, 6.5, 13, "left"),
  bookNumber: place(53, 169.5, 97, 6.5, 13, "left"),
  check: place(53, 177.5, 97, 8.5, 9, "left"),
  qr: place(24, 159.5, 27, 27, 0),
  date: place(160, 147, 110, 6.5, 14),
  signerPosition: place(160, 153.5, 110, 11.5, 14),
  signerName: place(160, 181, 110, 6.5, 14),
};

/** What pre-printed stock usually has on it already. */
const printedAlready: readonly PlaceKey[] = [
  "emblem",
  "nationalTitle",
  "motto",
  "authority",
  "verb",
  "title",
];

/** Where a new sheet of stock begins: as on white paper, without what is usually printed. */
export const stockPlaces: Places = mapPlaces(whitePlaces, (each, key) => ({
  ...each,
  isShown: !printedAlready.includes(key),
}));

export function mapPlaces<Result>(
  places: Places,
  change: (place: Place, key: PlaceKey) => Result,
): Record<PlaceKey, Result> {
  return Object.fromEntries(placeKeys.map((key) => [key, change(places[key], key)])) as Record<
    PlaceKey,
    Result
  >;
}
