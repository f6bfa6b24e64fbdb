// Next's own scripts are inline and differ from page to page. A nonce for them would make every page dynamic and
// uncached; what the policy must stop is a script from elsewhere, a frame, a form that posts away, and eval.
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** On every answer. */
export const securityHeaders = {
  "Content-Security-Policy": contentSecurityPolicy,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** Public pages have no scripts (docs/decisions/0121), whatever might come into them. Developers keep the reloading. */
export const publicSecurityHeaders = {
  ...securityHeaders,
  "Content-Security-Policy": contentSecurityPolicy.replace(
    /script-src [^;]*/,
    process.env.NODE_ENV === "development" ? "$&" : "script-src 'none'",
  ),
};
