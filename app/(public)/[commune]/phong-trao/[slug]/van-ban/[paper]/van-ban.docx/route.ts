import { paperFile } from "../../../../paper-file";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export function GET(
  _request: Request,
  { params }: RouteContext<"/[commune]/phong-trao/[slug]/van-ban/[paper]/van-ban.docx">,
): Promise<Response> {
  return paperFile(params, "docx");
}
