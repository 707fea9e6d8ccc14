using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Units;

/// <summary>Gives a unit another name from a date on.</summary>
public sealed record RenameUnit(string Code, string NameZh, string NameEn, LocalDate From, string DocumentNo)
    : UnitChange
{
    /// <inheritdoc />
    protected override UnitFact Fact => new UnitRenamed(NameZh, NameEn, From, DocumentNo);

    /// <inheritdoc />
    protected override Refusal? Judge(IBook book) => Checks.First(
        Checks.Filled(NameZh, "nameZh", "中文名称", "Chinese name"),
        Checks.Filled(NameEn, "nameEn", "英文名称", "English name"));
}
