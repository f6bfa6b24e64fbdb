import {
  fewestWords,
  mostWords,
  readingMinutes,
  wordsPerMinute,
} from "@/lib/campaigns/public/bulletin/length";
import { formatNumber } from "@/lib/text/numbers";
import { countWords } from "@/lib/text/spoken-words";

/** How long a bulletin is and takes; an estimate says that it is one. */
export function LengthWords({ text }: { text: string }) {
  const words = countWords(text);
  const isUsual = words >= fewestWords && words <= mostWords;
  return (
    <p className={isUsual ? "text-muted" : "font-semibold text-amber"} aria-live="polite">
      {formatNumber(words)} chữ, đọc khoảng {formatNumber(readingMinutes(text))} phút (ước tính{" "}
      {wordsPerMinute} chữ một phút).
      {!isUsual && ` Bản tin loa thường dài ${fewestWords} đến ${mostWords} chữ.`}
    </p>
  );
}
