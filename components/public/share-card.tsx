type ShareCardProps = { communeName: string; title: string; detail: string };

const [paper, ink, red, redDeep] = ["#fffdf9", "#1d1b19", "#a3121b", "#7f0d14"];

/** Drawn as a picture, which knows no style sheet: a red band, the campaign's name, when it is. */
export function ShareCard({ communeName, title, detail }: ShareCardProps) {
  const size = title.length > 150 ? 40 : title.length > 90 ? 50 : 62;
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        width: "100%",
        height: "100%",
        background: paper,
        color: ink,
        // One file for each part of the letters; a letter is looked for in both.
        fontFamily: "Be Vietnam Pro latin, Be Vietnam Pro vietnamese",
      }}
    >
      <div
        style={{
          display: "flex",
          flexDirection: "column",
          justifyContent: "center",
          height: 130,
          padding: "0 64px",
          background: red,
          borderBottom: `10px solid ${redDeep}`,
          color: "#ffffff",
          fontSize: 36,
        }}
      >
        {`Phong trào thi đua · ${communeName}`}
      </div>
      <div
        style={{
          display: "flex",
          flexGrow: 1,
          alignItems: "center",
          padding: "0 64px",
          fontSize: size,
          lineHeight: 1.35,
        }}
      >
        {title.length > 240 ? `${title.slice(0, 240)}…` : title}
      </div>
      <div style={{ display: "flex", padding: "0 64px 48px", fontSize: 34, color: red }}>
        {detail}
      </div>
    </div>
  );
}
