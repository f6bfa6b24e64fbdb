import { formatDate } from "@/lib/text/dates";

export type PublishedKey = {
  commune: string;
  communeCode: string;
  publicKey: string;
  from: string;
  to: string | null;
};

/**
 * One file that checks certificates by itself, from a disk and without a network: the keys are in it, or are pasted.
 * Takes the keys (base64url), the portal's address and the day. Gives the whole page.
 */
export function checkerPage(
  keys: readonly PublishedKey[],
  { portal, on }: { portal: string; on: Date },
): string {
  const data = JSON.stringify(keys).replace(/</g, "\\u003c");
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>Kiểm tra giấy khen khi không có mạng</title>
<style>
:root { color-scheme: light dark; --ink: #1d1b19; --muted: #5c5752; --line: #857c71; --paper: #fffdf9; --red: #a3121b; --green: #1a6b3c; --bad: #a3121b }
@media (prefers-color-scheme: dark) { :root { --ink: #f0eae1; --muted: #bdb4a8; --line: #8f867b; --paper: #1a1715; --red: #b8212a; --green: #7fd0a0; --bad: #ff9d94 } }
body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem 4rem; font: 1rem/1.55 "Be Vietnam Pro", system-ui, sans-serif; background: var(--paper); color: var(--ink); overflow-wrap: anywhere }
h1 { font-size: 1.6rem; line-height: 1.35 } h2 { font-size: 1.3rem }
label { display: block; font-weight: 600; margin-top: 1.25rem }
textarea { box-sizing: border-box; width: 100%; font: inherit; padding: .6rem; border: 1px solid var(--line); border-radius: 6px; background: transparent; color: inherit }
button { font: inherit; font-weight: 600; min-height: 2.75rem; margin-top: 1rem; padding: .5rem 1.25rem; border: 0; border-radius: 6px; background: var(--red); color: #fff; cursor: pointer }
p.hint { color: var(--muted); margin: .25rem 0 .5rem } dt { font-weight: 600; margin-top: .75rem } dd { margin: 0 }
#answer { margin-top: 1.5rem; border-left: 6px solid var(--line); padding-left: 1rem } #answer:empty { display: none }
#answer.good { border-color: var(--green) } #answer.bad { border-color: var(--bad) }
summary { cursor: pointer; min-height: 2.75rem; padding-top: .6rem; box-sizing: border-box }
:focus-visible { outline: 3px solid #1f4e8c; outline-offset: 2px }
</style>
</head>
<body>
<main>
<h1>Kiểm tra giấy khen khi không có mạng</h1>
<p>Quét mã QR trên giấy khen bằng điện thoại, chép cả dòng chữ quét được rồi dán vào đây. Tệp này tự kiểm tra chữ ký số, không gửi gì đi đâu.</p>
<form id="form">
<label for="qr">Chữ đọc được từ mã QR</label>
<p class="hint" id="qr-hint">Bắt đầu bằng địa chỉ của cổng, có dấu # rồi một dãy chữ in hoa.</p>
<textarea id="qr" rows="6" aria-describedby="qr-hint" autocomplete="off" spellcheck="false" required></textarea>
<details>
<summary>Khóa công khai của các xã (đã có sẵn ${keys.length} khóa, lấy ngày ${formatDate(on)})</summary>
<label for="keys">Dán thêm khóa mới</label>
<p class="hint" id="keys-hint">Khóa đăng tại ${escaped(portal)}/xac-minh/khoa.json: dán cả tệp, hoặc một khóa. Chỉ tin khóa lấy từ địa chỉ này.</p>
<textarea id="keys" rows="4" aria-describedby="keys-hint" autocomplete="off" spellcheck="false"></textarea>
</details>
<button>Kiểm tra</button>
</form>
<div id="answer" role="status"></div>
<noscript><p>Trình duyệt đang tắt JavaScript nên tệp này không tính được chữ ký. Có mạng thì tra tại ${escaped(portal)}/xac-minh, không cần JavaScript.</p></noscript>
</main>
<script type="application/json" id="known">${data}</script>
<script>
"use strict";
const known = JSON.parse(document.getElementById("known").textContent);
const answer = document.getElementById("answer");

function bytesOf(base32) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", bytes = [];
  let held = 0, bits = 0;
  for (const letter of base32) {
    const value = letters.indexOf(letter);
    if (value < 0) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) { bits -= 8; bytes.push((held >> bits) & 255); }
  }
  return Uint8Array.from(bytes);
}
function keyBytes(text) {
  try { return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0)); } catch { return null; }
}
function pastedKeys(text) {
  const trimmed = text.trim();
  if (trimmed === "") return [];
  try { const list = JSON.parse(trimmed); return Array.isArray(list) ? list : []; } catch { return [{ commune: "khóa dán vào", communeCode: null, publicKey: trimmed, from: null, to: null }]; }
}
function written(day) { const [y, m, d] = String(day).split("-"); return d + "/" + (Number(m) < 3 ? m : Number(m)) + "/" + y; }
function show(kind, title, lines, pairs) {
  answer.className = kind;
  answer.replaceChildren();
  const heading = document.createElement("h2");
  heading.textContent = title;
  answer.append(heading);
  for (const line of lines) { const p = document.createElement("p"); p.textContent = line; answer.append(p); }
  if (!pairs) return;
  const list = document.createElement("dl");
  for (const [name, value] of pairs) {
    const term = document.createElement("dt"), words = document.createElement("dd");
    term.textContent = name; words.textContent = value; list.append(term, words);
  }
  answer.append(list);
}
async function check(event) {
  event.preventDefault();
  const text = document.getElementById("qr").value.trim();
  const sealed = text.slice(text.lastIndexOf("#") + 1).replace(/\\s/g, "").toUpperCase();
  const bytes = bytesOf(sealed);
  if (!bytes || bytes.length <= 64) return show("bad", "Chưa đọc được", ["Chữ dán vào thiếu hoặc sai: phải có đủ dãy chữ in hoa sau dấu #. Quét lại mã QR rồi chép cả dòng."]);
  if (!(globalThis.crypto && crypto.subtle)) return show("bad", "Trình duyệt không kiểm tra được", ["Mở tệp này bằng trình duyệt mới hơn."]);
  const signature = bytes.slice(0, 64), payload = bytes.slice(64);
  let facts;
  try { facts = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(payload)); } catch { facts = null; }
  if (!Array.isArray(facts) || facts[0] !== 1) return show("bad", "Không phải giấy khen của cổng này", ["Mã QR này không do cổng thi đua, khen thưởng lập, hoặc đã bị sửa."]);
  const [, communeCode, code, number, on, book, issue, title, name, place] = facts;
  const keys = known.concat(pastedKeys(document.getElementById("keys").value)).filter((key) => key && (key.communeCode === communeCode || key.communeCode === null));
  try {
    for (const key of keys) {
      const raw = keyBytes(String(key.publicKey));
      if (!raw || raw.length !== 32) continue;
      const imported = await crypto.subtle.importKey("raw", raw, { name: "Ed25519" }, false, ["verify"]);
      if (!(await crypto.subtle.verify({ name: "Ed25519" }, imported, signature, payload))) continue;
      return show("good", "Chữ ký đúng", ["Của " + key.commune + ". So các dòng dưới đây với tờ giấy: phải trùng từng chữ.", "Tệp này không biết giấy đã bị hủy hay thu hồi sau đó chưa; khi có mạng, tra mã " + code + " tại ${escaped(portal)}/xac-minh."], [
        ["Hình thức, danh hiệu", title], ["Tên", name], ["Đơn vị", place],
        ["Quyết định", "số " + number + " ngày " + written(on)],
        ["Số sổ vàng", book + (issue > 1 ? " (cấp lại lần " + (issue - 1) + ")" : "")], ["Mã", code]]);
    }
  } catch (error) {
    return show("bad", "Trình duyệt không kiểm tra được", ["Trình duyệt này chưa có chữ ký Ed25519. Dùng Chrome 137, Firefox 129, Safari 17 trở lên."]);
  }
  if (keys.length === 0) return show("bad", "Chưa có khóa của xã này", ["Tệp chưa có khóa công khai của xã mang mã " + communeCode + ". Tải tệp mới tại ${escaped(portal)}/xac-minh, hoặc dán khóa của xã."]);
  show("bad", "Chữ ký sai", ["Mã QR này không được ký bằng khóa nào đã công bố của xã: giấy bị sửa hoặc bị làm giả. Nếu xã vừa thay khóa, tải tệp kiểm tra mới rồi thử lại."]);
}
document.getElementById("form").addEventListener("submit", check);
</script>
</body>
</html>
`;
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
