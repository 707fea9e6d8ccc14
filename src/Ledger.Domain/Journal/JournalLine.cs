using Ledger.Domain.Kernel;

namespace Ledger.Domain.Journal;

/// <summary>
/// One line under a fact. The lines of a fact sum to zero; balances and reports are sums of lines and nothing else.
/// </summary>
/// <param name="Holder">Whose books the line stands in.</param>
/// <param name="Unit">The unit it is about; for a pool, the holder's own unit.</param>
/// <param name="Account">What kind of money it is; see <see cref="JournalAccount"/>.</param>
/// <param name="Amount">Signed fen: more is positive, where it comes from is negative.</param>
public sealed record JournalLine(
    Holder Holder, string Unit, string Fund, FiscalYear Year, string Account, Money Amount)
{
    /// <summary>The typed purpose, on lines of spending and holds.</summary>
    public string? Purpose { get; init; }

    /// <summary>The project it belongs to.</summary>
    public string? Project { get; init; }

    /// <summary>The village enterprise that earned or cost it.</summary>
    public string? Enterprise { get; init; }

    /// <summary>The operating mode (支部+合作社+公司+农户 …) under which income was earned.</summary>
    public string? Mode { get; init; }

    /// <summary>Whether income recurs; null where the question does not arise.</summary>
    public bool? Recurring { get; init; }

    /// <summary>The tier of government it came from.</summary>
    public FundingTier? Tier { get; init; }

    /// <summary>The other side: payee, contributor or payer.</summary>
    public string? Counterparty { get; init; }

    /// <summary>Chart version and code of a village's line, as in <c>2023:501</c>.</summary>
    public string? Chart { get; init; }
}
