using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Rules;
using Ledger.Web.Shell.Figures;
using Ledger.Web.Shell.Language;
using Ledger.Web.Shell.Parts;

namespace Ledger.Web.Funds;

/// <summary>What dated rules are called on pages.</summary>
internal static class RuleWords
{
    public static string Requires(ApprovalThreshold threshold, Tongue tongue) => threshold.Requires switch
    {
        ApprovalThreshold.SecondPerson => tongue.Pick("另一人审批", "approval by a second person"),
        ApprovalThreshold.JointSignature => tongue.Pick(
            $"{threshold.Signers ?? 2} 人联签", $"{threshold.Signers ?? 2} persons signing together"),
        ApprovalThreshold.DecisionRecord => tongue.Pick("集体决议记录", "a decision record"),
        ApprovalThreshold.Filing => tongue.Pick("集体决议并备案", "a decision record that is filed"),
        var other => other,
    };

    public static string Papers(EvidenceRule rule, Tongue tongue) => string.Join(tongue.Pick("、", ", "), new[]
    {
        rule.NeedsDocumentNo ? tongue.Pick("单据号", "document number") : null,
        rule.NeedsInvoice ? tongue.Pick("发票代码和号码", "invoice by code and number") : null,
        rule.Attachments > 0 ? tongue.Pick($"附件 {rule.Attachments} 份", $"{rule.Attachments} attached file(s)") : null,
    }.OfType<string>());

    public static (string Zh, string En) Of(RuleStanding standing) => standing switch
    {
        RuleStanding.InForce => ("现行", "in force"),
        RuleStanding.Later => ("尚未生效", "takes effect later"),
        _ => ("已被取代", "superseded"),
    };

    public static Tone ToneOf(RuleStanding standing) => standing switch
    {
        RuleStanding.InForce => Tone.Good,
        RuleStanding.Later => Tone.Note,
        _ => Tone.Neutral,
    };

    public static string Value(LimitCard limit, long value, Tongue tongue) => limit.Unit switch
    {
        LimitUnit.Fen => $"{Formats.Yuan(new Money(value))} {tongue.Pick("元", "CNY")}",
        LimitUnit.Days => tongue.Pick($"{value} 天", $"{value} days"),
        LimitUnit.Months => tongue.Pick($"{value} 个月", $"{value} months"),
        LimitUnit.Years => tongue.Pick($"{value} 年", $"{value} years"),
        LimitUnit.BasisPoints => Formats.Percent(value / 10_000m),
        _ => $"{value}",
    };
}
