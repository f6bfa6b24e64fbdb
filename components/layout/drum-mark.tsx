/**
 * The portal's mark, drawn for this project: the sun at the centre of a Đông Sơn drum. Decorative; the name stands
 * beside it.
 */
export function DrumMark({ className = "size-10" }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 40" className={className} fill="none" stroke="currentColor" aria-hidden>
      <circle cx="20" cy="20" r="18.8" strokeWidth="1" />
      <circle cx="20" cy="20" r="16" strokeWidth="2.2" strokeDasharray=".9 1.613" />
      <circle cx="20" cy="20" r="13.4" strokeWidth="1" />
      <path
        fill="currentColor"
        stroke="none"
        d="M20.00 8.50L21.19 15.56L25.75 10.04L23.25 16.75L29.96 14.25L24.44 18.81L31.50 20.00L24.44 21.19L29.96 25.75L23.25 23.25L25.75 29.96L21.19 24.44L20.00 31.50L18.81 24.44L14.25 29.96L16.75 23.25L10.04 25.75L15.56 21.19L8.50 20.00L15.56 18.81L10.04 14.25L16.75 16.75L14.25 10.04L18.81 15.56Z"
      />
    </svg>
  );
}
