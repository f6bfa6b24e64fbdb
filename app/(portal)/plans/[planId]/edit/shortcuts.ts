/** Keys of the page; those of the sheet are the editor's own. */
export const pageShortcuts: readonly (readonly [keys: string, what: string])[] = [
  ["F6", "sang phần bên cạnh: mục lục, tờ giấy, kiểm tra"],
  ["Shift F6", "về phần trước"],
  ["Ctrl S", "lưu ngay"],
];
