using System.Globalization;
using Ledger.Domain.Funds;

namespace Ledger.Domain.Decisions;

/// <summary>The shares a fund's rule asks for beyond the law, in words.</summary>
internal static class DecisionShares
{
    public static string Zh(ApprovalNeed need) =>
        (need.QuorumBasisPoints is { } quorum ? $"，到会不少于 {Percent(quorum)}" : "")
        + (need.VoteBasisPoints is { } vote ? $"，赞成不少于到会的 {Percent(vote)}" : "");

    public static string En(ApprovalNeed need) =>
        (need.QuorumBasisPoints is { } quorum ? $", at least {Percent(quorum)} present" : "")
        + (need.VoteBasisPoints is { } vote ? $", at least {Percent(vote)} of them for" : "");

    private static string Percent(int basisPoints) => string.Create(
        CultureInfo.InvariantCulture, $"{basisPoints / 100}{(basisPoints % 100 == 0 ? "" : $".{basisPoints % 100:00}")}%");
}
