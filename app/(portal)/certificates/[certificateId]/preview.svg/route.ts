import { previewSvg } from "@/lib/certificates/draw/render";
import { findEmblem } from "@/lib/certificates/queries";
import { loadCertificate } from "../load-certificate";

type Context = RouteContext<"/certificates/[certificateId]/preview.svg">;

/** The certificate on white paper, for the screen. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { actor, certificate } = await loadCertificate(params);
  const svg = previewSvg(certificate.drawn, { stock: null, emblem: await findEmblem(actor) });
  return new Response(svg, {
    headers: {
      "Content-Type": "image/svg+xml",
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
      // Opened by itself it is a picture and nothing else.
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
    },
  });
}
