using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Periods;

/// <summary>Opens a closed month again for named people until a moment, with a reason (反结账).</summary>
/// <param name="For">The ids of the people; never the one who opens it.</param>
public sealed record ReopenPeriod(
    PeriodKey Period, IReadOnlyList<string> For, Instant Until, string Reason) : PeriodCommand
{
    private static readonly Duration longest = Duration.FromDays(31);

    /// <inheritdoc />
    public override Access Access(IBook book) => new(UnitIn(book), Role.Approver, Role.Administrator);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) =>
        Checks.First(
            IsMonth ? null : new PeriodInvalid { Field = "period" },
            book.Read<BookPeriod>(Period.Stream).IsClosed ? null : new PeriodNotClosed(Period),
            For.Count == 0 || For.Any(string.IsNullOrWhiteSpace) || Until <= stamp.At || Until > stamp.At + longest
                ? new ReopeningInvalid { Field = For.Count == 0 ? "for" : "until" }
                : null,
            For.Contains(stamp.By.Id) ? new ReopeningForOneself { Field = "for" } : null,
            Checks.Filled(Reason, "reason", "反结账原因", "reason")) is { } refusal
            ? refusal
            : Decision.Accept(new Written(Period.Stream, new BooksReopened(Period, For, Until, Reason)));
}
