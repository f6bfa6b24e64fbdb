/**
 * The address to go on to, when it is one of ours: a path on this site, else null. What browsers would read as
 * another site ("//evil", "/\evil", control characters) is refused (ASVS 5.0, V3.7: no open redirects).
 */
export function safePath(requested: unknown): string | null {
  if (typeof requested !== "string" || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(requested))
    return null;
  const base = "https://here.invalid";
  const url = URL.parse(requested, base);
  return url?.origin === base ? `${url.pathname}${url.search}` : null;
}
