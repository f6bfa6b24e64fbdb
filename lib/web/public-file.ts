import { encodedName } from "./file-response";

type PublicFile = {
  name: string;
  mediaType: string;
  content: Uint8Array<ArrayBuffer> | string;
  /** Opened in the browser rather than saved. */
  opens?: boolean;
};

/** A file everybody may have; how long it is kept is the page cache's business. */
export function publicFile({ name, mediaType, content, opens = false }: PublicFile): Response {
  const disposition = opens ? "inline" : "attachment";
  return new Response(content, {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `${disposition}; filename*=UTF-8''${encodedName(name)}`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
