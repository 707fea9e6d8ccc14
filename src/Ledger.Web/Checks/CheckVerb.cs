using System.Globalization;
using System.Text.Json;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.Storage;
using Npgsql;

namespace Ledger.Web.Checks;

/// <summary>The verb <c>check</c>: replays everything, compares, and answers 0 only when all invariants hold.</summary>
public static class CheckVerb
{
    /// <summary>Checks the book of one tenant.</summary>
    public static async Task<int> Run(
        NpgsqlDataSource source, string tenant, IReadOnlyList<string> words, TextWriter output,
        CancellationToken cancellation)
    {
        var json = words switch
        {
            [] or ["--format", "text"] => false,
            ["--format", "json"] => true,
            _ => throw new UsageException("用法：check [--tenant 区划代码] [--format text|json]",
                "Usage: check [--tenant CODE] [--format text|json]"),
        };
        var invariants = await BookCheck.Run(source, tenant, cancellation);
        await output.WriteLineAsync(json ? Json(invariants) : Text(invariants));
        return invariants.All(i => i.Broken == 0) ? ExitCode.Done : ExitCode.Refused;
    }

    private static string Text(IReadOnlyList<Invariant> invariants)
    {
        var broken = invariants.Count(i => i.Broken > 0);
        return string.Join(Environment.NewLine,
        [
            .. invariants.SelectMany(Lines),
            broken == 0
                ? $"核对通过：{invariants.Count} 项全部成立。All {invariants.Count} invariants hold."
                : $"核对未通过：{broken} 项不成立。{broken} of {invariants.Count} invariants are broken.",
        ]);
    }

    private static IEnumerable<string> Lines(Invariant invariant)
    {
        var (chinese, english) = invariant.Counted;
        yield return string.Create(CultureInfo.InvariantCulture, $"{(invariant.Broken == 0 ? "✓" : "✗")} "
            + $"{invariant.Code}: {invariant.Looked:N0} {chinese}，{invariant.Broken:N0} 处不符，{invariant.Chinese}。"
            + $"{invariant.Looked:N0} {english}, {invariant.Broken:N0} breaches: {invariant.English}.");
        foreach (var breach in invariant.Breaches)
        {
            yield return $"    {breach.Place}: {breach.Chinese}；{breach.English}";
        }

        if (invariant.Broken > invariant.Breaches.Count)
        {
            yield return $"    …… 共 {invariant.Broken} 处 {invariant.Broken} in all";
        }
    }

    private static string Json(IEnumerable<Invariant> invariants) => JsonSerializer.Serialize(
        invariants.Select(i => new
        {
            i.Code, Holds = i.Broken == 0, i.Looked, i.Broken, i.Chinese, i.English, i.Breaches,
        }), LedgerJson.Shown);
}
