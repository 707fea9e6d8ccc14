using Ledger.Domain.Dues;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Parties;
using NodaTime;
using static Ledger.Web.Samples.Street.StreetPlaces;

namespace Ledger.Web.Samples.Street;

/// <summary>
/// The party organisations and their dues: collected on day 16 of every month (F24), remitted and returned by the
/// quarter. The return ratio of the "two new" organisations is masked in the report (F12), so theirs is unknown and
/// nothing is returned to them.
/// </summary>
internal static class StreetDues
{
    private const string Committee = "street-committee";
    private const int DueDay = 16;

    private static readonly LocalDate today = new(2026, 10, 31);

    private static readonly IReadOnlyList<(string Id, string Zh, string En, PartyOrgClass Class, string Unit)> branches =
    [
        .. Twelve.Select(u => ($"branch-{u.Short}", $"{u.Zh}党支部", $"Branch of {u.En}", PartyOrgClass.Community, u.Code)),
        ("branch-firm", "非公企业联合党支部（演示）", "Joint branch of private firms (sample)",
            PartyOrgClass.NonPublicEnterprise, Jiefanglu),
        ("branch-society", "社会组织联合党支部（演示）", "Joint branch of social organisations (sample)",
            PartyOrgClass.SocialOrganisation, Xihoujie),
    ];

    public static void Write(SamplePlan plan, SampleChance chance)
    {
        Rules(plan);
        plan.Do(new(2025, 1, 6), StreetPeople.Administrator, new RegisterPartyOrg(Committee, PartyOrgLevel.Committee,
            PartyOrgClass.Organ, "演示街道党工委", "Party work committee of Sample Street", StreetPlaces.Street,
            null, Since));
        foreach (var (id, zh, en, kind, unit) in branches)
        {
            plan.Do(new(2025, 1, 6), StreetPeople.Administrator, new RegisterPartyOrg(
                id, PartyOrgLevel.Branch, kind, zh, en, unit, Committee, Since));
            Year(plan, chance, new DuesKey(id, new FiscalYear(2025)), unit, kind == PartyOrgClass.Community);
            Year(plan, chance, new DuesKey(id, new FiscalYear(2026)), unit, kind == PartyOrgClass.Community);
        }
    }

    private static void Rules(SamplePlan plan)
    {
        var (day, from) = (new LocalDate(2025, 1, 6), new LocalDate(2025, 1, 1));
        Do(new EstablishFund(FundCodes.ReturnedDues, "党费返还", "Returned dues", HolderKind.Dues, from));
        Do(new SetFundRule(FundCodes.ReturnedDues, new PurposesSet(from, "演示组〔2025〕11号",
            [StreetPurposes.Training, StreetPurposes.Materials, StreetPurposes.Commendation, StreetPurposes.Hardship,
                StreetPurposes.Disaster],
            [new ForbiddenPurpose(StreetPurposes.StaffPay, "第十九条"), new ForbiddenPurpose(StreetPurposes.Reception, "第十九条")])));
        Do(new SetFundRule(FundCodes.ReturnedDues, new DuesRatiosSet(from, "演示组〔2025〕12号（两新组织返还比例已隐去，F12）",
        [
            new DuesRatio(PartyOrgClass.NonPublicEnterprise, 5_000, null),
            new DuesRatio(PartyOrgClass.SocialOrganisation, 5_000, null),
            new DuesRatio(null, 5_000, 4_000),
        ])));
        Do(new SetFundRule(FundCodes.ReturnedDues, new DisclosureSet(
            from, "演示组〔2025〕13号（每月16日党员活动日，F24）", Monthly: true, DaysAfterPeriod: 15, Money.Yuan(2_000))));
        void Do(Command command) => plan.Do(day, StreetPeople.Administrator, command);
    }

    private static void Year(SamplePlan plan, SampleChance chance, DuesKey dues, string unit, bool returned)
    {
        var (members, each) = (chance.Between(18, 46), chance.Between(9, 24));
        for (var month = 1; month <= 12; month++)
        {
            var day = Workday(new LocalDate(dues.Year.Value, month, DueDay));
            Do(day, new CollectDues(dues, month, members, new Money(members * each * 100 + chance.Between(0, 9) * 50), day,
                Evidence.Document($"演示党费收据{dues.PartyOrg}-{day:uuuuMM}"), $"{month}月党费"));
            if (month % 3 == 0)
            {
                Quarter(month, day);
            }
        }

        void Quarter(int month, LocalDate day)
        {
            var (sent, back) = (Workday(day.PlusDays(8)), Workday(day.PlusDays(27)));
            Do(sent, new RemitDues(dues, month - 2, month, sent, Evidence.None, $"第{month / 3}季度上缴党费"));
            if (returned)
            {
                Do(back, new ReturnDues(dues, month - 2, month, back, Evidence.Document("演示返还党费使用审批表"),
                    $"第{month / 3}季度返还党费"));
            }
        }

        void Do(LocalDate day, Command command)
        {
            if (day <= today)
            {
                plan.Do(day, StreetPeople.KeeperOf(unit), command);
            }
        }
    }
}
