using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Parties;

/// <summary>Registers a party organisation of a unit, below another one except at the top.</summary>
public sealed record RegisterPartyOrg(
    string Id, PartyOrgLevel Level, PartyOrgClass Class, string NameZh, string NameEn, string Unit, string? Parent,
    LocalDate From) : Command
{
    private string Stream => PartyOrg.Stream(Id);

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Unit, Role.Administrator);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) => Checks.First(
            IsWellFormed(Id) ? null : new PartyOrgIdInvalid(Id) { Field = "id" },
            book.Read<PartyOrg>(Stream).Exists ? new PartyOrgAlreadyRegistered(Id) { Field = "id" } : null,
            Checks.Filled(NameZh, "nameZh", "中文名称", "Chinese name"),
            Checks.Filled(NameEn, "nameEn", "英文名称", "English name"),
            Checks.Known(book, Unit),
            Parent is not null && book.Parties.Find(Parent) is null
                ? new PartyOrgUnknown(Parent) { Field = "parent" }
                : null) is { } refusal
        ? refusal
        : Decision.Accept(new Written(Stream,
            new PartyOrgRegistered(Id, Level, Class, NameZh, NameEn, Unit, Parent, From)));

    private static bool IsWellFormed(string id) =>
        id.Length is >= 2 and <= 40
        && char.IsAsciiLetterLower(id[0])
        && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
