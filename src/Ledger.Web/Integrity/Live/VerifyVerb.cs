using System.Text.Json;
using Ledger.Domain.Integrity;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.CommandLine;
using Ledger.Web.Hosting.Storage;
using Npgsql;

namespace Ledger.Web.Integrity.Live;

/// <summary>
/// <c>verify live</c>: the one verification that needs a database. All others are <c>ledger-verify</c>, which has none.
/// </summary>
public static class VerifyVerb
{
    private const string Usage = "verify live --policy FILE [--since CHECKPOINT]";

    /// <summary>Checks the database; the exit codes are those of <see cref="Verdict"/>.</summary>
    public static async Task<int> RunAsync(
        IServiceProvider services, IReadOnlyList<string> words, TextWriter output, CancellationToken cancellation)
    {
        if (words is not ["live", ..])
        {
            throw new UsageException($"用法：{Usage}；其余核验用 ledger-verify", $"Usage: {Usage}; all else is ledger-verify");
        }

        var read = new VerbWords([.. words.Skip(1)], "policy", "since");
        var source = services.GetRequiredService<NpgsqlDataSource>();
        var tenant = await read.TenantAsync(source, cancellation);
        var policy = read["policy"] is { } path ? LogPolicy.Parse(await File.ReadAllTextAsync(path, cancellation)) : null;
        if (policy is null)
        {
            throw new UsageException($"缺少可读的策略。用法：{Usage}", $"A readable policy is missing. Usage: {Usage}");
        }

        SignedNote[] trusted = read["since"] is { } since
            && SignedNote.Parse(await File.ReadAllTextAsync(since, cancellation)) is { } note ? [note] : [];
        var findings = await new LiveCheck(source, tenant, policy, trusted).Run(cancellation);
        await Write(findings, read.IsJson, output);
        return (int)Finding.Overall(findings);
    }

    private static async Task Write(IReadOnlyList<Finding> findings, bool json, TextWriter output)
    {
        var verdict = Finding.Overall(findings);
        if (json)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(new { exit = (int)verdict, findings }, LedgerJson.Shown));
            return;
        }

        foreach (var finding in findings.Take(50))
        {
            await output.WriteLineAsync($"[{(int)finding.Verdict}] {finding.Record}: {finding.Chinese}；{finding.English}");
        }

        await output.WriteLineAsync(verdict is Verdict.Verified or Verdict.VerifiedWithNotes
            ? $"核验通过 VERIFIED ({(int)verdict})"
            : $"核验未通过 FAILED ({(int)verdict} {verdict})");
    }
}
