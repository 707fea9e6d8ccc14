-- What two readings of the journal differ by lies between their recording times or between their business dates.
-- Lines are written in the order of recording and nearly in that of their dates, so a block index finds them and
-- costs the recorder next to nothing.
create index if not exists line_by_recording on ledger.line using brin (recorded_at) with (pages_per_range = 32);
create index if not exists line_by_date on ledger.line using brin (effective_on) with (pages_per_range = 32);
