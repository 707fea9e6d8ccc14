using Ledger.Web.Shell.Figures;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Ledger.Web.Shell.Links;

/// <summary>
/// Builds the addresses of pages. Every link keeps the two dates, the unit, fund and year looked at, the money
/// unit and a language given in the address, so that what was chosen once holds until it is taken back.
/// </summary>
/// <param name="path">Path of the page being shown.</param>
/// <param name="query">Its query.</param>
public sealed class LedgerLinks(string path, IReadOnlyDictionary<string, StringValues> query)
{
    /// <summary>Name of the switch between 元 and 万元 (<c>money=wan</c>).</summary>
    public const string MoneyUnitKey = "money";

    private static readonly string[] KeptKeys =
        ["unit", "fund", "year", "on", "knownAt", MoneyUnitKey, "culture"];

    private static readonly string[] ViewKeys = ["on", "knownAt", MoneyUnitKey, "culture"];

    /// <summary>The unit amounts are shown in.</summary>
    public MoneyUnit MoneyUnit => query.TryGetValue(MoneyUnitKey, out var unit) && unit == "wan"
        ? MoneyUnit.Wan : MoneyUnit.Yuan;

    /// <summary>What every link carries on, in a stable order.</summary>
    public IEnumerable<(string Key, string Value)> Kept => KeptKeys.SelectMany(ValueOf);

    /// <summary>The whole query of this page.</summary>
    public IEnumerable<(string Key, string Value)> Current => query.Keys.SelectMany(ValueOf);

    /// <summary>Another page; <paramref name="with"/> sets values, or drops them when null.</summary>
    public string To(string page, params ReadOnlySpan<(string Key, string? Value)> with) =>
        Compose(page, Kept, with);

    /// <summary>This page with its whole query, changed by <paramref name="with"/>.</summary>
    public string Here(params ReadOnlySpan<(string Key, string? Value)> with) =>
        Compose(path, Current, with);

    /// <summary>This page without its filters, read as before.</summary>
    public string Cleared() => Compose(path, ViewKeys.SelectMany(ValueOf), []);

    /// <summary>This page at now; what cannot be read in the address goes too.</summary>
    public string AtNow() => Here(("on", null), ("knownAt", null));

    /// <summary>追溯: the audit trail of a figure, by filters of the trail page.</summary>
    public string Trail(params ReadOnlySpan<(string Key, string? Value)> filters) => To("/trail", filters);

    private IEnumerable<(string Key, string Value)> ValueOf(string key) =>
        query.TryGetValue(key, out var values)
            ? values.Where(value => !string.IsNullOrEmpty(value)).Select(value => (key, value!))
            : [];

    private static string Compose(string page, IEnumerable<(string Key, string Value)> start,
        ReadOnlySpan<(string Key, string? Value)> with)
    {
        var pairs = start.ToList();
        foreach (var (key, value) in with)
        {
            pairs.RemoveAll(pair => pair.Key == key);
            if (!string.IsNullOrEmpty(value))
            {
                pairs.Add((key, value));
            }
        }

        var fields = pairs.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value));
        return QueryHelpers.AddQueryString(page, fields).Replace("%3A", ":", StringComparison.Ordinal);
    }
}
