using Ledger.Domain.Integrity;

namespace Ledger.Web.Integrity;

/// <summary>The sealer found what it must not sign; it stops until a person has looked.</summary>
public sealed class SealingAlarmException(string code, Finding finding)
    : Exception($"{finding.Record}: {finding.Chinese} {finding.English}")
{
    /// <summary>The stable code of the alarm.</summary>
    public string Code { get; } = code;

    /// <summary>What was found.</summary>
    public Finding Finding { get; } = finding;
}
