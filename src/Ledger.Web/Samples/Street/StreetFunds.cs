using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using NodaTime;
using static Ledger.Web.Samples.Street.StreetPurposes;

namespace Ledger.Web.Samples.Street;

/// <summary>A fund of the sample street with what it may and may not be spent on.</summary>
internal sealed record SampleFund(
    string Code, string Zh, string En, HolderKind Holder, IReadOnlyList<Purpose> Allowed,
    IReadOnlyList<Purpose> Forbidden);

/// <summary>The funds of the sample street; the document numbers are samples (演示) and belong to no office.</summary>
internal static class StreetFunds
{
    public const string PartyWork = "party-work";
    public const string ServeMasses = "serve-masses";
    public const string Premises = "premises";
    public const string Charity = "charity";

    private static readonly IReadOnlyList<Purpose> never = [StaffPay, Reception, Debt];

    private static readonly IReadOnlyList<SampleFund> all =
    [
        new(PartyWork, "党建工作经费", "Party-building work fund", HolderKind.Fiscal,
            [Training, Materials, Activities, Commendation, Hardship, Disaster], [.. never, OfficeCost]),
        new(ServeMasses, "服务群众专项经费", "Serve-the-masses fund", HolderKind.Fiscal,
            [PublicService, SelfGovernance, PublicWelfare, Elderly, SmallRepairs],
            [.. never, OfficeCost, Hardware, OwnersDuty]),
        new(Premises, "阵地建设专项资金", "Premises fund", HolderKind.Fiscal,
            [StreetPurposes.Premises, Corridor], [.. never, OwnersDuty]),
        new("cadre-training", "干部培训专项经费", "Cadre training fund", HolderKind.Fiscal,
            [CadreTraining], never),
        new("housing-fund", "住房公积金专项", "Housing provident fund", HolderKind.Fiscal,
            [HousingFund], [Reception, Debt]),
        new("physical-exam", "体检专项经费", "Physical examination fund", HolderKind.Fiscal,
            [Examination], never),
        new(Charity, "公益爱心资金", "Charity fund", HolderKind.Fiscal, [StudentAid, GiftParcels, Elderly], never),
        new("community-venture", "公益创投资金", "Community venture fund", HolderKind.Fiscal, [Venture], never),
    ];

    /// <summary>The funds of the sample street with its standards.</summary>
    public static void Write(SamplePlan plan)
    {
        Write(plan, StreetPeople.Administrator, new LocalDate(2025, 1, 3), new LocalDate(2025, 1, 1));
        StreetStandards.Write(plan);
    }

    /// <summary>The funds and their rules, set on a day and in force since another.</summary>
    public static void Write(SamplePlan plan, string administrator, LocalDate day, LocalDate since)
    {
        foreach (var (index, fund) in all.Index())
        {
            var document = $"演示组〔{since.Year}〕{index + 1}号";
            Do(new EstablishFund(fund.Code, fund.Zh, fund.En, fund.Holder, since));
            Do(new SetFundRule(fund.Code, new PurposesSet(since, document, fund.Allowed,
                [.. fund.Forbidden.Select((p, n) => new ForbiddenPurpose(p, $"负面清单第{n + 1}项"))])));
            Do(new SetFundRule(fund.Code, new CarryOverSet(
                since, document, CarryOverKind.SameUse, Years: 2, IdleMonths: 6, HeldBackDays: 30)));
            Do(new SetFundRule(fund.Code, new DisclosureSet(
                since, document, Monthly: false, DaysAfterPeriod: 15, MajorItemFrom: Money.Yuan(50_000))));
        }

        void Do(Command command) => plan.Do(day, administrator, command);
    }
}
