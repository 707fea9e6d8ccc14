using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Intake.Judging;

namespace Ledger.Web.Intake.Recording;

/// <summary>The answer to a batch.</summary>
internal abstract record BatchOutcome
{
    private BatchOutcome()
    {
    }

    /// <summary>All of it stands.</summary>
    public sealed record Recorded(Receipt Receipt, BatchTally Tally) : BatchOutcome;

    /// <summary>Rows were refused; nothing changed.</summary>
    public sealed record RowsRefused(IReadOnlyList<RowFault> Faults) : BatchOutcome;

    /// <summary>The batch as a whole was refused; nothing changed.</summary>
    public sealed record Refused(Refusal Refusal) : BatchOutcome;
}
