using System.Security.Cryptography;
using System.Text;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Parties;
using Ledger.Domain.Units;
using NodaTime;

namespace Ledger.Stories.Telling;

/// <summary>Where stories play (演示数据): places, funds, purposes and people, by the words stories use.</summary>
public static class Street
{
    public const string District = "990101000000";
    public const string Code = "990101001000";

    private const string Committee = "street-committee";
    private static readonly LocalDate start = new(2020, 1, 1);

    public static readonly Holder Office = Holder.Fiscal(Code);

    public static readonly IReadOnlyDictionary<string, string> Units = Words(
        ("街道 street", Code), ("邻街 next-street", "990101002000"), ("邻街社区 next-community", "990101002001"),
        ("狮城社区 shicheng", "990101001001"), ("东山北社区 dongshanbei", "990101001002"),
        ("河东社区 hedong", "990101001003"), ("湖滨社区 hubin", "990101001004"), ("新村社区 xincun", "990101001005"),
        ("安置社区 anzhi", "990101001006"), ("一村 village-1", "990101001201"), ("二村 village-2", "990101001202"),
        ("三村 village-3", "990101001203"), ("四村 village-4", "990101001204"), ("五村 village-5", "990101001205"),
        ("六村 village-6", "990101001206"));

    public static readonly IReadOnlyDictionary<string, string> Funds = Words(
        ("党建工作经费 party-work", "party-work"), ("服务群众经费 serve-masses", "serve-masses"),
        ("村集体 collective", FundCodes.Collective), ("党费返还 returned-dues", FundCodes.ReturnedDues),
        ("共建资助 co-building", FundCodes.CoBuilding));

    public static readonly IReadOnlyDictionary<string, string> Purposes = Words(
        ("党员培训 training", "member-training"), ("党组织活动 activities", "party-activities"),
        ("人员工资 wages", "staff-wages"), ("宴请 banquets", "banquets"));

    public static readonly IReadOnlyDictionary<string, string> PartyOrgs = Words(
        ("街道党工委 street-committee", Committee), ("狮城支部 shicheng-branch", "shicheng-branch"),
        ("企业支部 company-branch", "company-branch"));

    public static readonly Actor Recorder = Person("recorder", Role.Recorder);
    public static readonly Actor OtherRecorder = Person("recorder-b", Role.Recorder);
    public static readonly Actor Approver = Person("approver", Role.Approver);
    public static readonly Actor Payer = Person("payer", Role.Payer);
    public static readonly Actor Administrator = Person("administrator", Role.Administrator);

    public static readonly IReadOnlyDictionary<string, Actor> People = Words(
        ("记账员 recorder", Recorder), ("记账员乙 recorder-b", OtherRecorder), ("审批员 approver", Approver),
        ("出纳 payer", Payer), ("审计员 auditor", Person("auditor", Role.Auditor)),
        ("全权人员 everybody", Person("everybody", Role.Recorder, Role.Approver, Role.Payer)),
        ("一村记账员 village-recorder", new Actor("village-recorder", "一村记账员（演示）",
            [new Grant(Role.Recorder, "990101001201")])));

