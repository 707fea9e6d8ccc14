using System.Globalization;
using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Web.Tests.Support;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Web.Tests.Restatements;

/// <summary>Differences, lineage and the trace of a figure over HTTP, against a real database.</summary>
public sealed class ReadingHistoryTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly Role[] auditor = [Role.Auditor];
    private static readonly string[] reports = ["balances", "trial-balance", "growth", "accounts"];

    [Fact]
    public async Task the_vouchers_of_a_difference_add_up_and_a_chain_of_differences_adds_up()
    {
        using var desk = new Desk(database.ConnectionString);
        var book = await new SmallBook(desk).Fill();
        await using var service = await RunningService.StartAsync(database.ConnectionString);
        using var client = service.As("auditor", Desk.Root, auditor);
        (string? On, Instant Known)[] readings =
            [("2026-01-31", book.Moments[0]), ("2026-02-28", book.Moments[1]), (null, book.Moments[2])];
        foreach (var report in reports)
        {
            var (ab, bc, ac) = (await Difference(client, report, readings[0], readings[1]),
                await Difference(client, report, readings[1], readings[2]),
                await Difference(client, report, readings[0], readings[2]));
            var chain = ab.Keys.Union(bc.Keys)
                .ToDictionary(k => k, k => ab.GetValueOrDefault(k) + bc.GetValueOrDefault(k));
            Assert.Equal(ac, chain.Where(x => x.Value != 0).ToDictionary());
        }

        await TheFateOfAnAllocationSumsToIt(client);
    }

    private static async Task<Dictionary<string, long>> Difference(
        HttpClient client, string report, (string? On, Instant Known) from, (string? On, Instant Known) to)
    {
        var reply = await client.Ask($"/api/restatement?report={report}&fromOn={from.On}&fromKnownAt={Text(from.Known)}"
            + $"&on={to.On}&knownAt={Text(to.Known)}&size=500");
        Assert.Equal(200, reply.Status);
        Assert.False(reply.Json.TryGetProperty("next", out _));
        var vouchers = Sums(reply.Json.GetProperty("rows"), "amount");
        var figures = Sums(reply.Json.GetProperty("figures"), "difference");
        Assert.Equal(figures, vouchers);
        Assert.All(reply.Json.GetProperty("rows").EnumerateArray(),
            row => Assert.NotEqual("", row.GetProperty("who").GetString()));
        return figures;
    }

    private static async Task TheFateOfAnAllocationSumsToIt(HttpClient client)
    {
        var id = $"{Holder.Fiscal(SmallBook.Street)}-2026-1";
        var reply = await client.Ask($"/api/lineage/allocations/{id}");
        var together = reply.Json.GetProperty("together");
        var parts = new[] { "inTransit", "unspent", "held", "spent", "carriedOver", "returned" };
        Assert.Equal(Fen(together.GetProperty("whole")), parts.Sum(p => Fen(together.GetProperty(p))));
        Assert.Equal(12_000_000, Fen(together.GetProperty("whole")));
        var account = await client.Ask($"/api/lineage/accounts/{SmallBook.First}/party-work/2026");
        Assert.All(account.Json.GetProperty("expenditures").EnumerateArray().Where(e => !e.GetProperty("isReversed").GetBoolean()),
            e => Assert.Equal(Fen(e.GetProperty("amount")), e.GetProperty("sources").EnumerateArray().Sum(s => Fen(s.GetProperty("amount")))));
        Assert.Equal("allocation-unknown", (await client.Ask("/api/lineage/allocations/none")).Code);
    }

    private static Dictionary<string, long> Sums(JsonElement rows, string amount) => rows.EnumerateArray()
        .GroupBy(r => string.Join('/', r.GetProperty("unit"), r.GetProperty("fund"), r.GetProperty("year"), r.GetProperty("column")))
        .Select(g => (g.Key, Sum: g.Sum(r => Fen(r.GetProperty(amount))))).Where(g => g.Sum != 0)
        .ToDictionary(g => g.Key, g => g.Sum);

    private static long Fen(JsonElement amount) =>
        (long)(decimal.Parse(amount.GetString()!, CultureInfo.InvariantCulture) * 100);

    private static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
