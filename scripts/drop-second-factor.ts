import { DomainError } from "@/lib/errors";
import { dropSecondFactorOfName } from "@/lib/people/second-factor-commands";

// `npm run -s drop-second-factor -- TÊN_ĐĂNG_NHẬP_HOẶC_THƯ`, on the machine that serves, with its DATABASE_URL and AUTH_SECRET.

const [identifier, ...more] = process.argv.slice(2);
if (!identifier || more.length > 0) {
  process.stderr.write("Cách dùng: npm run -s drop-second-factor -- TÊN_ĐĂNG_NHẬP_HOẶC_THƯ\n");
  process.exit(2);
}
try {
  const { name } = await dropSecondFactorOfName(identifier, new Date());
  process.stdout.write(`Đã gỡ xác thực hai bước của ${name}. Mật khẩu giữ nguyên.\n`);
  process.exit(0);
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
