using System.Text.Json;
using Ledger.Domain.Kernel;
using Ledger.Domain.Pools;
using Ledger.Web.Hosting.Storage;
using Marten;
using Npgsql;

namespace Ledger.Web.Tests.Hosting;

public sealed class LedgerJsonTests
{
    [Fact]
    public void the_event_store_writes_a_fact_in_the_words_of_the_ledger()
    {
        var fact = new AppropriationReceived(
            new PoolKey(Holder.Fiscal("990101001000"), "party-work", new FiscalYear(2026)), FundingTier.District,
            Money.Yuan(1), new(2026, 1, 5), new Voucher(VoucherKind.Receipt, 2026, 1, Evidence.None), "年初指标");
        var before = JsonSerializer.Serialize(fact, LedgerJson.Stored);
        using var source = NpgsqlDataSource.Create("Host=nowhere");
        using var store = DocumentStore.For(options => LedgerStore.Configure(options, source));
        Assert.Equal(before, store.Options.Serializer().ToJson(fact));
        Assert.Equal(before, JsonSerializer.Serialize(fact, LedgerJson.Stored));
        Assert.Contains("\"tier\":\"district\"", before, StringComparison.Ordinal);
    }
}
