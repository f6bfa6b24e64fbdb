import { dateLine } from "../header-lines";
import type { Fix } from "./fix";

const longest = 60;

/** What pressing the button of a fix will do. */
export function fixWords(fix: Fix): string {
  switch (fix.kind) {
    case "renumber":
      return "Đánh số lại từ đầu";
    case "replace-text":
      return fix.to.trim() === ""
        ? `Bỏ “${short(fix.from)}”`
        : `Sửa thành “${short(fix.to.trim())}”`;
    case "set-number":
      return `Sửa số thành ${fix.number}`;
    case "set-symbol":
      return `Sửa ký hiệu thành ${fix.symbol}`;
    case "set-date":
      return `Sửa thành “${dateLine({ place: null, date: fix.date }, "…") ?? ""}”`;
    case "set-recipient":
      return `Sửa thành “${short(fix.line)}”`;
    case "add-recipient":
      return `Thêm “${short(fix.line)}” vào nơi nhận`;
    case "set-signature":
      return `Sửa thành “${short([...fix.signature.lines, fix.signature.name].filter(Boolean).join(", "))}”`;
    case "set-national-title":
      return "Ghi đúng Quốc hiệu và Tiêu ngữ";
  }
}

function short(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s\S*$/, "")}…`;
}
