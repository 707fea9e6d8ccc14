using System.Globalization;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.CommandLine;
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
        var scale = Named(options["scale"] ?? SampleScale.Street.Name);
        var tenant = options["tenant"] ?? scale.Tenant;
        var source = services.GetRequiredService<NpgsqlDataSource>();
        if (!await SampleLoad.IsEmpty(source, tenant, cancellation))
        {
            throw new UsageException($"租户 {tenant} 的账本已有记录，演示数据只能载入空账本。请用 --tenant 指定另一个租户，或用 --data 指定新的数据目录。",
                $"The book of tenant {tenant} is not empty, and sample data goes into an empty one only. "
                + "Name another tenant with --tenant, or another folder with --data.");
        }

        var seed = (ulong)(options.Whole("seed") ?? 1);
        var (facts, lines) = await SampleLoad.Write(source, tenant, scale.Play(seed), cancellation);
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<SampleAccounts>();
        await accounts.Create(tenant, scale.People, cancellation);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"已载入演示数据（{scale.Name}，租户 {tenant}）：{facts} 条事件，{lines} 条分录。"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"Loaded sample data ({scale.Name}, tenant {tenant}): {facts} events, {lines} journal lines."));
        await SampleSetup.Say(await accounts.List(cancellation), output);
        return ExitCode.Done;
    }

    private static SampleScale Named(string name) => SampleScale.All.FirstOrDefault(s => s.Name == name)
        ?? throw new UsageException(
            $"--scale 只能是 {string.Join("、", SampleScale.All.Select(s => s.Name))}，而不是“{name}”。",
            $"--scale is one of {string.Join(", ", SampleScale.All.Select(s => s.Name))}, not \"{name}\".");
}
