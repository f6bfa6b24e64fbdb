import { PrismaPg } from "@prisma/adapter-pg";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;
type Transaction = Awaited<ReturnType<Adapter["startTransaction"]>>;

/**
 * The adapter, but that the queries of a transaction go to its connection one after another. Prisma reads the relations
 * of one `select` side by side, which one connection cannot do: pg 8 puts them in a queue and warns, pg 9 will refuse.
 */
export class PrismaPgInTurn extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (...given) => inTurn(await start(...given));
    return adapter;
  }
}

function inTurn(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  const after = <Query, Answer>(run: (query: Query) => Promise<Answer>) =>
    function next(query: Query): Promise<Answer> {
      const answer = last.then(() => run(query));
      // One that fails is its own caller's to hear of.
      last = answer.catch(() => {});
      return answer;
    };
  transaction.queryRaw = after(transaction.queryRaw.bind(transaction));
  transaction.executeRaw = after(transaction.executeRaw.bind(transaction));
  return transaction;
}
