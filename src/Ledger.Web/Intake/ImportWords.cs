using Ledger.Web.Intake.Jobs;
using Ledger.Web.Intake.Judging;
using Ledger.Web.Shell.Language;
using Ledger.Web.Shell.Parts;

namespace Ledger.Web.Intake;

/// <summary>What the states of a file and the weights of faults are called.</summary>
internal static class ImportWords
{
    public static string Of(ImportState state, Tongue tongue) => state switch
    {
        ImportState.Matching => tongue.Pick("待匹配列", "Columns to match"),
        ImportState.Judging => tongue.Pick("正在校验", "Being judged"),
        ImportState.Judged => tongue.Pick("待确认", "To be confirmed"),
        ImportState.Recording => tongue.Pick("正在入账", "Being recorded"),
        ImportState.Recorded => tongue.Pick("已入账", "Recorded"),
        ImportState.Undoing => tongue.Pick("正在撤销", "Being undone"),
        ImportState.Undone => tongue.Pick("已撤销", "Undone"),
        ImportState.Failed => tongue.Pick("未能处理", "Failed"),
        _ => throw new InvalidOperationException($"No words for {state}."),
    };

    public static Tone ToneOf(ImportJob job) => job.State switch
    {
        ImportState.Recorded => Tone.Good,
        ImportState.Failed => Tone.Bad,
        ImportState.Judged => job.Faults > 0 ? Tone.Bad : Tone.Warning,
        ImportState.Undone => Tone.Neutral,
        _ => Tone.Note,
    };

    public static string Of(FaultWeight weight, Tongue tongue) => weight switch
    {
        FaultWeight.Fault => tongue.Pick("错误", "Fault"),
        FaultWeight.Duplicate => tongue.Pick("疑似重复", "Duplicate?"),
        FaultWeight.Notice => tongue.Pick("提示", "Notice"),
        _ => throw new InvalidOperationException($"No words for {weight}."),
    };

    public static Tone ToneOf(FaultWeight weight) => weight switch
    {
        FaultWeight.Fault => Tone.Bad,
        FaultWeight.Duplicate => Tone.Warning,
        _ => Tone.Note,
    };
}
