using Ledger.Web.Hosting.Storage;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Hosting;

/// <summary>A start compares tables and functions with the program once, not every time.</summary>
public sealed class CreatedByTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string DropIndex = "drop index ledger.line_of_income";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task what_this_program_created_is_left_alone_until_its_note_or_its_protection_is_gone()
    {
        await using var source = LedgerStore.Connect(database.ConnectionString);
        await Books.Run(source, DropIndex);
        await LedgerStore.CreateSchemaAsync(database.ConnectionString, Ct);
        Assert.False(await HasIndex());

        await Books.Run(source, "delete from audit.created_by");
        await LedgerStore.CreateSchemaAsync(database.ConnectionString, Ct);
        Assert.True(await HasIndex());

        await Books.Run(source, $"{DropIndex}; alter table ev.mt_events disable trigger zz_no_change");
        await LedgerStore.CreateSchemaAsync(database.ConnectionString, Ct);
        Assert.True(await HasIndex());

        async Task<bool> HasIndex()
        {
            await using var ask = source.CreateCommand("select to_regclass('ledger.line_of_income') is not null");
            return (bool)(await ask.ExecuteScalarAsync(Ct))!;
        }
    }
}
