extern alias verify;

using System.Globalization;
using System.Text.Json;
using Ledger.Domain.Integrity;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Integrity.Packages;
using Ledger.Web.Samples;
using Ledger.Web.Samples.Street;
using Ledger.Web.Tests.Support;
using Npgsql;

namespace Ledger.Web.Tests.Integrity;

/// <summary>
/// The steps of the README's audit from zero over the sample street: package and policy out, database gone, verifier
/// run; then a figure is followed through its lines and events to the scans, with nothing but the files of the package.
/// </summary>
public sealed class AuditFromZeroTests(TestCluster cluster)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_figure_is_traced_to_its_scanned_vouchers_without_the_database()
    {
        using var place = TemporaryFolder.Create();
        var (package, policy) = (Path.Combine(place.Path, "package"), Path.Combine(place.Path, "policy"));
        await TakeOut(package, policy);

        using var said = new StringWriter();
        var exit = verify::Ledger.Verify.Verifier.Run(
            ["log", "--export", package, "--policy", policy, "--state", Path.Combine(place.Path, "seen")], said);
        Assert.True(exit == (int)Verdict.VerifiedWithNotes, said.ToString());

        var balances = Rows(package, "figures/balances.csv");
        var figure = balances.First(b => b["unit"] == StreetPlaces.Jiefanglu && b["fund"] == StreetFunds.PartyWork && b["year"] == "2025");
        var lines = Rows(package, "figures/journal.csv").Where(l => l["unit"] == figure["unit"] && l["fund"] == figure["fund"]
            && l["year"] == figure["year"] && l["account"].StartsWith("spent:", StringComparison.Ordinal)).ToList();
        Assert.Equal(Fen(figure["spent"]), lines.Sum(l => long.Parse(l["fen"], CultureInfo.InvariantCulture)));
        Assert.InRange(lines.Count, 5, 100);

        var events = File.ReadLines(Path.Combine(package, "events.jsonl")).Select(l => JsonDocument.Parse(l).RootElement)
            .ToDictionary(e => e.GetProperty("seq").GetInt64());
        Assert.All(lines, line =>
        {
            var entry = events[long.Parse(line["seq"], CultureInfo.InvariantCulture)];
            var evidence = entry.GetProperty("data").GetProperty("voucher").GetProperty("evidence");
            Assert.StartsWith("演示票", evidence.GetProperty("documentNo").GetString(), StringComparison.Ordinal);
            var name = Assert.Single(evidence.GetProperty("attachments").EnumerateArray()).GetString()!;
            var scan = File.ReadAllBytes(Path.Combine(package, "attachments", name));
            Assert.Equal(name, Digest.Of(scan).ToString());
            Assert.Equal("%PDF-"u8.ToArray(), scan[..5]);
        });
    }

    /// <summary>Loads the street, seals it, writes the package, and drops the database.</summary>
    private async Task TakeOut(string package, string policy)
    {
        var database = await cluster.CreateDatabaseAsync(Ct);
        await using (var source = LedgerStore.Connect(database))
        {
            await SampleLoad.Write(source, Desk.Tenant, SampleScale.Street.Play(1), Ct);
            using var log = new SealedLog(source);
            await log.SealAll();
            Assert.NotNull(await new PackageExport(source, Desk.Tenant, log.Folder).Write(package, null, Ct));
            File.Copy(log.Folder.Policy, policy);
        }

        await cluster.DropAsync(database, Ct);
    }

    private static List<Dictionary<string, string>> Rows(string package, string file)
    {
        var lines = File.ReadAllLines(Path.Combine(package, file));
        var head = lines[0].Split(',');
        return [.. lines[1..].Select(l => head.Zip(l.Split(',')).ToDictionary(c => c.First, c => c.Second))];
    }

    private static long Fen(string yuan) => (long)(decimal.Parse(yuan, CultureInfo.InvariantCulture) * 100);
}
