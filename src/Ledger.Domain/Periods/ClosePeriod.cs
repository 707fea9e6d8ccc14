using Ledger.Domain.Kernel;

namespace Ledger.Domain.Periods;

/// <summary>
/// Closes a month of a holder's books (结账) once every point of the checklist, which the book itself answers, is done
/// or waived by name. Closing again ends a reopening early.
/// </summary>
public sealed record ClosePeriod(PeriodKey Period, IReadOnlyList<Waiver> Waivers) : PeriodCommand
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
            Checks.First(Waivers.Select((waiver, index) => Judge(waiver, index, stamp))),
            book.Checklist.FirstOrDefault(item => !item.Done && WaiverOf(item) is null) is { } open
                ? new ChecklistOpen(open.Code, open.Note) { Field = "checklist" }
                : null) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Period.Stream, new BooksClosed(Period,
                [.. book.Checklist.Select(item => item.Done ? item : item with { Waiver = WaiverOf(item) })])));

    private Waiver? WaiverOf(ChecklistItem item) => Waivers.FirstOrDefault(w => w.Item == item.Code);

    private static Refusal? Judge(Waiver waiver, int index, Stamp stamp) => Checks.First(
        ClosingPoints.MayBeWaived(waiver.Item)
            ? null
            : new WaiverNotAllowed(waiver.Item) { Field = $"waivers[{index}].item" },
        string.IsNullOrWhiteSpace(waiver.Who) || string.IsNullOrWhiteSpace(waiver.Why)
            || waiver.Until <= stamp.Today || waiver.Until > stamp.Today.PlusDays(ClosingPoints.LongestWaiver)
            ? new WaiverInvalid(waiver.Item, ClosingPoints.LongestWaiver) { Field = $"waivers[{index}].until" }
            : null);
}
