import type { Procedure } from "@/lib/db/generated/enums";

/** The papers a dossier may have to hold, as the award's dossier list names them. */
export const partNames = {
  request: "Tờ trình",
  report: "Báo cáo thành tích",
  minutes: "Biên bản họp xét",
  "vote-result": "Kết quả bỏ phiếu",
  proof: "Chứng nhận, xác nhận thành tích",
  opinions: "Bảng tổng hợp kết quả lấy ý kiến nhân dân",
} as const;

export type PartKey = keyof typeof partNames;

/** One paper of a dossier list. */
export type Part = {
  key: PartKey;
  name: string;
  /** False: "nếu có". */
  isRequired: boolean;
};

export type DossierParts = Record<Procedure, readonly Part[]>;

/** The words kept in a rule ("request", "proof?") → the list. Unknown words are left out. */
export function readParts(value: unknown): Part[] {
  const words = Array.isArray(value) ? value.map(String) : [];
  return words.flatMap((word) => {
    const key = word.replace(/\?$/u, "");
    return isPartKey(key) ? [{ key, name: partNames[key], isRequired: !word.endsWith("?") }] : [];
  });
}

export function isPartKey(key: string): key is PartKey {
  return key in partNames;
}
