import { formatDate } from "@/lib/text/dates";

type Superior = { title: string; symbol: string; issuer: string; issuedOn: Date | null };

/** "Kế hoạch số 213/KH-UBND ngày 05/01/2027 của Ủy ban nhân dân tỉnh …", as much as is known. */
export function superiorName({ title, symbol, issuer, issuedOn }: Superior): string {
  if (symbol === "" && issuer === "") return title;
  return [
    "Kế hoạch",
    symbol && `số ${symbol}`,
    issuedOn && `ngày ${formatDate(issuedOn)}`,
    issuer && `của ${issuer}`,
  ]
    .filter(Boolean)
    .join(" ");
}
