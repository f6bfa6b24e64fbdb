import { ballotFile } from "../round-file";

type Context = RouteContext<"/council/sessions/[sessionId]/rounds/[roundId]/ballot.pdf">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return ballotFile(params, "pdf");
}
