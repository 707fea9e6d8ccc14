using Ledger.Web.Shell.Parts;

namespace Ledger.Web.YearEnd;

/// <summary>What the steps out of a year are called, and what is to be done.</summary>
internal static class YearEndWords
{
    public static (string Zh, string En) Of(YearEndStep step) => step switch
    {
        YearEndStep.Settled => ("已结清", "settled"),
        YearEndStep.Ready => ("可结转", "ready"),
        YearEndStep.HoldsOpen => ("先释放预占", "release the holds first"),
        YearEndStep.RuleMissing => ("缺结转规则", "no carry-over rule"),
        YearEndStep.Reserved => ("先拨付或撤销已审批的安排", "pay or cancel approved allocations"),
        YearEndStep.Unremitted => ("先办理上缴", "remit first"),
        _ => throw new InvalidOperationException($"No words for {step}."),
    };

    public static Tone ToneOf(YearEndStep step) => step switch
    {
        YearEndStep.Settled => Tone.Good,
        YearEndStep.Ready => Tone.Warning,
        _ => Tone.Bad,
    };
}
