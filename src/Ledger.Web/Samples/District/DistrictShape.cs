using Ledger.Domain.Kernel;
using Ledger.Domain.Units;
using NodaTime;

namespace Ledger.Web.Samples.District;

/// <summary>A street and the villages and communities below it.</summary>
internal sealed record DistrictStreet(string Code, IReadOnlyList<string> Units)
{
    /// <summary>The office that keeps their money.</summary>
    public Holder Office => Holder.Fiscal(Code);
}

/// <summary>A made-up district (演示): how large it is and how much happens in it.</summary>
/// <param name="Tenant">The six digits that every code in it begins with.</param>
/// <param name="People">What the login names of its people begin with.</param>
/// <param name="FirstYear">The year it begins; it goes on to the end of October 2026.</param>
/// <param name="SpendsPerUnit">How often a unit spends in a full year.</param>
/// <param name="StreetCount">Forty streets have five hundred villages and communities.</param>
internal sealed record DistrictShape(
    string Tenant, string People, int FirstYear, int SpendsPerUnit, int StreetCount = 40)
{
    /// <summary>The last day on which anything is recorded.</summary>
    public static readonly LocalDate Today = new(2026, 10, 30);

    /// <summary>The topmost unit.</summary>
    public string Root => $"{Tenant}000000";

    /// <summary>The years in order.</summary>
    public IEnumerable<int> Years => Enumerable.Range(FirstYear, Today.Year - FirstYear + 1);

    /// <summary>The streets, of twelve or thirteen units each.</summary>
    public IReadOnlyList<DistrictStreet> Streets { get; } =
    [
        .. Enumerable.Range(1, StreetCount).Select(street => new DistrictStreet($"{Tenant}{street:000}000",
        [
            .. Enumerable.Range(1, 8).Select(n => $"{Tenant}{street:000}{n:000}"),
            .. Enumerable.Range(201, 4 + (street % 2)).Select(n => $"{Tenant}{street:000}{n:000}"),
        ])),
    ];

    /// <summary>The login name of one of its people.</summary>
    public string Login(string role) => $"{People}-{role}";

    /// <summary>Villages have numbers from 201, communities from 1.</summary>
    public static UnitKind KindOf(string unit) =>
        unit[9] == '2' ? UnitKind.AdministrativeVillage : UnitKind.UrbanCommunity;
}
