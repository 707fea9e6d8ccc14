using Ledger.Domain.Integrity;

namespace Ledger.Verify;

/// <summary>A checkpoint whose signatures satisfy a policy.</summary>
internal static class SignedHead
{
    /// <summary>Reads a policy; null after a finding.</summary>
    public static LogPolicy? ReadPolicy(string path, Report report)
    {
        if (!File.Exists(path))
        {
            report.Add(Verdict.Inconclusive, path, "缺少策略文件", "the policy file is missing");
            return null;
        }

        var policy = LogPolicy.Parse(File.ReadAllText(path));
        if (policy is null)
        {
            report.Add(Verdict.SignatureFailed, path, "策略文件无法读取", "the policy cannot be read");
        }

        return policy;
    }

    /// <summary>The checkpoint of a note; findings when it is none, or not signed as the policy asks.</summary>
    /// <param name="policy">Null looks at the form only.</param>
    public static Checkpoint? Read(string? text, string record, LogPolicy? policy, Report report, bool witnessed = true)
    {
        if (text is null)
        {
            return null;
        }

        if (SignedNote.Parse(text) is not { } note || Checkpoint.Parse(note.Text) is not { } checkpoint)
        {
            report.Add(Verdict.SignatureFailed, record, "不是检查点", "it is no checkpoint");
            return null;
        }

        if (policy is null)
        {
            return checkpoint;
        }

        if (policy.SignerOf(note, Ed25519Check) is null)
        {
            report.Add(Verdict.SignatureFailed, record, $"未由策略中的日志密钥签名（{checkpoint.Origin}）",
                $"no log key of the policy has signed it ({checkpoint.Origin})");
        }
        else if (witnessed && !policy.IsWitnessed(note, Ed25519Check))
        {
            report.Add(Verdict.SignatureFailed, record, "见证签名不足", "too few witnesses have cosigned it");
        }

        return checkpoint;
    }

    /// <summary>The checker of signatures.</summary>
    public static bool Ed25519Check(byte[] key, byte[] message, byte[] signature) =>
        Web.Integrity.Ed25519.Check(key, message, signature);
}
