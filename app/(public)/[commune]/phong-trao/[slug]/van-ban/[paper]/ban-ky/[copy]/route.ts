import { signedCopyFile } from "../../../../../signed-copy-file";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export function GET(
  _request: Request,
  { params }: RouteContext<"/[commune]/phong-trao/[slug]/van-ban/[paper]/ban-ky/[copy]">,
): Promise<Response> {
  return signedCopyFile(params);
}
