import type { PaperLength } from "./paper-length";

type StatusLineProps = { length: PaperLength; place: string };

const numbers = new Intl.NumberFormat("vi-VN");

/** How long the paper is and where the cursor stands. */
export function StatusLine({ length, place }: StatusLineProps) {
  return (
    <p className="flex flex-wrap gap-x-4 text-sm text-muted tabular-nums">
      <span>{numbers.format(length.words)} từ</span>
      <span>khoảng {length.pages} trang A4</span>
      {place && <span>đang ở mục {place}</span>}
      <span className="hidden lg:inline">F6: sang phần bên cạnh</span>
    </p>
  );
}
