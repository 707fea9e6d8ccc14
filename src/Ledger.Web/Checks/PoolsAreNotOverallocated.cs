using Ledger.Domain.Journal;

namespace Ledger.Web.Checks;

/// <summary>No more is allocated from a pool than was appropriated to it.</summary>
internal sealed class PoolsAreNotOverallocated() : NeverBelowZero("pools-not-overallocated",
    "任一时点、任一业务日期，分配不超过拨入",
    "no more is allocated than was appropriated, in record order and on every business date",
    "个资金池", "pools", JournalAccount.Unallocated);
