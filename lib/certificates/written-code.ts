/** A code as printed: "7K2M-9QHD-4XW0-3PTB". */
export function writtenCode(code: string): string {
  return code.match(/.{1,4}/g)?.join("-") ?? code;
}
