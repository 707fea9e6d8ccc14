using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Units;

/// <summary>Registers a unit under its parent; the root of a tenant has none.</summary>
public sealed record RegisterUnit(
    string Code, UnitKind UnitKind, string NameZh, string NameEn, string? Parent, LocalDate From) : Command
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Unit.Stream(Code)];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Parent ?? Code, Role.Administrator);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) =>
        Checks.First(
            Code.Length == 12 && Code.All(char.IsAsciiDigit) ? null : new UnitCodeInvalid(Code) { Field = "code" },
            book.Read<Unit>(Unit.Stream(Code)).Exists ? new UnitAlreadyRegistered(Code) { Field = "code" } : null,
            Checks.Filled(NameZh, "nameZh", "中文名称", "Chinese name"),
            Checks.Filled(NameEn, "nameEn", "英文名称", "English name"),
            JudgeParent(book.Units)) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Unit.Stream(Code),
                new UnitRegistered(Code, UnitKind, NameZh, NameEn, Parent, From)));

    private Refusal? JudgeParent(UnitTree units) => Parent switch
    {
        null => units.All.Count == 0 ? null : new UnitWithoutParent { Field = "parent" },
        _ when units.Find(Parent) is null => new UnitUnknown(Parent) { Field = "parent" },
        _ when units.Find(Parent) is { EndedOn: { } end } ended && From >= end =>
            new UnitEnded(Parent, end, ended.Successor) { Field = "parent" },
        _ => null,
    };
}
