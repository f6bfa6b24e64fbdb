/** What somebody types or pastes to check a certificate: its code alone, its address, or all that the QR code says. */
export type Typed = { code: string; sealed: string | null };

const letters = "[0-9A-HJKMNP-TV-Z]";
const wholeCode = new RegExp(`^${letters}{16}$`);

/** Null for what holds no code. Small letters, spaces, dashes, and O for 0, I and L for 1 make no difference. */
export function readTyped(text: string): Typed | null {
  const [address = "", sealed] = text.trim().split("#", 2);
  const last = address.split("?")[0]?.split("/").filter(Boolean).at(-1) ?? "";
  const code = last
    .toUpperCase()
    .replace(/[\s\-–.]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return wholeCode.test(code) ? { code, sealed: sealed?.trim() || null } : null;
}
