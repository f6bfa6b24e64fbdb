/** The number by which the administrator finds what happened in the server's log. */
export function Incident({ error }: { error: unknown }) {
  const digest =
    error instanceof Error && "digest" in error && typeof error.digest === "string"
      ? error.digest
      : null;
  return (
    <p>
      Nếu thử lại vẫn lỗi, báo quản trị của xã
      {digest ? (
        <>
          {" "}
          mã sự cố <strong className="font-semibold">{digest}</strong>
        </>
      ) : (
        " địa chỉ trang"
      )}{" "}
      và giờ xảy ra.
    </p>
  );
}
