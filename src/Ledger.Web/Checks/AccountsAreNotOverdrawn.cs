using Ledger.Domain.Journal;

namespace Ledger.Web.Checks;

/// <summary>What is available and held is never below zero (超支不补).</summary>
internal sealed class AccountsAreNotOverdrawn() : NeverBelowZero("accounts-not-overdrawn",
    "任一时点、任一业务日期，可用与预占之和不为负",
    "available plus held is never below zero, in record order and on every business date",
    "个账户", "accounts", JournalAccount.Available, JournalAccount.Held);
