using Ledger.Domain.Kernel;
using Ledger.Domain.Memory;

namespace Ledger.Domain.Rules;

/// <summary>An event that proves a hit, and the voucher it bears.</summary>
public sealed record HitProof(long Sequence, string Stream, string? Voucher)
{
    /// <summary>The proof by an entry of the record.</summary>
    public static HitProof Of(Entry entry) =>
        new(entry.Sequence, entry.Stream, (entry.Fact as IMoneyFact)?.Voucher.ToString());
}

/// <summary>A broken rule.</summary>
/// <param name="Rule">The rule's code, R01 to R30.</param>
/// <param name="About">What it is about within the unit, fund and year; with them and the rule it names the hit.</param>
/// <param name="Amount">The sum at stake, where there is one.</param>
/// <param name="Zh">What is wrong, with the figures, in Chinese.</param>
/// <param name="En">The same in English.</param>
/// <param name="Proof">The events behind it.</param>
public sealed record Hit(
    string Rule, string Unit, string? Fund, FiscalYear? Year, string About, Money? Amount, string Zh, string En,
    IReadOnlyList<HitProof> Proof)
{
    /// <summary>The same hit has the same id whenever the rules run, so that a finding and a mark stay with it.</summary>
    public string Id => string.Join('|', Rule, Unit, Fund, Year?.ToString(), About);
}
