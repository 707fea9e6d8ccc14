using System.Globalization;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.CommandLine;
using Ledger.Web.Samples.Street;
using Npgsql;

namespace Ledger.Web.Samples;

/// <summary>The verb <c>demo</c>: loads sample data (演示数据) into the empty book of a tenant.</summary>
public static class DemoVerb
{
    /// <summary>Loads and says what was loaded.</summary>
    /// <exception cref="UsageException">There is no such size, or the book is not empty.</exception>
    public static async Task<int> RunAsync(
        IServiceProvider services, IReadOnlyList<string> words, TextWriter output, CancellationToken cancellation)
    {
        var options = new VerbWords(words, "scale", "seed");
        var scale = options["scale"] ?? SampleScale.Street;
        var events = SampleScale.Play(scale, (ulong)(options.Whole("seed") ?? 1)) ?? throw new UsageException(
            $"--scale 只能是 {string.Join("、", SampleScale.All)}，而不是“{scale}”。",
            $"--scale is one of {string.Join(", ", SampleScale.All)}, not \"{scale}\".");
        var tenant = options["tenant"] ?? StreetPlaces.Tenant;
        var source = services.GetRequiredService<NpgsqlDataSource>();
        if (!await SampleLoad.IsEmpty(source, tenant, cancellation))
        {
            throw new UsageException($"租户 {tenant} 的账本已有记录，演示数据只能载入空账本。请用 --tenant 指定另一个租户，或用 --data 指定新的数据目录。",
                $"The book of tenant {tenant} is not empty, and sample data goes into an empty one only. "
                + "Name another tenant with --tenant, or another folder with --data.");
        }

        var (facts, lines) = await SampleLoad.Write(source, tenant, events, cancellation);
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<SampleAccounts>();
        await accounts.Create(tenant, cancellation);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"已载入演示数据（{scale}）：{facts} 条事件，{lines} 条分录。 Loaded sample data ({scale}): {facts} events, {lines} journal lines."));
        await SampleSetup.Say(await accounts.List(cancellation), output);
        return ExitCode.Done;
    }
}
