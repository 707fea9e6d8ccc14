using System.Globalization;
using Ledger.Domain.Decisions;
using Ledger.Domain.Kernel;
using Ledger.Domain.Papers;
using NodaTime;

namespace Ledger.Domain.Accounts.Corrections;

/// <summary>The vouchers of a correction, worded as the rules ask (注销某月某日某号凭证, 订正某月某日某号凭证).</summary>
internal static class CorrectionEntries
{
    /// <summary>Every fact of the booking, the case's own last.</summary>
    /// <param name="approvedBy">The last person who approved; null when none was needed.</param>
    public static IEnumerable<Written> Book(this CorrectionPlan plan, IBook book, Stamp stamp, string? approvedBy)
    {
        var (place, spent) = (book.Original!.Place, (ExpenditureRecorded)book.Original.Fact);
        var document = spent.Document ?? (approvedBy is null ? null : plan.Case);
        var entries = Entries(plan, stamp, place, spent, document).ToList();
        var vouchers = entries.Select(e => (IMoneyFact)e.Fact).ToList();
        return
        [
            .. entries,
            .. Papers(plan, book, spent, vouchers.OfType<ExpenditureRecorded>().LastOrDefault()),
            .. Decisions(plan, spent),
            new Written(plan.Case, new CorrectionBooked(
                approvedBy, Number(vouchers.OfType<ExpenditureReversed>().FirstOrDefault()),
                Number(vouchers.LastOrDefault(v => v is not (ExpenditureReversed or HoldReleased))), plan.Day)),
        ];
    }

    /// <summary>A voucher as people name it: <c>1月5日付字第17号</c>, with the year when it is not the same.</summary>
    private static string Name(ExpenditureRecorded fact, LocalDate day) => string.Create(CultureInfo.InvariantCulture,
        $"{(fact.EffectiveOn.Year == day.Year ? "" : $"{fact.EffectiveOn.Year}年")}{fact.EffectiveOn.Month}月"
        + $"{fact.EffectiveOn.Day}日付字第{fact.Voucher.Number}号凭证");

    private static IEnumerable<Written> Entries(
        CorrectionPlan plan, Stamp stamp, FactPlace place, ExpenditureRecorded spent, string? document)
    {
        Voucher Next(Evidence evidence, int after = 0) =>
            stamp.Voucher(spent.Holder, VoucherKind.Payment, plan.Day, evidence, after);
        var name = Name(spent, plan.Day);
        if (plan.IsRed)
        {
            yield return new Written(plan.Account.Stream, new ExpenditureReversed(
                plan.Account, spent.Holder, spent.Purpose, spent.Payee, spent.Project, spent.Hold, place, plan.Reason,
                spent.Amount, plan.Day, Next(spent.Voucher.Evidence), $"注销{name}"));
            if (spent.Hold is { } hold)
            {
                yield return new Written(plan.Account.Stream, new HoldReleased(
                    plan.Account, spent.Holder, hold, spent.Purpose, spent.Project, spent.Amount, plan.Day,
                    stamp.Voucher(spent.Holder, VoucherKind.Transfer, plan.Day, Evidence.None), $"注销{name}，释放预占"));
            }
        }

        switch (plan)
        {
            case { Form: CorrectionForm.RedAndNew, Right: { } right }:
                yield return new Written(plan.Account.Stream, Right(
                    plan, spent, right, Next(right.Evidence, after: 1), $"订正{name}：{right.Summary}", place, document));
                break;
            case { Form: CorrectionForm.Difference, Right: { } right } when right.Amount > spent.Amount:
                yield return new Written(plan.Account.Stream, Right(
                    plan, spent, right with { Amount = right.Amount - spent.Amount }, Next(Evidence.None),
                    $"订正{name}，调增{right.Amount - spent.Amount}元", place, document));
                break;
            case { Form: CorrectionForm.Difference, Right: { } right }:
                yield return new Written(plan.Account.Stream, new ExpenditureLowered(
                    plan.Account, spent.Holder, spent.Purpose, spent.Payee, spent.Project, place, plan.Reason,
                    spent.Amount - right.Amount, plan.Day, Next(Evidence.None),
                    $"订正{name}，调减{spent.Amount - right.Amount}元"));
                break;
            case { Form: CorrectionForm.EarlierYear }:
                yield return new Written(plan.Target.Stream, EarlierYear(plan, spent, place, Next(
                    plan.Right?.Evidence ?? spent.Voucher.Evidence), $"订正{name}"));
                break;
        }
    }

    private static ExpenditureRecorded Right(
        CorrectionPlan plan, ExpenditureRecorded spent, SpendingTerms right, Voucher voucher, string summary,
        FactPlace place, string? document) => new(
            plan.Account, spent.Holder, right.Purpose, right.Payee, right.Project, right.DecisionNo, null, right.Amount,
            plan.Day, voucher, summary)
        {
            Document = document,
            Corrects = place,
        };

    private static EarlierYearCorrected EarlierYear(
        CorrectionPlan plan, ExpenditureRecorded spent, FactPlace place, Voucher voucher, string summary)
    {
        var wrong = new CorrectedSide(spent.Purpose, spent.Payee, spent.Project, spent.Amount);
        var right = plan.Right is { } terms
            ? new CorrectedSide(terms.Purpose, terms.Payee, terms.Project, terms.Amount)
            : wrong with { Amount = Money.Zero };
        return new EarlierYearCorrected(plan.Target, spent.Holder, place, wrong, right, plan.Reason,
            wrong.Amount > right.Amount ? wrong.Amount : right.Amount, plan.Day, voucher, summary);
    }

    /// <summary>The papers pass from the wrong entry to the right one; a difference leaves them where they are.</summary>
    private static IEnumerable<Written> Papers(
        CorrectionPlan plan, IBook book, ExpenditureRecorded spent, ExpenditureRecorded? right) => plan.Form switch
        {
            CorrectionForm.Difference or CorrectionForm.EarlierYear => [],
            _ =>
            [
                .. PaperChecks.Free(book, spent.Voucher.Evidence, plan.Account.Unit, SpendingChecks.PaperUser(spent)),
                .. right is null ? [] : PaperChecks.Use(right.Voucher.Evidence, plan.Account.Unit,
                    SpendingChecks.PaperUser(right), right.Amount, plan.Reason),
            ],
        };

    private static IEnumerable<Written> Decisions(CorrectionPlan plan, ExpenditureRecorded spent)
    {
        var document = spent.Document ?? SpendingChecks.PaperUser(spent);
        return
        [
            .. DecisionChecks.GiveBack(spent.Decision, document, spent.Amount, plan.Day),
            .. plan.Right is { } right ? DecisionChecks.Draw(right.DecisionNo, document, right.Amount, plan.Day) : [],
        ];
    }

    private static VoucherNumber? Number(IMoneyFact? fact) =>
        fact is { Voucher: var v } ? new VoucherNumber(v.Kind, v.Year, v.Number) : null;
}
