using Ledger.Domain.Allocations;
using Ledger.Web.Shell.Parts;

namespace Ledger.Web.Allocations;

/// <summary>How the steps of an allocation look on pages.</summary>
public static class AllocationWords
{
    /// <summary>The tone of a step; its name always stands beside it.</summary>
    public static Tone ToneOf(AllocationStep step) => step switch
    {
        AllocationStep.Confirmed => Tone.Good,
        AllocationStep.Returned or AllocationStep.Disbursed => Tone.Warning,
        AllocationStep.Cancelled or AllocationStep.Reversed => Tone.Bad,
        AllocationStep.Submitted or AllocationStep.Approved => Tone.Note,
        _ => Tone.Neutral,
    };
}
