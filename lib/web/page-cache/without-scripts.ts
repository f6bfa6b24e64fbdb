/**
 * A page as the public gets it: without Next's scripts, what fetches them beforehand, and React's marks for them.
 * What people wrote stands in it escaped, so every tag here is the page's own. Described data (JSON-LD) runs nowhere
 * and stays.
 */
export function withoutScripts(html: string): string {
  return html
    .replace(/<script\b(?![^>]*\btype="application\/ld\+json")[^>]*>[\s\S]*?<\/script>/g, "")
    .replace(
      /<link\b(?=[^>]*\brel="(?:module)?preload")(?=[^>]*\bas="script"|[^>]*\.js\b)[^>]*>/g,
      "",
    )
    .replace(/<!--[\s\S]*?-->/g, "");
}
