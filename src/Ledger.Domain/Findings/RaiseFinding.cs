using System.Globalization;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Findings;

/// <summary>Enters a finding into the register, from a rule's hit or by a person.</summary>
public sealed record RaiseFinding(FindingTerms Terms, LocalDate On) : Command
{
    private NumberSeries Series => new(Terms.Unit, Finding.Kind, On.Year);

    /// <inheritdoc />
    public override IReadOnlyList<NumberSeries> Numbers(IBook book) => [Series];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Terms.Unit, Role.Auditor);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        if (Checks.First(
                Checks.Known(book, Terms.Unit),
                Checks.Filled(Terms.Text, "text", "问题", "what was found"),
                On > stamp.Today ? new DateInFuture(stamp.Today) { Field = "on" } : null) is { } refusal)
        {
            return refusal;
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"{Terms.Unit}-{On.Year}-{stamp.Number(Series)}");
        return new Decision.Accepted(
            [new Written(Finding.Stream(id), new FindingRaised(id, Terms, On, stamp.By.Id))]) { Id = id };
    }
}
