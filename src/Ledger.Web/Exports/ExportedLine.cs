using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Web.Exports;

/// <summary>A line of the journal on its way out, with the stored name and the summary of its fact.</summary>
public sealed record ExportedLine(
    long Sequence, int Line, string Stream, long Version, string Holder, string Unit, string Fund, int Year,
    string Account, Money Amount, string? Purpose, string? Project, string? Enterprise, string? Mode,
    bool? Recurring, string? Tier, string? Counterparty, string? Chart, string Voucher, LocalDate EffectiveOn,
    Instant RecordedAt, string? Type, string? Summary)
{
    /// <summary>The account's name in plain-text accounting.</summary>
    public string AccountName => Exports.AccountName.Of(Unit, Fund, Year, Holder, Account);
}

/// <summary>An account that an export names, the first business date on it, and its balance.</summary>
public sealed record ExportedAccount(string Name, LocalDate OpenedOn, Money Balance);
