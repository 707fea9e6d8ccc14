-- A history whose events are in and what follows from them is not yet: the next program to start derives it.
create table if not exists ledger.unfinished_import (
    tenant text primary key
);
