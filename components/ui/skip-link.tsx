/** First stop of the Tab key: past the header. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:rounded-md focus:bg-paper focus:px-4 focus:py-2.5 focus:font-semibold focus:text-ink focus:shadow-float"
    >
      Đến nội dung chính
    </a>
  );
}
