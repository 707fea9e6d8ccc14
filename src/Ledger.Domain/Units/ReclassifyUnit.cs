using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Units;

/// <summary>Makes a unit one of another kind from a date on, as when a village turns into a community (村改居).</summary>
public sealed record ReclassifyUnit(string Code, UnitKind UnitKind, LocalDate From, string DocumentNo) : UnitChange
{
    /// <inheritdoc />
    protected override UnitFact Fact => new UnitReclassified(UnitKind, From, DocumentNo);

    /// <inheritdoc />
    protected override Refusal? Judge(IBook book) => null;
}
