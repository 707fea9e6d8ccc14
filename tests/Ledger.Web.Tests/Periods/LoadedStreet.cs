using System.Text.Json;
using Ledger.Web.Samples;
using Ledger.Web.Samples.Street;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Periods;

/// <summary>A database of its own for each test class, in which the sample street lies as it is delivered.</summary>
public sealed class LoadedStreet(TestCluster cluster) : IAsyncLifetime
{
    private readonly TestDatabase database = new(cluster);

    public string ConnectionString => database.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        using var desk = new Desk(ConnectionString);
        await SampleLoad.Write(desk.Source, StreetPlaces.Tenant, SampleScale.Street.Play(1), CancellationToken.None);
    }

    /// <summary>The data of the first fact of a kind whose business date lies in the year.</summary>
    internal static async Task<JsonElement> First(Desk desk, string type, int year = 2025)
    {
        await using var ask = desk.Source.CreateCommand("""
            select data::text from ev.mt_events
            where type = $1 and ($2 = 0 or data ->> 'effectiveOn' like $2 || '-%') order by seq_id limit 1
            """);
        ask.Parameters.AddWithValue(type);
        ask.Parameters.AddWithValue(year);
        using var data = JsonDocument.Parse((string)(await ask.ExecuteScalarAsync(TestContext.Current.CancellationToken))!);
        return data.RootElement.Clone();
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
