using Ledger.Domain.Kernel;

namespace Ledger.Domain.Findings;

/// <summary>An auditor who did not mend it says that a finding is mended, or that it is not.</summary>
public sealed record VerifyRectified(string Id, bool IsMended, string Opinion) : FindingCommand(Id)
{
    /// <inheritdoc />
    public override Access Access(IBook book) => new(Unit(book), Role.Auditor);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) => Checks.First(
        At(book, FindingStep.Reported),
        book.Read<Finding>(Finding.Stream(Id)).Menders.Contains(stamp.By.Id) ? new VerifierMended() : null,
        Checks.Filled(Opinion, "opinion", "核验意见", "opinion")) is { } refusal
            ? refusal
            : Take(IsMended
                ? new RectificationVerified(Opinion, stamp.Today, stamp.By.Id)
                : new RectificationRejected(Opinion, stamp.Today, stamp.By.Id));
}
