using Ledger.Domain.Kernel;
using Ledger.Domain.Units;
using NodaTime;

namespace Ledger.Web.Samples.Street;

/// <summary>A village or community of the sample street.</summary>
/// <param name="Short">The last part of ids that belong to it.</param>
internal sealed record StreetUnit(string Code, UnitKind Kind, string Zh, string En, string Short);

/// <summary>
/// The sample district with its one street. The seven communities are those that the source reports name openly;
/// villages and the other communities bear neutral names, because a masked name is not an identity.
/// </summary>
internal static class StreetPlaces
{
    public const string Tenant = "990101";
    public const string District = "990101000000";
    public const string Street = "990101001000";

    public const string Shicheng = "990101001001";
    public const string Dongshanbei = "990101001002";
    public const string Xihoujie = "990101001003";
    public const string Xicai = "990101001004";
    public const string Erdaojie = "990101001005";
    public const string Jiefanglu = "990101001006";
    public const string Wuhanlu = "990101001007";
    public const string Tourism = "990101001204";
    public const string Relocated = "990101001008";
    public const string Vegetables = "990101001201";
    public const string Peppers = "990101001202";
    public const string Weak = "990101001203";

    public static readonly LocalDate Since = new(2020, 1, 1);
    public static readonly Holder Office = Holder.Fiscal(Street);

    /// <summary>The twelve villages and communities.</summary>
    public static readonly IReadOnlyList<StreetUnit> Twelve =
    [
        new(Shicheng, UnitKind.UrbanCommunity, "狮城社区", "Shicheng Community", "shicheng"),
        new(Dongshanbei, UnitKind.UrbanCommunity, "东山北社区", "Dongshanbei Community", "dongshanbei"),
        new(Xihoujie, UnitKind.UrbanCommunity, "西后街社区", "Xihoujie Community", "xihoujie"),
        new(Xicai, UnitKind.UrbanCommunity, "西彩社区", "Xicai Community", "xicai"),
        new(Erdaojie, UnitKind.UrbanCommunity, "二道街社区", "Erdaojie Community", "erdaojie"),
        new(Jiefanglu, UnitKind.UrbanCommunity, "解放路社区", "Jiefanglu Community", "jiefanglu"),
        new(Wuhanlu, UnitKind.UrbanCommunity, "武汉路社区", "Wuhanlu Community", "wuhanlu"),
        new(Tourism, UnitKind.VillageTurnedCommunity, "丁社区（演示）", "Community D (sample)", "d"),
        new(Relocated, UnitKind.RelocationCommunity, "戊社区（演示）", "Community E (sample)", "e"),
        new(Vegetables, UnitKind.AdministrativeVillage, "甲村（演示）", "Village A (sample)", "a"),
        new(Peppers, UnitKind.AdministrativeVillage, "乙村（演示）", "Village B (sample)", "b"),
        new(Weak, UnitKind.AdministrativeVillage, "丙村（演示）", "Village C (sample)", "c"),
    ];

    /// <summary>The day, or the Monday after it when it falls on a weekend.</summary>
    public static LocalDate Workday(LocalDate day) => day.DayOfWeek switch
    {
        IsoDayOfWeek.Saturday => day.PlusDays(2),
        IsoDayOfWeek.Sunday => day.PlusDays(1),
        _ => day,
    };

    public static void Write(SamplePlan plan)
    {
        var day = new LocalDate(2025, 1, 2);
        plan.Do(day, SampleRecorder.Setup,
            new RegisterUnit(District, UnitKind.District, "演示区", "Sample District", null, Since));
        plan.Do(day, SampleRecorder.Setup,
            new RegisterUnit(Street, UnitKind.Subdistrict, "演示街道", "Sample Street", District, Since));
        foreach (var unit in Twelve)
        {
            plan.Do(day, SampleRecorder.Setup,
                unit.Code == Tourism
                    ? new RegisterUnit(unit.Code, UnitKind.AdministrativeVillage, "丁村（演示）", "Village D (sample)", Street, Since)
                    : new RegisterUnit(unit.Code, unit.Kind, unit.Zh, unit.En, Street, Since));
        }

        VillageBecomesCommunity(plan, Twelve.Single(u => u.Code == Tourism));
    }

    /// <summary>The names and the kind of a unit change on a day; the code stays.</summary>
    private static void VillageBecomesCommunity(SamplePlan plan, StreetUnit unit)
    {
        var (recorded, from) = (new LocalDate(2025, 6, 26), new LocalDate(2025, 7, 1));
        plan.Do(recorded, StreetPeople.Administrator,
            new RenameUnit(unit.Code, unit.Zh, unit.En, from, "演示政〔2025〕8号"), "村改居");
        plan.Do(recorded, StreetPeople.Administrator,
            new ReclassifyUnit(unit.Code, unit.Kind, from, "演示政〔2025〕8号"), "村改居");
    }
}
