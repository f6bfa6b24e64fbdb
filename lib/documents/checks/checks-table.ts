import { rules } from "./all-rules";

const severities = { error: "lỗi", warning: "cảnh báo", info: "để biết" } as const;

/** docs/checks.md, written from the rules themselves; a test holds the file to it. */
export function checksTable(): string {
  const rows = rules.map(
    ({ id, severity, what, source }) =>
      `| \`${id}\` | ${severities[severity]} | ${what} | ${source} |`,
  );
  return [
    "# Các quy tắc kiểm tra văn bản",
    "",
    "Mỗi quy tắc là một tệp trong `lib/documents/checks/rules/`. Tệp này sinh từ mã (`checksTable`); kiểm thử giữ cho khớp.",
    "Quy tắc chỉ báo khi chắc: thà bỏ sót còn hơn báo nhầm. Mức ghi ở đây là mức thường; một phát hiện nhẹ hơn có thể hạ mức.",
    "",
    "| quy tắc | mức | báo gì | theo |",
    "|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}
