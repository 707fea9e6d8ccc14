using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Disclosure;

/// <summary>Makes the figures of a unit's month or quarter public, frozen as they were read.</summary>
/// <param name="Figures">The journal's figures at the period's end, read at the recording time.</param>
/// <param name="Supersedes">Why an earlier publication is replaced; needed from the second one on.</param>
public sealed record PublishDisclosure(
    string Unit, string Period, IReadOnlyList<DisclosedFigure> Figures, Instant KnownAt, string Place, string? Supersedes)
    : Command
{
    private string Stream => PublishedPeriod.Stream(Unit, Period);

    /// <inheritdoc />
    public override IReadOnlyList<string> Streams(IBook book) => [Stream];

    /// <inheritdoc />
    public override Access Access(IBook book) => new(Unit, Role.Approver);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp)
    {
        var period = DisclosurePeriod.Parse(Period);
        var isFirst = book.Read<PublishedPeriod>(Stream).Last is null;
        return Checks.First(
            Checks.Known(book, Unit),
            period is null || period.Value.Last >= stamp.Today ? new DisclosurePeriodInvalid() { Field = "period" } : null,
            Checks.Filled(Place, "place", "公开位置", "place"),
            isFirst ? null : Checks.Filled(Supersedes, "supersedes", "更正原因", "reason for the correction")) is { } refusal
                ? refusal
                : Decision.Accept(new Written(Stream, new DisclosurePublished(
                    Unit, Period, Figures, KnownAt, stamp.Today, Place, isFirst ? null : Supersedes)));
    }
}

/// <summary>A period is a month or quarter that has ended.</summary>
public sealed record DisclosurePeriodInvalid() : Refusal("disclosure-period-invalid", RefusalKind.Input,
    "公开期间须为已结束的月份或季度，例如 2026-03 或 2026-Q1。请改正。",
    "A period is a month or quarter that has ended, as in 2026-03 or 2026-Q1. Correct it.");
