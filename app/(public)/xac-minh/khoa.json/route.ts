import { listPublishedKeys } from "@/lib/certificates/keys/commune-key";

/** The communes' public keys, old ones too: for who checks certificates without the portal. */
export async function GET(): Promise<Response> {
  return Response.json(await listPublishedKeys(), {
    headers: { "Cache-Control": "public, max-age=300", "Access-Control-Allow-Origin": "*" },
  });
}
