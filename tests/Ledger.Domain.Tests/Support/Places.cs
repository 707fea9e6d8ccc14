using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Domain.Accounts;
using NodaTime;

namespace Ledger.Domain.Tests.Support;

/// <summary>The places, funds and keys that specs speak of (演示数据; the codes belong to no real place).</summary>
public static class Places
{
    public const string District = "990101000000";
    public const string Street = "990101001000";
    public const string OtherStreet = "990101002000";

    /// <summary>狮城社区, an urban community of the street.</summary>
    public const string Shicheng = "990101001001";

    /// <summary>东山北社区, an urban community of the street.</summary>
    public const string Dongshanbei = "990101001002";

    /// <summary>The first village of the street.</summary>
    public const string Village = "990101001201";

    /// <summary>A community whose money the neighbouring street keeps.</summary>
    public const string Elsewhere = "990101002001";

    public const string PartyWork = "party-work";
    public const string ServeMasses = "serve-masses";
    public const string VillageFund = FundCodes.Collective;

    public const string Training = "member-training";
    public const string Activities = "party-activities";
    public const string Wages = "staff-wages";

    public static readonly FiscalYear Year = new(2026);
    public static readonly Holder Office = Holder.Fiscal(Street);
    public static readonly Holder OtherOffice = Holder.Fiscal(OtherStreet);
    public static readonly PoolKey StreetPool = new(Office, PartyWork, Year);
    public static readonly AccountKey ShichengAccount = new(Shicheng, PartyWork, Year);

    /// <summary>The twelve villages and communities of the street.</summary>
    public static readonly IReadOnlyList<string> TwelveUnits =
    [
        .. Enumerable.Range(1, 6).Select(n => $"990101001{n:000}"),
        .. Enumerable.Range(201, 6).Select(n => $"990101001{n:000}"),
    ];

    public static readonly PurposesSet Purposes = new(new LocalDate(2020, 1, 1), "演示〔2020〕1号",
        [new Purpose(Training, "党员教育培训", "Member training"), new Purpose(Activities, "党组织活动", "Activities")],
        [new ForbiddenPurpose(new Purpose(Wages, "人员工资", "Staff wages"), "第八条 不得用于发放工资、津补贴")]);

    /// <summary>A day of 2026.</summary>
    public static LocalDate On(int month, int day) => new(Year.Value, month, day);
}
