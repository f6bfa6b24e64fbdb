import { papersFile } from "../paper-file";

type Context = RouteContext<"/council/sessions/[sessionId]/papers.docx">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return papersFile(params, "docx");
}
