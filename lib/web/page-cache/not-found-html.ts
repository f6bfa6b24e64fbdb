/**
 * What a reader of public pages is answered where there is nothing: never told apart are what never was, what is not
 * public and what was withdrawn. Next makes such a page in the browser, by scripts these pages do not have; so this one
 * is whole, with its own looks (the tokens of app/globals.css).
 */
export const notFoundHtml = `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Không tìm thấy trang · Cổng thi đua, khen thưởng</title>
<style>
${fontFace("latin", "U+0000-00FF, U+2000-206F")}
${fontFace("vietnamese", "U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01B0, U+1EA0-1EF9")}
:root { color-scheme: light dark; --ink: #1d1b19; --paper: #fffdf9; --band: #a3121b; --rim: #7f0d14; --link: #1f4e8c; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0eae1; --paper: #1a1715; --band: #7f0d14; --rim: #640a10; --link: #9cc3f5; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.55 "Be Vietnam Pro", system-ui, sans-serif; }
header { background: var(--band); }
header::after { content: ""; display: block; height: 18px; background: var(--rim) url("/ornament/drum-rim.svg") repeat-x center / 16px 18px; }
header a { display: inline-block; padding: 1.25rem 0; color: #fff; font-weight: 600; text-decoration: none; }
header a:focus-visible { outline: 3px solid #fff; }
.column { max-width: 68rem; margin: 0 auto; padding: 0 1rem; }
main p, main ul { max-width: 68ch; }
h1 { margin: 2rem 0 1rem; font-size: 1.625rem; line-height: 1.35; }
main a { color: var(--link); }
</style>
</head>
<body>
<header><div class="column"><a href="/">Cổng thi đua, khen thưởng</a></div></header>
<main class="column">
<h1>Không tìm thấy trang này</h1>
<p>Địa chỉ có thể gõ sai, hoặc văn bản không còn được công khai.</p>
<ul>
<li>Nếu gõ địa chỉ bằng tay, xem lại từng chữ.</li>
<li>Nếu bấm từ một liên kết, báo cho người đã gửi liên kết đó.</li>
</ul>
<p><a href="/">Về trang đầu</a></p>
</main>
</body>
</html>
`;

function fontFace(part: string, letters: string): string {
  const file = `/fonts/be-vietnam-pro-${part}-400.woff2`;
  return `@font-face { font-family: "Be Vietnam Pro"; src: url("${file}") format("woff2"); font-display: swap; unicode-range: ${letters}; }`;
}
