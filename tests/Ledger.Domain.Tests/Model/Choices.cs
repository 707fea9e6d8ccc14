using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using NodaTime;

namespace Ledger.Domain.Tests.Model;

/// <summary>Single values of random commands: mostly right, now and then wrong in each way that matters.</summary>
internal static class Choices
{
    public static readonly IReadOnlyList<Holder> Offices =
    [
        .. Enumerable.Repeat(Holder.Fiscal(ModelWorld.North), 7),
        .. Enumerable.Repeat(Holder.Fiscal(ModelWorld.South), 3),
        Holder.Fiscal(ModelWorld.District),
    ];

    public static readonly IReadOnlyList<string> UnitCodes =
        [.. ModelWorld.Units.Select(u => u.Code).Where(c => !c.EndsWith("000", StringComparison.Ordinal))];

    private static readonly string[] purposes = [.. ModelWorld.Allowed, .. ModelWorld.Allowed, ModelWorld.Training];

    public static PoolKey Pool(Draw d) => d.Chance(4)
        ? new(Holder.Collective(ModelWorld.Village), ModelWorld.VillageFund, new FiscalYear(Year(d)))
        : new(d.Chance(2) ? Holder.Fiscal(ModelWorld.Nowhere) : d.Of(Offices), FundOf(d), new FiscalYear(Year(d)));

    public static string FundOf(Draw d) => d.Weighted<string>([(75, ModelWorld.PartyWork),
        (20, ModelWorld.ServeMasses), (1, ModelWorld.VillageFund), (1, ModelWorld.NoFund)]);

    public static string PurposeOf(Draw d) =>
        d.Chance(4) ? d.Of([ModelWorld.Wages, ModelWorld.Banquets]) : d.Of(purposes);

    public static string Text(Draw d, string text) => d.Chance(2) ? " " : text;

    public static int Year(Draw d) => d.Chance(85) ? 2026 : 2025;

    public static LocalDate Early(PoolKey pool) => new(pool.Year.Value, 2, 1);

    public static LocalDate Day(Draw d, Paper paper, LocalDate? notBefore) =>
        Day(d, paper.Pool.Year.Value, notBefore);

    public static LocalDate Day(Draw d, int year, LocalDate? notBefore = null)
    {
        var last = new LocalDate(year, 12, 31);
        return d.Weighted<string>([(70, "near"), (4, "just before"), (25, "any"), (1, "wrong year")]) switch
        {
            "near" when notBefore is { } day => LocalDate.Min(day.PlusDays((int)d.Below(25)), last),
            "just before" when notBefore is { } day => day.PlusDays(-1),
            "wrong year" => last.PlusYears(d.Chance(50) ? 1 : -1),
            _ => new LocalDate(year, 1, 1).PlusDays((int)d.Below(365)),
        };
    }

    public static Money Amount(Draw d, long limit) => new(d.Weighted<string>([(40, "part"), (18, "all"),
        (8, "one more"), (4, "one less"), (24, "little"), (1, "nothing"), (1, "negative"), (1, "huge")]) switch
    {
        "part" => 1 + d.Below(Math.Max(limit, 1)),
        "all" when limit > 0 => limit,
        "one more" => limit + 1,
        "one less" when limit > 1 => limit - 1,
        "nothing" => 0,
        "negative" => -1 - d.Below(100),
        "huge" => 99_999_999_999_999,
        _ => 1 + d.Below(100_000),
    });
}
