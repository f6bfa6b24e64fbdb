import { papersFile } from "../paper-file";

type Context = RouteContext<"/council/sessions/[sessionId]/papers.pdf">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return papersFile(params, "pdf");
}
