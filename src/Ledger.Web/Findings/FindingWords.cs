using Ledger.Domain.Findings;
using Ledger.Web.Shell.Language;
using Ledger.Web.Shell.Parts;
using NodaTime;

namespace Ledger.Web.Findings;

/// <summary>How the state of a finding reads.</summary>
public static class FindingWords
{
    /// <summary>The step in words.</summary>
    public static string Of(FindingStep step, Tongue tongue) => step switch
    {
        FindingStep.Raised => tongue.Pick("待制定措施", "to be planned"),
        FindingStep.Planned => tongue.Pick("整改中", "being mended"),
        FindingStep.Reported => tongue.Pick("待核验", "to be verified"),
        FindingStep.Verified => tongue.Pick("已核验", "verified"),
        FindingStep.Published => tongue.Pick("已公开", "published"),
        _ => tongue.Pick("未知", "unknown"),
    };

    /// <summary>How good or bad it stands on the day.</summary>
    public static Tone ToneOf(Finding finding, LocalDate day) => finding switch
    {
        _ when finding.IsOverdue(day) => Tone.Bad,
        { Step: FindingStep.Verified or FindingStep.Published } => Tone.Good,
        _ => Tone.Warning,
    };
}
