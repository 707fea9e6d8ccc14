using Ledger.Web.Shell.Parts;

namespace Ledger.Web.YearEnd;

/// <summary>What the steps out of a year are called.</summary>
internal static class YearEndWords
{
    public static (string Zh, string En) Of(YearEndStep step) => step switch
    {
        YearEndStep.Settled => ("已结清", "settled"),
        YearEndStep.Ready => ("可结转", "ready"),
        YearEndStep.HoldsOpen => ("先释放预占", "release the holds first"),
        YearEndStep.RuleMissing => ("缺结转规则", "no carry-over rule"),
        YearEndStep.Unallocated => ("指标未安排，请安排或退回", "unallocated: allocate it or give it back"),
        _ => throw new InvalidOperationException($"No words for {step}."),
    };

    public static Tone ToneOf(YearEndStep step) => step switch
    {
        YearEndStep.Settled => Tone.Good,
        YearEndStep.Ready => Tone.Warning,
        _ => Tone.Bad,
    };
}
