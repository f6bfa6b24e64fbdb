import { countMinutesFile } from "../round-file";

type Context = RouteContext<"/council/sessions/[sessionId]/rounds/[roundId]/count-minutes.pdf">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return countMinutesFile(params, "pdf");
}
