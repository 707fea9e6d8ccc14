using Ledger.Web.Balances;
using Ledger.Web.Checks;
using Ledger.Web.Exports;
using Ledger.Web.Exports.Gbt24589;
using Ledger.Web.Growth;
using Ledger.Web.Hosting.CommandLine;
using Ledger.Web.Intake;
using Ledger.Web.Integrity;
using Ledger.Web.Integrity.Live;
using Ledger.Web.Integrity.Packages;
using Ledger.Web.Rebuilds;
using Ledger.Web.Rules;
using Ledger.Web.Samples;
using Ledger.Web.Trail;
using Ledger.Web.Users;
using Ledger.Web.YearEnd;
using Npgsql;

namespace Ledger.Web.Hosting;

/// <summary>A verb of the command line: the services, the words after it, and where its output goes.</summary>
public delegate Task<int> Verb(
    IServiceProvider services, IReadOnlyList<string> words, TextWriter output, CancellationToken cancellation);

/// <summary>The table of verbs. Without one, the service runs.</summary>
public static class Verbs
{
    private static readonly Dictionary<string, Verb> table = new(StringComparer.Ordinal)
    {
        ["balances"] = BalancesVerb.RunAsync,
        ["checkpoint"] = IntegrityVerbs.Checkpoint,
        ["check"] = OfTenant(CheckVerb.Run),
        ["demo"] = DemoVerb.RunAsync,
        ["export"] = (services, words, output, cancellation) => PackageVerb.IsAsked(words)
            ? PackageVerb.RunAsync(services, words, output, cancellation)
            : Gbt24589Verb.IsAsked(words) ? Gbt24589Verb.RunAsync(services, words, output, cancellation)
            : OfTenant(ExportVerb.Run)(services, words, output, cancellation),
        ["findings"] = FindingsVerb.RunAsync,
        ["growth"] = GrowthVerb.RunAsync,
        ["import"] = IntakeVerb.Run,
        ["key"] = OrderVerbs.Key,
        ["prove"] = IntegrityVerbs.Prove,
        ["rebuild"] = OfTenant(RebuildVerb.Run),
        ["receipt"] = ReceiptVerb.RunAsync,
        ["redact"] = OrderVerbs.Redact,
        ["restore"] = OrderVerbs.Restore,
        ["seal"] = IntegrityVerbs.Seal,
        ["trail"] = TrailVerb.RunAsync,
        ["user"] = UserVerb.RunAsync,
        ["year-end"] = YearEndVerb.RunAsync,
        ["verify"] = VerifyVerb.RunAsync,
    };

    /// <summary>Runs the verb that was typed, or serves until stopped.</summary>
    /// <exception cref="UsageException">No such verb.</exception>
    public static async Task<int> RunAsync(WebApplication app, CommandLineOptions options)
    {
        if (options.Serves)
        {
            await app.RunAsync();
            return ExitCode.Done;
        }

        if (!table.TryGetValue(options.Rest[0], out var verb))
        {
            var known = string.Join(", ", table.Keys.Order(StringComparer.Ordinal));
            throw new UsageException(
                $"没有“{options.Rest[0]}”这个命令。可用命令：serve, {known}。",
                $"There is no verb \"{options.Rest[0]}\". Verbs: serve, {known}.");
        }

        return await verb(app.Services, [.. options.Rest.Skip(1)], Console.Out, CancellationToken.None);
    }

    /// <summary>A verb that works on the book of one tenant, by its database alone.</summary>
    private static Verb OfTenant(
        Func<NpgsqlDataSource, string, IReadOnlyList<string>, TextWriter, CancellationToken, Task<int>> verb) =>
        async (services, words, output, cancellation) =>
        {
            var (tenant, rest) = await VerbWords.TakeTenantAsync(services, words, cancellation);
            return await verb(services.GetRequiredService<NpgsqlDataSource>(), tenant, rest, output, cancellation);
        };
}
