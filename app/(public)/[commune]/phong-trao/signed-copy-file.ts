import { findSignedCopy } from "@/lib/campaigns/public/paper-queries";
import { publicFile } from "@/lib/web/public-file";

type Address = { commune: string; slug: string; paper?: string; copy: string };

/** A signed copy of a public paper, as it was uploaded. */
export async function signedCopyFile(params: Promise<Address>): Promise<Response> {
  const { commune, slug: campaign, paper, copy } = await params;
  const address = { commune, campaign, ...(paper && { paper }) };
  const file = await findSignedCopy(address, copy, new Date());
  return file
    ? publicFile({ ...file, content: new Uint8Array(file.content) })
    : new Response(null, { status: 404 });
}
