/** Stands for a public page when a portal page asks for it in pieces: the browser then loads the whole page. */
export function GET(): Response {
  return new Response("Trang công khai chỉ có bản đầy đủ.", {
    status: 404,
    headers: { "Cache-Control": "no-store" },
  });
}
