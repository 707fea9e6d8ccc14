using Ledger.Domain.Kernel;
using Ledger.Domain.Payments;

namespace Ledger.Web.Payments;

/// <summary>Documents that may be approved together: one fund, one purpose, one holder.</summary>
public sealed record InboxCategory(string Fund, string Purpose, Holder? Holder, IReadOnlyList<Payment> Documents)
{
    /// <summary>Tells the categories of a page apart.</summary>
    public string Key => $"{Fund}.{Purpose}.{Holder}";

    /// <summary>The documents by category, in the order of their numbers.</summary>
    public static IReadOnlyList<InboxCategory> Of(IEnumerable<Payment> documents) =>
    [
        .. documents.GroupBy(d => (d.Account!.Fund, d.Terms!.Purpose, d.Holder))
            .Select(g => new InboxCategory(g.Key.Fund, g.Key.Purpose, g.Key.Holder,
                [.. g.OrderBy(d => d.Id, StringComparer.Ordinal)]))
            .OrderBy(c => c.Key, StringComparer.Ordinal),
    ];
}
