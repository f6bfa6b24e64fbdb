import { z } from "zod";
import {
  isPicture,
  type PlaceKey,
  type Places,
  placeKeys,
  placeLabels,
  sheet,
} from "@/lib/certificates/layout";
import { fieldOf } from "./fields";

const stored = z.object({
  isShown: z.boolean(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  size: z.number(),
  align: z.enum(["left", "center", "right"]),
});

/** The places of a row of StockLayout. */
export const placesSchema = z.object(
  Object.fromEntries(placeKeys.map((key) => [key, stored])) as Record<PlaceKey, typeof stored>,
) satisfies z.ZodType<Places>;

/** "12,5" or "12.5": a tenth of a millimetre is as fine as any printer feeds. */
function millimetres(what: string, least: number, most: number) {
  const message = `${what}: ghi số từ ${least} đến ${most}.`;
  return z
    .string()
    .default("")
    .transform((typed, context) => {
      const number = Number(typed.trim().replace(",", "."));
      if (typed.trim() !== "" && number >= least && number <= most)
        return Math.round(number * 10) / 10;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    });
}

const fields = Object.fromEntries(
  placeKeys.flatMap((key) => {
    const label = placeLabels[key];
    return [
      [fieldOf(key, "shown"), z.literal("on").optional()],
      [fieldOf(key, "x"), millimetres(`${label}, cách mép trái`, 0, sheet.width)],
      [fieldOf(key, "y"), millimetres(`${label}, cách mép trên`, 0, sheet.height)],
      [fieldOf(key, "width"), millimetres(`${label}, rộng`, 10, sheet.width)],
      [fieldOf(key, "height"), millimetres(`${label}, cao`, 3, sheet.height)],
      ...(isPicture(key)
        ? []
        : [
            [fieldOf(key, "size"), millimetres(`${label}, cỡ chữ`, 6, 72)],
            [fieldOf(key, "align"), z.enum(["left", "center", "right"])],
          ]),
    ];
  }),
) as Record<string, z.ZodType<string | number | undefined>>;

/** The form of a sheet of stock: what is typed, or dragged, for each place. */
export const stockFormSchema = z
  .object({
    layoutId: z.union([z.literal(""), z.uuid()]).default(""),
    version: z.coerce.number().int().default(1),
    name: z
      .string()
      .trim()
      .min(1, "Ghi tên mẫu phôi, ví dụ: Phôi giấy khen mua năm 2026.")
      .max(80, "Tên mẫu phôi dài quá 80 chữ cái."),
    shiftX: millimetres("Dịch cả tờ sang phải", -50, 50).prefault("0"),
    shiftY: millimetres("Dịch cả tờ xuống", -50, 50).prefault("0"),
    ...fields,
  })
  .transform((form, context) => {
    const values = form as Record<string, string | number | undefined>;
    const places = Object.fromEntries(
      placeKeys.map((key) => {
        const number = (name: string) => Number(values[fieldOf(key, name)] ?? 0);
        const shifted = (value: number) => Math.round(value * 10) / 10;
        const place = {
          isShown: values[fieldOf(key, "shown")] === "on",
          x: shifted(number("x") + form.shiftX),
          y: shifted(number("y") + form.shiftY),
          width: number("width"),
          height: number("height"),
          size: number("size"),
          align: (values[fieldOf(key, "align")] ?? "center") as "left" | "center" | "right",
        };
        if (place.isShown) refuseOutside(key, place, context);
        return [key, place];
      }),
    ) as Places;
    const { layoutId, version, name } = form;
    return { layoutId, version, name, places };
  });

/** A box reaches over the edge of the sheet: words there would be cut. */
function refuseOutside(
  key: PlaceKey,
  { x, y, width, height }: Places[PlaceKey],
  context: z.RefinementCtx,
): void {
  const outside = (name: string, message: string) =>
    context.addIssue({ code: "custom", path: [fieldOf(key, name)], message });
  const label = placeLabels[key];
  if (x < 0) outside("x", `${label} vượt mép trái tờ giấy.`);
  if (y < 0) outside("y", `${label} vượt mép trên tờ giấy.`);
  if (x + width > sheet.width) {
    outside(
      "width",
      `${label} vượt mép phải tờ giấy: cách mép trái cộng rộng quá ${sheet.width} mm.`,
    );
  }
  if (y + height > sheet.height) {
    outside(
      "height",
      `${label} vượt mép dưới tờ giấy: cách mép trên cộng cao quá ${sheet.height} mm.`,
    );
  }
}

export type StockForm = z.output<typeof stockFormSchema>;

/** What the form shows of places. */
export function formValues(places: Places): Record<string, string> {
  const written = (value: number) => String(value).replace(".", ",");
  return Object.fromEntries(
    placeKeys.flatMap((key) => {
      const { isShown, align, ...numbers } = places[key];
      return [
        [fieldOf(key, "shown"), isShown ? "on" : ""],
        [fieldOf(key, "align"), align],
        ...Object.entries(numbers).map(([name, value]) => [fieldOf(key, name), written(value)]),
      ];
    }),
  );
}
