using Ledger.Web.Hosting;
using Ledger.Web.Shell.SignIn;
using Npgsql;

namespace Ledger.Web.Samples;

/// <summary>The sample data of the service: there when it starts over an empty database for the first time.</summary>
public static class SampleSetup
{
    /// <summary>Adds the sample sign-ins, which the sign-in page shows while there are any.</summary>
    public static void AddSamples(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<SampleAccounts>();
        builder.Services.AddScoped<SampleSignIns>(services => services.GetRequiredService<SampleAccounts>().List);
    }

    /// <summary>
    /// Loads the sample street when nothing is recorded anywhere, unless <c>--empty</c> was typed or a verb runs; and
    /// says who can sign in while the sample people can.
    /// </summary>
    public static async Task LoadSampleStreetAsync(
        this WebApplication app, CommandLineOptions options, CancellationToken cancellation = default)
    {
        if (!options.Serves)
        {
            return;
        }

        var source = app.Services.GetRequiredService<NpgsqlDataSource>();
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<SampleAccounts>();
        if (!options.Empty && await SampleLoad.IsEmpty(source, null, cancellation))
        {
            var street = SampleScale.Street;
            await SampleLoad.Write(source, street.Tenant, street.Play(1), cancellation);
            await accounts.Create(street.Tenant, street.People, cancellation);
        }

        await Say(await accounts.List(cancellation), Console.Out);
    }

    /// <summary>Writes the sign-ins down, one on each line.</summary>
    internal static async Task Say(IReadOnlyList<SampleSignIn> samples, TextWriter output)
    {
        if (samples.Count > 0)
        {
            await output.WriteLineAsync("演示数据的登录名和密码 Sample sign-ins (演示数据):");
        }

        foreach (var sample in samples)
        {
            await output.WriteLineAsync($"  {sample.Name,-18} {sample.Password}  {sample.Chinese} {sample.English}");
        }
    }
}
