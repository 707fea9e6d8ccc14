using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using NodaTime;
using static Ledger.Web.Samples.Street.AllocationRound;
using static Ledger.Web.Samples.Street.StreetFunds;
using static Ledger.Web.Samples.Street.StreetPlaces;

namespace Ledger.Web.Samples.Street;

/// <summary>
/// The allocations of the street: the usual rounds of the year, and one of each turn that a document may take.
/// </summary>
internal static class StreetAllocations
{
    public static void Write(SamplePlan plan)
    {
        foreach (var year in new[] { 2025, 2026 })
        {
            Round(PartyWork, new(year, 1, 20), FundingTier.District, 12_000, "第一批党建工作经费").Write(plan);
            Round(ServeMasses, new(year, 3, 3), FundingTier.City, 25_000, "市级服务群众专项经费").Write(plan);
            Round(ServeMasses, new(year, 8, 4), FundingTier.District, 20_000, "区级服务群众专项经费").Write(plan);
        }

        Round(PartyWork, new(2025, 7, 8), FundingTier.District, 8_000, "第二批党建工作经费").Write(plan);
        Returned(plan);
        Cancelled(plan);
        Reversed(plan);
        InTransit(plan);
    }

    /// <summary>Sent back by the approver because a line was wrong, revised and paid.</summary>
    private static void Returned(SamplePlan plan)
    {
        var round = Round(PartyWork, new(2026, 7, 7), FundingTier.District, 8_000, "第二批党建工作经费");
        var wrong = round with { Lines = [.. round.Lines.Select(l => l.Unit == Xicai ? (Xicai, Money.Yuan(80_000)) : l)] };
        var (returned, revised) = (new LocalDate(2026, 7, 8), new LocalDate(2026, 7, 9));
        var draft = wrong.Submit(plan);
        plan.Do(returned, StreetPeople.Approver, () => new ReturnAllocation(draft.Id, "西彩社区金额有误，请核对"));
        plan.Do(revised, StreetPeople.Recorder, () => new ReviseAllocation(
            draft.Id, round.Draft().Lines, revised, Evidence.Document(round.Document), round.Summary), "更正西彩社区金额");
        plan.Do(revised, StreetPeople.Recorder, () => new SubmitAllocation(draft.Id));
        var late = round with { Day = revised };
        late.Pay(plan, draft);
        late.Confirm(plan, draft);
    }

    /// <summary>Given up before it was approved.</summary>
    private static void Cancelled(SamplePlan plan)
    {
        var round = Round(ServeMasses, new(2026, 5, 12), FundingTier.City, 1_000, "端午慰问补助");
        var draft = round.Submit(plan);
        var day = new LocalDate(2026, 5, 14);
        plan.Do(day, StreetPeople.Recorder, () => new CancelAllocation(draft.Id, day, "改由公益爱心资金安排"));
    }

    /// <summary>Paid to the wrong units and taken back in full.</summary>
    private static void Reversed(SamplePlan plan)
    {
        var round = Round(ServeMasses, new(2026, 4, 13), FundingTier.District, 0, "为老服务试点补助") with
        {
            Lines = [(Jiefanglu, Money.Yuan(6_000)), (Wuhanlu, Money.Yuan(6_000))],
        };
        var draft = round.Submit(plan);
        round.Pay(plan, draft);
        round.Confirm(plan, draft);
        var day = new LocalDate(2026, 4, 24);
        plan.Do(day, StreetPeople.Approver, () => new ReverseAllocation(draft.Id, day, "试点单位有误"), "试点名单核对");
        (round with { Day = new(2026, 4, 27), Lines = [(Xihoujie, Money.Yuan(6_000)), (Erdaojie, Money.Yuan(6_000))] })
            .Write(plan);
    }

    /// <summary>The last round: one unit has not confirmed what was sent to it.</summary>
    private static void InTransit(SamplePlan plan) =>
        (Round(PartyWork, new(2026, 10, 13), FundingTier.City, 3_000, "市级党建工作补助") with { Unconfirmed = [Wuhanlu] })
            .Write(plan);

    private static AllocationRound Round(string fund, LocalDate day, FundingTier tier, long yuan, string summary) =>
        new(fund, day, tier, Each(yuan), $"演示安排〔{day.Year}〕{day.Month:00}{day.Day:00}号", $"{day.Year}年{summary}");
}
