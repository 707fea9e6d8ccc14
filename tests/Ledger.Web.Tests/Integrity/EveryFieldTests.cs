using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Domain.Integrity;
using Ledger.Domain.Packages;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Integrity;
using Ledger.Web.Integrity.Packages;
using Ledger.Web.Samples;
using Ledger.Web.Tests.Support;
using Npgsql;

namespace Ledger.Web.Tests.Integrity;

/// <summary>
/// The sample street, sealed: one field of one event is altered, for every field of every event, and each time the
/// event is named with the part that differs.
/// </summary>
public sealed class EveryFieldTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly string[] envelope = ["seq", "stream", "version", "type", "at", "user"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task an_altered_field_is_found_and_named()
    {
        using var source = LedgerStore.Connect(database.ConnectionString);
        await SampleLoad.Write(source, Desk.Tenant, SampleScale.Street.Play(1), Ct);
        using var log = new SealedLog(source);
        var size = (await log.SealAll()).Size;
        Assert.Empty(await log.Live());
        var leaves = (await log.Leaves()).OfType<EventLeaf>().ToDictionary(l => l.Index);

        using var lines = new MemoryStream();
        await new PackageContent(source, Desk.Tenant, size, null).WriteEvents(lines, Ct);
        lines.Position = 0;
        using var reader = new StreamReader(lines);
        var altered = 0;
        while (await reader.ReadLineAsync(Ct) is { } line)
        {
            altered += AlterEveryField(line, leaves);
        }

        var columns = await AlterEveryColumn(source, log);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{leaves.Count} events of {leaves.Values.Select(l => l.Type).Distinct().Count()} kinds, {altered} fields and {columns} columns altered");
        Assert.True(altered > 10 * leaves.Count);
    }

    private static int AlterEveryField(string line, Dictionary<long, EventLeaf> leaves)
    {
        var shown = JsonNode.Parse(line)!.AsObject();
        var leaf = leaves[(long)shown["idx"]!];
        Assert.Empty(OpenedEvent.Read(Encoding.UTF8.GetBytes(shown.ToJsonString()))!.Differences(leaf, redacted: false));
        var fields = envelope.Select(name => (Holder: (JsonNode)shown, Key: (object)name, Says: $"{name}:"))
            .Concat(Fields(shown["data"]!, "data:")).Concat(Fields(shown["headers"]!, "headers:")).ToList();
        foreach (var (holder, key, says) in fields)
        {
            var was = Get(holder, key)?.DeepClone();
            Set(holder, key, Other(was));
            var found = OpenedEvent.Read(Encoding.UTF8.GetBytes(shown.ToJsonString()))!.Differences(leaf, redacted: false).ToList();
            Assert.True(found is [{ Verdict: Verdict.ContentAltered } only] && only.Record == LogReading.Place(leaf)
                && only.English.StartsWith(says, StringComparison.Ordinal), $"{LogReading.Place(leaf)} {says} {key}: {string.Join('\n', found)}");
            Set(holder, key, was);
        }

        return fields.Count;
    }

    /// <summary>Every value below a node that is no object, and every empty object or list.</summary>
    private static IEnumerable<(JsonNode Holder, object Key, string Says)> Fields(JsonNode node, string says)
    {
        var members = node switch
        {
            JsonObject o => o.Select(m => (Key: (object)m.Key, m.Value)),
            JsonArray a => a.Select((value, at) => (Key: (object)at, Value: value)),
            _ => [],
        };
        foreach (var (key, value) in members.ToList())
        {
            if (value is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
            {
                foreach (var below in Fields(value, says))
                {
                    yield return below;
                }
            }
            else
            {
                yield return (node, key, says);
            }
        }
    }

    private static JsonNode? Get(JsonNode holder, object key) => key is int at ? holder[at] : holder[(string)key];

    private static void Set(JsonNode holder, object key, JsonNode? value)
    {
        if (key is int at)
        {
            holder[at] = value;
        }
        else
        {
            holder[(string)key] = value;
        }
    }

    private static JsonNode Other(JsonNode? was) => was?.GetValueKind() switch
    {
        JsonValueKind.String => was.GetValue<string>() + "改",
        JsonValueKind.Number => was.GetValue<long>() + 1,
        JsonValueKind.True => false,
        JsonValueKind.False => true,
        JsonValueKind.Array => new JsonArray(1),
        JsonValueKind.Object => new JsonObject { ["x"] = 1 },
        _ => 0,
    };

    /// <summary>In the database: every column of the first event of every kind, all kinds at once.</summary>
    private static async Task<int> AlterEveryColumn(NpgsqlDataSource source, SealedLog log)
    {
        (string Column, string Value)[] columns =
        [
            ("data", "data || '{\"x\": 1}'"), ("headers", "headers || '{\"x\": 1}'"), ("type", "type || 'x'"),
            ("mt_dotnet_type", "mt_dotnet_type || 'x'"), ("timestamp", "timestamp + interval '1 microsecond'"),
            ("user_name", "user_name || 'x'"), ("correlation_id", "correlation_id || 'x'"),
            ("causation_id", "causation_id || 'x'"), ("stream_id", "stream_id || 'x'"), ("version", "version + 100000"),
            ("id", "gen_random_uuid()"), ("tenant_id", "tenant_id || 'x'"), ("is_archived", "true"),
        ];
        await Run(source, """
            create table audit.kept as select distinct on (type) * from ev.mt_events order by type, seq_id;
            alter table ev.mt_events disable trigger zz_no_change
            """);
        var kinds = await log.Count("select count(*) from audit.kept");
        foreach (var (column, value) in columns)
        {
            await Run(source, $"set session_replication_role = replica; update ev.mt_events set {column} = {value} where seq_id in (select seq_id from audit.kept); reset session_replication_role");
            var found = await log.Live();
            Assert.Equal(kinds, found.Where(f => f.English.StartsWith($"{column}:", StringComparison.Ordinal)).Select(f => f.Record).Distinct().Count());
            Assert.All(found, f => Assert.StartsWith($"{column}:", f.English, StringComparison.Ordinal));
            await Run(source, $"set session_replication_role = replica; update ev.mt_events e set {column} = k.{column} from audit.kept k where k.seq_id = e.seq_id; reset session_replication_role");
        }

        Assert.Empty(await log.Live());
        return columns.Length * (int)kinds;
    }

    private static async Task Run(NpgsqlDataSource source, string sql)
    {
        await using var run = source.CreateCommand(sql);
        await run.ExecuteNonQueryAsync(Ct);
    }
}
