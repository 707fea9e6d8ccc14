using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using NodaTime;
using static Ledger.Web.Samples.Street.StreetFunds;

namespace Ledger.Web.Samples.Street;

/// <summary>What the tiers of government grant the street, each sum under its quota document (指标文, 演示).</summary>
internal static class StreetPools
{
    public static void Write(SamplePlan plan)
    {
        Grant(PartyWork, new(2025, 1, 10), FundingTier.District, 240_000, "演示财指〔2025〕3号", "2025年党建工作经费");
        Grant(ServeMasses, new(2025, 2, 14), FundingTier.City, 300_000, "演示市财指〔2025〕11号", "市级服务群众专项经费");
        Grant(ServeMasses, new(2025, 2, 20), FundingTier.District, 300_000, "演示财指〔2025〕9号", "区级配套服务群众专项经费");
        Grant(Premises, new(2025, 4, 8), FundingTier.District, 520_000, "演示财指〔2025〕21号", "阵地建设专项资金（第一批）");
        Grant(PartyWork, new(2026, 1, 9), FundingTier.District, 240_000, "演示财指〔2026〕2号", "2026年党建工作经费");
        Grant(ServeMasses, new(2026, 2, 12), FundingTier.City, 300_000, "演示市财指〔2026〕8号", "市级服务群众专项经费");
        Grant(ServeMasses, new(2026, 2, 25), FundingTier.District, 300_000, "演示财指〔2026〕10号", "区级配套服务群众专项经费");
        Grant(Premises, new(2026, 3, 11), FundingTier.District, 780_000, "演示财指〔2026〕17号", "阵地建设专项资金（第二批）");
        Grant(Charity, new(2026, 6, 3), FundingTier.Subdistrict, 60_000, "演示街财〔2026〕5号", "爱心助学资金");
        Grant(PartyWork, new(2026, 9, 29), FundingTier.City, 36_000, "演示市财指〔2026〕31号", "市级党建工作补助");
        Withdraw(plan);

        void Grant(string fund, LocalDate day, FundingTier tier, long yuan, string document, string summary) =>
            plan.Do(StreetPlaces.Workday(day.PlusDays(2)), StreetPeople.Recorder, new ReceiveAppropriation(
                Pool(fund, day), tier, Money.Yuan(yuan), day, Evidence.Document(document), summary));
    }

    /// <summary>A grant that was recorded by mistake and taken out again (红字冲销).</summary>
    private static void Withdraw(SamplePlan plan)
    {
        var day = new LocalDate(2026, 3, 16);
        var pool = Pool(ServeMasses, day);
        var mistake = plan.Note(day, StreetPeople.SecondRecorder, new ReceiveAppropriation(pool, FundingTier.Subdistrict,
            Money.Yuan(50_000), day, Evidence.Document("演示街财〔2026〕3号"), "街道配套（误登，尚未下达）"));
        plan.Do(new LocalDate(2026, 3, 19), StreetPeople.SecondRecorder,
            () => new WithdrawAppropriation(pool, mistake.Voucher, day, "指标文尚未下达，误登"), "核对指标文时发现");
    }

    private static PoolKey Pool(string fund, LocalDate day) => new(StreetPlaces.Office, fund, FiscalYear.Of(day));
}
