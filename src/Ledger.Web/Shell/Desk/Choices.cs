using Ledger.Domain.Kernel;
using Ledger.Domain.Units;
using Ledger.Web.Shell.Entry;
using Ledger.Web.Shell.Language;
using NodaTime;

namespace Ledger.Web.Shell.Desk;

/// <summary>The choices that forms and filters offer.</summary>
public static class Choices
{
    /// <summary>The units the person may read that can keep an account: everything below the district.</summary>
    public static IReadOnlyList<Choice> Units(PageDesk desk) =>
        [.. desk.Units.Select(u => Unit(desk, u))];

    /// <summary>Units over which the person holds the role.</summary>
    public static IReadOnlyList<Choice> UnitsOf(PageDesk desk, Role role) =>
        [.. desk.Units.Where(u => desk.Holds(role, u)).Select(u => Unit(desk, u))];

    /// <summary>The streets and towns whose pools the person may record in.</summary>
    public static IReadOnlyList<Choice> Offices(PageDesk desk, LocalDate today) =>
    [
        .. UnitsOf(desk, Role.Recorder).Where(c => desk.Reference.Units.KindOn(c.Value, today)
            is UnitKind.Subdistrict or UnitKind.Township),
    ];

    /// <summary>The communities and villages that money is allocated to.</summary>
    public static IReadOnlyList<Choice> Communities(PageDesk desk, LocalDate today) =>
    [
        .. Units(desk).Where(c => desk.Reference.Units.KindOn(c.Value, today)
            is >= UnitKind.UrbanCommunity and <= UnitKind.VillageTurnedCommunity),
    ];

    /// <summary>The funds kept by one kind of holder, or all.</summary>
    public static IReadOnlyList<Choice> Funds(PageDesk desk, HolderKind? kind = null) =>
    [
        .. desk.Reference.Funds.Values.Where(f => kind is null || f.Holder == kind)
            .OrderBy(f => f.Code, StringComparer.Ordinal)
            .Select(f => new Choice(f.Code, desk.NameOfFund(f.Code)) { Chinese = f.NameZh }),
    ];

    /// <summary>The purposes a fund allows on a day; of all funds when none is named.</summary>
    public static IReadOnlyList<Choice> Purposes(PageDesk desk, string? fund, LocalDate day) =>
    [
        .. desk.Reference.Funds.Values.Where(f => fund is null || f.Code == fund)
            .SelectMany(f => f.Purposes.On(day)?.Allowed ?? []).DistinctBy(p => p.Code)
            .Select(p => new Choice(p.Code, desk.NameOfPurpose(p.Code)) { Chinese = p.Zh }),
    ];

    /// <summary>The years around the day.</summary>
    public static IReadOnlyList<Choice> Years(LocalDate today) =>
        [.. Enumerable.Range(0, 9).Select(back => $"{today.Year - back}").Select(y => new Choice(y, y))];

    /// <summary>The tiers of government.</summary>
    public static IReadOnlyList<Choice> Tiers(Tongue tongue) =>
    [
        new("Central", tongue.Pick("中央", "Central")), new("Province", tongue.Pick("省", "Province")),
        new("City", tongue.Pick("市", "City")), new("District", tongue.Pick("区（县）", "District")),
        new("Subdistrict", tongue.Pick("街道（镇）", "Subdistrict")),
    ];

    private static Choice Unit(PageDesk desk, string unit) =>
        new(unit, $"{desk.NameOf(unit)} {unit}") { Chinese = desk.ChineseNameOf(unit) };
}
