import { Button } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { formatMoment } from "@/lib/text/dates";
import { agentName } from "@/lib/web/agent-name";
import { endAllSessionsAction, endSessionAction } from "./actions";

type OpenSession = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string;
  agent: string;
};

type SessionListProps = { sessions: readonly OpenSession[]; currentId: string };

/** Where the account is signed in now, and how to end that. */
export function SessionList({ sessions, currentId }: SessionListProps) {
  return (
    <section className="stack">
      <h2>Nơi đang đăng nhập</h2>
      <p className="reading">Thấy nơi lạ: kết thúc phiên đó, rồi đổi mật khẩu ngay.</p>
      <Table
        caption="Các phiên đang mở"
        hideCaption
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { key: "agent", header: "Thiết bị", cell: ({ agent }) => agentName(agent) },
          { key: "address", header: "Địa chỉ mạng", cell: ({ address }) => address },
          {
            key: "opened",
            header: "Đăng nhập lúc",
            cell: ({ createdAt }) => formatMoment(createdAt),
          },
          {
            key: "seen",
            header: "Dùng lần cuối",
            cell: ({ lastSeenAt }) => formatMoment(lastSeenAt),
          },
          {
            key: "end",
            header: "Việc",
            cell: (session) =>
              session.id === currentId ? "Phiên này" : <EndSession session={session} />,
          },
        ]}
      />
      <form action={endAllSessionsAction}>
        <Button variant="warning">Đăng xuất khỏi mọi nơi</Button>
      </form>
    </section>
  );
}

function EndSession({ session }: { session: OpenSession }) {
  return (
    <form action={endSessionAction}>
      <input type="hidden" name="sessionId" value={session.id} />
      <Button variant="secondary">
        Kết thúc<span className="sr-only">&nbsp;phiên trên {agentName(session.agent)}</span>
      </Button>
    </form>
  );
}
