using System.Globalization;
using Ledger.Domain.Journal;
using Ledger.Web.Exports;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Journal;
using Ledger.Web.Samples;
using Ledger.Web.Tests.Support;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Tests.Exports;

/// <summary>
/// hledger and Beancount come to the same balances as the service over the sample data: the street at three moments,
/// the district of 100,000 lines at as many of them as <c>LEDGER_DISTRICT_MOMENTS</c> says, one if not set.
/// </summary>
public sealed class SampleAgreementTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly (LocalDate? On, Instant? KnownAt)[] moments =
    [
        (new(2025, 3, 31), Instant.FromUtc(2025, 4, 10, 0, 0)),
        (new(2026, 6, 30), Instant.FromUtc(2026, 7, 15, 0, 0)),
        (null, null),
    ];

    private static readonly int districtMoments = int.Parse(
        Environment.GetEnvironmentVariable("LEDGER_DISTRICT_MOMENTS") ?? "1", CultureInfo.InvariantCulture);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task over_the_sample_street_at_three_moments() => Agree("street", moments.Length);

    [Fact]
    public Task over_a_district() => Agree("district", districtMoments);

    private async Task Agree(string size, int many)
    {
        var scale = SampleScale.All.Single(s => s.Name == size);
        using var folder = TemporaryFolder.Create();
        await using var source = LedgerStore.Connect(database.ServiceConnectionString);
        await SampleLoad.Write(source, scale.Tenant, scale.Play(1), Ct);
        foreach (var (on, knownAt) in moments.Take(many))
        {
            var ours = await Ours(source, scale.Tenant, new AsOf(on, knownAt));
            var books = new OutsideBooks(source, scale.Tenant, folder.Path, on, knownAt);
            TestContext.Current.TestOutputHelper?.WriteLine($"{size}, {on} as known at {knownAt}: {ours.Count} accounts");
            Assert.NotEmpty(ours);
            Assert.Equal(ours, await books.ByHledger());
            Assert.Equal(ours, await books.ByBeancount());
        }
    }

    /// <summary>The balances as the service reads them, for every unit that has any.</summary>
    private static async Task<Dictionary<string, long>> Ours(NpgsqlDataSource source, string tenant, AsOf asOf)
    {
        var journal = new JournalReader(source);
        var scope = new JournalScope(tenant, await Units(source, tenant));
        var sums = await journal.Sums(scope, asOf.IsNow ? null : await journal.Settle(tenant, asOf, Ct), Ct);
        return sums.ToDictionary(Name, s => s.Amount.Fen);
    }

    private static string Name(AccountSum sum) =>
        AccountName.Of(sum.Unit, sum.Fund, (short)sum.Year.Value, sum.Holder.ToString(), sum.Account);

    private static async Task<string[]> Units(NpgsqlDataSource source, string tenant)
    {
        await using var ask = source.CreateCommand("select array_agg(distinct unit) from ledger.line where tenant = $1");
        ask.Parameters.AddWithValue(tenant);
        return (string[])(await ask.ExecuteScalarAsync(Ct))!;
    }
}
