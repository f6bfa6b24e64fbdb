type FileDownload = { name: string; mediaType: string; content: Uint8Array<ArrayBuffer> };

/** A file to be saved, never opened inside the portal. Its name keeps its Vietnamese letters (RFC 6266, 8187). */
export function fileResponse({ name, mediaType, content }: FileDownload): Response {
  return new Response(content, {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(content.byteLength),
      "Content-Disposition": `attachment; filename*=UTF-8''${encodedName(name)}`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** What encodeURIComponent leaves as it is and RFC 8187 does not allow. */
export function encodedName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
