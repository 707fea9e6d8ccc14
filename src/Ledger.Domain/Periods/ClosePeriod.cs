using Ledger.Domain.Kernel;

namespace Ledger.Domain.Periods;

/// <summary>
/// Closes a month of a holder's books (结账) once every point of the checklist is done or explained. Closing again
/// ends a reopening early.
/// </summary>
public sealed record ClosePeriod(PeriodKey Period, IReadOnlyList<ChecklistItem> Checklist) : PeriodCommand
{
    /// <inheritdoc />
    public override Access Access(IBook book) => new(UnitIn(book), Role.Approver);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) =>
        Checks.First(
            IsMonth ? null : new PeriodInvalid { Field = "period" },
            IsMonth && stamp.Today <= Period.LastDay ? new PeriodNotEnded(Period.LastDay) { Field = "period" } : null,
            book.Read<BookPeriod>(Period.Stream) is { IsClosed: true, ReopenedUntil: null }
                ? new PeriodAlreadyClosed(Period)
                : null,
            Checklist.FirstOrDefault(i => !i.Done && string.IsNullOrWhiteSpace(i.Note)) is { } open
                ? new ChecklistOpen(open.Code) { Field = "checklist" }
                : null) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Period.Stream, new BooksClosed(Period, Checklist)));
}
