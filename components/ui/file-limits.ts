export type FileLimits = {
  /** With the dot: ".docx". */
  extensions: readonly string[];
  maximumMegabytes: number;
};

export type PickedFile = { name: string; size: string; problem?: string };

/** "Nhận tệp .docx, .pdf; tối đa 20 MB." */
export function fileLimitText({ extensions, maximumMegabytes }: FileLimits): string {
  return `Nhận tệp ${extensions.join(", ")}; tối đa ${maximumMegabytes} MB.`;
}

/** What to show of a chosen file, and why the server would refuse it. */
export function chosenFile(file: File | undefined, limits: FileLimits): PickedFile | null {
  if (!file) return null;
  return { name: file.name, size: fileSizeText(file.size), problem: problemOf(file, limits) };
}

/** "820 KB", "1,4 MB". */
export function fileSizeText(bytes: number): string {
  const kilobytes = bytes / 1000;
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))} KB`;
  return `${(kilobytes / 1000).toLocaleString("vi-VN", { maximumFractionDigits: 1 })} MB`;
}

function problemOf(file: File, { extensions, maximumMegabytes }: FileLimits): string | undefined {
  const name = file.name.toLowerCase();
  if (!extensions.some((extension) => name.endsWith(extension))) {
    return `Không đọc được loại tệp này. Chọn tệp ${extensions.join(", ")}.`;
  }
  if (file.size > maximumMegabytes * 1_000_000) {
    return `Tệp nặng ${fileSizeText(file.size)}, quá ${maximumMegabytes} MB. Chọn tệp nhỏ hơn.`;
  }
  if (file.size === 0) return "Tệp rỗng. Chọn tệp khác.";
  return undefined;
}
