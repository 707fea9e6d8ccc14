-- The keys under which the names of natural persons are sealed, one for each. They are no part of the book and leave in no
-- export; a key that is deleted erases the name wherever the book was copied to.
create table if not exists ledger.individual_key (
    tenant  text        not null,
    name    text        not null,
    secret  bytea       not null,
    made_at timestamptz not null default clock_timestamp(),
    primary key (tenant, name)
);
