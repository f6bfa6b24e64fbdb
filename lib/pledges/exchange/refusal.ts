import type { Demands } from "@/lib/pledges/demands";
import { receiptNumber } from "@/lib/pledges/receipt-number";

/** What stands of a pledge or report already, as far as a table may not go over it. */
export type Standing = {
  state: string;
  version: number;
  isFromPaper: boolean;
  year: number | null;
  number: number | null;
};

type Kind = "pledge" | "report";

const words: Record<Kind, { name: string; this: string; writes: string }> = {
  pledge: { name: "bản đăng ký", this: "bản đăng ký", writes: "tự ghi bản đăng ký này" },
  report: { name: "báo cáo", this: "báo cáo kỳ này", writes: "tự soạn báo cáo kỳ này" },
};

/**
 * Why nothing may be entered for the unit, "" where it may: by what stands of its own, and of the units it carries on,
 * since what they have handed in would count twice.
 */
export function refusalWithin(
  kind: Kind,
  lineage: readonly string[],
  unitId: string,
  standing: ReadonlyMap<string, Standing>,
  { campaign }: Pick<Demands, "campaign">,
): string {
  const isEnded = campaign.state === "CLOSED";
  const counts = (id: string) => id === unitId || standing.get(id)?.state !== "DRAFT";
  const refusals = lineage.filter(counts).map((id) => refusalOf(kind, standing.get(id), isEnded));
  return refusals.find((refusal) => refusal !== "") ?? "";
}

/** A draft the unit has opened and never written in is taken over. */
function refusalOf(kind: Kind, there: Standing | undefined, isEnded: boolean): string {
  if (!there) return "";
  const { state, version, isFromPaper } = there;
  const { name, this: thisOne, writes } = words[kind];
  if (state === "DRAFT" && isFromPaper) {
    return `${thisOne} của đơn vị đang nhập hộ dở trên cổng: ghi tiếp, nộp ở đó.`;
  }
  if (state === "DRAFT") {
    const instead = isEnded
      ? "Nhập hộ riêng đơn vị này từ bản giấy."
      : "Nhắc đơn vị nộp, không nhập đè lên.";
    return version === 1 ? "" : `đơn vị đang ${writes} trên cổng. ${instead}`;
  }
  const receipt = receiptNumber(kind, there);
  return state === "RETURNED"
    ? `${name} ${receipt} của đơn vị đang được trả lại để bổ sung: sửa ở bản đó.`
    : `đơn vị đã nộp ${name} ${receipt}. Bỏ các dòng của đơn vị này khỏi tệp.`;
}
