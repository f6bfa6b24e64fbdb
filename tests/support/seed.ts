import fc from "fast-check";

// One seed, so that the check says the same of the same sources; other chances on demand: `SEED=7 npm run test:unit`.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20261121) });
