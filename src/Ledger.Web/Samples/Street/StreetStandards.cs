using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Units;
using NodaTime;

namespace Ledger.Web.Samples.Street;

/// <summary>
/// Standards, approval thresholds and their dates. The reports mask the amounts of F11, F16 and F17, so these
/// standards are unknown here too; the one amount that stands is a sample's own and says so.
/// </summary>
internal static class StreetStandards
{
    private static readonly LocalDate first = new(2025, 1, 1);
    private static readonly LocalDate second = new(2026, 1, 1);

    public static void Write(SamplePlan plan)
    {
        Masked(StreetFunds.PartyWork, "F16", StandardScope.Each, first, []);
        Masked(StreetFunds.ServeMasses, "F17", StandardScope.Each, first, []);
        Masked(StreetFunds.PartyWork, "F11", StandardScope.Unknown, second, [StreetFunds.ServeMasses]);
        Masked(StreetFunds.ServeMasses, "F11", StandardScope.Unknown, second, [StreetFunds.PartyWork]);
        Rule(second, StreetFunds.ServeMasses, new StandardSet(second, "演示财〔2026〕2号（演示标准，非报告数字）",
            UnitKind.AdministrativeVillage, Money.Yuan(48_000), StandardScope.Each, []));
        foreach (var fund in new[] { StreetFunds.PartyWork, StreetFunds.ServeMasses })
        {
            Rule(first, fund, new ThresholdsSet(first, "演示财〔2025〕1号",
            [
                new ApprovalThreshold(Money.Yuan(10_000), ApprovalThreshold.SecondPerson)
                {
                    Clause = "第三条 单笔一万元及以上的支出，须经另一人审批（演示条款）",
                },
                new ApprovalThreshold(Money.Yuan(20_000), ApprovalThreshold.JointSignature)
                {
                    Signers = 2, Clause = "第四条 单笔两万元及以上的支出，须两人联签（演示条款）",
                },
                new ApprovalThreshold(Money.Yuan(50_000), ApprovalThreshold.DecisionRecord)
                {
                    Clause = "第五条 单笔五万元及以上的支出，须四议两公开（演示条款）",
                },
            ])
            {
                WithinDays = 3,
            });
        }

        void Masked(
            string fund, string fact, StandardScope scope, LocalDate from, IReadOnlyList<string> jointly) =>
            Rule(from, fund, new StandardSet(from, $"报告数字已隐去（{fact}，演示）", null, null, scope, jointly));
        void Rule(LocalDate from, string fund, IFundRule rule) => plan.Do(
            StreetPlaces.Workday(from.PlusDays(4)), StreetPeople.Administrator, new SetFundRule(fund, rule));
    }
}
