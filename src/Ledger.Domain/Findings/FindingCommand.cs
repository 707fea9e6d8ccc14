using Ledger.Domain.Kernel;

namespace Ledger.Domain.Findings;

/// <summary>A step of a finding that is in the register.</summary>
public abstract record FindingCommand(string Id) : Command
{
    /// <inheritdoc />
    public override IReadOnlyList<string> Anchors => [Finding.Stream(Id)];

    /// <summary>The unit the finding is about; its number when there is none.</summary>
    protected string Unit(IBook book) => book.Read<Finding>(Finding.Stream(Id)).Terms?.Unit ?? Id;

    /// <summary>The finding, when it stands at one of the steps; else the refusal.</summary>
    protected Refusal? At(IBook book, params ReadOnlySpan<FindingStep> steps)
    {
        var finding = book.Read<Finding>(Finding.Stream(Id));
        return finding.Terms is null ? new FindingUnknown(Id)
            : steps.Contains(finding.Step) ? null : new FindingAtAnotherStep(finding.Step);
    }

    /// <summary>The step is recorded.</summary>
    protected Decision Take(FindingFact fact) => Decision.Accept(new Written(Finding.Stream(Id), fact));
}
