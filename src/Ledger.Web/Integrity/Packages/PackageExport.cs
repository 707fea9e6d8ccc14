using System.Text;
using Ledger.Domain.Integrity;
using Ledger.Domain.Packages;
using NodaTime.Text;
using Npgsql;

namespace Ledger.Web.Integrity.Packages;

/// <summary>Writes a package up to the newest checkpoint: log, openings, attachments, figures, policy, checkpoints.</summary>
public sealed class PackageExport(NpgsqlDataSource source, string tenant, LogFolder log)
{
    /// <summary>Writes the package.</summary>
    /// <returns>What it says it is; null when nothing is sealed yet.</returns>
    public async Task<PackageManifest?> Write(string place, PackageScope? scope, CancellationToken cancellation)
    {
        if (await new LogBook(source, tenant).Latest(long.MaxValue, cancellation) is not { } note
            || Checkpoint.Parse(note.Text) is not { } checkpoint)
        {
            return null;
        }

        var folder = new PackageFolder(place);
        await folder.Add("checkpoint", Encoding.UTF8.GetBytes(note.ToString()), cancellation);
        await folder.Add("policy", await File.ReadAllBytesAsync(log.Policy, cancellation), cancellation);
        await WriteEarlier(folder, checkpoint.Size, cancellation);
        await WriteLog(folder, checkpoint.Size, cancellation);
        var content = new PackageContent(source, tenant, checkpoint.Size, scope);
        await folder.Add("events.jsonl", to => content.WriteEvents(to, cancellation));
        foreach (var name in content.Files)
        {
            // A file that is gone is the verifier's to report, not a reason to write no package.
            if (await content.File(name, cancellation) is { } bytes)
            {
                await folder.Add($"attachments/{name}", bytes, cancellation);
            }
        }

        await folder.Add("figures/journal.csv", to => content.WriteJournal(to, cancellation));
        var figures = Figures(scope);
        foreach (var file in figures)
        {
            await folder.Add(file.File, to => content.WriteBalances(to, file.On, cancellation));
        }

        var manifest = new PackageManifest(scope is null ? PackageManifest.Audit : PackageManifest.Term, checkpoint.Origin,
            checkpoint.Size, scope?.Unit, scope?.From, scope?.To, figures);
        await folder.Add("manifest.json", manifest.Encode(), cancellation);
        await folder.Add("README.md", Encoding.UTF8.GetBytes(PackageReadme.Text), cancellation);
        await folder.Finish(cancellation);
        return manifest;
    }

    private static PackageBalances[] Figures(PackageScope? scope) => scope is null
        ? [new PackageBalances("figures/balances.csv", null)]
        :
        [
            .. scope.From is { } from
                ? [new PackageBalances("figures/balances-opening.csv",
                    LocalDatePattern.Iso.Format(LocalDatePattern.Iso.Parse(from).Value.PlusDays(-1)))]
                : Array.Empty<PackageBalances>(),
            new PackageBalances("figures/balances-closing.csv", scope.To),
        ];

    /// <summary>Earlier checkpoints, spread over the log: whoever has one of them on paper can lay it beside ours.</summary>
    private async Task WriteEarlier(PackageFolder folder, long size, CancellationToken cancellation)
    {
        await using var read = source.CreateCommand("""
            select size, note from (
                select size, note, row_number() over (partition by signed_at::date order by size desc) as place
                from audit.checkpoint where tenant = $1 and size < $2) c
            where place <= 20 order by size
            """);
        read.Parameters.AddWithValue(tenant);
        read.Parameters.AddWithValue(size);
        await using var row = await read.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            await folder.Add($"checkpoints/{row.GetInt64(0)}", Encoding.UTF8.GetBytes(row.GetString(1)), cancellation);
        }
    }

    private async Task WriteLog(PackageFolder folder, long size, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var bundle = new List<byte[]>(Tile.FullWidth);
        var hashes = new List<Digest>();
        await foreach (var leaf in new LeafTable(connection, tenant).Read(0, size, cancellation))
        {
            bundle.Add(leaf.Bytes);
            hashes.Add(leaf.Hash);
            if (bundle.Count == Tile.FullWidth)
            {
                await WriteBundle(folder, bundle, hashes.Count, cancellation);
            }
        }

        await WriteBundle(folder, bundle, hashes.Count, cancellation);
        // Each level above holds the roots of the complete tiles below.
        var depth = 0;
        for (var level = hashes; level.Count > 0; depth++)
        {
            var above = new List<Digest>();
            foreach (var (row, index) in level.Chunk(Tile.FullWidth).Select((row, index) => (row, index)))
            {
                var tile = new Tile(depth, index, row.Length);
                await folder.Add(tile.Path, [.. row.SelectMany(h => h.Bytes.ToArray())], cancellation);
                if (tile.IsFull)
                {
                    above.Add(Tile.RootOf(row));
                }
            }

            level = above;
        }
    }

    private static async Task WriteBundle(
        PackageFolder folder, List<byte[]> bundle, int end, CancellationToken cancellation)
    {
        if (bundle.Count > 0)
        {
            var tile = new Tile(0, (end - 1) / Tile.FullWidth, bundle.Count);
            await folder.Add(tile.EntriesPath, EntryBundle.Encode(bundle), cancellation);
            bundle.Clear();
        }
    }
}
