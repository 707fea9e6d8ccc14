using Ledger.Domain.Kernel;

namespace Ledger.Domain.Funds;

/// <summary>Everything that the thresholds met by an amount ask for together.</summary>
/// <param name="Signers">How many persons other than the preparer must approve; at least one.</param>
/// <param name="NeedsDecision">Whether a decision record must stand behind it.</param>
/// <param name="NeedsFiling">Whether that decision must be filed (备案).</param>
/// <param name="QuorumBasisPoints">The share of those entitled who must have been present.</param>
/// <param name="VoteBasisPoints">The share of those present who must have agreed; null for more than half.</param>
/// <param name="DocumentNo">The document (文号) that orders it.</param>
/// <param name="Clause">The text of the highest rule met.</param>
public sealed record ApprovalNeed(
    int Signers, bool NeedsDecision, bool NeedsFiling, int? QuorumBasisPoints, int? VoteBasisPoints,
    string DocumentNo, string? Clause)
{
    private const int UsualJointSigners = 2;

    /// <summary>What is needed, in Chinese.</summary>
    public string Zh => string.Join("、", new[]
    {
        Signers > 1 ? $"{Signers} 人联签" : "另一人审批",
        NeedsDecision ? "集体决议记录" : null,
        NeedsFiling ? "决议备案" : null,
    }.OfType<string>());

    /// <summary>What is needed, in English.</summary>
    public string En => string.Join(", ", new[]
    {
        Signers > 1 ? $"{Signers} persons signing together" : "approval by a second person",
        NeedsDecision ? "a decision record" : null,
        NeedsFiling ? "its filing" : null,
    }.OfType<string>());

    /// <summary>The rule as it is quoted: document number and text.</summary>
    public string Quote => Clause is null ? DocumentNo : $"{DocumentNo}：{Clause}";

    /// <summary>The need under the thresholds met, of one document.</summary>
    public static ApprovalNeed Of(string documentNo, IReadOnlyList<ApprovalThreshold> met)
    {
        bool Asks(string word) => met.Any(t => t.Requires == word);
        var joint = met.Where(t => t.Requires == ApprovalThreshold.JointSignature).ToList();
        return new ApprovalNeed(
            joint.Count == 0 ? 1 : joint.Max(t => t.Signers ?? UsualJointSigners),
            Asks(ApprovalThreshold.DecisionRecord) || Asks(ApprovalThreshold.Filing), Asks(ApprovalThreshold.Filing),
            met.Max(t => t.QuorumBasisPoints), met.Max(t => t.VoteBasisPoints),
            documentNo, met.MaxBy(t => t.From)!.Clause);
    }
}
