import { installNationalRules } from "@/lib/communes/commands";
import { createFirstAdministrator } from "@/lib/people/commands";

// Run by `npm run serve`, on a database that may be new.

await installNationalRules();
const account = await createFirstAdministrator(new Date());
if (account) {
  process.stdout.write(`
  Tài khoản quản trị đầu tiên, chỉ hiện một lần này:
    Tên đăng nhập      ${account.userName}
    Mật khẩu một lần   ${account.password}
`);
}
process.exit(0);
