using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Parties;

/// <summary>Gives a party organisation another name from a date on; its id stays.</summary>
public sealed record RenamePartyOrg(string Id, string NameZh, string NameEn, LocalDate From) : PartyOrgChange
{
    /// <inheritdoc />
    protected override PartyFact Fact => new PartyOrgRenamed(NameZh, NameEn, From);

    /// <inheritdoc />
    protected override Refusal? Judge(IBook book) => Checks.First(
        Checks.Filled(NameZh, "nameZh", "中文名称", "Chinese name"),
        Checks.Filled(NameEn, "nameEn", "英文名称", "English name"));
}
