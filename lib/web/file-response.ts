type FileDownload = { name: string; mediaType: string; content: Uint8Array<ArrayBuffer> };

/** A file to be saved, never opened inside the portal. Its name keeps its Vietnamese letters (RFC 6266). */
export function fileResponse({ name, mediaType, content }: FileDownload): Response {
  return new Response(content, {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(content.byteLength),
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
