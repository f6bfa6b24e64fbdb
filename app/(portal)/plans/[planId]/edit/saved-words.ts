import { formatTime } from "@/lib/text/dates";

/** How the text before the person and the text of the server stand to each other. */
export type SavedState =
  | { kind: "saved"; at: Date }
  /** Typed and not sent yet, or on its way. */
  | { kind: "unsaved" }
  | { kind: "saving" }
  /** No line, or no server at the other end of it. */
  | { kind: "unreachable" }
  | { kind: "signed-out" }
  | { kind: "conflict" }
  /** The server answered that this cannot be saved, with the reason. */
  | { kind: "refused"; reason: string }
  /** The text itself cannot be stored; another one may. */
  | { kind: "invalid"; reason: string }
  | { kind: "gone" };

/** Whether the browser could keep a copy of what is not saved. */
type Keeping = { isKept: boolean };

/** The saved mark of the bar. */
export function savedWords(state: SavedState, { isKept }: Keeping): string {
  const kept = isKept ? "chữ đã giữ trong máy này" : "đừng đóng trang này";
  switch (state.kind) {
    case "saved":
      return `Đã lưu ${formatTime(state.at)}`;
    case "unsaved":
    case "saving":
      return "Đang lưu…";
    case "unreachable":
      return `Chưa lưu: mất mạng, ${kept}`;
    case "signed-out":
      return `Chưa lưu: phiên đã hết, ${kept}`;
    case "conflict":
      return `Chưa lưu: hai bản khác nhau, ${kept}`;
    case "refused":
    case "invalid":
      return `Chưa lưu: ${kept}`;
    case "gone":
      return `Không lưu được: ${kept}`;
  }
}

/** Whether the mark needs the eye: nothing typed is lost, but it is in this browser only. */
export function isTroubled({ kind }: SavedState): boolean {
  return !["saved", "unsaved", "saving"].includes(kind);
}
