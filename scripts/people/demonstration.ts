// Run by `npm start` and `npm run dev`: the made-up commune, and the accounts to try it with.
import "../../prisma/seed";
