using Ledger.Domain.Packages;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.CommandLine;
using NodaTime.Text;
using Npgsql;

namespace Ledger.Web.Integrity.Packages;

/// <summary>
/// <c>export --as package</c>: the sealed book as a folder that a stranger verifies without us, whole or for one unit and
/// one term of office.
/// </summary>
public static class PackageVerb
{
    private const string Usage = "export --as package --out DIR [--unit CODE --from 2024-01-01 --to 2026-06-30]";

    /// <summary>Whether the words after <c>export</c> ask for a package.</summary>
    public static bool IsAsked(IReadOnlyList<string> words)
    {
        var at = words.ToList().IndexOf("--as");
        return at >= 0 && at + 1 < words.Count && words[at + 1] == "package";
    }

    /// <summary>Seals what is recorded and writes the package.</summary>
    public static async Task<int> RunAsync(
        IServiceProvider services, IReadOnlyList<string> words, TextWriter output, CancellationToken cancellation)
    {
        var read = new VerbWords(words, "as", "out", "unit", "from", "to");
        var source = services.GetRequiredService<NpgsqlDataSource>();
        var tenant = await read.TenantAsync(source, cancellation);
        if (read["out"] is not { } folder || (read["unit"] is null) != (read["from"] is null && read["to"] is null)
            || new[] { read["from"], read["to"] }.Any(d => d is not null && !LocalDatePattern.Iso.Parse(d).Success))
        {
            throw new UsageException($"用法：{Usage}", $"Usage: {Usage}");
        }

        await services.GetRequiredService<Sealer>().SealAsync(tenant, cancellation);
        var settings = services.GetRequiredService<SealingSettings>();
        var scope = read["unit"] is { } unit ? new PackageScope(unit, read["from"], read["to"]) : null;
        var manifest = await new PackageExport(source, tenant, new LogFolder(settings.Folder, tenant))
            .Write(folder, scope, cancellation);
        await output.WriteLineAsync(manifest is null
            ? "还没有检查点：封存者尚未运行。There is no checkpoint yet: the sealer has not run."
            : $"已导出审计包 {folder}，{manifest.Size} 片叶子。Wrote the package {folder}, {manifest.Size} leaves.");
        await output.WriteLineAsync(
            $"核验 verify: ./ops/ledger verify log --export {folder} --policy POLICY（另行取得 obtained by another way）");
        return manifest is null ? ExitCode.Refused : ExitCode.Done;
    }
}

/// <summary>One unit and one term of office.</summary>
public sealed record PackageScope(string Unit, string? From, string? To);
