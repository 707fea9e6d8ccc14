using Ledger.Domain.Accounts;
using Ledger.Domain.Allocations;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Tests.Model;

/// <summary>Allocation documents that are paid, confirmed and taken back.</summary>
public sealed partial class NaiveLedger
{
    private ModelAnswer Disburse(DisburseAllocation c, Actor by)
    {
        var (paper, day) = (papers.GetValueOrDefault(c.Id), c.EffectiveOn);
        if ((StepRefused(paper, by, Role.Payer, day, "approved") ?? FirstOf(
            (paper!.Writers.Contains(by.Id) || paper.Approver == by.Id, "same-person"),
            (day.Year != paper.Pool.Year.Value, "date-outside-year"),
            (day < paper.ApprovedOn, "step-before-earlier"),
            (paper.Lines.Keys.Any(u => KeptByAnother(AccountOf(paper, u), paper.Pool.Holder)),
                "account-of-another-holder"))) is { } no)
        {
            return No(no);
        }

        (paper!.Step, paper.Payer, paper.PaidOn) = ("paid", by.Id, day);
        var voucher = NextVoucher(paper.Pool.Holder, 'P', day);
        foreach (var (unit, fen) in paper.Lines)
        {
            var account = AccountOf(paper, unit);
            keepers[account] = paper.Pool.Holder;
            OtherInAccount(account, voucher, day);
            Move(PoolKeyOf(paper.Pool, "pool:reserved"), In(account, "in-transit"), day, fen);
        }

        return DoneUnder(voucher);
    }

    private ModelAnswer Confirm(ConfirmReceipt c, Actor by)
    {
        var (paper, day) = (papers.GetValueOrDefault(c.Id), c.EffectiveOn);
        if ((FirstOf(
            (!May(by, Role.Recorder, c.Unit), "not-permitted"),
            (IsClosed(paper?.Pool.Holder, day), "period-closed"),
            (IsAhead(day), "date-in-future"),
            (paper is null, "allocation-unknown"),
            (paper?.Step != "paid", "wrong-step")) ?? FirstOf(
            (!paper!.Lines.ContainsKey(c.Unit), "line-unknown"),
            (paper.Confirmed.Contains(c.Unit), "line-already-confirmed"),
            (paper.Payer == by.Id, "same-person"),
            (day.Year == paper.Pool.Year.Value + 1, "carry-rule-missing"),
            (day.Year != paper.Pool.Year.Value, "date-outside-year"),
            (day < paper.PaidOn, "step-before-earlier"))) is { } no)
        {
            return No(no);
        }

        paper!.Confirmed.Add(c.Unit);
        paper.LastReceipt = paper.LastReceipt > day ? paper.LastReceipt : day;
        var account = AccountOf(paper, c.Unit);
        Move(In(account, "in-transit"), In(account, "available"), day, paper.Lines[c.Unit]);
        return DoneUnder(OtherInAccount(account, NextVoucher(paper.Pool.Holder, 'T', day), day));
    }

    private ModelAnswer TakeBack(ReverseAllocation c, Actor by)
    {
        var (paper, day) = (papers.GetValueOrDefault(c.Id), c.EffectiveOn);
        if ((StepRefused(paper, by, Role.Approver, day, "paid") ?? FirstOf(
            (paper!.Payer == by.Id, "same-person"),
            (day.Year != paper.Pool.Year.Value, "date-outside-year"),
            (day < paper.PaidOn || day < paper.LastReceipt, "step-before-earlier"),
            (Blank(c.Reason), "text-missing"),
            (paper.Confirmed.Any(u => Least(In(AccountOf(paper, u), "available"), day) < paper.Lines[u]),
                "expenditure-exceeds-available"))) is { } no)
        {
            return No(no);
        }

        paper!.Step = "reversed";
        var voucher = OtherInPool(paper.Pool, NextVoucher(paper.Pool.Holder, 'P', day), day);
        foreach (var (unit, fen) in paper.Lines)
        {
            var account = AccountOf(paper, unit);
            OtherInAccount(account, voucher, day);
            var from = In(account, paper.Confirmed.Contains(unit) ? "available" : "in-transit");
            Move(from, PoolKeyOf(paper.Pool, "pool:unallocated"), day, fen);
        }

        return DoneUnder(voucher);
    }

    private static AccountKey AccountOf(Paper paper, string unit) => new(unit, paper.Pool.Fund, paper.Pool.Year);

    private bool KeptByAnother(AccountKey account, Holder holder) =>
        keepers.TryGetValue(account, out var keeper) && keeper != holder;
}
