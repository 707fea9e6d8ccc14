// The same recording by Emmett with its inline projection: one expenditure per transaction on 2,000 streams.
// node emmett.mjs CONNECTION CLIENTS SECONDS; prints one line of JSON.
import { projections } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore, pongoSingleStreamProjection } from '@event-driven-io/emmett-postgresql';

const [connection, clients, seconds] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const accounts = pongoSingleStreamProjection({
  collectionName: 'accounts',
  canHandle: ['ExpenditureRecorded'],
  initialState: () => ({ spent: 0, entries: 0 }),
  evolve: (state, { data }) => ({ ...state, spent: state.spent + data.amount, entries: state.entries + 1 }),
});
const store = getPostgreSQLEventStore(connection, { projections: projections.inline([accounts]) });
await store.schema.migrate();

const event = (account) => ({
  type: 'ExpenditureRecorded',
  data: {
    account, holder: 'fiscal-990101001000', purpose: 'member-training', payee: '演示收款人', amount: 100,
    effectiveOn: '2026-02-01', summary: '演示支出',
  },
  metadata: { name: '演示', roles: 'recorder', address: '127.0.0.1' },
});

let succeeded = 0;
let failed = 0;
const client = async (until) => {
  while (performance.now() < until) {
    const account = `account-${Math.floor(Math.random() * 2000)}`;
    try {
      await store.appendToStream(account, [event(account)]);
      succeeded++;
    } catch {
      failed++;
    }
  }
};
const load = async (time) => {
  succeeded = failed = 0;
  const start = performance.now();
  await Promise.all(Array.from({ length: clients }, () => client(start + time * 1000)));
  return { rate: succeeded / ((performance.now() - start) / 1000), failed };
};

await load(2);
console.log(JSON.stringify(await load(seconds)));
await store.close();
