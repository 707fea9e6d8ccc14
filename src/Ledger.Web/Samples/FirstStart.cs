using Ledger.Web.Hosting;
using Ledger.Web.Samples.Street;
using Npgsql;

namespace Ledger.Web.Samples;

/// <summary>The sample street is there when the service starts over an empty database for the first time.</summary>
public static class FirstStart
{
    /// <summary>Loads it, unless <c>--empty</c> was typed, a verb runs, or anything is recorded already.</summary>
    public static async Task LoadSampleStreetAsync(
        this WebApplication app, CommandLineOptions options, CancellationToken cancellation = default)
    {
        var source = app.Services.GetRequiredService<NpgsqlDataSource>();
        if (!options.Serves || options.Empty || !await SampleLoad.IsEmpty(source, null, cancellation))
        {
            return;
        }

        var (events, lines) = await SampleLoad.Write(
            source, StreetPlaces.Tenant, SampleScale.Play(SampleScale.Street, 1)!, cancellation);
        await Console.Error.WriteLineAsync($"已载入演示街道（演示数据）：{events} 条事件，{lines} 条分录。"
            + $"Loaded the sample street: {events} events, {lines} journal lines.");
    }
}
