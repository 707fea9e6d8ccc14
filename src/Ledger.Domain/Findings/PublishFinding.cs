using Ledger.Domain.Kernel;

namespace Ledger.Domain.Findings;

/// <summary>Makes a verified finding and its rectification public.</summary>
public sealed record PublishFinding(string Id, string Place) : FindingCommand(Id)
{
    /// <inheritdoc />
    public override Access Access(IBook book) => new(Unit(book), Role.Approver, Role.Auditor);

    /// <inheritdoc />
    public override Decision Decide(IBook book, Stamp stamp) => Checks.First(
        At(book, FindingStep.Verified),
        Checks.Filled(Place, "place", "公开位置", "place")) is { } refusal
            ? refusal
            : Take(new FindingPublished(Place, stamp.Today, stamp.By.Id));
}
