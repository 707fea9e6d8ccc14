using Ledger.Web.Checks;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Checks;

/// <summary>A small book whose tables can be tampered with, as somebody with the database's password could, and mended.</summary>
public sealed class TamperedBook(TestCluster cluster) : IAsyncLifetime
{
    private static readonly string[] tables =
    [
        "ev.mt_streams", "ev.mt_events", "book.mt_doc_stream_state", "ledger.line", "ledger.balance", "ledger.counter",
        "ledger.reversal", "ledger.subject", "ledger.closed_period", "ledger.span_sum", "ledger.spans_summed",
    ];

    private readonly TestDatabase database = new(cluster);
    private Desk? desk;

    public Desk Desk => desk ?? throw new InvalidOperationException("The book is not filled yet.");

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        desk = new Desk(database.ConnectionString);
        await new SmallBook(desk).Fill();
        await Execute(string.Join(';', tables.Select(t => $"create table saved_{Plain(t)} as table {t}")));
        // Whoever owns the tables can switch off what forbids changes; the check must see through that.
        await Execute("alter table ev.mt_events disable trigger user; alter table ev.mt_streams disable trigger user");
    }

    /// <summary>The codes of what does not hold after the tampering; the book is whole again afterwards.</summary>
    public async Task<IReadOnlyList<string>> BrokenBy(string tampering)
    {
        await Tamper(tampering);
        var broken = await Broken();
        await Mend();
        return broken;
    }

    /// <summary>The codes of what does not hold.</summary>
    public async Task<IReadOnlyList<string>> Broken() =>
    [
        .. (await BookCheck.Run(Desk.Source, Desk.Tenant, TestContext.Current.CancellationToken))
            .Where(i => i.Broken > 0).Select(i => i.Code),
    ];

    /// <summary>Keys and triggers are out of the way, as they are for the owner of the database.</summary>
    public Task Tamper(string tampering) => Execute($"set session_replication_role = replica; {tampering}");

    /// <summary>Brings the tables back as they were.</summary>
    public Task Mend() => Tamper(
        string.Join(';', tables.Select(t => $"delete from {t}; insert into {t} table saved_{Plain(t)}")));

    public async ValueTask DisposeAsync()
    {
        desk?.Dispose();
        await database.DisposeAsync();
    }

    private static string Plain(string table) => table.Replace('.', '_');

    private async Task Execute(string sql)
    {
        await using var connection = await Desk.Source.OpenConnectionAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql + "; reset session_replication_role";
        await command.ExecuteNonQueryAsync();
    }
}
