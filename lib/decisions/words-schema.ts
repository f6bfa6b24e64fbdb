import { z } from "zod";
import { words } from "./schema";

/** How somebody stands in a decision and on the certificate. */
export const itemWordsShape = {
  honorific: z.enum(["", "Ông", "Bà"], "Chọn cách gọi.").default(""),
  name: words(200).pipe(z.string().min(2, "Ghi đủ họ tên, tên hộ hoặc tên tập thể.")),
  post: words(300).default(""),
  place: words(300).default(""),
  citation: words(1000).pipe(z.string().min(1, "Ghi thành tích như sẽ đọc trên quyết định.")),
};

export type ItemWords = z.output<z.ZodObject<typeof itemWordsShape>>;
