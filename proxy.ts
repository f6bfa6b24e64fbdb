import { type NextRequest, NextResponse } from "next/server";
import { honourPath } from "@/lib/web/honour-address";
import { requestedPathHeader } from "@/lib/web/requested-path";
import { searchPath } from "@/lib/web/search-address";

/** As next-auth names it, over http and over https. */
const sessionCookies = ["authjs.session-token", "__Secure-authjs.session-token"];

/**
 * Spares a stranger the way to a page that would send them away again, and tells pages the address they were
 * asked under. Looks at the cookie's presence only: who may do what is asked in every page, query and command.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search, searchParams } = request.nextUrl;
  const answers = searchPath(pathname, searchParams) ?? honourPath(pathname, searchParams);
  if (answers) return NextResponse.rewrite(new URL(answers, request.url));
  const isSignedIn = sessionCookies.some((name) => request.cookies.has(name));
  // A form posted after its session ended is answered by its action, which gives back what was typed.
  if (!isSignedIn && request.method === "GET" && portal.test(pathname)) {
    const signIn = new URL("/sign-in", request.url);
    signIn.searchParams.set("next", pathname + search);
    return NextResponse.redirect(signIn);
  }
  const headers = new Headers(request.headers);
  headers.set(requestedPathHeader, pathname + search);
  return NextResponse.next({ request: { headers } });
}

const portal =
  /^\/(account|appraisals|audit|awards|campaigns|certificates|communes|consultations|council|covenants|decisions|delegations|duties|legal-bases|nominations|notifications|people|plans|pledges|province|recipients|register|reports|settings|statistics|units|work)(\/|$)/;

/** Public pages are kept and want nothing of this, but for the search, whose words stand behind the address. */
export const config = {
  matcher: [
    "/((?!_next/|api/|fonts/|favicon|icon|xa-|phuong-|dac-khu-).*)",
    "/:commune((?:xa|phuong|dac-khu)-[a-z0-9-]+)/tim-kiem",
    "/:commune((?:xa|phuong|dac-khu)-[a-z0-9-]+)/vinh-danh",
  ],
};
