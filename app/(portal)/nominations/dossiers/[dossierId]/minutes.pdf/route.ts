import { dossierPaperFile } from "../dossier-paper-file";

type Context = RouteContext<"/nominations/dossiers/[dossierId]/minutes.pdf">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return dossierPaperFile(params, "minutes", "pdf");
}
