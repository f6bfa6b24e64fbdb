import type { Reminded } from "./remind-units";

/** Names beyond these are on the board itself, each in its row. */
const mostNames = 5;

/** What the office is told of a reminder: who was told, who could not be, who had been. */
export function remindedWords({ told, unreachable, already }: Reminded): string {
  return [
    told.length > 0 && `Đã nhắc ${counted(told)}.`,
    unreachable.length > 0 &&
      `Chưa ai được báo ở ${counted(unreachable)}: chưa có tài khoản, nhắc bằng điện thoại.`,
    already.length > 0 && `Hôm nay đã nhắc trước đó: ${counted(already)}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function counted(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join(", ");
  const more = names.length > mostNames ? " và các đơn vị khác ghi ở bảng" : "";
  return `${names.length} đơn vị (${shown}${more})`;
}
