using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Parties;
using NodaTime;

namespace Ledger.Domain.Dues;

/// <summary>The ratios in force for one organisation, under the document that sets them.</summary>
/// <param name="Ratio">That of its class, or that for all classes; null when no rule names one.</param>
public sealed record DuesRule(DuesRatio? Ratio, string? DocumentNo)
{
    /// <summary>The rule of the fund for a class of organisation on the day.</summary>
    public static DuesRule Of(Fund? fund, PartyOrgClass? kind, LocalDate day)
    {
        var rule = fund?.DuesRatios.On(day);
        var ratio = rule?.Ratios.FirstOrDefault(r => r.Class == kind) ?? rule?.Ratios.FirstOrDefault(r => r.Class is null);
        return new DuesRule(ratio, ratio is null ? null : rule!.DocumentNo);
    }
}
