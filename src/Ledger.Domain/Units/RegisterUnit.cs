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
    public override Decision Decide(IBook book, Stamp stamp) => book.Read<Unit>(Unit.Stream(Code)) switch
    {
        _ when Code.Length != 12 || !Code.All(char.IsAsciiDigit) => new UnitCodeInvalid(Code) { Field = "code" },
        { Exists: true } => new UnitAlreadyRegistered(Code) { Field = "code" },
        _ when Parent is not null && book.Units.Find(Parent) is null => new UnitUnknown(Parent) { Field = "parent" },
        _ => Decision.Accept(new Written(Unit.Stream(Code),
            new UnitRegistered(Code, UnitKind, NameZh, NameEn, Parent, From))),
    };
}
