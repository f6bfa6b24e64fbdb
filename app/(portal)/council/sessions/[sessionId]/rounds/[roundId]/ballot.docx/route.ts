import { ballotFile } from "../round-file";

type Context = RouteContext<"/council/sessions/[sessionId]/rounds/[roundId]/ballot.docx">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return ballotFile(params, "docx");
}
