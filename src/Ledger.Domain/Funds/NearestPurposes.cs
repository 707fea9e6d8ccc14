namespace Ledger.Domain.Funds;

/// <summary>Which allowed purposes lie nearest to one that is forbidden, so that a refusal can say what to do.</summary>
public static class NearestPurposes
{
    private const int Named = 3;

    /// <summary>At most three, by the words their names and codes share; in the order of the rule when none does.</summary>
    public static IReadOnlyList<Purpose> Nearest(this PurposesSet rule, Purpose purpose) =>
        [.. rule.Allowed.OrderByDescending(allowed => Shared(allowed, purpose)).Take(Named)];

    private static int Shared(Purpose one, Purpose other) =>
        one.Zh.Intersect(other.Zh).Count() + (2 * one.Code.Split('-').Intersect(other.Code.Split('-')).Count());
}