    /// <summary>The minutes of every meeting: a file, and the name by which it is kept.</summary>
    public static (byte[] Bytes, string Sha256) Minutes { get; } =
        Encoding.UTF8.GetBytes("%PDF-1.4 会议记录（演示）") is var bytes
            ? (bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)))
            : default;

    /// <summary>The units and funds as facts, for a ledger that is still empty.</summary>
    public static IReadOnlyList<Written> Facts =>
    [
        Registered(District, UnitKind.District, "演示区", null),
        .. Units.DistinctBy(u => u.Value).OrderBy(u => u.Value.EndsWith("000", StringComparison.Ordinal) ? 0 : 1)
            .Select(u => Registered(u.Value, KindOf(u.Value), u.Key, ParentOf(u.Value))),
        .. Funds.DistinctBy(f => f.Value).SelectMany(f => Established(f.Value, f.Key)),
        new(Fund.Stream(FundCodes.ReturnedDues), ratios),
        new(Fund.Stream("serve-masses"), thresholds),
        new(Fund.Stream("serve-masses"), new CarryOverSet(start, "演示财〔2020〕4号", CarryOverKind.SameUse, 2, 6, 30)),
        Organised(Committee, PartyOrgLevel.Committee, PartyOrgClass.Organ, Code, null),
        Organised("shicheng-branch", PartyOrgLevel.Branch, PartyOrgClass.Community, Units["狮城社区"], Committee),
        Organised("company-branch", PartyOrgLevel.Branch, PartyOrgClass.NonPublicEnterprise, Units["狮城社区"],
            Committee),
    ];

    /// <summary>Half goes up; all of that comes back to enterprise branches; what others get back is masked.</summary>
    private static readonly DuesRatiosSet ratios = new(start, "演示组〔2020〕2号",
        [new DuesRatio(PartyOrgClass.NonPublicEnterprise, 5_000, 10_000), new DuesRatio(null, 5_000, null)]);

    /// <summary>From 2026 on a second person approves 1,000 yuan, two sign 20,000 together, a meeting decides on 50,000.</summary>
    private static readonly ThresholdsSet thresholds = new(new(2026, 1, 1), "演示财〔2026〕1号",
    [
        new ApprovalThreshold(Money.Yuan(1_000), ApprovalThreshold.SecondPerson) { Clause = "第三条" },
        new ApprovalThreshold(Money.Yuan(20_000), ApprovalThreshold.JointSignature) { Signers = 2, Clause = "第四条" },
        new ApprovalThreshold(Money.Yuan(50_000), ApprovalThreshold.DecisionRecord) { Clause = "第五条" },
    ]);

    private static Written Organised(
        string id, PartyOrgLevel level, PartyOrgClass kind, string unit, string? parent) =>
        new(PartyOrg.Stream(id), new PartyOrgRegistered(id, level, kind, id, id, unit, parent, start));

    private static Written Registered(string code, UnitKind kind, string name, string? parent) =>
        new(Unit.Stream(code), new UnitRegistered(code, kind, name, name, parent, start));

    private static IEnumerable<Written> Established(string code, string name) =>
    [
        new(Fund.Stream(code), new FundEstablished(code, name, code, HolderOf(code), start)),
        new(Fund.Stream(code), new PurposesSet(start, "演示〔2020〕1号",
            [Named("党员培训", "training"), Named("党组织活动", "activities")],
            [new ForbiddenPurpose(Named("人员工资", "wages"), "第八条 不得用于发放工资、津补贴")])),
    ];

    private static Purpose Named(string zh, string en) => new(Purposes[zh], zh, en);

    private static HolderKind HolderOf(string fund) => fund switch
    {
        FundCodes.Collective => HolderKind.Collective,
        FundCodes.ReturnedDues => HolderKind.Dues,
        _ => HolderKind.Fiscal,
    };

    private static UnitKind KindOf(string code) =>
        code.EndsWith("000", StringComparison.Ordinal) ? UnitKind.Subdistrict
        : code[9] == '2' ? UnitKind.AdministrativeVillage
        : UnitKind.UrbanCommunity;

    private static string ParentOf(string code) =>
        code.EndsWith("000", StringComparison.Ordinal) ? District : $"{code[..9]}000";

    private static Actor Person(string id, params IEnumerable<Role> roles) =>
        new(id, $"{id}（演示）", [.. roles.Select(role => new Grant(role, Code))]);

    private static Dictionary<string, T> Words<T>(params IEnumerable<(string Words, T Meaning)> entries) =>
        entries.SelectMany(e => e.Words.Split(' ').Select(word => (word, e.Meaning)))
            .ToDictionary(e => e.word, e => e.Meaning, StringComparer.Ordinal);
}
