using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Debts;

/// <summary>Enters a repayment of a debt, at most what is left of it.</summary>
public sealed record RepayDebt(string Id, Money Amount, LocalDate EffectiveOn, Evidence Evidence) : Command
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Debt.Stream(Id)];

    /// <inheritdoc />
    public override Access Access(IBook book) =>
        new(book.Read<Debt>(Debt.Stream(Id)).Village ?? Id, Role.Recorder, Role.Auditor);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var debt = book.Read<Debt>(Debt.Stream(Id));
        return Checks.First(
            debt.Village is null ? new DebtUnknown(Id) : null, Checks.Positive(Amount),
            Amount > debt.Left ? new DebtOverpaid(debt.Left) { Field = "amount" } : null,
            EffectiveOn > stamp.Today ? new DateInFuture(stamp.Today) { Field = "effectiveOn" } : null) is { } refusal
                ? refusal
                : Decision.Accept(new Written(Debt.Stream(Id), new DebtRepaid(Id, Amount, EffectiveOn, Evidence)));
    }
}

/// <summary>No debt of that number.</summary>
public sealed record DebtUnknown(string Id) : Refusal("debt-unknown", RefusalKind.NotFound,
    $"没有编号为“{Id}”的债务。请核对编号。", $"No debt has the number “{Id}”. Check the number.");

/// <summary>More would be repaid than is left.</summary>
public sealed record DebtOverpaid(Money Left) : Refusal("debt-overpaid", RefusalKind.Rule,
    $"该笔债务只剩 {Left} 元，还款不能超过余额。请改正金额。", $"Only {Left} of the debt is left. Correct the amount.");
