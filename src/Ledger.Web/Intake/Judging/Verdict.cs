using Ledger.Domain.Kernel;

namespace Ledger.Web.Intake.Judging;

/// <summary>What a file came to: its rows, and everything wrong with them or worth a look.</summary>
/// <param name="Unit">The lowest unit that all rows lie under; empty when there is none.</param>
/// <param name="Sum">The sum of the amounts of all rows that could be read.</param>
public sealed record Verdict(int Rows, int Entries, Money Sum, string Unit, IReadOnlyList<RowFault> Faults)
{
    /// <summary>Whether every row may be recorded.</summary>
    public bool Stands => Entries > 0 && !Faults.Any(f => f.Weight == FaultWeight.Fault);

    /// <summary>How many rows look like an entry made before.</summary>
    public int Duplicates => Faults.Count(f => f.Weight == FaultWeight.Duplicate);
}
