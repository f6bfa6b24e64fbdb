type CertificatePreviewProps = { src: string; alt: string; isVoid?: boolean };

/** The sheet as it comes out of the printer, drawn on the server. */
export function CertificatePreview({ src, alt, isVoid = false }: CertificatePreviewProps) {
  return (
    <figure className="max-w-4xl">
      {/* biome-ignore lint/performance/noImgElement: drawn for this person alone, not a static one. */}
      <img
        src={src}
        alt={alt}
        width={1188}
        height={840}
        className={`h-auto w-full border border-line bg-white ${isVoid ? "opacity-50" : ""}`}
      />
      {isVoid && (
        <figcaption className="mt-1 text-muted">
          Không còn giá trị: chỉ để xem lại, không in.
        </figcaption>
      )}
    </figure>
  );
}
