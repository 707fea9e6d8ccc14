using Ledger.Domain.Individuals;
using Ledger.Web.Hosting.Storage;
using Ledger.Web.Tests.Support;
using Ledger.Web.Tests.Users;
using Npgsql;

namespace Ledger.Web.Tests.Individuals;

/// <summary>
/// A person is paid under a number: the name stands nowhere in the database but under its seal, and when its key is
/// destroyed nobody reads it any more while every event, figure and check stays as it was.
/// </summary>
public sealed class ErasureTests(BookDatabase database) : IClassFixture<BookDatabase>
{
    private const string Name = "演示某甲乙";
    private static readonly string[] schemas = ["ev", "book", "ledger", "audit"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_name_is_read_while_its_key_exists_and_never_after()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await using var source = LedgerStore.Connect(database.ConnectionString);
        await gate.RegisterWithEveryRole("clerk", SmallBook.Street);
        using var clerk = await gate.ClientOf("clerk");
        using var keeper = await gate.ClientOf("clerk-admin");

        var made = await clerk.Send("/api/individuals", new { unit = SmallBook.First, name = Name });
        Assert.Equal((201, $"{SmallBook.First}-{DateTime.UtcNow.AddHours(8):yyyy}-1"), (made.Status, made["id"]));
        var mark = Individual.MarkOf(made["id"]!);
        for (var times = 0; times < 3; times++)
        {
            Assert.Equal(201, (await clerk.Send($"/api/accounts/{SmallBook.First}/party-work/2026/expenditures", new
            {
                amount = "1.00", effectiveOn = "2026-05-08", purpose = "member-training", payee = mark, summary = "劳务费",
            })).Status);
        }

        Assert.Empty(await PlacesOf(source, Name));
        var register = await clerk.GetStringAsync(new Uri("/expenditures", UriKind.Relative), Ct);
        Assert.Equal(3, register.Split(Name).Length - 1);
        Assert.Contains(Name, (await clerk.Ask("/api/individuals")).Json.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Name, (await clerk.Ask("/api/journal")).Json.ToString(), StringComparison.Ordinal);

        var erasure = new { ground = "retentionOver", documentNo = "演申〔2026〕1号" };
        Assert.Equal("individual-still-kept", (await keeper.Send($"/api/individuals/{made["id"]}/erase", erasure)).Code);
        var keys = await One(source, "select count(*) from ledger.individual_key");
        var (before, balances) = (await Events(source), (await clerk.Ask("/api/balances")).Json.ToString());
        Assert.Equal(201, (await keeper.Send(
            $"/api/individuals/{made["id"]}/erase", erasure with { ground = "order" })).Status);

        Assert.DoesNotContain(Name, await clerk.GetStringAsync(new Uri("/expenditures", UriKind.Relative), Ct), StringComparison.Ordinal);
        Assert.DoesNotContain(Name, (await clerk.Ask("/api/individuals")).Json.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, (await Events(source))[..before.Length]);
        Assert.Equal(balances, (await clerk.Ask("/api/balances")).Json.ToString());
        Assert.Equal(keys - 1, await One(source, "select count(*) from ledger.individual_key"));
        await SoundBook.Assert(source);
    }

    [Fact]
    public async Task a_page_registers_once_however_often_it_is_sent()
    {
        await using var gate = await Gate.OpenAsync(database.ConnectionString);
        await using var source = LedgerStore.Connect(database.ConnectionString);
        await gate.RegisterWithEveryRole("other", SmallBook.Street);
        using var clerk = await gate.ClientOf("other");
        var html = await clerk.GetStringAsync(new Uri("/individuals/new", UriKind.Relative), Ct);
        html = html[html.IndexOf("data-entry", StringComparison.Ordinal)..];
        var before = await One(source, "select count(*) from ledger.individual_key");
        string? first = null;
        for (var again = 0; again < 2; again++)
        {
            using var form = new FormUrlEncodedContent(Shell.ServedPages.HiddenIn(html).Concat(
                [("Form.Unit", SmallBook.Second), ("Form.Name", "演示某丙")]).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
            using var answer = await clerk.PostAsync(new Uri("/individuals/new", UriKind.Relative), form, Ct);
            first ??= $"{answer.Headers.Location}";
            Assert.Contains($"/individuals/{SmallBook.Second}-", $"{answer.Headers.Location}", StringComparison.Ordinal);
            Assert.Equal(first, $"{answer.Headers.Location}");
        }

        Assert.Equal(before + 1, await One(source, "select count(*) from ledger.individual_key"));
    }

    private static async Task<IReadOnlyList<string>> PlacesOf(NpgsqlDataSource source, string text)
    {
        var found = new List<string>();
        foreach (var table in await Tables(source))
        {
            if (await One(source, $"select count(*) from {table} t where t::text like '%{text}%'") > 0)
            {
                found.Add(table);
            }
        }

        return found;
    }

    private static async Task<IReadOnlyList<string>> Tables(NpgsqlDataSource source)
    {
        await using var ask = source.CreateCommand(
            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = any ($1)");
        ask.Parameters.AddWithValue(schemas);
        await using var row = await ask.ExecuteReaderAsync(Ct);
        var tables = new List<string>();
        while (await row.ReadAsync(Ct))
        {
            tables.Add(row.GetString(0));
        }

        return tables;
    }

    private static async Task<string> Events(NpgsqlDataSource source)
    {
        await using var ask = source.CreateCommand(
            "select string_agg(seq_id || ' ' || data::text || headers::text, E'\\n' order by seq_id) from ev.mt_events");
        return (string)(await ask.ExecuteScalarAsync(Ct))!;
    }

    private static async Task<long> One(NpgsqlDataSource source, string sql)
    {
        await using var ask = source.CreateCommand(sql);
        return (long)(await ask.ExecuteScalarAsync(Ct))!;
    }
}
