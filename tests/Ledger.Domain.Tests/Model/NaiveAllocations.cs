using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using NodaTime;

namespace Ledger.Domain.Tests.Model;

/// <summary>Allocation documents up to approval, and their cancelling.</summary>
public sealed partial class NaiveLedger
{
    private static readonly string[] Unpaid = ["draft", "submitted", "returned", "approved"];

    private readonly Dictionary<string, Paper> papers = [];

    /// <summary>Every document ever drafted.</summary>
    public IReadOnlyCollection<Paper> Papers => papers.Values;

    private ModelAnswer Draft(DraftAllocation c, Actor by)
    {
        var pool = c.Pool;
        if ((FirstOf(
            (!May(by, Role.Recorder, pool.Holder.Owner), "not-permitted"),
            (IsClosed(pool.Holder, c.EffectiveOn), "period-closed"),
            (IsAhead(c.EffectiveOn), "date-in-future"),
            (!Knows(pool.Holder.Owner), "unit-unknown"),
            (!ModelWorld.Funds.ContainsKey(pool.Fund), "fund-unknown"),
            (ModelWorld.Funds.GetValueOrDefault(pool.Fund) != pool.Holder.Kind, "fund-of-another-holder"),
            (c.EffectiveOn.Year != pool.Year.Value, "date-outside-year"),
            (Blank(c.Summary), "text-missing")) ?? WrongLine(pool, c.Lines, c.EffectiveOn)) is { } no)
        {
            return No(no);
        }

        var id = $"{pool.Holder}-{pool.Year}-{Next(pool.Holder.ToString(), "allocation", pool.Year.Value)}";
        papers[id] = new Paper(id, pool);
        Write(papers[id], c.Lines, c.EffectiveOn, by);
        return new ModelAnswer(ModelAnswer.Accepted, id);
    }

    private ModelAnswer Revise(ReviseAllocation c, Actor by)
    {
        var paper = papers.GetValueOrDefault(c.Id);
        if ((StepRefused(paper, by, Role.Recorder, c.EffectiveOn, "draft", "returned") ?? FirstOf(
            (c.EffectiveOn.Year != paper!.Pool.Year.Value, "date-outside-year"),
            (Blank(c.Summary), "text-missing")) ?? WrongLine(paper!.Pool, c.Lines, c.EffectiveOn)) is { } no)
        {
            return No(no);
        }

        paper!.Step = "draft";
        Write(paper, c.Lines, c.EffectiveOn, by);
        return Done;
    }

    private ModelAnswer Submit(SubmitAllocation c, Actor by)
    {
        var paper = papers.GetValueOrDefault(c.Id);
        if (StepRefused(paper, by, Role.Recorder, null, "draft") is { } no)
        {
            return No(no);
        }

        paper!.Step = "submitted";
        return Done;
    }

    private ModelAnswer SendBack(ReturnAllocation c, Actor by)
    {
        var paper = papers.GetValueOrDefault(c.Id);
        if ((StepRefused(paper, by, Role.Approver, null, "submitted") ?? FirstOf(
            (paper!.Writers.Contains(by.Id), "same-person"), (Blank(c.Reason), "text-missing"))) is { } no)
        {
            return No(no);
        }

        paper!.Step = "returned";
        return Done;
    }

    private ModelAnswer Approve(ApproveAllocation c, Actor by)
    {
        var (paper, day) = (papers.GetValueOrDefault(c.Id), c.EffectiveOn);
        if ((StepRefused(paper, by, Role.Approver, day, "submitted") ?? FirstOf(
            (paper!.Writers.Contains(by.Id), "same-person"),
            (day.Year != paper.Pool.Year.Value, "date-outside-year"),
            (day < paper.Day, "step-before-earlier"),
            (Least(PoolKeyOf(paper.Pool, "pool:unallocated"), day) < paper.Total, "pool-exceeded"))) is { } no)
        {
            return No(no);
        }

        (paper!.Step, paper.Approver, paper.ApprovedOn) = ("approved", by.Id, day);
        Move(PoolKeyOf(paper.Pool, "pool:unallocated"), PoolKeyOf(paper.Pool, "pool:reserved"), day, paper.Total);
        return DoneUnder(OtherInPool(paper.Pool, NextVoucher(paper.Pool.Holder, 'T', day), day));
    }

    private ModelAnswer Cancel(CancelAllocation c, Actor by)
    {
        var (paper, day) = (papers.GetValueOrDefault(c.Id), c.EffectiveOn);
        if ((StepRefused(paper, by, Role.Recorder, day, Unpaid) ?? FirstOf(
            (day.Year != paper!.Pool.Year.Value, "date-outside-year"),
            (day < paper.ApprovedOn, "step-before-earlier"),
            (Blank(c.Reason), "text-missing"))) is { } no)
        {
            return No(no);
        }

        var wasApproved = paper!.Step == "approved";
        paper.Step = "cancelled";
        if (!wasApproved)
        {
            return Done;
        }

        Move(PoolKeyOf(paper.Pool, "pool:reserved"), PoolKeyOf(paper.Pool, "pool:unallocated"), day, paper.Total);
        return DoneUnder(OtherInPool(paper.Pool, NextVoucher(paper.Pool.Holder, 'T', day), day));
    }

    private static ModelAnswer Done => new(ModelAnswer.Accepted);

    private static ModelAnswer DoneUnder(string voucher) => new(ModelAnswer.Accepted, null, voucher);

    private static void Write(Paper paper, IReadOnlyList<AllocationLine> lines, LocalDate day, Actor by)
    {
        (paper.Lines, paper.Day) = (lines.ToDictionary(l => l.Unit, l => l.Amount.Fen), day);
        paper.Writers.Add(by.Id);
    }

    /// <summary>What stands in the way of any step.</summary>
    private string? StepRefused(Paper? paper, Actor by, Role role, LocalDate? day, params string[] steps) => FirstOf(
        (!May(by, role, paper?.Pool.Holder.Owner ?? ""), "not-permitted"),
        (paper is not null && day is { } d && IsClosed(paper.Pool.Holder, d), "period-closed"),
        (day is { } on && IsAhead(on), "date-in-future"),
        (paper is null, "allocation-unknown"),
        (!steps.Contains(paper?.Step), "wrong-step"));

    private static string? WrongLine(PoolKey pool, IReadOnlyList<AllocationLine> lines, LocalDate day)
    {
        if (lines.Count == 0)
        {
            return "allocation-without-lines";
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var unit = ModelWorld.Units.FirstOrDefault(u => u.Code == lines[i].Unit);
            if (FirstOf(
                (unit is null, "unit-unknown"),
                (unit?.EndsOn <= day, "unit-ended"),
                (unit is not null && !Within(unit.Code, pool.Holder.Owner, day), "unit-of-another-office"),
                (lines.Take(i).Any(l => l.Unit == unit?.Code), "unit-twice"),
                (lines[i].Amount.Fen <= 0, "amount-not-positive")) is { } no)
            {
                return no;
            }
        }

        return null;
    }
}
