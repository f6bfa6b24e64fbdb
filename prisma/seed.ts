import { installNationalRules } from "@/lib/communes/commands";
import { demonstrationAccounts } from "@/lib/people/demonstration";
import { seedDemonstration } from "./demonstration/seed-demonstration";

// `prisma db seed`, and every `npm start` and `npm run dev`: never on a production installation.

await installNationalRules();
await seedDemonstration();

const lines = demonstrationAccounts.map(
  ({ roleLabel, userName, password }) =>
    `    ${roleLabel.padEnd(38)}${userName.padEnd(14)}${password}`,
);
process.stdout.write(`
  Tài khoản dùng thử (xã Mường Thanh Hạ, không có thật):
    ${"Vai trò".padEnd(38)}${"Tên".padEnd(14)}Mật khẩu
${lines.join("\n")}
`);
process.exit(0);
