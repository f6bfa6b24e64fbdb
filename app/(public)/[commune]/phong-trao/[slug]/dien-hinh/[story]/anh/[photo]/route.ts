import { findPublicPhoto } from "@/lib/pledges/stories/public";
import { publicFile } from "@/lib/web/public-file";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

/** The photo of a public story; gone with it. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/[commune]/phong-trao/[slug]/dien-hinh/[story]/anh/[photo]">,
): Promise<Response> {
  const { commune, slug: campaign, story, photo: photoId } = await params;
  const photo = isId(photoId) ? await findPublicPhoto({ commune, campaign, story, photoId }) : null;
  return photo
    ? publicFile({
        name: `${story}.${photo.mediaType.split("/")[1]}`,
        mediaType: photo.mediaType,
        content: new Uint8Array(photo.content),
        opens: true,
      })
    : new Response(null, { status: 404 });
}

/** What is no id is asked of no database. */
const isId = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(text);
